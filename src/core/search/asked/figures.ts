import type { Query } from './query.ts';
import type { Reading } from './readings.ts';

/** Nearly as good: `3D` is "three-dimensional". */
const SAME = 0.9;
/** A figure by itself counts other things as well. */
const COUNTED = 0.5;

const NUMBERS = ' one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = ' first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const DIMENSIONAL = 'dimensional';
const DIMENSIONS = /^(\d{1,2})d$/;
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;

/** Figures in a query as words, and words as figures: `3D`, `2nd order`, `two-stage`. */
export function figureReadings({ words, compounds }: Query): Reading[] {
  const texts = words.map(({ word }) => word);
  const single = texts.flatMap((word, from) => [
    ...dimensions(word, from, from + 1),
    ...ordinals(word).map((text) => ({ from, to: from + 1, words: [text], weight: SAME })),
    ...counts(texts, from),
  ]);
  return [...single, ...compounds.flatMap(({ word, from, to }) => dimensions(word, from, to))];
}

function dimensions(word: string, from: number, to: number): Reading[] {
  const figure = DIMENSIONS.exec(word)?.[1];
  if (figure === undefined) return [];
  const spelled = [figure, NUMBERS[Number(figure)]].filter((text) => text !== undefined && text !== '');
  return spelled.map((text) => ({ from, to, words: [text!, DIMENSIONAL], weight: SAME }));
}

function ordinals(word: string): string[] {
  const figure = ORDINAL.exec(word)?.[1];
  const spelled = figure === undefined ? undefined : ORDINALS[Number(figure)];
  if (spelled) return [spelled];
  const at = ORDINALS.indexOf(word);
  return at > 0 ? [`${at}${['th', 'st', 'nd', 'rd'][at] ?? 'th'}`] : [];
}

/** A number before what is counted. */
function counts(texts: readonly string[], from: number): Reading[] {
  const [word, counted] = [texts[from]!, texts[from + 1]];
  if (counted === undefined) return [];
  const number = NUMBERS.indexOf(word);
  const figure = number > 0 ? String(number) : /^\d{1,2}$/.test(word) ? word : undefined;
  if (figure === undefined) return [];
  const spelled = NUMBERS[Number(figure)];
  const other = number > 0 ? figure : spelled;
  const readings: Reading[] = [];
  if (other && Number(figure) > 1) readings.push({ from, to: from + 1, words: [other], weight: COUNTED });
  if (counted === DIMENSIONAL) {
    readings.push({ from, to: from + 2, words: [`${figure}d`], weight: SAME });
    if (other) readings.push({ from, to: from + 2, words: [other, counted], weight: SAME });
  }
  return readings;
}
