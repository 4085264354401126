import { termOf } from '../../text/analyze.ts';

/** Index terms of stop words in titles carry this mark, which no stem holds: `use` has the stem `us`. */
export const STOP_MARK = '=';

/** What a word is in the index: its stem, or its own marked form for a stop word. */
export function indexTermOf(word: string): string {
  return termOf(word) ?? STOP_MARK + word;
}
