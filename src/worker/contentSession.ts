import type { BundleManifest, CompanionEntry } from '../core/bundle.ts';
import { companionsOf, countPapers, wantedPacks, type ChosenPacks } from '../core/packs.ts';
import type { Paper, PaperSummary } from '../core/paper.ts';
import type { MergedIndex } from '../core/search/packed/mergeIndexes.ts';
import { BundleFault } from '../data/content/bundleFault.ts';
import type { Fetch } from '../data/content/fetchFile.ts';
import { fetchManifest } from '../data/content/fetchManifest.ts';
import { importBundle } from '../data/content/importBundle.ts';
import { importCompanions } from '../data/content/importCompanions.ts';
import { withImportLock } from '../data/content/importLock.ts';
import { openContent } from '../data/content/openContent.ts';
import { DataError } from '../data/dataError.ts';
import { CompanionReader } from './companionReader.ts';
import { ContentReader, type ReadableVersion } from './contentReader.ts';
import { creditsOf, isSamePacks, isWhole, packStates } from './contentState.ts';
import { faultSentence } from './faultSentence.ts';
import type { Answering } from './handler.ts';
import { NO_CONTENT } from './protocol.ts';
import type { ArgumentsOf, ContentState, SearchAnswer, Suggestion } from './protocol.ts';
import { SearchSession, type SearchEngine } from './searchSession.ts';
import { MOST_SUGGESTED, suggestionsOf } from './suggestionsOf.ts';

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
  #state = NO_CONTENT;
  #syncing: Promise<ContentState> | null = null;
  #args: ArgumentsOf<'sync'> | null = null;
  #indexing = 0;
  /** A version that is coming in is not announced as ready before its companions have been asked for. */
  #importing = false;
  #stopped = new AbortController();
  /** Why papers are kept for this visit only, if they are. */
  #storageProblem: string | null = null;
  #reader: ContentReader | null = null;
  #companions: CompanionReader | null = null;
  #firstOpening!: (reader: Promise<ContentReader>) => void;
  #whenOpen = new Promise<ContentReader>((resolve) => (this.#firstOpening = resolve));

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#search = new SearchSession(options.createEngine);
    // Told by `sync`, also where nobody waits for a paper.
    this.#whenOpen.catch(() => undefined);
  }

  get state(): ContentState {
    return this.#state;
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
    return this.#args ? this.sync(this.#args) : this.#state;
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

  search({ query, limit, known }: ArgumentsOf<'search'>): Promise<SearchAnswer> {
    return this.#search.search(query, limit, known);
  }

  async suggest({ text }: ArgumentsOf<'suggest'>): Promise<Suggestion[]> {
    const acronyms = this.#state.companions ? await (await this.#companionsWhenOpen()).acronymsFor(text) : [];
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

  async #sync({ manifestUrl, databaseName }: ArgumentsOf<'sync'>): Promise<ContentState> {
    this.#stopped = new AbortController();
    try {
      const reader = await this.#open(databaseName);
      if (!reader.published)
        this.#set({ status: 'importing', progress: null, problem: this.#storageProblem });
      await withImportLock(databaseName, () => this.#bringUpToDate(reader, manifestUrl), this.#options.locks);
      await this.#checkCompanions();
      this.#settle(null);
    } catch (error) {
      await this.#checkCompanions();
      this.#settle(error as Error);
      if (!(error instanceof BundleFault || error instanceof DataError)) throw error;
    }
    return this.#state;
  }

  async #open(databaseName: string): Promise<ContentReader> {
    if (this.#reader) return this.#reader;
    this.#whenOpen = this.#openStored(databaseName);
    this.#firstOpening(this.#whenOpen);
    return this.#whenOpen;
  }

  async #openStored(databaseName: string): Promise<ContentReader> {
    const { store, problem } = await openContent(databaseName, (blocked) => this.#set({ problem: blocked }));
    const reader = new ContentReader(store, () => this.#takeUp(reader));
    this.#storageProblem = problem;
    this.#set({ persistent: store.persistent, problem });
    await reader.reload();
    this.#reader = reader;
    this.#companions = new CompanionReader(reader);
    void this.#checkCompanions();
    return reader;
  }

  /** Tells of the papers that are readable now, begins to index them, and to fetch those that were lost. */
  #takeUp(reader: ContentReader): void {
    const { published, catalogue } = reader;
    this.#set({
      version: published?.manifest.version ?? null,
      papers: catalogue.size,
      collections: published?.manifest.collections ?? [],
      credits: reader.version ? creditsOf(reader.version) : [],
      packs: reader.version ? packStates(reader.version) : [],
      moved: published?.moved ?? {},
      companions: false,
      searchable: false,
      ...(isWhole(reader) && !this.#importing ? { status: 'ready', progress: null } : {}),
    });
    void this.#index(reader);
    void this.#checkCompanions();
    if (published && !isWhole(reader) && this.#args) void this.sync(this.#args);
  }

  async #index(reader: ContentReader): Promise<void> {
    this.#indexing++;
    try {
      const whole = await this.#search.update(reader, this.#importing);
      if (whole) this.#set({ searchable: true });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      this.#set({ problem: error.message });
    } finally {
      this.#indexing--;
    }
  }

  /** Tells whether related papers and acronyms are there. A storage that does not answer has none. */
  async #checkCompanions(): Promise<void> {
    if (!this.#companions) return;
    try {
      const companions = await this.#companions.complete();
      if (companions !== this.#state.companions) this.#set({ companions });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
    }
  }

  async #bringUpToDate(reader: ContentReader, manifestUrl: string): Promise<void> {
    await reader.reload();
    const manifest = await fetchManifest(this.#options.fetch, manifestUrl);
    const chosen = await reader.store.choice();
    try {
      await this.#import(reader, manifest, manifestUrl, chosen);
    } catch (error) {
      const newest = await this.#deployedMeanwhile(error, manifest, manifestUrl);
      if (!newest) throw error;
      await this.#import(reader, newest, manifestUrl, chosen);
    }
    if (!reader.version) return;
    await this.#importCompanions(reader, reader.version, manifestUrl);
    // The table of acronyms, or an index that could not be fetched before, may have come.
    void this.#index(reader);
  }

  #importCompanions(
    { store }: ContentReader,
    { manifest, packs }: ReadableVersion,
    manifestUrl: string,
    isWanted: (entry: CompanionEntry) => boolean = () => true,
  ): Promise<void> {
    const entries = companionsOf(manifest, packs).filter(isWanted);
    return importCompanions({ store, entries, manifestUrl, fetch: this.#options.fetch });
  }

  /** If shards are not what the manifest says, the site may have been updated under our hands: once, ask again. */
  async #deployedMeanwhile(
    error: unknown,
    manifest: BundleManifest,
    url: string,
  ): Promise<BundleManifest | null> {
    if (!(error instanceof BundleFault) || error.kind === 'offline' || error.kind === 'stopped') return null;
    const newest = await fetchManifest(this.#options.fetch, url);
    return newest.version === manifest.version ? null : newest;
  }

  async #import(
    reader: ContentReader,
    manifest: BundleManifest,
    manifestUrl: string,
    chosen: ChosenPacks,
  ): Promise<void> {
    const version = { manifest, packs: wantedPacks(manifest, chosen) };
    const packs = version.packs.map(({ pack }) => pack.id);
    const { published } = reader;
    const isSame = published?.manifest.version === manifest.version && isSamePacks(published.packs, packs);
    if (isWhole(reader) && isSame) return;
    this.#importing = true;
    this.#set({
      status: 'importing',
      progress: { done: 0, total: countPapers(version.packs.map(({ pack }) => pack)) },
      packs: packStates(version),
      problem: this.#storageProblem,
    });
    // The version before is readable meanwhile; on a first visit papers come before what is said of them, but what they
    // are found by comes with them.
    const isForSearch = ({ kind }: CompanionEntry) => kind !== 'related';
    const companions = this.#importCompanions(
      reader,
      version,
      manifestUrl,
      published ? undefined : isForSearch,
    );
    if (published) await companions;
    else void companions.then(() => this.#index(reader));
    await importBundle({
      store: reader.store,
      manifest,
      packs,
      manifestUrl,
      fetch: this.#options.fetch,
      signal: this.#stopped.signal,
      onProgress: (done, total) => this.#set({ progress: { done, total } }),
      onFetched: () => this.#set({ fetchedShards: this.#state.fetchedShards + 1 }),
      onStored: reader.showArriving(manifest, packs),
    });
    await companions;
    await reader.reload();
  }

  /** The state after a sync: by what is stored, and by the fault that ended it, if one did. */
  #settle(fault: Error | null): void {
    this.#importing = false;
    const whole = this.#reader !== null && isWhole(this.#reader);
    const standing = { whole, readable: this.#state.papers, progress: this.#state.progress };
    this.#set({
      status: whole ? 'ready' : 'failed',
      progress: null,
      problem: (fault && faultSentence(fault, standing)) ?? this.#storageProblem,
    });
    if (this.#reader && !this.#state.searchable && !this.#indexing) void this.#index(this.#reader);
  }

  #set(change: Partial<ContentState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onState(this.#state);
  }
}
