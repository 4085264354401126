import type { Matrix } from './matrix.ts';
import type { Texts } from './pairs.ts';

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const EPSILON = 1e-8;

/** Texts as vectors of length 1, with what each was before. */
export interface Encoded {
  vectors: Float64Array;
  lengths: Float64Array;
}

/**
 * A text is the sum of its words' vectors, each times a weight that is learnt as well, to length 1. Learns by Adam
 * (Kingma and Ba, ICLR 2015), of which only the words in a batch are moved.
 */
export class Encoder {
  readonly dimensions: number;
  readonly vectors: Float64Array;
  /** Logarithms of the weights. */
  readonly weights: Float64Array;
  readonly #factors: Float64Array;
  readonly #gradients: Float64Array;
  readonly #weightGradients: Float64Array;
  readonly #touched: Uint8Array;
  readonly #moments: Float64Array[];
  readonly #weightMoments: Float64Array[];
  #steps = 0;

  constructor(start: Matrix, weights: Float64Array) {
    this.dimensions = start.columns;
    this.vectors = start.values;
    this.weights = weights;
    this.#factors = weights.map(Math.exp);
    this.#gradients = new Float64Array(this.vectors.length);
    this.#weightGradients = new Float64Array(weights.length);
    this.#touched = new Uint8Array(weights.length);
    this.#moments = [new Float64Array(this.vectors.length), new Float64Array(this.vectors.length)];
    this.#weightMoments = [new Float64Array(weights.length), new Float64Array(weights.length)];
  }

  encode({ words, begins }: Texts): Encoded {
    const { dimensions } = this;
    const count = begins.length - 1;
    const vectors = new Float64Array(count * dimensions);
    const lengths = new Float64Array(count);
    for (let text = 0; text < count; text++) {
      const vector = vectors.subarray(text * dimensions, (text + 1) * dimensions);
      for (let at = begins[text]!; at < begins[text + 1]!; at++) {
        const row = words[at]! * dimensions;
        const factor = this.#factors[words[at]!]!;
        for (let k = 0; k < dimensions; k++) vector[k]! += factor * this.vectors[row + k]!;
      }
      let square = 0;
      for (const value of vector) square += value * value;
      const length = Math.sqrt(square);
      lengths[text] = length;
      if (length > 0) for (let k = 0; k < dimensions; k++) vector[k]! /= length;
    }
    return { vectors, lengths };
  }

  /** Notes how the vectors of texts should have moved. @param isStill per word 1 if it is not to move */
  learn(
    { words, begins }: Texts,
    { vectors, lengths }: Encoded,
    gradients: Float64Array,
    isStill?: Uint8Array,
  ): void {
    const { dimensions } = this;
    const inner = new Float64Array(dimensions);
    for (let text = 0; text < lengths.length; text++) {
      const length = lengths[text]!;
      if (length === 0) continue;
      const first = text * dimensions;
      let along = 0;
      for (let k = 0; k < dimensions; k++) along += vectors[first + k]! * gradients[first + k]!;
      for (let k = 0; k < dimensions; k++)
        inner[k] = (gradients[first + k]! - along * vectors[first + k]!) / length;
      for (let at = begins[text]!; at < begins[text + 1]!; at++)
        if (isStill?.[words[at]!] !== 1) this.#learnWord(words[at]!, inner);
    }
  }

  #learnWord(word: number, inner: Float64Array): void {
    const { dimensions } = this;
    const row = word * dimensions;
    const factor = this.#factors[word]!;
    this.#touched[word] = 1;
    let along = 0;
    for (let k = 0; k < dimensions; k++) {
      const by = inner[k]!;
      this.#gradients[row + k]! += factor * by;
      along += this.vectors[row + k]! * by;
    }
    this.#weightGradients[word]! += factor * along;
  }

  /** Moves the words by what was noted. */
  step(rate: number): void {
    const { dimensions } = this;
    this.#steps++;
    const size = (rate * Math.sqrt(1 - SECOND_DECAY ** this.#steps)) / (1 - FIRST_DECAY ** this.#steps);
    for (let word = 0; word < this.#touched.length; word++) {
      if (this.#touched[word] === 0) continue;
      this.#touched[word] = 0;
      const row = word * dimensions;
      move(this.vectors, this.#gradients, this.#moments, row, row + dimensions, size);
      move(this.weights, this.#weightGradients, this.#weightMoments, word, word + 1, size);
      this.#factors[word] = Math.exp(this.weights[word]!);
    }
  }
}

function move(
  values: Float64Array,
  gradients: Float64Array,
  [first, second]: Float64Array[],
  from: number,
  to: number,
  size: number,
): void {
  for (let at = from; at < to; at++) {
    const gradient = gradients[at]!;
    gradients[at] = 0;
    const mean = FIRST_DECAY * first![at]! + (1 - FIRST_DECAY) * gradient;
    const square = SECOND_DECAY * second![at]! + (1 - SECOND_DECAY) * gradient * gradient;
    first![at] = mean;
    second![at] = square;
    values[at]! -= (size * mean) / (Math.sqrt(square) + EPSILON);
  }
}
