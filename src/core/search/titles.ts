import type { Query } from './query.ts';
import { SortedIds } from './sortedIds.ts';

/** A beginning that more titles share than this tells too little; their words rank them. */
const MAX_SHARED = 200;

/** Titles by their beginning, so that "What if we" finds its paper though none of its words is worth indexing. */
export class Titles {
  readonly #titles: string[] = [];
  readonly #sorted = new SortedIds((paper) => this.#titles[paper]!);

  /** Adds the title of the next paper, as its words. */
  append(words: readonly string[]): void {
    this.#sorted.add(this.#titles.length);
    this.#titles.push(words.map((word) => word + ' ').join(''));
  }

  /** The papers whose titles begin with the query's words, unless they are too many. */
  beginningWith(query: Query): number[] {
    if (query.words.length === 0) return [];
    const beginning = query.words.map(({ word, open }) => (open ? word : word + ' ')).join('');
    const papers = this.#sorted.startingWith(beginning);
    return papers.length > MAX_SHARED ? [] : papers;
  }
}
