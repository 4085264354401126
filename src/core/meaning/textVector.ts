import { meaningWords } from './meaningWords.ts';
import { DIMENSIONS, normalise } from './vector.ts';
import type { WordTable } from './wordTable.ts';

/** What a text means, as far as its words are known. */
export interface TextMeaning {
  /** Of length 1; zeros where no word is known. */
  vector: Float32Array;
  /** Its words as the table would have them, in order. */
  words: string[];
  /** Which of them are known, and count. */
  known: number;
}

/** The sum of a text's words, to length 1. */
export function textMeaning(text: string, table: WordTable): TextMeaning {
  const words = meaningWords(text);
  const vector = new Float32Array(DIMENSIONS);
  let known = 0;
  for (const word of words) if (table.addTo(vector, word)) known++;
  return { vector: normalise(vector), words, known };
}
