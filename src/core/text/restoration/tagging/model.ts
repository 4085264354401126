/**
 * What training found out about mathematics in damaged text, as data: counts for the segmentation, words of prose that
 * look like mathematics, and the tagger's weights. No training text is in it beyond single words.
 */
export interface Model {
  format: typeof MODEL_FORMAT;
  /** What it was trained on and how, in words and numbers. */
  provenance: string;
  /** How often each command and each run of plain letters occurs, as "name count name count …". */
  commands: string;
  runs: string;
  letters: string;
  /** Words of prose that split into letters and commands, front-coded (see `frontCoding`). */
  proseWords: string;
  /** The tagger's non-zero weights: gaps between slots and values, run together (see `weightCoding`). */
  weights: string;
  /** What one unit of a coded weight is worth. */
  scale: number;
  transitions: number[];
}

export const MODEL_FORMAT = 1;
