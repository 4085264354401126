import { DIMENSIONS, PACKED_BYTES, packVector } from '../../core/meaning/vector.ts';
import { scaleOf, writeWordTable, type TableWord } from '../../core/meaning/wordTable.ts';
import { contrast } from './contrast.ts';
import { conceptsOf } from './everyday.ts';
import { generalByWord, joinedStart, mappedWords, type GeneralVectors } from './generalWords.ts';
import { latentVectors } from './latentSemantics.ts';
import { rowOf, zeros, type Matrix } from './matrix.ts';
import { readTexts, type TrainingPaper } from './trainingTexts.ts';
import { turn } from './turning.ts';

export interface MeaningOptions {
  /** Papers that must have a word for its meaning to be learnt. */
  least: number;
  /** Words that are learnt at most, and how many of them are kept, the commonest. */
  words: number;
  kept: number;
  /** Words that are added from the language at large, the commonest that papers lack. */
  added: number;
  epochs: number;
  batch: number;
  seed: number;
  /** Concepts with questions in words of every day (`everyday.txt`), and their share of the pairs; empty for none. */
  everyday: string;
  questions: number;
  /** Steps that a number is rounded to on either side of zero, at most 7. */
  levels: number;
  report: (line: string) => void;
}

export const MEANING_OPTIONS: Omit<MeaningOptions, 'report' | 'everyday'> = {
  least: 5,
  words: 30_000,
  kept: 12_000,
  added: 7300,
  epochs: 8,
  batch: 1024,
  seed: 1,
  levels: 5,
  questions: 0.2,
};

/** Of the rarest words, how many are taken to say what an added word weighs. */
const RARE = 4000;

/** Words with a row each, the commonest first. */
export interface LearntWords {
  words: readonly string[];
  vectors: Matrix;
  /** Logarithms of what they weigh. */
  weights: Float64Array;
}

/**
 * Learns what words mean from papers: which stand in the same papers, then which parts belong together. The same
 * papers, in the same order, give the same numbers.
 *
 * @param general what the language at large says of words
 */
export function learnWords(
  papers: readonly TrainingPaper[],
  general: GeneralVectors | null,
  options: Omit<MeaningOptions, 'levels'>,
): LearntWords {
  const { report } = options;
  const texts = readTexts(papers, options.least, options.words);
  const { vocabulary } = texts;
  report(`${papers.length} papers, ${vocabulary.length} words`);
  const latent = latentVectors(texts, DIMENSIONS);
  report('words that stand together: done');
  const byWord = general && generalByWord(general);
  const vectors = byWord ? joinedStart(latent, vocabulary, byWord) : latent;
  const { weights } = contrast(texts, vectors, conceptsOf(options.everyday, papers, texts), options);
  const learnt = { words: vocabulary, vectors, weights };
  const kept = firstOf(learnt, options.kept);
  return byWord ? joined(kept, generalWords(learnt, byWord, options.added)) : kept;
}

function firstOf({ words, vectors, weights }: LearntWords, most: number): LearntWords {
  const rows = Math.min(most, words.length);
  const values = vectors.values.subarray(0, rows * vectors.columns);
  return {
    words: words.slice(0, rows),
    vectors: { ...vectors, rows, values },
    weights: weights.subarray(0, rows),
  };
}

/** Words that the papers lack; they weigh as much as rare ones. */
function generalWords(
  { words, vectors, weights }: LearntWords,
  byWord: ReadonlyMap<string, Float64Array>,
  most: number,
): LearntWords {
  const known = new Set(words);
  const added = [...byWord.keys()].filter((word) => !known.has(word) && !/\d/.test(word)).slice(0, most);
  const rarest = weights.slice(-RARE);
  const rare = rarest.reduce((sum, weight) => sum + weight, 0) / rarest.length;
  return {
    words: added,
    vectors: mappedWords(added, byWord, words, vectors),
    weights: new Float64Array(added.length).fill(rare),
  };
}

function joined(one: LearntWords, other: LearntWords): LearntWords {
  const vectors = zeros(one.words.length + other.words.length, one.vectors.columns);
  vectors.values.set(one.vectors.values);
  vectors.values.set(other.vectors.values, one.vectors.values.length);
  return {
    words: [...one.words, ...other.words],
    vectors,
    weights: Float64Array.from([...one.weights, ...other.weights]),
  };
}

/** @param levels steps that a number is rounded to on either side of zero, at most 7 */
export function packWords({ words, vectors, weights }: LearntWords, levels: number): Uint8Array<ArrayBuffer> {
  return writeWordTable(
    words.map((word, row): TableWord => {
      const vector = rowOf(vectors, row);
      const packed = new Uint8Array(PACKED_BYTES);
      packVector(vector, packed, levels);
      const greatest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      return { word, scale: scaleOf((greatest / levels) * Math.exp(weights[row]!)), packed };
    }),
  );
}

/** The table of words that `learnWords` gives, in bytes. */
export function trainMeaning(
  papers: readonly TrainingPaper[],
  general: GeneralVectors | null,
  options: MeaningOptions,
): Uint8Array<ArrayBuffer> {
  const learnt = learnWords(papers, general, options);
  turn(learnt.vectors);
  return packWords(learnt, options.levels);
}
