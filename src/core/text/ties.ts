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
export const TIE_TEXTS: ReadonlyMap<string, string> = new Map([
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
]);

const DIGIT = /\p{N}/u;
const FIGURE = /^[\d.]+$/;
const FIRST_GROUP = /^\d{1,3}$/;
const GROUP = /^\d{3}(?!\d)/;
const LETTER = /^\p{L}$/u;
/** Abbreviations of which a piece has two letters. */
const DEGREES = new Set(['phd', 'msc', 'bsc']);
/** Longer words around it are two, with "and" between. */
const LONGEST_OF_NAME = 2;

/**
 * Takes a run into the part before it where a sign between them makes one word of both: `1.5` and `2:4` are no 15 and no
 * 24, `1,000` is `1000`, `i.i.d.` is `iid`.
 */
export function glued(previous: Part, { word, start, end }: Part, text: string): boolean {
  if (start !== previous.end + 1) return false;
  const sign = text[previous.end]!;
  if (sign === '.' && DIGIT.test(text[start - 2]!) && DIGIT.test(text[start]!)) previous.word += sign + word;
  else if (sign === ':' && FIGURE.test(previous.word) && FIGURE.test(word)) previous.word += sign + word;
  else if (sign === ',' && isGroup(previous, word)) {
    previous.word += word;
    previous.grows = 'figure';
  } else if (sign === '.' && areInitials(previous, word)) {
    previous.word += word;
    previous.grows = 'initials';
  } else return false;
  previous.end = end;
  return true;
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
  if (gap === 1) {
    const sign = text[previous.end]!;
    if (sign === '.') return null;
    if (sign === '&' && Math.min(previous.word.length, part.word.length) > LONGEST_OF_NAME) return null;
    if (sign === ' ') return isTimes(previous, part, text) ? sign : null;
    return TIE_TEXTS.has(sign) ? sign : null;
  }
  const spaced = gap === 3 && text.slice(previous.end, part.start) === ' × ';
  return spaced && FIGURE.test(previous.word) && FIGURE.test(part.word) ? '×' : null;
}

/** `3 x 3`, of which the last figure may be next. */
function isTimes(previous: Part, part: Part, text: string): boolean {
  if (part.word === 'x')
    return FIGURE.test(previous.word) && text[part.end] === ' ' && DIGIT.test(text[part.end + 1] ?? '');
  return previous.word === 'x' && previous.tie === ' ' && FIGURE.test(part.word);
}
