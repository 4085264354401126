import type { Range } from '../../paper/paper.ts';
import { roleOf } from './commands.ts';
import { isDamaged, type Evidence } from './evidence.ts';

/** Relations, operators and scripts. Dashes, slashes, colons and brackets are prose's too. */
const SIGN = /[=<>≤≥≈≠±×÷∼~^_\\+*|√∑∏∫∞→∈]/;
const MATHEMATICAL = /[=<>≤≥≈≠∼^_|+*]/;
const RUN = /(?<![A-Za-z])[A-Za-z]+(?![A-Za-z])/g;
/** `O(n)`, `p(x|y)`: what those who write without TeX mean as mathematics, and nothing else looks like. */
const WRITTEN_BY_HAND =
  /^(?:(?:cal)?[OΘΩ]\((?=[^()]*[A-Za-z])[^()]{0,30}(?:\([^()]{1,20}\)[^()]{0,20})?\)|[A-Za-z]\([A-Za-z]\|[A-Za-z](?:,[A-Za-z])*\))$/;
const LONG_WORD = /[A-Za-z]{4,}/;
/** A statistic says nothing of the letters of its text. */
const STATISTIC = /^(?:[A-Za-z]{1,4}|[A-Za-z]+\([^()]*\))\s?[=<>≤≥]{1,2}\s?[-+]?[\d.,]+%?$/;

/** Whether mathematics is in the text of a formula, and not only letters, digits and names. */
export function isSigned(source: string, display: string): boolean {
  return display !== source || SIGN.test(source) || WRITTEN_BY_HAND.test(source);
}

/** Whether a formula may stand in a text in which nothing shows that it was TeX, or mathematics. */
export function isWrittenByHand(source: string): boolean {
  return WRITTEN_BY_HAND.test(source) && !LONG_WORD.test(source.replace(/cal|log/g, ''));
}

/** `CO_2`, `cm^2`: two letters before a script are a name, not a product. */
const NAME_WITH_SCRIPT = /(?<![A-Za-z])[A-Za-z]{2}(?=[\^_])/g;

/**
 * The letters that a formula with a sign of mathematics makes variables; those of `p < 0.05`, `10^{6}` and `CO_2` are none,
 * nor any in a text of another field.
 */
export function variablesOf(source: string, { ofMathematics }: Evidence): string[] {
  const byHand = WRITTEN_BY_HAND.test(source);
  if (STATISTIC.test(source) || !(byHand || (ofMathematics > 0 && MATHEMATICAL.test(source)))) return [];
  const runs = source.replace(NAME_WITH_SCRIPT, '').match(RUN) ?? [];
  return runs.flatMap((run) => (run.length <= 2 && !roleOf(run) ? [...run] : []));
}

/** Marks of mathematics from which on a letter is a variable though no formula shows it. */
const MANY_MARKS = 3;

export interface LettersOfText {
  variables: ReadonlySet<string>;
  evidence: Evidence;
  /** Not English: `y`, `o` and `e` are words then. */
  isForeign: boolean;
}

/** Letters, digits and brackets without a sign: whether they are variables of this text rather than names or units. */
export function areVariables(
  text: string,
  { start, end }: Range,
  { variables, evidence, isForeign }: LettersOfText,
): boolean {
  const source = text.slice(start, end);
  const runs = source.match(RUN) ?? [];
  const letters = runs.flatMap((run) => (roleOf(run) ? [] : [...run]));
  if (letters.length === 0) return runs.length > 0 && isDamaged(evidence);
  if (DESIGNATION.test(source) || (source.startsWith('/') && /[A-Za-z\]]/.test(text[start - 1] ?? '')))
    return false;
  const isBound = letters.length > 0 && letters.every((letter) => variables.has(letter));
  if (isNameHere(text, start, end, isBound)) return false;
  if (isBound) return true;
  return (
    evidence.ofMathematics >= MANY_MARKS &&
    !/\d\s?[A-Za-z]|[A-Za-z]\s?\d/.test(source) &&
    !isProseHere(text, start, end, isForeign)
  );
}

/** "M61", "V1716", and "s-1" of a unit: names and units, whatever the letter is elsewhere. */
const DESIGNATION = /^(?:[A-Z]\d{2,}(?:[.+-]\d+)*|[a-z]{1,3}-\d)$/;

