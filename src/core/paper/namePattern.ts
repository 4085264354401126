import { fold } from '../text/fold.ts';
import { fitsGlob } from '../text/glob.ts';

/** A star beside a letter, or a question mark between two: `*hausen`, `m?ller`. */
const PATTERN = /\*[\p{L}\p{M}]|[\p{L}\p{M}]\*|[\p{L}\p{M}]\?+\p{L}/u;
const WORD = /[\p{L}\p{N}\p{M}*?]+/gu;
const LETTER = /[\p{L}\p{N}]/u;
/** The same as of names: what has more is a pasted page. */
const MOST_WORDS = 64;

/** Whether a name that is searched stands for names that are like it. */
export function isNamePattern(name: string): boolean {
  return PATTERN.test(name);
}

/**
 * Tells whether a line of credits has a word for each of a pattern, `t* *hausen`, or is as it says as a whole, `t*hausen`.
 *
 * @param exact whether words without signs must be whole; an initial begins a word all the same
 */
export function patternTest(name: string, exact: boolean): (line: string) => boolean {
  const words = (fold(name).text.match(WORD) ?? []).filter((word) => LETTER.test(word));
  if (words.length === 0 || words.length > MOST_WORDS) return () => false;
  const globs = words.map((word) => (isNamePattern(word) || (exact && word.length > 1) ? word : `${word}*`));
  return (line) => {
    const has = [...line.split(' '), line.replaceAll(' ', '')];
    return globs.every((glob) => has.some((word) => fitsGlob(word, glob)));
  };
}
