import type { PaperSource } from '../papers/paperSource.ts';
import type { ArgumentsOf, SearchAnswer } from '../protocol.ts';
import type { LateIndexing } from './lateIndexing.ts';
import type { FoundAll } from './narrowing.ts';
import type { Searcher } from './searcher.ts';
import type { Completed } from './suggestionsOf.ts';
import type { ToldLibrary } from './toldLibrary.ts';

/** Searches once what searches is read: the first list does without it. */
export class LateSearcher {
  readonly #make: () => Promise<Searcher>;
  #searcher: Promise<Searcher> | null = null;
  #papers: PaperSource | null = null;
  #wasAsked = false;

  /** @param load reads the code; it throws where that is neither on this device nor to be had */
  constructor(
    load: () => Promise<{ Searcher: typeof Searcher }>,
    indexing: Pick<LateIndexing, 'whole'>,
    library: ToldLibrary,
  ) {
    this.#make = async () => {
      const searcher = new (await load()).Searcher(await indexing.whole, library);
      if (this.#papers) searcher.reads(this.#papers);
      return searcher;
    };
  }

  /** Whether something was searched for. */
  get wasAsked(): boolean {
    return this.#wasAsked;
  }

  /** Where the papers are read that are found. */
  reads(papers: PaperSource): void {
    this.#papers = papers;
    this.#searcher?.then(
      (searcher) => searcher.reads(papers),
      () => undefined,
    );
  }

  async search(args: ArgumentsOf<'search'>): Promise<SearchAnswer> {
    this.#wasAsked = true;
    return (await this.#loaded()).search(args);
  }

  async complete(text: string, most: number): Promise<Completed> {
    return (await this.#loaded()).complete(text, most);
  }

  /** All papers that a query finds, best first, and what found them. */
  async foundAll(query: string): Promise<FoundAll> {
    return (await this.#loaded()).foundAll(query);
  }

  /** Learns the names of the papers, once they are indexed; without what searches there is nothing to be learnt for. */
  async prepare(): Promise<void> {
    const searcher = await this.#loaded().catch(() => null);
    await searcher?.prepare();
  }

  /** Has it at hand for the first search. */
  readAhead(): void {
    this.#loaded().catch(() => undefined);
  }

  /** What could not be read is tried again. */
  #loaded(): Promise<Searcher> {
    if (this.#searcher) return this.#searcher;
    const loading = (this.#searcher = this.#make());
    loading.catch(() => {
      if (this.#searcher === loading) this.#searcher = null;
    });
    return loading;
  }
}
