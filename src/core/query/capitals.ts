import { STOP_WORDS } from '../text/stopWords.ts';

const OPERATOR = /\s(?:AND|OR|NOT)(?=\s)/;
/** What is written for a search alone; parentheses where operators are in them or beside them. */
const WRITTEN =
  /(?:^|\s)[-‐‑–—−+]\S|["“”„«»「」『』]|\S:\S|\([^()]*\s(?:AND|OR|NOT)\s|\)\s+(?:AND|OR|NOT)\s+(?:NOT\s+)?\(/;
/** A run of so many capital words may be of a title. */
const LONG_RUN = 3;
/** Letters of its words on average; short forms have fewer, or digits. */
const LETTERS = 4.5;

/**
 * Whether a text is a title in capitals, as publishers set them: "TO BE OR NOT TO BE". Operators are told from its words by
 * their capitals, which tell nothing there. Short forms stand in capitals anywhere, some of which are words else ("US NOT
 * UK"); scripts without capitals say nothing.
 */
export function areTitle(source: string): boolean {
  if (/[\p{Ll}\p{Lo}]/u.test(source) || !/\p{Lu}/u.test(source) || WRITTEN.test(source)) return false;
  return ` ${source} `.split(OPERATOR).some((run) => {
    const words = run.match(/\S+/g) ?? [];
    return (words.length > 1 && words.some((word) => STOP_WORDS.has(word.toLowerCase()))) || areLong(words);
  });
}

function areLong(words: readonly string[]): boolean {
  // A short form behind the words that it stands for: "NETWORKS (CNN)".
  const written = words.filter((word) => !/^\(.*\)\p{P}*$/u.test(word));
  const letters = written.reduce((sum, word) => sum + (word.match(/\p{L}/gu) ?? []).length, 0);
  const isOfWords = letters >= LETTERS * written.length && !written.some((word) => /\p{N}/u.test(word));
  return words.length >= LONG_RUN && written.length > 0 && isOfWords;
}
