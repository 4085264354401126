import type { Annotation } from '../annotation.ts';
import { COMMANDS } from '../commands.ts';

/** A rule that replaces what a pattern matches. */
interface CharacterRule {
  pattern: RegExp;
  display: string | ((match: RegExpExecArray) => string);
}

/** Escapes and symbols of LaTeX that survive outside of mathematics. None of these occurs in plain prose. */
const ALWAYS: readonly CharacterRule[] = [
  // `1{,}000`, whose comma stands for groups of three digits.
  { pattern: /(?<=\d)\{,\}(?=\d{3}(?!\d))/g, display: ',' },
  { pattern: /\\([%&_#$])/g, display: ([, character]) => character! },
  { pattern: /\{?\\([A-Za-z]+)(?![A-Za-z])\}?/g, display: ([match, name]) => symbolOf(match, name!) },
];

/** Typewriter conventions that plain prose has too: replaced in a text that TeX has been found in. */
const IN_TEX: readonly CharacterRule[] = [
  { pattern: /---(?:(?<=\s---)(?=\s)|(?<=[\p{L}\d)\]}$’'.]---)(?=[\p{L}\d($\\“`]))/gu, display: '—' },
  { pattern: /--(?:(?<=\s--)(?=\s)|(?<=[\p{L}\d)\]}$’']--)(?=[\p{L}\d($\\]))/gu, display: '–' },
  { pattern: /(?<=[A-Za-z.,])~(?=[A-Za-z\d\\([])/g, display: '\u00a0' },
  { pattern: /(?<=[.!?]\s|^)%(?=[A-Z][a-z]*\b)/g, display: '' },
];

export function characters(text: string, inTex: boolean): Annotation[] {
  const found: Annotation[] = [];
  for (const { pattern, display } of inTex ? [...ALWAYS, ...IN_TEX] : ALWAYS)
    for (const match of text.matchAll(pattern)) {
      const shown = typeof display === 'string' ? display : display(match);
      if (shown === match[0]) continue;
      found.push({ t: 'char', start: match.index, end: match.index + match[0].length, display: shown });
    }
  return found;
}

function symbolOf(match: string, name: string): string {
  const command = COMMANDS.get(name);
  const whole = match.startsWith('{') === match.endsWith('}');
  return whole && (command?.role === 'symbol' || command?.role === 'relation') ? command.display : match;
}
