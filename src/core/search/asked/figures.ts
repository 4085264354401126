import type { Query } from './query.ts';
import type { Reading } from './readings.ts';
import { gluedReadings } from './gluedFigures.ts';

/** Nearly as good: `3D` is "three-dimensional". */
const SAME = 0.9;
/** A figure by itself counts other things as well. */
const COUNTED = 0.5;

const NUMBERS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ');
const ORDINALS = (
  ' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');
const TENS = 'twenty';
const DIMENSIONAL = 'dimensional';
const DIMENSION = /^dimensions?$/;
const DIMENSIONS = /^(\d{1,2})d$/;
/** `10k` and `2M`: how many thousands, and millions. */
const ROUND = /^(\d{1,4}(?:\.\d{1,2})?)([km])$/;
const THOUSANDS = { k: 1e3, m: 1e6 };
/** `chi2`, as `χ²` is read, and `R2`: "chi square". */
const SQUARE = /^(chi|[a-z])2$/;
const SQUARED = new Set(['square', 'squared']);
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;
/** `3x3`, which is "3 by 3" too. */
const SIZE = /^(\d{1,4})x(\d{1,4})$/;
/** `6dof`, as "six-DoF" is written in one. */
const GLUED = /^(\d{1,2})([a-z]{2,})$/;
const FOLD = new RegExp(`^(${NUMBERS.slice(1).join('|')})fold$`);
/** What is numbered with Roman figures as often: "type II", "part 2". */
const NUMBERED = new Set('part type class phase level volume stage grade chapter war track group'.split(' '));
const ROMAN = ' i ii iii iv v vi vii viii ix x'.split(' ');

/** Figures in a query as words, and words as figures: `3D`, `2nd order`, `two-stage`. */
export function figureReadings({ words, compounds }: Query): Reading[] {
  const texts = words.map(({ word }) => word);
  const isTied = (from: number) => compounds.some((one) => one.from === from && one.to === from + 2);
  const single = texts.flatMap((word, from) => [
    ...dimensions(word, from, from + 1),
    ...[...ordinals(word), ...rounded(word)].map((text) => reading(from, from + 1, text)),
    ...[...spelledInOne(word)].map((some) => reading(from, from + 1, ...some)),
    ...twentyFirst(texts, from),
    ...romans(texts, from),
    ...squares(texts, from),
    ...counts(texts, from, isTied(from)),
    ...percentages(texts, from),
    ...perCent(texts, from),
    ...apartOrInOne(texts, from),
  ]);
  return [...single, ...compounds.flatMap(({ word, from, to }) => dimensions(word, from, to))];
}

function apartOrInOne(texts: readonly string[], from: number): Reading[] {
  return gluedReadings(texts, from).map(({ to, words }) => reading(from, to, ...words));
}

function reading(from: number, to: number, ...words: string[]): Reading {
  return { from, to, words, weight: SAME };
}

/** `10k` as `10000`, and back. */
function rounded(word: string): string[] {
  const [, figure, unit] = ROUND.exec(word) ?? [];
  if (figure) return [String(Math.round(Number(figure) * THOUSANDS[unit as 'k' | 'm']))];
  if (!/^\d{4,10}$/.test(word) || !word.endsWith('000')) return [];
  const number = Number(word);
  return number % THOUSANDS.m === 0 ? [`${number / THOUSANDS.m}m`] : [`${number / THOUSANDS.k}k`];
}

/** `50 percent`, and `50 per cent`, as texts have it with a sign, which is no word: `50%`. */
function percentages(texts: readonly string[], from: number): Reading[] {
  const figure = texts[from]!;
  if (!/^\d+(?:\.\d+)?$/.test(figure)) return [];
  const [next, second] = texts.slice(from + 1, from + 3);
  const isApart = next === 'per' && second === 'cent';
  if (next !== 'percent' && !isApart) return [];
  const to = from + (isApart ? 3 : 2);
  const sign: Reading = { from, to, words: [figure], weight: COUNTED };
  return isApart ? [sign, reading(from, to, figure, 'percent')] : [sign];
}

/** "per cent", whatever is before it, as `percent`. */
function perCent(texts: readonly string[], from: number): Reading[] {
  const isApart = texts[from] === 'per' && texts[from + 1] === 'cent';
  return isApart ? [reading(from, from + 2, 'percent')] : [];
}

