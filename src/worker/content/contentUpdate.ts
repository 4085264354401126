import type { BundleManifest, DerivedFileEntry } from '../../core/bundle/bundle.ts';
import { enables, isPromised } from '../../core/bundle/derivedFileKinds.ts';
import { derivedFilesOf, shardsOf, wantedPacks, type ChosenPacks } from '../../core/bundle/packs.ts';
import { BundleFault, isOfConnection } from '../../data/content/bundleFault.ts';
import { fetchManifest } from '../../data/content/fetchManifest.ts';
import type { BundleSource } from '../../data/content/fetchVerified.ts';
import { importBundle } from '../../data/content/importBundle.ts';
import { importDerivedFiles } from '../../data/content/importDerivedFiles.ts';
import { withImportLock } from '../../data/content/importLock.ts';
import { SiteConnection, type Fetch } from '../../data/content/siteConnection.ts';
import type { FirstList } from './firstList.ts';
import type { ReadableContent } from './readableContent.ts';
import { idsOf, type ReadableVersion } from './publishedContent.ts';
import type { StateTracker } from './stateTracker.ts';

export interface UpdateOptions {
  /** Takes up what is stored. */
  content: ReadableContent;
  /** Is told how far the import is. */
  state: StateTracker;
  manifestUrl: string;
  databaseName: string | null;
  fetch: Fetch;
  locks?: LockManager | undefined;
  /** What comes beside the papers is fetched once it is shown. */
  firstList: FirstList;
  /** Ends the update, whatever it waits for, with a fault of the kind `stopped`. */
  signal: AbortSignal;
  /** Called when derived files that the search index is made of may have come. */
  onDerivedFiles: () => void;
}

/** One update of the stored content to what the site has now: the papers of the packs that are wanted, and derived files. */
export class ContentUpdate {
  readonly #options: UpdateOptions;
  readonly #source: BundleSource;

  constructor(options: UpdateOptions) {
    this.#options = options;
    this.#source = this.#sourceUntil(options.signal);
  }

  /** Throws `BundleFault` for the site's faults and `DataError` for faults of storage. What has arrived is kept. */
  async run(): Promise<void> {
    const { content, state, databaseName, locks, signal } = this.#options;
    if (!content.whole) state.awaitPapers();
    // What is in memory is of this tab alone.
    if (databaseName === null) return this.#underLock();
    const arrivals = () => content.store.arrivals();
    await withImportLock(() => this.#underLock(), { databaseName, locks, stop: signal, arrivals });
  }

  async #underLock(): Promise<void> {
    const { content, manifestUrl, onDerivedFiles } = this.#options;
    const { store } = content;
    const chosen = await store.choice();
    await content.follow();
    await this.#takeOff(chosen);
    const manifest = await fetchManifest(this.#source.connection, manifestUrl);
    try {
      await this.#import(manifest, chosen);
    } catch (error) {
      const newest = await this.#deployedMeanwhile(error, manifest);
      if (!newest) throw error;
      await this.#import(newest, chosen);
    }
    if (!content.version) return;
    await this.#importDerivedFiles(content.version, isPromised).finally(() => content.checkDerivedFiles());
    // The table of acronyms, or an index that could not be fetched before, may have come.
    onDerivedFiles();
    await this.#importDerivedFiles(content.version, (entry) => !isPromised(entry));
  }

  /** Takes packs off the device that are not wanted any more. That needs no network, unless no other would be left. */
  async #takeOff(chosen: ChosenPacks): Promise<void> {
    const { content } = this.#options;
    const { published, store } = content;
    if (!published || !chosen) return;
    const packs = published.packs.filter((id) => chosen.includes(id));
    if (packs.length === 0 || packs.length === published.packs.length) return;
    await store.publish({ ...published, packs });
    await content.reload();
  }

