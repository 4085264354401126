import type { BundleManifest, CompanionEntry } from '../core/bundle.ts';
import { companionsOf, wantedPacks, type ChosenPacks, type PlacedPack } from '../core/packs.ts';
import { BundleFault } from '../data/content/bundleFault.ts';
import type { Fetch } from '../data/content/fetchFile.ts';
import { fetchManifest } from '../data/content/fetchManifest.ts';
import { importBundle } from '../data/content/importBundle.ts';
import { importCompanions } from '../data/content/importCompanions.ts';
import { withImportLock } from '../data/content/importLock.ts';
import type { ContentReader, ReadableVersion } from './contentReader.ts';
import type { StateTracker } from './stateTracker.ts';

export interface UpdateOptions {
  /** Takes up what is stored. */
  reader: ContentReader;
  /** Is told how far the import is. */
  state: StateTracker;
  manifestUrl: string;
  databaseName: string;
  fetch: Fetch;
  locks?: LockManager | undefined;
  /** Ends an import, or the wait for that of another tab, with a fault of the kind `stopped`. */
  signal: AbortSignal;
  /** Called when companions that the search index is made of may have come. */
  onCompanions: () => void;
}

/** One update of the stored content to what the site has now: the papers of the packs that are wanted, and companions. */
export class ContentUpdate {
  readonly #options: UpdateOptions;

  constructor(options: UpdateOptions) {
    this.#options = options;
  }

  /** Throws `BundleFault` for the site's faults and `DataError` for faults of storage. */
  async run(): Promise<void> {
    const { reader, state, databaseName, locks, signal } = this.#options;
    if (!reader.whole) state.awaitPapers();
    await withImportLock(databaseName, () => this.#bringUpToDate(), locks, signal);
  }

  async #bringUpToDate(): Promise<void> {
    const { reader, fetch, manifestUrl, onCompanions } = this.#options;
    await reader.follow();
    const manifest = await fetchManifest(fetch, manifestUrl);
    const chosen = await reader.store.choice();
    try {
      await this.#import(manifest, chosen);
    } catch (error) {
      const newest = await this.#deployedMeanwhile(error, manifest);
      if (!newest) throw error;
      await this.#import(newest, chosen);
    }
    if (!reader.version) return;
    await this.#importCompanions(reader.version);
    // The table of acronyms, or an index that could not be fetched before, may have come.
    onCompanions();
  }

  /** If shards are not what the manifest says, the site may have been updated under our hands: once, ask again. */
  async #deployedMeanwhile(error: unknown, manifest: BundleManifest): Promise<BundleManifest | null> {
    if (!(error instanceof BundleFault) || error.kind === 'offline' || error.kind === 'stopped') return null;
    const { fetch, manifestUrl } = this.#options;
    const newest = await fetchManifest(fetch, manifestUrl);
    return newest.version === manifest.version ? null : newest;
  }

  async #import(manifest: BundleManifest, chosen: ChosenPacks): Promise<void> {
    const { reader, state, onCompanions } = this.#options;
    const { published } = reader;
    const version = { manifest, packs: wantedPacks(manifest, chosen) };
    if (isReadable(version, reader)) return;
    state.beginImport(version);
    // The version before is readable meanwhile; on a first visit papers come before what is said of them, but what they
    // are found by comes with them.
    const companions = this.#importCompanions(version, published ? undefined : isForSearch);
    if (published) await companions;
    // What ends them is thrown once the papers are here.
    else void companions.then(onCompanions, () => undefined);
    await this.#importPapers(version);
    // Papers that are here are taken up, whatever ended their companions.
    await companions.finally(() => reader.reload());
  }

  #importPapers(version: ReadableVersion): Promise<void> {
    const { reader, state, manifestUrl, fetch, signal } = this.#options;
    const { manifest } = version;
    const packs = idsOf(version.packs);
    return importBundle({
      store: reader.store,
      manifest,
      packs,
      manifestUrl,
      fetch,
      signal,
      onProgress: (done, total) => state.change({ progress: { done, total } }),
      onFetched: () => state.change({ fetchedShards: state.current.fetchedShards + 1 }),
      onStored: reader.showArriving(manifest, packs),
    });
  }

  #importCompanions(
    { manifest, packs }: ReadableVersion,
    isWanted: (entry: CompanionEntry) => boolean = () => true,
  ): Promise<void> {
    const { reader, manifestUrl, fetch, signal } = this.#options;
    const entries = companionsOf(manifest, packs).filter(isWanted);
    return importCompanions({ store: reader.store, entries, manifestUrl, fetch, signal });
  }
}

/** True if it is this version that is stored, with these packs and nothing missing. */
function isReadable({ manifest, packs }: ReadableVersion, { published, whole }: ContentReader): boolean {
  if (!published || !whole) return false;
  return published.manifest.version === manifest.version && published.packs.join() === idsOf(packs).join();
}

function idsOf(packs: readonly PlacedPack[]): string[] {
  return packs.map(({ pack }) => pack.id);
}

function isForSearch({ kind }: CompanionEntry): boolean {
  return kind !== 'related';
}
