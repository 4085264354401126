import { termOf } from '../../core/text/analyze.ts';
import { wordsOf } from '../../core/text/words.ts';

/** A word that is looked for in a text. */
export interface WantedWord {
  /** Folded. */
  word: string;
  /** Whether it may still be going on. */
  open: boolean;
  /** Whether no other form of it counts. */
  exact?: boolean;
}

/** Whether a text has all the words, in any form of each. */
export function hasWords(text: string, wanted: readonly WantedWord[]): boolean {
  const words = wordsOf(text).map(({ word }) => ({ word, term: termOf(word) }));
  return wanted.every(({ word, open, exact }) => {
    const term = exact ? null : termOf(word);
    return words.some(
      (other) =>
        other.word === word ||
        (term !== null && other.term === term) ||
        (open && other.word.startsWith(word)),
    );
  });
}