  /** If files are not what the manifest says, the site may have been updated under our hands: once, ask again. */
  async #deployedMeanwhile(error: unknown, manifest: BundleManifest): Promise<BundleManifest | null> {
    if (!(error instanceof BundleFault) || !ofOtherBytes(error)) return null;
    const newest = await fetchManifest(this.#source.connection, this.#options.manifestUrl);
    return newest.version === manifest.version ? null : newest;
  }

  async #import(manifest: BundleManifest, chosen: ChosenPacks): Promise<void> {
    const { content, state, onDerivedFiles } = this.#options;
    const version = { manifest, packs: wantedPacks(manifest, chosen) };
    state.expect(version);
    await content.store.partials.keepOnly([
      ...shardsOf(version.packs),
      ...derivedFilesOf(manifest, version.packs),
    ]);
    if (isReadable(version, content)) return;
    state.beginImport(version);
    // The version before is readable meanwhile, and stays where the way to the site is to blame; on a first visit papers
    // come before what is said of them, but what they are found by comes with them.
    if (content.published) {
      await this.#importDerivedFiles(version, isPromised).catch((error: unknown) => {
        if (!(error instanceof BundleFault) || !ofOtherBytes(error)) throw error;
      });
      await this.#importPapers(version);
      return content.reload();
    }
    await this.#importFirst(version, onDerivedFiles);
  }

  /** What ends the papers ends what comes beside them; it is kept, and gone on with by the next update. */
  async #importFirst(version: ReadableVersion, onDerivedFiles: () => void): Promise<void> {
    const { content, signal } = this.#options;
    const beside = new AbortController();
    signal.addEventListener('abort', () => beside.abort(), { once: true });
    const derivedFiles = this.#importDerivedFiles(version, isForSearch, this.#sourceUntil(beside.signal));
    void derivedFiles.then(onDerivedFiles, () => undefined);
    try {
      await this.#importPapers(version);
      await content.reload();
    } catch (error) {
      beside.abort();
      throw error;
    }
    // What has not come is asked for once more, unless that took long; all else is thrown now that the papers are here.
    await derivedFiles.catch((error: unknown) => {
      if (!(error instanceof BundleFault) || ['stopped', 'stalled'].includes(error.kind)) throw error;
    });
  }

  #sourceUntil(stop: AbortSignal): BundleSource {
    const { content, manifestUrl, fetch } = this.#options;
    return { manifestUrl, connection: new SiteConnection(fetch, stop), partials: content.store.partials };
  }

  #importPapers({ manifest, packs }: ReadableVersion): Promise<void> {
    const { content, state, signal } = this.#options;
    const ids = idsOf(packs);
    return importBundle({
      store: content.store,
      manifest,
      packs: ids,
      source: this.#source,
      onProgress: (done, total) => {
        if (!signal.aborted) state.change({ progress: { done, total } });
      },
      onFetched: () => state.change({ fetchedShards: state.current.fetchedShards + 1 }),
      onStored: content.showArriving(manifest, ids),
    });
  }

  async #importDerivedFiles(
    { manifest, packs }: ReadableVersion,
    isWanted: (entry: DerivedFileEntry) => boolean,
    source = this.#source,
  ): Promise<void> {
    const { content, state, firstList, signal } = this.#options;
    await firstList.whenShown;
    return importDerivedFiles({
      store: content.store,
      entries: derivedFilesOf(manifest, packs).filter(isWanted),
      source,
      onProgress: (done, total) => {
        if (!signal.aborted) state.fetching(done, total);
      },
    });
  }
}

/** True if it is this version that is stored, with these packs and nothing missing. */
function isReadable({ manifest, packs }: ReadableVersion, { published, whole }: ReadableContent): boolean {
  if (!published || !whole) return false;
  return published.manifest.version === manifest.version && published.packs.join() === idsOf(packs).join();
}

/** True of a fault that says that the site has other files than those of the manifest, or cannot hand them out. */
function ofOtherBytes(fault: BundleFault): boolean {
  return !isOfConnection(fault) && fault.kind !== 'stopped';
}

function isForSearch(entry: DerivedFileEntry): boolean {
  return isPromised(entry) && enables(entry, 'search');
}
