import type { Range } from '../../paper/paper.ts';
import { isSigned, isWrittenByHand } from './bareLetters.ts';
import { COMMANDS } from './commands.ts';
import { isDamaged, type Evidence } from './evidence.ts';
import { isWord } from './isWord.ts';
import { SUBSTANCE } from './marks.ts';
import { isNameOfThing } from './namesOfThings.ts';
import { holdsWord } from './otherWords.ts';
import { isGreekName, isProseName } from './proseNames.ts';
import type { Segmenter } from './segmenter.ts';

interface Formula {
  start: number;
  end: number;
  display: string;
}

/**
 * Whether a formula may take the place of its source. What shows other characters than the source needs evidence that
 * the text was TeX; a command's name alone must be one that stands for itself, as Greek letters and arrows do.
 */
export function mayStand(
  text: string,
  { start, end, display }: Formula,
  evidence: Evidence,
  segment: Segmenter,
): boolean {
  const source = text.slice(start, end);
  if (isNoFormula(text, start, end) || hasCutScript(source, segment)) return false;
  if (evidence.isForeign && holdsWord(source)) return false;
  if (!isDamaged(evidence))
    return display === source && (isWrittenByHand(source) || !isSigned(source, display));
  const needsMathematics = !SHOWS_ITSELF.test(source) && !isWrittenByHand(source);
  const isOtherField = evidence.ofMathematics === 0 && needsMathematics;
  if (display === source) return !QUANTITY.test(source) && !(isOtherField && isSigned(source, display));
  if (isOtherField || isWordOf(text, { start, end }, segment)) return false;
  const command = COMMANDS.get(source.replace(/^\{(.*)\}$/, '$1'));
  if (command?.role === 'relation') return ARROW.test(source) || !isProseName(source);
  return command === undefined || (command.role === 'symbol' && !LONE_WORDS.has(source));
}

/** Whether it is a word or a name, though it splits into commands. */
function isWordOf(text: string, { start, end }: Range, segment: Segmenter): boolean {
  const source = text.slice(start, end);
  const after = text.slice(end, end + LONGEST_NAME);
  return (
    CITATION_KEY.test(source + after) ||
    holdsName(source, segment) ||
    isWord(source, segment) ||
    isNameOfGreek(source, after)
  );
}

/** What no formula is, whatever the text was. */
function isNoFormula(text: string, start: number, end: number): boolean {
  const source = text.slice(start, end);
  if (isNameOfThing(text, { start, end })) return true;
  if (NO_FORMULA.test(source) || UNKNOWN_COMMAND.test(text.slice(Math.max(0, start - LONGEST_NAME), start)))
    return true;
  if (ELISION.test(source) || (source.match(BRACES) ?? []).some((braces) => SUBSTANCE.test(braces)))
    return true;
  if (COUNTED.test(source) && OF_EVENTS.test(text.slice(end, end + LONGEST_NAME))) return true;
  return isPlainNumber(source) || isNamePart(source, text[end], text[end + 1]);
}

/** `mu_ev`, `F_ddPCR`: TeX would take the first letter alone for the index, and nobody meant that. */
const INDEX = /_(?![IVX]+(?![A-Za-z]))([A-Za-z]{2,})(?![A-Za-z{(^_])/g;

function hasCutScript(source: string, segment: Segmenter): boolean {
  if (CUT_POWER.test(source)) return true;
  if (!source.includes('_')) return false;
  return [...source.matchAll(INDEX)].some(
    ([, name]) => !segment(name!).hasCommand && !braced(source, source.indexOf(`_${name}`)),
  );
}

/** `CMMI^SM`, `DG^VoiC`: TeX would raise the first letter alone, as it does where that transposes: `A^Tsigma`. */
const CUT_POWER = /\^(?:[A-SU-Z][a-z]{2}|(?:TM|SM)(?![A-Za-z]))/;

/** Inside of braces an index is what its author made it. */
function braced(source: string, at: number): boolean {
  return source.lastIndexOf('{', at) > source.lastIndexOf('}', at);
}

/** "d'un", "l’espace". */
const ELISION = /^(?:[cdjlmnst]|qu)['’]\p{L}{2}/iu;
const BRACES = /\{[^{}]*\}/g;
/** "3times a week": how often something is. */
const COUNTED = /\d\s?times$/;
const OF_EVENTS = /^ (?:an?|per|each|every|daily|weekly|monthly|yearly|annually)(?![A-Za-z])/;
/** A script or braces: what `10^{-6}` is needs no other evidence. */
const SHOWS_ITSELF = /[\^_{}]|^\d+(?:\.\d+)?times$/;
/** Dashes, words joined as in "CO(3-2)-to-CO(2-1)", amounts of money, and lengths as `{10em}`. */
const NO_FORMULA = /--|-(?:to|in|and|or|by|of)-|\$|\{\s*-?[\d.]+\s*(?:em|ex|pt|px|cm|mm)\s*\}/;
/** "66B/175B": sizes of something. */
const QUANTITY = /^\d[\d.]*[A-Z](?:\/\d[\d.]*[A-Z])+$/;
/** `\rule` before its arguments: what it is cannot be known, nor what they are then. */
const UNKNOWN_COMMAND = /\\[A-Za-z]+$/;
const LONGEST_NAME = 30;
const ARROW = /arrow$/;

/** Numbers and percentages look the same in a formula and outside of it. */
function isPlainNumber(source: string): boolean {
  return /^[\d.,%\s-]+$/.test(source);
}

/** "N-body", "X-ray": a capital and a hyphen are part of a name. */
function isNamePart(source: string, next = '', second = ''): boolean {
  return /^[A-Z]$/.test(source) && next === '-' && /[a-z]/.test(second);
}

/** "Gamma-ray", "gamma rays", "Omega Centauri": words, of whatever text. */
function isNameOfGreek(source: string, after: string): boolean {
  return (
    isGreekName(source) &&
    (/^[- ]rays?(?![A-Za-z])/i.test(after) || (/^[A-Z]/.test(source) && STAR.test(after)))
  );
}
/** The constellation of a star, in Latin's genitive. */
const STAR = /^ [A-Z][a-z]{3,}(?:ae|i|is|um)(?![a-z])/;

/** `ge2019mildly`. */
const CITATION_KEY = /^[a-z]{2,}(?:19|20)\d\d[a-z]{2,}/;
const WORD = /(?<![A-Za-z\\])[A-Za-z]{4,}/g;
const CAPITALISED = /^[A-Z][a-z]{2,}$/;

/** "CycleMLP", "ReAct" and "Abell": a capitalised word that a command would be glued to is a name. */
function holdsName(source: string, segment: Segmenter): boolean {
  return (source.match(WORD) ?? []).some((word) => {
    const { pieces } = segment(word);
    return pieces.length > 1 && pieces.some(({ command, text }) => !command && CAPITALISED.test(text));
  });
}

/** Symbols whose names are words, and are meant as words when they stand alone. */
const LONE_WORDS = new Set(
  `top star partial prime angle triangle exists natural sharp flat degree dots sum prod int bullet diamond square dagger
   circ bot ast neg Re Im aleph checkmark`
    .trim()
    .split(/\s+/),
);
