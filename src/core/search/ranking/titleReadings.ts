import { knownTerm } from '../asked/lookup.ts';
import type { Reading } from '../asked/readings.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** A reading of some words of the query as the ids of its terms, those of stop words too. */
export interface TitleReading {
  from: number;
  to: number;
  terms: readonly number[];
  weight: number;
}

const NO_WEIGHTS: ReadonlyMap<number, number> = new Map();

/** Finds readings of a query in titles, word by word. */
export class TitleReadings {
  readonly #readings: readonly TitleReading[];
  readonly #vocabulary: Vocabulary;

  constructor(readings: readonly Reading[], vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#readings = readings.flatMap(({ from, to, words, weight }) => {
      const terms = words.flatMap((word) => knownTerm(word, vocabulary) ?? []);
      if (terms.length < words.length) return [];
      return [{ from, to, weight, terms: terms.map((term) => vocabulary.findTerm(term)!) }];
    });
  }

  /** Those of the words from `from` on that stand in a title at `at`. */
  at(from: number, title: Uint32Array, at: number): readonly TitleReading[] {
    if (this.#readings.length === 0) return this.#readings;
    return this.#readings.filter((reading) => reading.from === from && this.#stands(reading, title, at));
  }

  /** Position of a word of the query → the weight of the best of its readings that a title has anywhere. */
  weightsIn(title: Uint32Array): ReadonlyMap<number, number> {
    if (this.#readings.length === 0) return NO_WEIGHTS;
    const weights = new Map<number, number>();
    for (const reading of this.#readings) {
      if (!title.some((_, at) => this.#stands(reading, title, at))) continue;
      for (let position = reading.from; position < reading.to; position++)
        weights.set(position, Math.max(weights.get(position) ?? 0, reading.weight));
    }
    return weights;
  }

  #stands({ terms }: TitleReading, title: Uint32Array, at: number): boolean {
    if (at + terms.length > title.length) return false;
    return terms.every((term, offset) => this.#vocabulary.termId(title[at + offset]!) === term);
  }
}
