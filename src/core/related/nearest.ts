import { LEVELS, levelsOf, type Postings, WEIGHT_OF_LEVEL } from './postings.ts';
import { vectorAt, type Vectors } from './vectors.ts';

/** Postings from which candidates are taken: those that add most. */
const READ_FIRST = 20_000;
/** Postings that are added up for one paper: so many, and for each paper that there is so many. */
const READ = 100_000;
const READ_PER_PAPER = 0.4;
/** Candidates that are compared in full. */
const COMPARED = 128;

/** A sum's first bits: 64 bins between one power of two and the next. */
const BITS = 17;
/** As many as the sum of two vectors can have, with what levels leave open. */
const BINS = 0x40800000 >>> BITS;

/**
 * Finds, for one paper after another, those that share the most weight with it. What adds most is read first, whatever term it
 * is of, and what adds little is left out; the sums are of levels, so the best of them are compared by their vectors.
 *
 * Among 87,249 papers 99.98 % of the eight nearest are those that all postings give (674,000 for the average paper), in 0.33 ms in place
 * of 1.5. Among 500,000, most of them of shuffled words, it is 83 %, with 98.9 % of their cosines, in 1.0 ms: a million postings read, the
 * rarest terms first, gave 57 % with 95 % in 3.7.
 */
export class Nearest {
  readonly #vectors: Vectors;
  readonly #postings: Postings;
  /** By paper. */
  readonly #sums: Float32Array;
  readonly #bits: Uint32Array;
  /** Papers that have a sum by what was read first. */
  readonly #found: Int32Array;
  /** By term, of the paper that others are compared with. */
  readonly #weights: Float32Array;
  readonly #bins = new Int32Array(BINS);
  readonly #most: number;

  constructor(vectors: Vectors, postings: Postings) {
    this.#vectors = vectors;
    this.#postings = postings;
    this.#sums = new Float32Array(vectors.starts.length - 1);
    this.#bits = new Uint32Array(this.#sums.buffer);
    this.#found = new Int32Array(this.#sums.length);
    this.#most = Math.max(READ, this.#sums.length * READ_PER_PAPER);
    this.#weights = new Float32Array((postings.starts.length - 1) / LEVELS);
  }

  /** The `most` papers nearest to one, itself left out, the nearest first, of equals the first. */
  of(paper: number, most: number): number[] {
    const found = this.#addUp(paper);
    const best = this.#largest(found, Math.max(most, COMPARED), paper);
    this.#sums.fill(0);
    return this.#inOrder(paper, best).slice(0, most);
  }

  /** @returns how many papers are found */
  #addUp(paper: number): number {
    const { starts, papers } = this.#postings;
    const { terms, weights } = vectorAt(this.#vectors, paper);
    const levels = levelsOf(weights);
    const [sums, found] = [this.#sums, this.#found];
    const most = this.#most;
    let count = 0;
    let read = 0;
    for (let sum = 0; sum <= 2 * (LEVELS - 1) && read < most; sum++)
      for (let at = 0; at < terms.length && read < most; at++) {
        const level = sum - levels[at]!;
        if (level < 0 || level >= LEVELS) continue;
        const list = terms[at]! * LEVELS + level;
        const [start, end] = [starts[list]!, starts[list + 1]!];
        const adds = weights[at]! * WEIGHT_OF_LEVEL[level]!;
        if (read < READ_FIRST)
          for (let posting = start; posting < end; posting++) {
            const other = papers[posting]!;
            const before = sums[other]!;
            found[count] = other;
            // Written so that nothing is guessed: whether a paper was met before is as good as chance.
            count += before > 0 ? 0 : 1;
            sums[other] = before + adds;
          }
        else for (let posting = start; posting < end; posting++) sums[papers[posting]!]! += adds;
        read += end - start;
      }
    return count;
  }

  /** Those of the first so many that were found that have the largest sums, at most `most`; of equals the first found. */
  #largest(count: number, most: number, except: number): number[] {
    const [found, bits, bins] = [this.#found, this.#bits, this.#bins];
    bits[except] = 0;
    for (let at = 0; at < count; at++) bins[bits[found[at]!]! >>> BITS]!++;
    let bin = BINS;
    let above = 0;
    while (bin > 1 && above + bins[bin - 1]! < most) above += bins[--bin]!;
    let left = most - above;
    const best: number[] = [];
    for (let at = 0; at < count; at++) {
      const its = bits[found[at]!]! >>> BITS;
      if (its >= bin || (its === bin - 1 && its > 0 && left-- > 0)) best.push(found[at]!);
    }
    bins.fill(0);
    return best;
  }

  #inOrder(paper: number, others: readonly number[]): number[] {
    const { starts, terms, weights } = this.#vectors;
    const own = vectorAt(this.#vectors, paper);
    const ownWeights = this.#weights;
    own.terms.forEach((term, at) => (ownWeights[term] = own.weights[at]!));
    const products = new Map<number, number>();
    for (const other of others) {
      let product = 0;
      for (let at = starts[other]!; at < starts[other + 1]!; at++)
        product += ownWeights[terms[at]!]! * weights[at]!;
      products.set(other, product);
    }
    for (const term of own.terms) ownWeights[term] = 0;
    return [...others].sort((a, b) => products.get(b)! - products.get(a)! || a - b);
  }
}