function squares(texts: readonly string[], from: number): Reading[] {
  const letter = SQUARE.exec(texts[from]!)?.[1];
  if (letter !== undefined) return [...SQUARED].map((squared) => reading(from, from + 1, letter, squared));
  const isSquare = SQUARED.has(texts[from + 1] ?? '') && SQUARE.test(`${texts[from]}2`);
  return isSquare ? [reading(from, from + 2, `${texts[from]}2`)] : [];
}

function dimensions(word: string, from: number, to: number): Reading[] {
  const figure = DIMENSIONS.exec(word)?.[1];
  if (figure === undefined) return [];
  const spelled = [figure, NUMBERS[Number(figure)]].filter((text) => text !== undefined);
  return spelled.map((text) => reading(from, to, text, DIMENSIONAL));
}

function ordinals(word: string): string[] {
  const figure = ORDINAL.exec(word)?.[1];
  const spelled = figure === undefined ? undefined : ORDINALS[Number(figure)];
  if (spelled) return [spelled];
  const at = ORDINALS.indexOf(word);
  return at > 0 ? [`${at}${['th', 'st', 'nd', 'rd'][at] ?? 'th'}`] : [];
}

/** Sizes, and what has its figure in one with what it counts: "4x4", "6dof", "tenfold". */
function spelledInOne(word: string): string[][] {
  const [, height, width] = SIZE.exec(word) ?? [];
  if (height && width) return [[height, 'by', width]];
  const fold = FOLD.exec(word)?.[1];
  if (fold) return [[String(NUMBERS.indexOf(fold)), 'fold']];
  const [, figure, counted] = GLUED.exec(word) ?? [];
  const spelled = NUMBERS[Number(figure)];
  return spelled && counted && !ORDINAL.test(word) ? [[spelled, counted]] : [];
}

/** `21st` as "twenty-first", and back. */
function twentyFirst(texts: readonly string[], from: number): Reading[] {
  const figure = Number(ORDINAL.exec(texts[from]!)?.[1]);
  if (figure > 20 && figure < 30) return [reading(from, from + 1, TENS, ORDINALS[figure - 20]!)];
  const unit = texts[from] === TENS ? ORDINALS.indexOf(texts[from + 1] ?? '') : 0;
  return unit > 0 && unit < 10 ? [reading(from, from + 2, `2${ordinals(texts[from + 1]!)[0]}`)] : [];
}

/** `type 2` as "type II", and back. */
function romans(texts: readonly string[], from: number): Reading[] {
  if (!NUMBERED.has(texts[from - 1] ?? '')) return [];
  const word = texts[from]!;
  const at = ROMAN.indexOf(word);
  const other = at > 0 ? String(at) : /^[1-9]$|^10$/.test(word) ? ROMAN[Number(word)] : undefined;
  return other === undefined ? [] : [reading(from, from + 1, other)];
}

/** What is counted even where there is none or one of it, with a hyphen or without: "one shot". */
const COUNTED_ONCE = new Set(['shot', 'hop', 'step', 'bit', 'class']);

/** A number before what is counted; that there is none or one mostly tells nothing. */
function counts(texts: readonly string[], from: number, isTied: boolean): Reading[] {
  const [word, counted] = [texts[from]!, texts[from + 1]];
  if (counted === undefined) return [];
  const number = NUMBERS.indexOf(word);
  const figure = number >= 0 ? String(number) : /^\d{1,2}$/.test(word) ? word : undefined;
  if (figure === undefined) return [];
  const spelled = NUMBERS[Number(figure)];
  const other = number >= 0 ? figure : spelled;
  const readings: Reading[] = [];
  if (other && (Number(figure) > 1 || isTied || COUNTED_ONCE.has(counted)))
    readings.push({ from, to: from + 1, words: [other], weight: COUNTED });
  if (counted === DIMENSIONAL) {
    readings.push({ from, to: from + 2, words: [`${figure}d`], weight: SAME });
    if (other) readings.push({ from, to: from + 2, words: [other, counted], weight: SAME });
  } else if (DIMENSION.test(counted) && Number(figure) > 0)
    readings.push({ from, to: from + 2, words: [`${figure}d`], weight: COUNTED });
  return readings;
}
