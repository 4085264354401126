import type { Paper, PaperSummary } from '../core/paper.ts';
import type { MergedIndex } from '../core/search/packed/mergeIndexes.ts';
import { BundleFault } from '../data/content/bundleFault.ts';
import type { Fetch } from '../data/content/fetchFile.ts';
import { openContent } from '../data/content/openContent.ts';
import { DataError } from '../data/dataError.ts';
import { CompanionReader } from './companionReader.ts';
import { ContentReader } from './contentReader.ts';
import { ContentUpdate } from './contentUpdate.ts';
import type { Answering } from './handler.ts';
import { facetsOf } from './facets.ts';
import type { ArgumentsOf, ContentState, Facets, SearchAnswer, Suggestion } from './protocol.ts';
import { SearchSession, type SearchEngine } from './searchSession.ts';
import { StateTracker } from './stateTracker.ts';
import { MOST_SUGGESTED, suggestionsOf } from './suggestionsOf.ts';

/** How often in a visit lost papers are fetched again unasked: some browsers would go on losing them. */
const MOST_REFETCHES = 3;

export interface SessionOptions {
  /** Makes a search engine over a prebuilt index, or an empty one. */
  createEngine: (prebuilt?: MergedIndex) => SearchEngine;
  fetch: Fetch;
  /** Called with every change of the state. */
  onState: (state: ContentState) => void;
  locks?: LockManager | undefined;
}

/**
 * The content in one worker: what is stored is opened and readable at once; the network, and filling the search
 * index, come after. Requests that arrive before the first `sync` wait until the database is open, and reject if it
 * cannot be opened; the next `sync` tries again.
 */
