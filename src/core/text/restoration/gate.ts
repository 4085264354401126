import { COMMANDS } from './commands.ts';
import { isDamaged, type Evidence } from './evidence.ts';

interface Formula {
  start: number;
  end: number;
  display: string;
}

/**
 * Whether a formula may take the place of its source. What shows other characters than the source needs evidence that
 * the text was TeX; a command's name alone must be one that stands for itself, as Greek letters do.
 */
export function mayStand(text: string, { start, end, display }: Formula, evidence: Evidence): boolean {
  const source = text.slice(start, end);
  if (isPlainNumber(source) || isNamePart(source, text[end], text[end + 1])) return false;
  if (display === source) return true;
  if (!isDamaged(evidence)) return false;
  const command = COMMANDS.get(source);
  return command === undefined || (command.role === 'symbol' && !LONE_WORDS.has(source));
}

/** Numbers and percentages look the same in a formula and outside of it. */
function isPlainNumber(source: string): boolean {
  return /^[\d.,%\s-]+$/.test(source);
}

/** "N-body", "X-ray": a capital and a hyphen are part of a name. */
function isNamePart(source: string, next = '', second = ''): boolean {
  return /^[A-Z]$/.test(source) && next === '-' && /[a-z]/.test(second);
}

/** Symbols whose names are words, and are meant as words when they stand alone. */
const LONE_WORDS = new Set(
  `top star partial prime angle triangle exists natural sharp flat degree dots sum prod int bullet diamond square dagger
   circ bot ast neg Re Im aleph checkmark`
    .trim()
    .split(/\s+/),
);