/** What is a name whatever the letter is elsewhere, and what is one unless the letter is a variable. */
const NAMED = {
  before:
    /\b(?:vitamins?|hepatitis|influenza|immunoglobulins?|cytochrome|coenzyme|granzyme|plan|appendix|degrees?|World War|class|band|bande)\s$/i,
  after:
    /^(?:[ -](?:cells?|lymphocytes?|rays?|chromosomes?|cigarettes?|commerce|mail|health\w*|staining|dwarfs?|giants?|stars?|class|bands?|branch)(?![A-Za-z])|\.[A-Z]\.|\s?[<=>]|\+|['’](?!s(?![a-z]))\p{L})/u,
};
const NAMED_UNLESS_BOUND = {
  before:
    /(?:\b(?:factor|proteins?|figure|fig\.|table|sections?|chapter|panel|types?|phase|stage|grade|schedule|title|group|part|study)\s|\d\s?|°\s?)$/i,
  after: /^(?:[ -](?:virus(?:es)?|learning|values?|tests?|scores?|statistics?)(?![A-Za-z])|')/,
};
/** "K. pneumoniae": a sentence does not begin with a small letter. */
const GENUS = /^\.\s[a-z]{3,}/;
/** "H II", "C IV": stages of ions. */
const ION = /^ (?:I{1,3}|IV|VI{0,3}|IX)(?![\w'’])/;
/** "Cygnus X", "He I", "Sagittarius C": a name within a sentence, and its part. */
const NAME_BEFORE =
  /(?:[\p{Ll},)] (?!Let )[A-Z][a-z]{4,}|(?<![A-Za-z])(?:He|Si|Fe|Mg|Ca|Na|Ne|Al|Ti|Cr|Sr|Ba) ?)\s$/u;
const KELVIN = /\d\s?K$/;
const LOOK = 16;

/** Where the words around say that it is a name, a unit or a part of a statement that was cut. */
function isNameHere(text: string, start: number, end: number, isBound: boolean): boolean {
  if (end - start !== 1) return false;
  const source = text[start]!;
  const before = text.slice(Math.max(0, start - LOOK), start);
  const after = text.slice(end, end + LOOK);
  if (NAMED.before.test(before) || NAMED.after.test(after)) return true;
  if (
    /[A-Z]/.test(source) &&
    (GENUS.test(after) || ION.test(after) || NAME_BEFORE.test(before) || KELVIN.test(before + source))
  )
    return true;
  if (isBound) return false;
  if (NAMED_UNLESS_BOUND.before.test(before) || NAMED_UNLESS_BOUND.after.test(after)) return true;
  return isInitial(source, before, after);
}

/** What may begin a sentence behind a variable; another capitalised word is a name behind its initial. */
const BEGINS_SENTENCE =
  /^(?:The|This|These|That|Those|We|Our|In|It|Its|If|For|As|A|An|And|But|On|At|By|Here|Then|Thus|Hence|Let|To|Two|One|When|While|With|Under|Using|Such|Some|Most|Many|Moreover|Furthermore|However|Also|Finally|First|Second|Both|Each|All|Also|There|They|Their|From|Since|So|Given|Specifically|Where|Which|Unlike|Recent|Previous|Despite|Although|Consequently|Therefore|Additionally|Surprisingly|Interestingly|Results?|Motivated|Based|Our|No|Not|Now|Next|Until|Consider|Suppose|Assume|Denote|I)\b/;

function isInitial(source: string, before: string, after: string): boolean {
  if (!/^[A-Z]$/.test(source)) return false;
  const next = /^\.[\s~]?(?=\p{Lu})/u.exec(after);
  if (next) return !BEGINS_SENTENCE.test(after.slice(next[0].length));
  return /(?:^|[\s(])\p{Lu}\.[\s~]?$/u.test(before) && after.startsWith('.');
}

const FEW_WORDS = /(?:^|[.:;!?]\s+|\n\s*)$/;

/** Words of one letter, and letters that prose joins to words. */
function isProseHere(text: string, start: number, end: number, isForeign: boolean): boolean {
  const source = text.slice(start, end);
  const after = text.slice(end, end + LOOK);
  if (/^[aAI]$/.test(source))
    return /^\s+[a-z]/.test(after) || FEW_WORDS.test(text.slice(Math.max(0, start - 4), start));
  if (/^[aeouyxiAEOUX]$/.test(source) && /^-[A-Za-z]{3}/.test(after)) return true;
  if (/^[A-Z]{2,}$/.test(source)) return true;
  return isForeign && /^[aeouyà]$/.test(source);
}
