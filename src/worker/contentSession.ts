import type { Paper, PaperSummary } from '../core/paper/paper.ts';
import type { MergedIndex } from '../core/search/packed/mergeIndexes.ts';
import { BundleFault, isOfConnection } from '../data/content/bundleFault.ts';
import { openContent } from '../data/content/openContent.ts';
import { retryStorage } from '../data/content/retryStorage.ts';
import type { Fetch } from '../data/content/siteConnection.ts';
import { DataError } from '../data/dataError.ts';
import type { Fault } from '../data/fault.ts';
import { CompanionReader } from './companionReader.ts';
import { ContentReader } from './contentReader.ts';
import { ContentUpdate } from './contentUpdate.ts';
import { faultInWorker } from './contentFault.ts';
import type { Answering } from './handler.ts';
import { facetsOf } from './facets.ts';
import { IndexKeeper } from './indexKeeper.ts';
import type { ArgumentsOf, ContentState, Facets, SearchAnswer, Suggestion } from './protocol.ts';
import { SearchSession, type SearchEngine } from './searchSession.ts';
import { StateTracker } from './stateTracker.ts';
import { MOST_SUGGESTED, suggestionsOf } from './suggestionsOf.ts';

/** How often in a visit lost papers are fetched again unasked: some browsers would go on losing them. */
const MOST_REFETCHES = 3;
/** How long an update that was stopped may take to end, milliseconds. The network lets it go at once, storage may not. */
const MOST_ENDING_MS = 500;

