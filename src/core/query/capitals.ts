import { STOP_WORDS } from '../text/stopWords.ts';

const OPERATOR = /\s(?:AND|OR|NOT)(?=\s)/;
/** What is written for a search alone. */
const WRITTEN = /(?:^|\s)[-–—−+(]\S|["“”„«»「」『』]|\S:\S/;
/** A run of so many capital words is no list of acronyms. */
const LONG_RUN = 3;

/**
 * Whether a text is a title in capitals, as publishers set them: "TO BE OR NOT TO BE". Operators are told from its words by
 * their capitals, which tell nothing there.
 */
export function areTitle(source: string): boolean {
  if (/\p{Ll}/u.test(source) || WRITTEN.test(source)) return false;
  return ` ${source} `.split(OPERATOR).some((run) => {
    const words = run.match(/\S+/g) ?? [];
    return words.length >= LONG_RUN || words.some((word) => STOP_WORDS.has(word.toLowerCase()));
  });
}
