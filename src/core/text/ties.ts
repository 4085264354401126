/** A run of letters and digits that is a word, or part of a compound: half-open in the folded text. */
export interface Part {
  word: string;
  start: number;
  end: number;
  /** The sign that ties it to the part before, empty for the first. */
  tie: string;
  /** Whether it is a figure in groups of three, or letters with full stops between them: more of the kind may follow. */
  grows?: 'figure' | 'initials';
}

/** What signs that tie two runs into one compound leave in its joined form: those that make the name stay. */
const TIE_TEXTS: ReadonlyMap<string, string> = new Map([
  ['-', ''],
  ['_', ''],
  ['/', ''],
  ['^', ''],
  ["'", ''],
  [' ', ''],
  [':', ':'],
  ['.', '.'],
  ['&', '&'],
  ['@', '@'],
  ['×', 'x'],
  ['*', 'x'],
  [',', ''],
]);

const DIGIT = /\p{N}/u;
const FIGURE = /^[\d.]+$/;
/** Of a product: a figure, or a letter that stands for one. */
const LETTERS = /^[a-z]+$/;
/** Stands between the beginnings of two words that end alike. */
const BETWEEN_BEGINNINGS = /^(?:and|or|to|und|oder|bis)$/;
const FACTOR = /^(?:[\d.]+|\p{L})$/u;
/** Signs between figures without which they would be another figure: `1/2` is no 12. */
const KEPT_BETWEEN_FIGURES = '/-';
const NORM = /^l[\dpq]$/;
const INDEX = /^[\dpq]$/;
const INDEX_BEGINS = /^_[({]$/;
const INDEX_ENDS = /^(?:\.\d{1,2})?\)/;
const THIN_SPACE = '\u2009';
const FIRST_GROUP = /^\d{1,3}$/;
const GROUP = /^\d{3}(?!\d)/;
const LETTER = /^\p{L}$/u;
const SPACED_TIMES = /^[ \u2009]×[ \u2009]$/;
const NEXT_FACTOR = /^ (?:\d|\p{L}(?![\p{L}\d]))/u;
/** Abbreviations of which a piece has two letters. */
const DEGREES = new Set(['phd', 'msc', 'bsc']);
/** Longer words around it are two, with "and" between. */
const LONGEST_OF_NAME = 2;

/**
 * Takes a run into the part before it where a sign between them makes one word of both: `1.5` and `2:4` are no 15 and no
 * 24, `1,000` is `1000`, `i.i.d.` is `iid`, and `ℓ_(2,1)`, as a formula is shown, begins with `l2`.
 */
export function glued(previous: Part, { word, start, end }: Part, text: string): boolean {
  const between = text.slice(previous.end, Math.min(start, previous.end + 3));
  const sign = between === '. ' && isDottedLetter(word, end, text) ? '.' : between;
  if (sign === '.' && DIGIT.test(text[start - 2]!) && DIGIT.test(text[start]!)) previous.word += sign + word;
  else if (sign === ':' && FIGURE.test(previous.word) && FIGURE.test(word)) previous.word += sign + word;
  else if (previous.word === 'l' && INDEX_BEGINS.test(sign) && INDEX.test(word)) previous.word += word;
  else if ((sign === ',' || sign === THIN_SPACE || isZeros(sign, word)) && isGroup(previous, word)) {
    previous.word += word;
    previous.grows = 'figure';
  } else if (sign === '.' && areInitials(previous, word)) {
    previous.word += word;
    previous.grows = 'initials';
  } else return false;
  previous.end = end;
  return true;
}

/** `i. i. d.`: at the end of a sentence, the word behind has no full stop of its own. */
function isDottedLetter(word: string, end: number, text: string): boolean {
  return LETTER.test(word) && text[end] === '.';
}

/** `25 000`: other figures with a space between are two. */
function isZeros(sign: string, word: string): boolean {
  return sign === ' ' && word === '000';
}

function isGroup({ word, grows }: Part, next: string): boolean {
  return (grows === 'figure' || FIRST_GROUP.test(word)) && GROUP.test(next);
}

function areInitials({ word, grows }: Part, next: string): boolean {
  if (DEGREES.has(word + next)) return true;
  return (grows === 'initials' || LETTER.test(word)) && LETTER.test(next);
}

/** The sign between two runs that makes them one compound, or null. */
export function tieBetween(previous: Part, part: Part, text: string): string | null {
  const gap = part.start - previous.end;
  if (gap === 2 && isBroken(previous, part, text)) return '-';
  if (gap === 2 && isIndexed(previous, part, text)) return '_';
  if (gap === 1) {
    const sign = text[previous.end]!;
    if (sign === '.') return null;
    if (sign === '&' && Math.min(previous.word.length, part.word.length) > LONGEST_OF_NAME) return null;
    if (sign === ' ') return isTimes(previous, part, text) ? sign : null;
    if (sign === '*') return FIGURE.test(previous.word) && FIGURE.test(part.word) ? sign : null;
    // The norm of a matrix has two indices: `ℓ₂,₁`.
    if (sign === ',') return NORM.test(previous.word) && INDEX.test(part.word) ? sign : null;
    return TIE_TEXTS.has(sign) ? sign : null;
  }
  return gap === 3 ? spacedTie(previous, part, text) : null;
}

/** `3 × 3`, and `R & D` of two letters: longer words around that sign are two. */
function spacedTie(previous: Part, part: Part, text: string): string | null {
  const between = text.slice(previous.end, part.start);
  if (between === ' & ') return LETTER.test(previous.word) && LETTER.test(part.word) ? '&' : null;
  return SPACED_TIMES.test(between) && FACTOR.test(previous.word) && FACTOR.test(part.word) ? '×' : null;
}

/** `opti- mization`, as a word is copied that a line ended in; "pre- and post-" is no such word. */
function isBroken(previous: Part, { word }: Part, text: string): boolean {
  return (
    text[previous.end] === '-' &&
    /\s/.test(text[previous.end + 1]!) &&
    word.length > 1 &&
    LETTERS.test(previous.word) &&
    LETTERS.test(word) &&
    !BETWEEN_BEGINNINGS.test(word)
  );
}

/** `PM_(2.5)` and `HbA_(1c)`, as an index is shown that has no characters of its own: one is typed as `PM2.5`. */
function isIndexed(previous: Part, part: Part, text: string): boolean {
  return (
    text.slice(previous.end, part.start) === '_(' &&
    LETTERS.test(previous.word) &&
    INDEX_ENDS.test(text.slice(part.end, part.end + 5))
  );
}

/** What a sign between two parts leaves in their joined form. */
export function tieText(previous: Part | undefined, { word, tie }: Part): string {
  const isKept =
    KEPT_BETWEEN_FIGURES.includes(tie) && previous && FIGURE.test(previous.word) && FIGURE.test(word);
  return isKept ? tie : (TIE_TEXTS.get(tie) ?? '');
}

/** `3 x 3` and `n x n`, of which the last figure may be next. */
function isTimes(previous: Part, part: Part, text: string): boolean {
  if (part.word === 'x')
    return FACTOR.test(previous.word) && NEXT_FACTOR.test(text.slice(part.end, part.end + 3));
  return previous.word === 'x' && previous.tie === ' ' && FACTOR.test(part.word);
}
