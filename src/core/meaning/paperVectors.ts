import { LEVELS, PACKED_BYTES } from './vector.ts';

const VALUES = 256;
const FIRST_CAPACITY = 256;

/** A paper by its number, and the cosine of its vector with the one asked for. */
export interface Near {
  paper: number;
  cosine: number;
}

/** Packed vectors by number, in 68 bytes each. */
export class PaperVectors {
  #packed = new Uint8Array(FIRST_CAPACITY * PACKED_BYTES);
  /** Inverse lengths; 0 for a paper that has no vector, or one that says nothing. */
  #scales = new Float32Array(FIRST_CAPACITY);
  /** 1 for a paper that has a vector. */
  #present = new Uint8Array(FIRST_CAPACITY);
  #end = 0;

  has(paper: number): boolean {
    return this.#present[paper] === 1;
  }

  /**
   * Keeps the packed vectors of papers from the one numbered `first` on, `PACKED_BYTES` each.
   *
   * @param isWhole false where an empty one may be of a paper that had none, rather than of one that says nothing
   */
  put(first: number, packed: Uint8Array, isWhole = true): void {
    const end = first + Math.floor(packed.length / PACKED_BYTES);
    this.#reserve(end);
    this.#packed.set(packed.subarray(0, (end - first) * PACKED_BYTES), first * PACKED_BYTES);
    for (let paper = first; paper < end; paper++) {
      this.#scales[paper] = inverseLength(this.#packed, paper * PACKED_BYTES);
      this.#present[paper] = isWhole || this.#scales[paper] !== 0 ? 1 : 0;
    }
    this.#end = Math.max(this.#end, end);
  }

  /** The packed vectors of papers side by side, of those that have none empty ones: a copy. */
  packed(first: number, papers: number): Uint8Array<ArrayBuffer> {
    const packed = new Uint8Array(papers * PACKED_BYTES);
    packed.set(this.#packed.subarray(first * PACKED_BYTES, (first + papers) * PACKED_BYTES));
    return packed;
  }

  /** Adds a paper's vector, to length 1, to a sum. */
  addTo(sum: Float32Array, paper: number): void {
    const scale = this.#scales[paper] ?? 0;
    if (scale === 0) return;
    for (let at = 0; at < PACKED_BYTES; at++) {
      const byte = this.#packed[paper * PACKED_BYTES + at]!;
      sum[2 * at]! += scale * ((byte >> 4) - LEVELS - 1);
      sum[2 * at + 1]! += scale * ((byte & 15) - LEVELS - 1);
    }
  }

  /** The cosine of every paper with a vector of length 1, by number; 0 for those that have none. Valid until the next call. */
  cosines(vector: Float32Array): Float32Array {
    if (this.#cosines.length < this.#end) this.#cosines = new Float32Array(this.#scales.length);
    scan(this.#packed, this.#scales, this.#end, productsOf(vector), this.#cosines);
    return this.#cosines.subarray(0, this.#end);
  }

  #cosines = new Float32Array(FIRST_CAPACITY);

  #reserve(papers: number): void {
    const capacity = this.#scales.length;
    if (papers <= capacity) return;
    const grown = Math.max(papers, capacity + (capacity >> 1));
    this.#packed = grownTo(this.#packed, grown * PACKED_BYTES);
    this.#present = grownTo(this.#present, grown);
    const scales = new Float32Array(grown);
    scales.set(this.#scales);
    this.#scales = scales;
  }
}

function grownTo(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(length);
  grown.set(bytes);
  return grown;
}

function inverseLength(packed: Uint8Array, at: number): number {
  let square = 0;
  for (let byte = at; byte < at + PACKED_BYTES; byte++) {
    if (packed[byte] === 0) return 0;
    const high = (packed[byte]! >> 4) - LEVELS - 1;
    const low = (packed[byte]! & 15) - LEVELS - 1;
    square += high * high + low * low;
  }
  return square > 0 ? 1 / Math.sqrt(square) : 0;
}

/** For each byte of a packed vector and each value that it may have, what it adds to the product with a vector. */
function productsOf(vector: Float32Array): Float32Array {
  const products = new Float32Array(PACKED_BYTES * VALUES);
  for (let byte = 0; byte < PACKED_BYTES; byte++)
    for (let value = 0; value < VALUES; value++)
      products[byte * VALUES + value] =
        vector[2 * byte]! * ((value >> 4) - LEVELS - 1) + vector[2 * byte + 1]! * ((value & 15) - LEVELS - 1);
  return products;
}

/** A loop of its own over plain arrays: 5.6 million steps for 87,000 papers. */
function scan(
  packed: Uint8Array,
  scales: Float32Array,
  papers: number,
  products: Float32Array,
  cosines: Float32Array,
): void {
  for (let paper = 0, at = 0; paper < papers; paper++) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let row = 0; row < PACKED_BYTES * VALUES; row += 4 * VALUES, at += 4) {
      first += products[row + packed[at]!]!;
      second += products[row + VALUES + packed[at + 1]!]!;
      third += products[row + 2 * VALUES + packed[at + 2]!]!;
      fourth += products[row + 3 * VALUES + packed[at + 3]!]!;
    }
    cosines[paper] = (first + second + (third + fourth)) * scales[paper]!;
  }
}
