/** Words per page: a page of 1 MB holds the words of about 1,400 papers. */
const PAGE_WORDS = 1 << 18;

/**
 * The words of each paper in reading order, title first, as ids of the vocabulary. They tell what posting lists
 * cannot: which words stand side by side, and how they are written. Pages keep 87,000 papers at four bytes a word.
 */
export class Sequences {
  readonly #pages: Uint32Array[] = [];
  readonly #papers: { page: number; start: number; abstract: number; end: number }[] = [];
  #filled = PAGE_WORDS;

  /** Keeps the words of the next paper. */
  append(title: readonly number[], abstract: readonly number[]): void {
    const length = title.length + abstract.length;
    if (this.#filled + length > (this.#pages.at(-1)?.length ?? 0)) {
      this.#pages.push(new Uint32Array(Math.max(PAGE_WORDS, length)));
      this.#filled = 0;
    }
    const page = this.#pages.at(-1)!;
    const start = this.#filled;
    page.set(title, start);
    page.set(abstract, start + title.length);
    this.#filled = start + length;
    const at = { page: this.#pages.length - 1, start, abstract: start + title.length, end: this.#filled };
    this.#papers.push(at);
  }

  /** All words of a paper; a view, not a copy. */
  words(paper: number): Uint32Array {
    const { page, start, end } = this.#papers[paper]!;
    return this.#pages[page]!.subarray(start, end);
  }

  /** Number of words of a paper's title, which come first. */
  titleLength(paper: number): number {
    const { start, abstract } = this.#papers[paper]!;
    return abstract - start;
  }

  title(paper: number): Uint32Array {
    const { page, start, abstract } = this.#papers[paper]!;
    return this.#pages[page]!.subarray(start, abstract);
  }
}