export class ContentSession implements Answering {
  readonly #options: SessionOptions;
  readonly #search: SearchSession;
  readonly #state: StateTracker;
  #syncing: Promise<ContentState> | null = null;
  #args: ArgumentsOf<'sync'> | null = null;
  #indexing = 0;
  #refetches = 0;
  #stopped = new AbortController();
  #reader: ContentReader | null = null;
  #companions: CompanionReader | null = null;
  #firstOpening!: (reader: Promise<ContentReader>) => void;
  #whenOpen = new Promise<ContentReader>((resolve) => (this.#firstOpening = resolve));

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#search = new SearchSession(options.createEngine);
    this.#state = new StateTracker(options.onState);
    // Told by `sync`, also where nobody waits for a paper.
    this.#whenOpen.catch(() => undefined);
  }

  get state(): ContentState {
    return this.#state.current;
  }

  /**
   * Opens what is stored and brings it up to date. A call while one is under way joins it. Faults of the network, the
   * site and the storage do not reject: the state tells of them.
   */
  sync(args: ArgumentsOf<'sync'>): Promise<ContentState> {
    this.#args = args;
    this.#syncing ??= this.#sync(args).finally(() => (this.#syncing = null));
    return this.#syncing;
  }

  /** Keeps which packs a person wants on this device, and brings the content in line. What is under way is ended first. */
  async choose({ packs }: ArgumentsOf<'choose'>): Promise<ContentState> {
    const { store } = await this.#whenOpen;
    await store.putChoice(packs);
    this.stop();
    await this.#syncing;
    return this.#args ? this.sync(this.#args) : this.state;
  }

  /** Ends an import that is under way. What has arrived is kept, and the next `sync` goes on from there. */
  stop(): void {
    this.#stopped.abort();
  }

  async list(args: ArgumentsOf<'list'>): Promise<{ total: number; papers: PaperSummary[] }> {
    return (await this.#whenOpen).list(args);
  }

  async paper(args: ArgumentsOf<'paper'>): Promise<Paper | null> {
    return (await this.#whenOpen).paper(args);
  }

  async papers(args: ArgumentsOf<'papers'>): Promise<(Paper | null)[]> {
    return (await this.#whenOpen).papers(args);
  }

  async neighbours(args: ArgumentsOf<'neighbours'>) {
    return (await this.#whenOpen).neighbours(args);
  }

  async facets(): Promise<Facets> {
    const companions = await this.#companionsWhenOpen();
    return { ...(await facetsOf(await this.#whenOpen)), acronyms: await companions.frequentAcronyms() };
  }

  search({ query, limit, known }: ArgumentsOf<'search'>): Promise<SearchAnswer> {
    return this.#search.search(query, limit, known);
  }

  async suggest({ text }: ArgumentsOf<'suggest'>): Promise<Suggestion[]> {
    const acronyms = this.state.companions ? await (await this.#companionsWhenOpen()).acronymsFor(text) : [];
    return suggestionsOf(text, acronyms, await this.#search.complete(text, MOST_SUGGESTED));
  }

  async related(args: ArgumentsOf<'related'>) {
    return (await this.#companionsWhenOpen()).related(args);
  }

  async acronym(args: ArgumentsOf<'acronym'>) {
    return (await this.#companionsWhenOpen()).acronym(args);
  }

  async acronymsIn(args: ArgumentsOf<'acronymsIn'>) {
    return (await this.#companionsWhenOpen()).acronymsIn(args);
  }

  async #companionsWhenOpen(): Promise<CompanionReader> {
    await this.#whenOpen;
    return this.#companions!;
  }

  async #sync(args: ArgumentsOf<'sync'>): Promise<ContentState> {
    this.#stopped = new AbortController();
    let fault = await this.#bringUpToDate(args);
    // A read that notices a loss joins this sync, which may be past the papers. Once only: a store may go on losing.
    if (!fault && !this.#reader?.whole) fault = await this.#bringUpToDate(args);
    this.#settle(fault);
    if (fault && !(fault instanceof BundleFault || fault instanceof DataError)) throw fault;
    return this.state;
  }

  /** @returns what ended it, once companions have been looked for all the same. */
  async #bringUpToDate(args: ArgumentsOf<'sync'>): Promise<Error | null> {
    const failed = await errorOf(this.#update(args));
    const unread = await errorOf(this.#checkCompanions());
    return failed ?? unread;
  }

  async #update({ manifestUrl, databaseName }: ArgumentsOf<'sync'>): Promise<void> {
    const reader = await this.#open(databaseName);
    const update = new ContentUpdate({
      reader,
      state: this.#state,
      manifestUrl,
      databaseName,
      fetch: this.#options.fetch,
      locks: this.#options.locks,
      signal: this.#stopped.signal,
      onCompanions: () => void this.#index(reader),
    });
    await update.run();
  }

  async #open(databaseName: string): Promise<ContentReader> {
    if (this.#reader) return this.#reader;
    this.#whenOpen = this.#openStored(databaseName);
    this.#firstOpening(this.#whenOpen);
    return this.#whenOpen;
  }

  async #openStored(databaseName: string): Promise<ContentReader> {
    const opened = await openContent(databaseName, (problem) => this.#state.change({ problem }));
    const reader = new ContentReader(opened.store, () => this.#takeUp(reader));
    this.#state.opened(opened);
    this.#search.readsFrom(opened.store);
    await reader.reload().catch((error: unknown) => {
      // The next try opens a connection of its own.
      opened.store.close();
      throw error;
    });
    this.#reader = reader;
    this.#companions = new CompanionReader(reader);
    void this.#checkCompanions();
    return reader;
  }

  /** Tells of the papers that are readable now, begins to index them, and to fetch those that were lost. */
  #takeUp(reader: ContentReader): void {
    this.#state.takeUp(reader);
    void this.#index(reader);
    void this.#checkCompanions();
    if (reader.published && !reader.whole) this.#refetch(reader);
  }

  /** Fetches what was lost. An update that is under way does so by itself. */
  #refetch(reader: ContentReader): void {
    if (this.#syncing || !this.#args) return;
    if (this.#refetches++ < MOST_REFETCHES) void this.sync(this.#args);
    else this.#state.settle(reader, null);
  }

  /** Brings the search index in step. If the import ended while it waited for the prebuilt index, it waits no longer. */
  async #index(reader: ContentReader): Promise<void> {
    const more = this.#state.isImporting;
    let whole = false;
    this.#indexing++;
    try {
      whole = await this.#search.update(reader, more, () => this.#state.change({ findable: true }));
      if (whole) this.#state.change({ findable: true, searchable: true });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      this.#state.change({ problem: error.message });
    } finally {
      this.#indexing--;
    }
    if (whole) return this.#verify(reader);
    if (more && !this.#indexing && !this.#state.isImporting) void this.#index(reader);
  }

  /**
   * What is lost is taken up, and fetched again, unless a person has stopped fetching. That storage does not answer is
   * told when a paper is wanted.
   */
  async #verify(reader: ContentReader): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    try {
      await reader.verify();
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
    }
  }

  /** Tells whether related papers and acronyms are there. A storage that does not answer has none. */
  async #checkCompanions(): Promise<void> {
    if (!this.#companions) return;
    try {
      const companions = await this.#companions.complete();
      if (companions !== this.state.companions) this.#state.change({ companions });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
    }
  }

  /** Tells how an update ended, and indexes what is not in the search index yet. */
  #settle(fault: Error | null): void {
    this.#state.settle(this.#reader, fault);
    if (this.#reader && !this.state.searchable && !this.#indexing) void this.#index(this.#reader);
  }
}

/** What some work failed with; null if it did not. */
function errorOf(work: Promise<unknown>): Promise<Error | null> {
  return work.then(
    () => null,
    (error: Error) => error,
  );
}
