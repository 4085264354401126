/** As many words are kept at least, and twice as many at most: those of 1,300 papers are 1 MB. */
const PAGE_WORDS = 1 << 18;

/**
 * Keeps the words of the papers that were unpacked last: a search looks at most of the papers that the search before,
 * one letter shorter, has looked at.
 */
export class UnpackedWords {
  #page = new Uint32Array(0);
  #filled = 0;
  #papers = new Map<number, Uint32Array>();
  /** Of the page before. */
  #earlier = new Map<number, Uint32Array>();

  /**
   * The words of a paper, not to be changed.
   *
   * @param most how many it has at most
   * @param unpack puts them into an array and returns how many they are
   */
  of(paper: number, most: number, unpack: (into: Uint32Array) => number): Uint32Array {
    const known = this.#papers.get(paper) ?? this.#earlier.get(paper);
    if (known) return known;
    if (this.#filled + most > this.#page.length) this.#turn(most);
    const start = this.#filled;
    this.#filled += unpack(this.#page.subarray(start));
    const words = this.#page.subarray(start, this.#filled);
    this.#papers.set(paper, words);
    return words;
  }

  clear(): void {
    this.#papers.clear();
    this.#earlier.clear();
  }

  #turn(most: number): void {
    this.#page = new Uint32Array(Math.max(PAGE_WORDS, most));
    this.#filled = 0;
    this.#earlier = this.#papers;
    this.#papers = new Map();
  }
}
