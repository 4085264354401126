import { indexTermOf, STOP_MARK } from './indexTerm.ts';
import { findCompound, NO_COMPOUNDS } from '../packed/compoundWords.ts';
import type { MergedIndex } from '../packed/mergeIndexes.ts';
import { GrowingArray } from './growingArray.ts';
import { firstAtOrAfter, rangeOfPrefix, SortedIds } from './sortedIds.ts';
import { TopScored } from '../ranking/topScored.ts';

/** Typing "a" cannot mean ten thousand words: one and two letters stand for the most frequent of theirs. */
const MOST_COMPLETIONS = [0, 24, 48];
const MOST_COMPLETIONS_OF_LONGER = 96;

/** What a prebuilt index knows of words: sorted, so that one is found by bisection and a prefix is a range. */
type PrebuiltWords = Pick<MergedIndex, 'words' | 'frequencies' | 'compounds' | 'terms' | 'termOfWord'>;

const NOTHING: PrebuiltWords = {
  words: [],
  frequencies: new Uint32Array(),
  compounds: NO_COMPOUNDS,
  terms: [],
  termOfWord: new Uint32Array(),
};

/**
 * The words of all papers as they are written (folded), by integer id, with the index term of each: first those of a
 * prebuilt index in their order, then those that came with later papers.
 */
export class Vocabulary {
  readonly #prebuilt: PrebuiltWords;
  readonly #addedIds = new Map<string, number>();
  readonly #words: string[];
  readonly #addedTerms: string[] = [];
  /** By word. */
  readonly #termIds: GrowingArray<Uint32Array>;
  /** By term: 1 if it stands for a stop word. */
  readonly #stopTerms: GrowingArray<Uint8Array>;
  readonly #idsOfAddedTerms = new Map<string, number>();
  readonly #frequencies: GrowingArray<Uint32Array>;
  readonly #addedSorted = new SortedIds((id) => this.#words[id]!);
  readonly #completions = new Map<string, number[]>();
  /** Those that later papers have; the others are in the prebuilt index. */
  readonly #addedCompounds = new Map<number, { parts: readonly number[]; papers: number }>();

  constructor(prebuilt: PrebuiltWords = NOTHING) {
    this.#prebuilt = prebuilt;
    this.#termIds = new GrowingArray(prebuilt.termOfWord);
    this.#stopTerms = new GrowingArray(new Uint8Array(prebuilt.terms.length));
    // Side by side, for all begin with one mark.
    this.#stopTerms.values.fill(1, ...rangeOfPrefix(prebuilt.terms, STOP_MARK));
    this.#words = [...prebuilt.words];
    this.#frequencies = new GrowingArray(prebuilt.frequencies.slice());
  }

  /** The id of a word, given to it when first seen. */
  idOf(word: string): number {
    const known = this.find(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    const term = indexTermOf(word);
    this.#addedIds.set(word, id);
    this.#words.push(word);
    this.#termIds.push(this.findTerm(term) ?? this.#addTerm(term));
    this.#frequencies.push(0);
    if (!term.startsWith(STOP_MARK)) this.#addedSorted.add(id);
    return id;
  }

  #addTerm(term: string): number {
    const id = this.terms;
    this.#idsOfAddedTerms.set(term, id);
    this.#addedTerms.push(term);
    this.#stopTerms.push(term.startsWith(STOP_MARK) ? 1 : 0);
    return id;
  }

  /** The id of a word, or undefined where no paper has it. */
  find(word: string): number | undefined {
    return this.#addedIds.get(word) ?? placeOf(word, this.#prebuilt.words);
  }

  /** Notes that one more paper has these words. */
  count(words: Iterable<number>): void {
    for (const id of words) this.#frequencies.values[id]!++;
    this.#completions.clear();
  }

  /** Notes that one more paper writes the word `joined` as a compound of these, joined by a hyphen or the like. */
  countCompound(joined: number, parts: readonly number[]): void {
    const known = this.#writtenAs(joined);
    this.#addedCompounds.set(joined, { parts: known?.parts ?? [...parts], papers: (known?.papers ?? 0) + 1 });
  }

  /** The parts of a word that papers write as a compound more often than in one; undefined for other words. */
  partsOf(id: number): readonly number[] | undefined {
    return this.compound(id)?.parts;
  }

  /** The same with how many papers write it so. */
  compound(id: number): { parts: readonly number[]; papers: number } | undefined {
    const known = this.#writtenAs(id);
    return known && 2 * known.papers > this.#frequencies.values[id]! ? known : undefined;
  }

  #writtenAs(id: number): { parts: readonly number[]; papers: number } | undefined {
    return this.#addedCompounds.get(id) ?? findCompound(this.#prebuilt.compounds, id);
  }

  /** How many papers have a word. */
  frequency(id: number): number {
    return this.#frequencies.values[id]!;
  }

  /** All words, by id. */
  get words(): readonly string[] {
    return this.#words;
  }

  word(id: number): string {
    return this.#words[id]!;
  }

  /** What the word is in the index: its stem, or its own marked form for a stop word. */
  term(id: number): string {
    const term = this.termId(id);
    const { terms } = this.#prebuilt;
    return terms[term] ?? this.#addedTerms[term - terms.length]!;
  }

  /** Equal for words with one term. */
  termId(id: number): number {
    return this.#termIds.values[id]!;
  }

  /** Number of different terms; their ids are below. */
  get terms(): number {
    return this.#prebuilt.terms.length + this.#addedTerms.length;
  }

  findTerm(term: string): number | undefined {
    return this.#idsOfAddedTerms.get(term) ?? placeOf(term, this.#prebuilt.terms);
  }

  isStopWord(id: number): boolean {
    return this.isStopTerm(this.termId(id));
  }

  /** Whether a term stands for a stop word. */
  isStopTerm(term: number): boolean {
    return this.#stopTerms.values[term] === 1;
  }

  /** All words that begin with `prefix` but stop words, sorted. */
  startingWith(prefix: string): number[] {
    const [from, to] = rangeOfPrefix(this.#prebuilt.words, prefix);
    const prebuilt: number[] = [];
    for (let id = from; id < to; id++) if (!this.isStopWord(id)) prebuilt.push(id);
    return this.#addedSorted.mergedInto(prebuilt, prefix);
  }

  /** Words that begin with `prefix`, no stop words, the most frequent ones where there are many. */
  completionsOf(prefix: string): number[] {
    const known = this.#completions.get(prefix);
    if (known) return known;
    const most = MOST_COMPLETIONS[prefix.length] ?? MOST_COMPLETIONS_OF_LONGER;
    const ids = this.mostFrequent(this.startingWith(prefix), most);
    // Long prefixes are cheap to look up again; those of few letters are few, and dear.
    if (prefix.length < MOST_COMPLETIONS.length) this.#completions.set(prefix, ids);
    return ids;
  }

  /** Of some words the most frequent, where they are more than wanted. */
  mostFrequent(ids: number[], most: number): number[] {
    if (ids.length <= most) return ids;
    const top = new TopScored(most);
    for (const id of ids) top.offer(id, this.#frequencies.values[id]!);
    return top.ranked().map(({ item }) => item);
  }
}

/** Where a string is among sorted ones. */
function placeOf(text: string, sorted: readonly string[]): number | undefined {
  const place = firstAtOrAfter(text, sorted.length, (at) => sorted[at]!);
  return sorted[place] === text ? place : undefined;
}
