import { meaningWords } from './meaningWords.ts';
import { DIMENSIONS, normalise, packVector } from './vector.ts';
import type { WordTable } from './wordTable.ts';

/** How often a title's words count beside the once that they do as words of the paper: a title says what a paper is about. */
const TITLE_AGAIN = 1;
/** Steps from zero to the greatest number of a paper's vector: with 7 nothing is found better, and files are a quarter larger. */
const PAPER_LEVELS = 4;

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

/**
 * Packs what a paper means, from all its words and those of its title once more for each of `TITLE_AGAIN`.
 *
 * @param text of the paper, with its title in it
 */
export function packPaper(title: string, text: string, table: WordTable, into: Uint8Array): void {
  packVector(textMeaning(`${title}\n`.repeat(TITLE_AGAIN) + text, table).vector, into, PAPER_LEVELS);
}
