import { termOf } from '../text/analyze.ts';
import { SortedIds } from './sortedIds.ts';
import { TopScored } from './topScored.ts';

/** Typing "a" cannot mean ten thousand words: one and two letters stand for the most frequent of theirs. */
const MOST_COMPLETIONS = [0, 24, 48];
const MOST_COMPLETIONS_OF_LONGER = 96;

/** Index terms of stop words in titles carry this mark, which no stem holds: `use` has the stem `us`. */
const STOP_MARK = '=';

/** The words of all papers as they are written (folded), by integer id, with the index term of each. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #terms: string[] = [];
  readonly #termIds: number[] = [];
  readonly #stopWords: boolean[] = [];
  readonly #idsOfTerms = new Map<string, number>();
  readonly #frequencies: number[] = [];
  readonly #sorted = new SortedIds((id) => this.#words[id]!);
  readonly #completions = new Map<string, number[]>();
  readonly #compounds = new Map<number, { parts: number[]; papers: number }>();

  /** The id of a word, given to it when first seen. */
  idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    const stem = termOf(word);
    const term = stem ?? STOP_MARK + word;
    this.#ids.set(word, id);
    this.#words.push(word);
    this.#terms.push(term);
    this.#termIds.push(this.#idOfNewTerm(term));
    this.#stopWords.push(stem === null);
    this.#frequencies.push(0);
    if (stem !== null) this.#sorted.add(id);
    return id;
  }

  #idOfNewTerm(term: string): number {
    const known = this.#idsOfTerms.get(term);
    if (known !== undefined) return known;
    const id = this.#idsOfTerms.size;
    this.#idsOfTerms.set(term, id);
    return id;
  }

  /** The id of a word, or undefined where no paper has it. */
  find(word: string): number | undefined {
    return this.#ids.get(word);
  }

  /** Notes that one more paper has these words. */
  count(words: Iterable<number>): void {
    for (const id of words) this.#frequencies[id]!++;
    this.#completions.clear();
  }

  /** Notes that one more paper writes the word `joined` as a compound of these, joined by a hyphen or the like. */
  countCompound(joined: number, parts: readonly number[]): void {
    const known = this.#compounds.get(joined);
    if (known) known.papers++;
    else this.#compounds.set(joined, { parts: [...parts], papers: 1 });
  }

  /** The parts of a word that papers write as a compound more often than in one; undefined for other words. */
  partsOf(id: number): readonly number[] | undefined {
    const known = this.#compounds.get(id);
    return known && 2 * known.papers > this.#frequencies[id]! ? known.parts : undefined;
  }

  /** How many papers have a word. */
  frequency(id: number): number {
    return this.#frequencies[id]!;
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
    return this.#terms[id]!;
  }

  /** Equal for words with one term. */
  termId(id: number): number {
    return this.#termIds[id]!;
  }

  /** Number of different terms; their ids are below. */
  get terms(): number {
    return this.#idsOfTerms.size;
  }

  findTerm(term: string): number | undefined {
    return this.#idsOfTerms.get(term);
  }

  isStopWord(id: number): boolean {
    return this.#stopWords[id]!;
  }

  /** All words that begin with `prefix` but stop words, sorted. */
  startingWith(prefix: string): number[] {
    return this.#sorted.startingWith(prefix);
  }

  /** Words that begin with `prefix`, no stop words, the most frequent ones where there are many. */
  completionsOf(prefix: string): number[] {
    const known = this.#completions.get(prefix);
    if (known) return known;
    const most = MOST_COMPLETIONS[prefix.length] ?? MOST_COMPLETIONS_OF_LONGER;
    const ids = this.#mostFrequent(this.#sorted.startingWith(prefix), most);
    // Long prefixes are cheap to look up again; those of few letters are few, and dear.
    if (prefix.length < MOST_COMPLETIONS.length) this.#completions.set(prefix, ids);
    return ids;
  }

  #mostFrequent(ids: number[], most: number): number[] {
    if (ids.length <= most) return ids;
    const top = new TopScored(most);
    for (const id of ids) top.offer(id, this.#frequencies[id]!);
    return top.ranked().map(({ item }) => item);
  }
}
