import { rootOf } from '../../text/analyze.ts';
import type { SearchLibrary } from '../index/library.ts';
import { parseQuery, type Query } from './query.ts';
import { termsFor, type TermCompletion } from './terms.ts';
import { titlesBeginning } from '../ranking/titles.ts';
import { TopScored } from '../ranking/topScored.ts';

/** A single letter may become anything. */
const SHORTEST = 2;
/** What a paper that has a word in its abstract only counts, against one that has it in its title. */
const IN_ABSTRACT = 1e-3;
/** Titles that are read for one answer: 2 ms. So many are a good sample already; the others follow with later letters. */
const READ_AT_ONCE = 2000;

/** How a text that is being typed may go on. */
export interface Completions {
  /** What its last word may become, the most useful first. */
  words: string[];
  /** Terms of several words that it may become the end of, the most frequent first. */
  terms: TermCompletion[];
  /** Papers, by integer, whose titles begin with all of it, in the order they were added. */
  papers: number[];
}

/** Completes the end of a text from the vocabulary and from titles. */
export class Completer {
  readonly #library: SearchLibrary;
  /** By id of a word: how many of the titles that were read have it. */
  #titles = new Uint32Array(0);
  #read = 0;

  constructor(library: SearchLibrary) {
    this.#library = library;
  }

  /** At most `most` words, and papers. */
  complete(text: string, most: number): Completions {
    const query = parseQuery(text);
    const last = query.words.at(-1);
    if (!last?.open || (query.words.length === 1 && last.word.length < SHORTEST))
      return { words: [], terms: [], papers: [] };
    const library = this.#library;
    const papers = titlesBeginning(query, library).filter((paper) => library.isListed(paper));
    const words = last.word.length < SHORTEST ? [] : this.#words(query, last.word, most);
    return {
      words: words.map((id) => this.#written(id)),
      terms: termsFor(query, words, library),
      papers: papers.sort((a, b) => a - b).slice(0, most),
    };
  }

  /** Words of one stem are one completion, the most frequent; none is a form of a word of the query. */
  #words(query: Query, typed: string, most: number): number[] {
    const { vocabulary } = this.#library;
    this.#readTitles();
    const formOf = new Map<string | null, number>();
    for (const id of vocabulary.startingWith(typed)) {
      const root = rootOf(vocabulary.word(id));
      const known = formOf.get(root);
      if (known === undefined || vocabulary.frequency(id) > vocabulary.frequency(known)) formOf.set(root, id);
    }
    for (const { word } of query.words) if (vocabulary.find(word) !== undefined) formOf.delete(rootOf(word));
    const top = new TopScored(most);
    for (const id of formOf.values()) if (vocabulary.frequency(id) > 0) top.offer(id, this.#worth(id));
    return top.ranked().map(({ item }) => item);
  }

  /**
   * By how much a word narrows a search down, on average, f log(N/f): one that all papers have does not, nor does that
   * of one. Titles tell what papers are about; in abstracts, "results" come before all that begins with "re".
   */
  #worth(id: number): number {
    const { size, vocabulary } = this.#library;
    const papers = this.#titles[id]! + IN_ABSTRACT * vocabulary.frequency(id);
    return papers * Math.log(size / papers);
  }

  /** Counts the words of further titles, as far as they are here. */
  #readTitles(): void {
    const { vocabulary, sequences, added } = this.#library;
    if (this.#titles.length < vocabulary.words.length) {
      const known = this.#titles;
      this.#titles = new Uint32Array(2 * vocabulary.words.length);
      this.#titles.set(known);
    }
    const end = Math.min(added, this.#read + READ_AT_ONCE);
    for (; this.#read < end && sequences.has(this.#read); this.#read++)
      for (const id of new Set(sequences.title(this.#read))) this.#titles[id]!++;
  }

  /** As papers write it most: with its hyphen, if they do. */
  #written(id: number): string {
    const { vocabulary } = this.#library;
    const word = vocabulary.word(id);
    const parts = vocabulary.partsOf(id)?.map((part) => vocabulary.word(part)) ?? [];
    return parts.join('') === word ? parts.join('-') : word;
  }
}
