import type { MergedPart } from '../packed/mergeIndexes.ts';
import { packedSize, unpackWords, wordsBegin, type ShardWords } from '../packed/shardWords.ts';
import { UnpackedWords } from '../index/unpackedWords.ts';

/** Words per page: a page of 1 MB holds the words of about 1,400 papers. */
const PAGE_WORDS = 1 << 18;

const NO_WORDS = new Uint32Array();

/** The words of papers `[first, first + words.titles.length)`, packed. */
interface Stretch {
  first: number;
  words: ShardWords;
  wordOfCode: Uint32Array;
}

/**
 * The words of each paper in reading order, title first, as ids of the vocabulary. They tell what posting lists
 * cannot: which words stand side by side, and how they are written. Papers of a prebuilt index come packed, a stretch at
 * a time, at about 1.7 bytes a word; those added one by one take four.
 */
export class Sequences {
  /** Number of papers of the prebuilt index. */
  readonly prebuilt: number;
  readonly #parts: readonly MergedPart[];
  /** In the order of their papers. */
  #stretches: Stretch[] = [];
  readonly #pages: Uint32Array[] = [];
  readonly #added: { page: number; start: number; abstract: number; end: number }[] = [];
  #filled = PAGE_WORDS;
  readonly #unpacked = new UnpackedWords();

  /** @param parts of the prebuilt index, whose papers have no words until they are `put` */
  constructor(parts: readonly MergedPart[] = []) {
    this.#parts = parts;
    this.prebuilt = parts.reduce((sum, { papers }) => sum + papers, 0);
  }

  /** Gives prebuilt papers from `first` on their words; all are of one pack. */
  put(first: number, words: ShardWords): void {
    let end = 0;
    const part = this.#parts.find(({ papers }) => first < (end += papers));
    if (!part) throw new RangeError(`There is no prebuilt paper ${first}.`);
    const at = this.#stretches.findIndex((stretch) => stretch.first >= first);
    const stretch = { first, words, wordOfCode: part.wordOfCode };
    if (at < 0) this.#stretches.push(stretch);
    else this.#stretches.splice(at, this.#stretches[at]!.first === first ? 1 : 0, stretch);
    this.#unpacked.clear();
  }

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
    this.#added.push(at);
  }

  /** All words of a paper, not to be changed; none for a prebuilt paper whose words are not here. */
  words(paper: number): Uint32Array {
    if (paper >= this.prebuilt) {
      const { page, start, end } = this.#added[paper - this.prebuilt]!;
      return this.#pages[page]!.subarray(start, end);
    }
    const stretch = this.#stretchOf(paper);
    if (!stretch) return NO_WORDS;
    const { words, first, wordOfCode } = stretch;
    const most = packedSize(words, paper - first);
    return this.#unpacked.of(paper, most, (into) =>
      unpackWords(words, paper - first, wordOfCode, into, most),
    );
  }

  /** Whether the words of a paper are here. */
  has(paper: number): boolean {
    return paper >= this.prebuilt || this.#stretchOf(paper) !== undefined;
  }

  /** Number of words of a paper's title, which come first. */
  titleLength(paper: number): number {
    if (paper >= this.prebuilt) {
      const { start, abstract } = this.#added[paper - this.prebuilt]!;
      return abstract - start;
    }
    const stretch = this.#stretchOf(paper);
    return stretch ? stretch.words.titles[paper - stretch.first]! : 0;
  }

  title(paper: number): Uint32Array {
    const length = this.titleLength(paper);
    const stretch = this.#stretchOf(paper);
    if (!stretch) return this.words(paper).subarray(0, length);
    const title = new Uint32Array(length);
    unpackWords(stretch.words, paper - stretch.first, stretch.wordOfCode, title, length);
    return title;
  }

  /** Whether a paper's title begins with one word of each set. */
  titleBegins(paper: number, beginning: readonly ReadonlySet<number>[]): boolean {
    if (this.titleLength(paper) < beginning.length) return false;
    const stretch = this.#stretchOf(paper);
    if (stretch) return wordsBegin(stretch.words, paper - stretch.first, stretch.wordOfCode, beginning);
    const words = this.words(paper);
    return beginning.every((set, at) => set.has(words[at]!));
  }

  /** By bisection: the last stretch that begins at or before a paper, if it reaches as far. */
  #stretchOf(paper: number): Stretch | undefined {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#stretches[middle]!.first <= paper) low = middle + 1;
      else high = middle;
    }
    const stretch = this.#stretches[low - 1];
    return stretch && paper < stretch.first + stretch.words.titles.length ? stretch : undefined;
  }
}