export interface SessionOptions {
  /** Makes a search engine over a prebuilt index, or an empty one. */
  createEngine: (prebuilt?: MergedIndex) => SearchEngine;
  fetch: Fetch;
  /** Called with every change of the state. */
  onState: (state: ContentState) => void;
  /** Called when something goes wrong that no request asked for. */
  onProblem: (problem: Fault) => void;
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
  readonly #index: IndexKeeper;
  #syncing: Promise<ContentState> | null = null;
  #args: ArgumentsOf<'sync'> | null = null;
  #refetches = 0;
  /** Of the update that is under way, or was the last one. */
  #stopping = new AbortController();
  #stops = 0;
  #reader: ContentReader | null = null;
  #companions: CompanionReader | null = null;
  #opening: Promise<ContentReader> | null = null;
  #firstOpening!: (reader: Promise<ContentReader>) => void;
  #whenOpen = new Promise<ContentReader>((resolve) => (this.#firstOpening = resolve));

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#search = new SearchSession(options.createEngine);
    this.#state = new StateTracker(options.onState);
    this.#index = new IndexKeeper(this.#search, this.#state);
    // Told by `sync`, also where nobody waits for a paper.
    this.#whenOpen.catch(() => undefined);
  }

  get state(): ContentState {
    return this.#state.current;
  }

  /**
   * Opens what is stored and brings it up to date. A call while one is under way joins it; one that is being stopped is
   * waited for. Faults of the network, the site and the storage do not reject: the state tells of them.
   */
  sync(args: ArgumentsOf<'sync'>): Promise<ContentState> {
    this.#args = args;
    if (this.#syncing && this.#stopping.signal.aborted) return this.#syncAfter(this.#syncing, args);
    this.#syncing ??= this.#sync(args);
    return this.#syncing;
  }

  async #syncAfter(stopped: Promise<unknown>, args: ArgumentsOf<'sync'>): Promise<ContentState> {
    const stops = this.#stops;
    await errorOf(stopped);
    return stops === this.#stops ? this.sync(args) : this.state;
  }

  /** Keeps which packs a person wants on this device, and brings the content in line. What is under way is ended first. */
  async choose({ packs }: ArgumentsOf<'choose'>): Promise<ContentState> {
    const { store } = await this.#whenOpen;
    await store.putChoice(packs);
    this.#state.choose(packs);
    const ended = this.stop();
    const stops = this.#stops;
    await ended;
    // Stopped by a person meanwhile, or another choice was made.
    if (stops !== this.#stops) this.#settle(new BundleFault('stopped', 'a choice of packs'));
    else if (this.#args) return this.sync(this.#args);
    return this.state;
  }

  /** Ends an update that is under way, whatever it waits for. What has arrived is kept, and the next `sync` goes on from there. */
  async stop(): Promise<void> {
    this.#stops++;
    this.#stopping.abort(new BundleFault('stopped', 'by a person'));
    if (this.#syncing) await errorOf(this.#syncing);
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
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    const update = () => errorOf(untilAbandoned(this.#update(args, signal), signal));
    let fault = await update();
    // A read that notices a loss joins this sync, which may be past the papers. Once only: a store may go on losing.
    if (this.#hasLost() && isOfFiles(fault)) fault = await update();
    // Whoever asks once it is told how it ended asks anew.
    this.#syncing = null;
    this.#settle(fault);
    if (fault && !(fault instanceof BundleFault || fault instanceof DataError)) throw fault;
    return this.state;
  }

  async #update({ manifestUrl, databaseName }: ArgumentsOf<'sync'>, signal: AbortSignal): Promise<void> {
    const reader = await this.#open(databaseName);
    const update = new ContentUpdate({
      reader,
      state: this.#state,
      manifestUrl,
      databaseName,
      fetch: this.#options.fetch,
      locks: this.#options.locks,
      signal,
      onCompanions: () => this.#inBackground(this.#follow(reader)),
    });
    await update.run();
  }

  async #open(databaseName: string): Promise<ContentReader> {
    if (this.#reader) return this.#reader;
    if (!this.#opening) {
      this.#opening = retryStorage(() => this.#openStored(databaseName)).finally(
        () => (this.#opening = null),
      );
      this.#whenOpen = this.#opening;
      this.#firstOpening(this.#whenOpen);
    }
    return this.#opening;
  }

  async #openStored(databaseName: string): Promise<ContentReader> {
    const store = await openContent(databaseName, {
      onBlocked: () => this.#state.change({ problem: { kind: 'blocked' } }),
      onTaken: () => this.#inBackground(this.#takeStock()),
    });
    const reader = new ContentReader(store, {
      onPapers: () => this.#takeUp(reader),
      onCompanions: () => this.#tellCompanions(reader),
    });
    try {
      this.#state.opened(store, await store.choice());
      this.#search.readsFrom(store);
      await reader.reload();
    } catch (error) {
      // The next try opens a connection of its own.
      store.close();
      throw error;
    }
    this.#reader = reader;
    this.#companions = new CompanionReader(reader);
    return reader;
  }

  /** The browser has taken away what was stored: what is left of it is taken up, and the rest fetched again. */
  async #takeStock(): Promise<void> {
    const reader = this.#reader;
    const { choice } = this.#state;
    try {
      if (choice && (await reader?.store.choice()) === null) await reader?.store.putChoice([...choice]);
      await reader?.reload();
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      this.#state.settle(reader, error);
    }
  }

  /** Tells of the papers that are readable now, begins to index them, and to fetch those that were lost. */
  #takeUp(reader: ContentReader): void {
    const refetches = !reader.whole && this.#mayRefetch();
    this.#state.takeUp(reader, this.#syncing !== null || refetches);
    this.#inBackground(this.#follow(reader));
    if (refetches) this.#refetch();
    else if (!reader.whole && !this.#syncing) this.#state.settle(reader, null);
  }

  #tellCompanions(reader: ContentReader): void {
    this.#state.refresh();
    if (!reader.companions && this.#mayRefetch()) this.#refetch();
  }

  /** An update that is under way fetches what was lost by itself, and none is begun that a person does not want. */
  #mayRefetch(): boolean {
    return (
      !this.#syncing && !this.#stopping.signal.aborted && !!this.#args && this.#refetches < MOST_REFETCHES
    );
  }

  #hasLost(): boolean {
    return !!this.#reader?.published && !this.#reader.whole;
  }

  #refetch(): void {
    this.#refetches++;
    this.#inBackground(this.sync(this.#args!));
  }

  /** Brings the search index in step, and looks for what was lost once papers are found. */
  async #follow(reader: ContentReader): Promise<void> {
    if (!(await this.#index.update(reader)) || this.#stopping.signal.aborted) return;
    try {
      await reader.verify();
    } catch (error) {
      // That storage does not answer is told when a paper is wanted.
      if (!(error instanceof DataError)) throw error;
    }
  }

  /** Tells how an update ended, and indexes what is not in the search index yet. */
  #settle(fault: Error | null): void {
    this.#state.settle(this.#reader, fault);
    if (this.#reader && !this.state.searchable && !this.#index.isAtWork)
      this.#inBackground(this.#follow(this.#reader));
  }

  /** Nobody waits for this work: a fault of ours in it is told by itself. */
  #inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.#options.onProblem(faultInWorker(error)));
  }
}

/** True if the way to the site is open, whatever else there is. */
function isOfFiles(fault: Error | null): boolean {
  return !fault || (fault instanceof BundleFault && !isOfConnection(fault) && fault.kind !== 'stopped');
}

/** Some work; it is not waited for if it does not end soon after `signal` aborts. */
function untilAbandoned<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const abandon = () => reject(signal.reason as Error);
    const onAbort = () => (timer = setTimeout(abandon, MOST_ENDING_MS));
    signal.addEventListener('abort', onAbort);
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    });
  });
}

/** What some work failed with; null if it did not. */
function errorOf(work: Promise<unknown>): Promise<Error | null> {
  return work.then(
    () => null,
    (error: Error) => error,
  );
}
