/** Other words for those from some on, up to `to`. */
interface Glued {
  to: number;
  words: string[];
}

/** A figure with its unit, as texts have them with a space between as often: `16GB`, `10ms`. */
const MEASURED =
  /^(\d+(?:\.\d+)?)(nm|[mckdµ]m|[mkµ]g|[mkgt]b|[mkg]?hz|[kmg]bps|[mnµ]s|fps|dpi|px|bits?|[kmg]w|[mk]v|db)$/;
/** `7B`, `1.5M`: how many of what. */
const SCALED = /^(\d+(?:\.\d+)?)([kmb])$/;
const SCALES = { k: 'thousand', m: 'million', b: 'billion' };
const ZEROS: Readonly<Record<string, string>> = { thousand: '000', million: '000000', billion: '000000000' };
const FIGURE = /^\d+(?:\.\d+)?$/;
const WHOLE = /^\d+$/;

/** "to" and "for" in a name of what becomes what: `seq2seq`, `sim2real`, `text2sql`. */
const BETWEEN = /^([a-z]{2,})([24])([a-z]{2,})$/;
const SOUNDS = { 2: 'to', 4: 'for' };
const FIGURES: Readonly<Record<string, string>> = { to: '2', for: '4' };

const FOLDS = ' one two three four five six seven eight nine ten'.split(' ');

/** Figures that are written in one with what they count or join, and apart, both ways. */
export function gluedReadings(texts: readonly string[], from: number): Glued[] {
  const [word, next, third] = texts.slice(from, from + 3) as [string, string?, string?];
  const found = inOne(word).map((words) => ({ to: from + 1, words }));
  if (next !== undefined) found.push(...twoAsOne(word, next).map((one) => ({ to: from + 2, words: [one] })));
  if (next !== undefined && third !== undefined)
    found.push(...threeAsOne(word, next, third).map((one) => ({ to: from + 3, words: [one] })));
  return found;
}

function inOne(word: string): string[][] {
  const [, measured, unit] = MEASURED.exec(word) ?? [];
  if (measured && unit) return [[measured, unit]];
  const [, figure, scale] = SCALED.exec(word) ?? [];
  if (figure && scale) return [[figure, SCALES[scale as 'k' | 'm' | 'b']]];
  const [, left, between, right] = BETWEEN.exec(word) ?? [];
  return left && between && right ? [[left, SOUNDS[between as '2' | '4'], right]] : [];
}

function twoAsOne(word: string, next: string): string[] {
  const zeros = FIGURE.test(word) ? ZEROS[next] : undefined;
  if (zeros !== undefined) return [word + next[0], ...(WHOLE.test(word) ? [word + zeros] : [])];
  const number = next === 'fold' ? FOLDS[Number(word)] : undefined;
  if (number) return [`${number}fold`];
  // A search that is written with a star.
  return next === 'star' && /^[a-z]$/.test(word) ? [`${word}*`] : [];
}

function threeAsOne(word: string, next: string, third: string): string[] {
  if (next === 'by') return WHOLE.test(word) && WHOLE.test(third) ? [`${word}x${third}`] : [];
  const figure = FIGURES[next];
  return figure !== undefined && /^[a-z]{2,}$/.test(word) && /^[a-z]{2,}$/.test(third)
    ? [word + figure + third]
    : [];
}
