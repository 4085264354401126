import { stem } from './stem.ts';
import { STOP_WORDS } from './stopWords.ts';

/** What the index, the query and the highlighter all call the same word: the stem of a word, null for a stop word. */
export function termOf(word: string): string | null {
  return STOP_WORDS.has(word) ? null : stem(word);
}
