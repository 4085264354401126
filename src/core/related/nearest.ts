import { type Scored, TopScored } from '../search/topScored.ts';
import { type Postings, vectorAt, type Vectors } from './vectors.ts';

/**
 * Postings that are added up for one paper. Its rarest terms come first, and below 5,000 papers all of them fit;
 * above, what is left out are words such as "method" and "results", whose weight is small.
 */
const POSTINGS_READ = 60_000;

/** Finds, for one paper after another, those that share the most weight with it. */
export class Nearest {
  readonly #vectors: Vectors;
  readonly #postings: Postings;
  readonly #sums: Float64Array;
  readonly #touched: Int32Array;

  constructor(vectors: Vectors, postings: Postings) {
    this.#vectors = vectors;
    this.#postings = postings;
    const papers = vectors.starts.length - 1;
    this.#sums = new Float64Array(papers);
    this.#touched = new Int32Array(papers);
  }

  /** The `most` papers nearest to one, itself left out, by the sum over its rarest terms: candidates. */
  of(paper: number, most: number): Scored[] {
    const touched = this.#addUp(paper);
    const top = new TopScored(most);
    for (const other of this.#touched.subarray(0, touched)) {
      if (other !== paper) top.offer(other, this.#sums[other]!);
      this.#sums[other] = 0;
    }
    return top.ranked();
  }

  /** @returns how many papers have a sum. */
  #addUp(paper: number): number {
    const { starts, papers, weights } = this.#postings;
    const { terms, weights: own } = vectorAt(this.#vectors, paper);
    const lengthOf = (at: number) => starts[terms[at]! + 1]! - starts[terms[at]!]!;
    const rarestFirst = [...terms.keys()].sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
    let left = POSTINGS_READ;
    let touched = 0;
    for (const at of rarestFirst) {
      if ((left -= lengthOf(at)) < 0) break;
      const end = starts[terms[at]! + 1]!;
      for (let posting = starts[terms[at]!]!; posting < end; posting++) {
        const other = papers[posting]!;
        if (this.#sums[other] === 0) this.#touched[touched++] = other;
        this.#sums[other]! += own[at]! * weights[posting]!;
      }
    }
    return touched;
  }
}
