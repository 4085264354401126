import { type Postings, vectorAt, type Vectors } from './vectors.ts';

/**
 * Postings that are added up for one paper, its rarest terms first. Among 87,249 papers that is nearly all there are
 * (674,000 for the average paper, 0.8 ms): beyond, what is left out are words such as "method" and "results". With a tenth
 * of them, one of ten neighbours is another.
 */
const POSTINGS_READ = 1_000_000;

/** Finds, for one paper after another, those that share the most weight with it. */
export class Nearest {
  readonly #vectors: Vectors;
  readonly #postings: Postings;
  /** By paper. All are gone through for each paper: that takes less than to keep account of those that have a sum. */
  readonly #sums: Float32Array;

  constructor(vectors: Vectors, postings: Postings) {
    this.#vectors = vectors;
    this.#postings = postings;
    this.#sums = new Float32Array(vectors.starts.length - 1);
  }

  /** The `most` papers nearest to one, itself left out, by the sum over its rarest terms: candidates. */
  of(paper: number, most: number): number[] {
    this.#addUp(paper);
    this.#sums[paper] = 0;
    const nearest = largest(this.#sums, most);
    this.#sums.fill(0);
    return nearest;
  }

  #addUp(paper: number): void {
    const { starts, papers, weights } = this.#postings;
    const { terms, weights: own } = vectorAt(this.#vectors, paper);
    const sums = this.#sums;
    const lengthOf = (at: number) => starts[terms[at]! + 1]! - starts[terms[at]!]!;
    const rarestFirst = [...terms.keys()].sort((a, b) => lengthOf(a) - lengthOf(b) || a - b);
    let left = POSTINGS_READ;
    for (const at of rarestFirst) {
      if ((left -= lengthOf(at)) < 0) break;
      const weight = own[at]!;
      const end = starts[terms[at]! + 1]!;
      for (let posting = starts[terms[at]!]!; posting < end; posting++)
        sums[papers[posting]!]! += weight * weights[posting]!;
    }
  }
}

/** Where the largest values above zero are, the largest first, of equals the first. */
function largest(values: Float32Array, most: number): number[] {
  const places: number[] = [];
  let least = 0;
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (value <= least) continue;
    let at = places.length;
    while (at > 0 && values[places[at - 1]!]! < value) at--;
    places.splice(at, 0, place);
    if (places.length <= most) continue;
    places.pop();
    least = values[places[most - 1]!]!;
  }
  return places;
}
