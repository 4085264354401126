import type { Annotation } from './annotation.ts';
import { hasUnknown, withoutMacros, withoutUnknown } from './authorMacros.ts';
import { withBraces } from './bareArguments.ts';
import { characterOfNumber } from './characterOfNumber.ts';
import { COMMANDS } from './commands.ts';
import { displayTex } from '../displayTex.ts';
import { restoreFormula } from './mathematics.ts';
import { normalTex } from './normalTex.ts';
import { readTex } from './readTex.ts';
import type { Segmenter } from './segmenter.ts';

/** `unknown` where a command of its author's is shown by its name. */
type Formula = Extract<Annotation, { t: 'math' | 'char' }> & { unknown?: true };

/** What opens a formula, and what then closes it; the longer marks first. */
const DELIMITERS: readonly (readonly [string, string])[] = [
  ['$$', '$$'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
];
const OPENING = /(?<!\\)(?:\$\$?|\\[([])/g;
/** `1$-$3`, `$>$100`: a sign alone, which no amount of money is. */
const LONE_SIGN = /^\s*(?:[-+=<>~±×·≤≥≈≃∼≲≳]|<=|>=)\s*$/;
/** A longer one is prose between two amounts of money. */
const LONGEST = 400;
const COMMAND_WITH_WORDS =
  /\\(?:text\w*|mathrm|mathsf|mathtt|mbox|operatorname)\s*\{[^{}]*\}|\{\\(?:rm|it|bf|sf|tt)\s[^{}]*\}|[\^_]\{[^{}]*\}|\\href\{[^{}:]*\}\s?\{[^{}]*\}/g;
/** Words, one after the other: a sentence, or a part of one. */
const PROSE =
  /(?<![A-Za-z\\])[A-Za-z]{2,}[,.;]?\s+(?:[A-Za-z]{2,}\s+)?(?:[a-z]{3,}|of|to|in|is|on|a)(?![A-Za-z({])|\S[.?!]\s+[A-Z][a-z]+\s/;
/** A brace that belongs to nothing. The damage took commands with an argument, but no delimiters but dollars. */
const LOST_COMMAND = /(?<![\^_]|\\(?:rm|bf)\s?)\{(?!\\(?:rm|bf|it|sf|cal)(?![A-Za-z]))/;
const COMMAND_WITH_ARGUMENT = /\\[A-Za-z]+\{/;
const TEX = /[\\^_{]/;
const WORDS = /[A-Za-z]{2,}/g;
const LONG_WORDS = /[A-Za-z]{4,}/g;
/** What is left of `\\times` where its beginning was read as a tab and that as a blank. */
const LOST_TIMES = 'imes';
/** A word of the sentence around formulas, or one that is not set apart as `$word$`. */
const WORD_BETWEEN = /(?:^\s|\s)(?!t?imes(?![a-z]))[a-z]{2,}(?=[\s,.;]|$)/;
/** A word that is set as a formula to slant it: `$Gaia$`, `$de~Sitter$`, `$Spin(4)$`. */
const ONE_WORD = /^(?:[A-Za-z\d]+|[A-Za-zΑ-ω]+(?:\s?[~/-]\s?[A-Za-z]+)*-?(?:\(\d[\d,]*\))?)$/;
/** What stands before a number outside: `$z<$1.2`, `$W$1`. */
const BEFORE_NUMBER = /^\s?(?:[A-Za-zΑ-ω]{1,2}'?\s?[<>=≤≥]{1,2}|[<>≤≥∼~][-+]?)\s?$/;
const ONE_LETTER = /^[A-Za-zΑ-ω]$/;
/** A formula that its author set with a blank on one side; between two amounts of money are words. */
const ONE_SIDED =
  /^(?:[A-Za-zΑ-ω]|(?:[A-Za-zΑ-ω]{1,2}'?\s?|[^A-Za-z]*)[=<>≤≥∼][^]*|[A-Za-z]\([A-Za-z]\)|[\d.,%\s–-]+|%\s[A-Z])$/;
/** `US$`, `A$`: a currency, and the amount behind it. */
const CURRENCY = /(?:^|[\s,;/(])[A-Z]{1,3}$/;
/** What a programming language took for the beginning of `\times`, `\frac`, `\rightarrow` and `\beta`. */
const ESCAPED = new Map([
  ['\t', 't'],
  ['\f', 'f'],
  ['\r', 'r'],
  ['\b', 'b'],
]);
const ESCAPE = /([\t\f\r\b])([a-z]+)|(?: |(?<=\d)|^)imes(?![a-z])/g;
/**
 * The formulas that kept their dollars and backslashes: `$n \times d$`, `\(x\)`. What is between two dollars is one
 * only if it is readable TeX and neither prose nor an amount of money. With a command of its author's that took an
 * argument it is its source, all of it.
 */
export function intactFormulas(text: string, segment: Segmenter): Formula[] {
  const found: Formula[] = [];
  if (!/\$|\\[([]/.test(text)) return found;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const formula = formulaAt(text, match.index, segment);
    if (formula) found.push(formula);
    OPENING.lastIndex = formula?.end ?? match.index + 1;
  }
  return found;
}

function formulaAt(text: string, start: number, segment: Segmenter): Formula | null {
  const [opening, closing] = DELIMITERS.find(([mark]) => text.startsWith(mark, start))!;
  const from = start + opening.length;
  const to = closingAt(text, closing, from);
  if (to < 0) return null;
  const inner = text.slice(from, to);
  if (inner.trim() === '') return null;
  const end = to + closing.length;
  const character = characterOfNumber(inner);
  if (character !== null) return { t: 'char', start, end, display: character };
  if (!opening.startsWith('$') && LOST_COMMAND.test(inner) && !COMMAND_WITH_ARGUMENT.test(inner)) return null;
  if (
    isProse(inner) ||
    (opening.startsWith('$') &&
      (isMoney(inner, segment, text.slice(end, end + 2), text.includes('\\')) || isRange(text, start, inner)))
  )
    return null;
  const tex = texOf(inner, segment);
  const nodes = readTex(tex);
  if (nodes) return { t: 'math', start, end, tex, display: displayTex(nodes) };
  const known = withoutUnknown(tex);
  const read = known === tex ? null : readTex(known);
  if (read) return { t: 'math', start, end, tex: known, display: displayTex(read), unknown: true };
  return hasUnknown(tex) ? { t: 'char', start, end, display: text.slice(start, end), unknown: true } : null;
}

/** What its author wrote, on one line; with backslashes where they are missing or were read as escapes. */
function texOf(inner: string, segment: Segmenter): string {
  const tex = withBraces(normalTex(withoutMacros(inner.replace(ESCAPE, unescape))))
    .replace(/(?<!\\)%/g, '\\%')
    .replace(/\s+/g, ' ')
    .replace(/\\?\s*$/, '')
    .trim();
  if (tex.includes('\\') || !(tex.match(WORDS) ?? []).some((word) => segment(word).hasCommand)) return tex;
  return restoreFormula(tex, { start: 0, end: tex.length }, segment)?.annotation.tex ?? tex;
}

function unescape(match: string, escape = '', rest = ''): string {
  if (escape === '') return '\\times';
  const name = ESCAPED.get(escape)! + rest;
  return COMMANDS.has(name) ? `\\${name}` : match;
}

/** Where the closing mark begins, a dollar that is escaped being none; -1 if it is not near. */
function closingAt(text: string, closing: string, from: number): number {
  const near = text.slice(from, from + LONGEST + closing.length);
  let at = near.indexOf(closing);
  while (at > 0 && closing.startsWith('$') && near[at - 1] === '\\') at = near.indexOf(closing, at + 1);
  return at < 0 ? at : from + at;
}

/** Amounts of money with prose between them, or names of a program's variables; `next` follows the second dollar. */
function isMoney(inner: string, segment: Segmenter, next: string, inTex: boolean): boolean {
  if (inner.includes('\\$')) return true;
  if (TEX.test(inner) || LONE_SIGN.test(inner)) return false;
  if (CURRENCY.test(inner) && /^\s?\d/.test(next)) return true;
  if (/^\d/.test(next)) return !(BEFORE_NUMBER.test(inner) || (inTex && ONE_LETTER.test(inner)));
  if (/^\s(?!imes)/.test(inner) !== /\s$/.test(inner) && !(inTex && ONE_SIDED.test(inner.trim())))
    return true;
  if (WORD_BETWEEN.test(inner)) return true;
  const words = inner.match(LONG_WORDS) ?? [];
  const isWord = ONE_WORD.test(inner) && !/^[A-Za-z]/.test(next);
  return !isWord && words.some((word) => !segment(word).hasCommand && word !== LOST_TIMES);
}

/** "5$-10$", of a text that has no TeX: the dollars stand behind their numbers. */
function isRange(text: string, start: number, inner: string): boolean {
  return /\d/.test(text[start - 1] ?? '') && /^\s?[-–—/]\s?\d[\d.,]*$/.test(inner) && !text.includes('\\');
}

function isProse(inner: string): boolean {
  return PROSE.test(inner.replace(COMMAND_WITH_WORDS, ' '));
}
