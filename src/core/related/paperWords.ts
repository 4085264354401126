/** A compound's term (`post-training` → `posttrain`), its lemma (`posttraining`) and the words it is made of. */
export interface Compound {
  term: number;
  lemma: number;
  at: number;
  length: number;
}

/** The words of a paper in reading order, title first; arrays are parallel. */
export interface PaperWords {
  /** −1 for words that relate no papers. */
  terms: Int32Array;
  forms: Int32Array;
  /** 1 where a capital is owed to the place. */
  owed: Uint8Array;
  /** UTF-16 unit of the one character between a word and the word before it, white space as a space; 0 if there is more. */
  gaps: Uint16Array;
  /** Per word the unit that begins there, as `unitsIn` has it. */
  units: Uint8Array;
  compounds: Compound[];
  /** How many of the words, and how many of the compounds, are the title's. */
  titleWords: number;
  titleCompounds: number;
}

export const SPACE = 0x20;
export const HYPHEN = 0x2d;
