import { termOf } from '../../core/text/analyze.ts';
import { wordsOf } from '../../core/text/words.ts';

/** A word that is looked for in a text. */
export interface WantedWord {
  /** Folded. */
  word: string;
  /** Whether it may still be going on. */
  open: boolean;
}

/** Whether a text has all the words, in any form. */
export function hasWords(text: string, wanted: readonly WantedWord[]): boolean {
  const words = wordsOf(text).map(({ word }) => ({ word, term: termOf(word) }));
  return wanted.every(({ word, open }) => {
    const term = termOf(word);
    return words.some(
      (other) =>
        other.word === word ||
        (term !== null && other.term === term) ||
        (open && other.word.startsWith(word)),
    );
  });
}
