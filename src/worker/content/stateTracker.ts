import type { ContentStore } from '../../data/content/contentStore.ts';
import type { BundleManifest } from '../../core/bundle/bundle.ts';
import { countPapers, creditFieldsOf, wantedPacks, type ChosenPacks } from '../../core/bundle/packs.ts';
import { BundleFault } from '../../data/content/bundleFault.ts';
import type { ReadableContent } from './readableContent.ts';
import { contentFault, isPassingFault } from '../contentFault.ts';
import { NO_CONTENT, type ContentState, type PackState } from '../protocol.ts';
import { idsOf, type ReadableVersion } from './publishedContent.ts';

/** How often it is told how many bytes are here, milliseconds. */
const TELL_EVERY_MS = 250;

/** Keeps how the stored content stands, and tells of every change. */
export class StateTracker {
  readonly #onState: (state: ContentState) => void;
  #state = NO_CONTENT;
  #content: ReadableContent | null = null;
  #choice: ChosenPacks = null;
  /** The newest that the site is known to have. */
  #newest: BundleManifest | null = null;
  #toldAt = 0;

  /** @param onState is called with every change. */
  constructor(onState: (state: ContentState) => void) {
    this.#onState = onState;
  }

  get current(): ContentState {
    return this.#state;
  }

  /** What was chosen last, as far as is known. */
  get choice(): ChosenPacks {
    return this.#choice;
  }

  /** True from the beginning of an import until `settle`, by when its derived files have been asked for. */
  get isImporting(): boolean {
    return this.#state.progress !== null;
  }

  change(change: Partial<ContentState>): void {
    this.#state = { ...this.#state, ...change };
    this.#onState(this.#state);
  }

  opened({ persistent, silent = false }: ContentStore, choice: ChosenPacks): void {
    this.#choice = choice;
    this.change({ persistent, silent, problem: null });
  }

  choose(packs: ChosenPacks): void {
    this.#choice = packs;
    this.refresh();
  }

  /** Papers are missing, and of which version they will come is not known yet. */
  awaitPapers(): void {
    this.change({ status: 'importing', progress: null, problem: null, ended: null });
  }

  /** The site has this version. */
  expect({ manifest }: ReadableVersion): void {
    this.#newest = manifest;
    this.refresh();
  }

  beginImport({ packs }: ReadableVersion): void {
    this.change({
      status: 'importing',
      progress: { done: 0, total: countPapers(packs.map(({ pack }) => pack)) },
      problem: null,
      ended: null,
    });
  }

  /** Tells how many bytes of derived files are here; in between, at most every `TELL_EVERY_MS`. */
  fetching(done: number, total: number): void {
    const now = performance.now();
    if (done > 0 && done < total && now - this.#toldAt < TELL_EVERY_MS) return;
    this.#toldAt = now;
    this.change({ fetching: { done, total } });
  }

  /**
   * Other papers are readable than before. A version that is coming in is not announced as ready before `settle`.
   *
   * @param more whether what is missing is on its way, or about to be
   */
  takeUp(content: ReadableContent, more: boolean): void {
    this.#content = content;
    const { published, version, catalogue, whole } = content;
    const standing = this.#standing();
    const mended = standing.missing === null && !this.isImporting;
    this.change({
      version: published?.manifest.version ?? null,
      papers: catalogue.size,
      collections: published?.manifest.collections ?? [],
      credits: version ? creditFieldsOf(version.packs) : [],
      moved: published?.moved ?? {},
      findable: false,
      searchable: false,
      meaning: false,
      ...standing,
      ...(this.isImporting ? {} : { status: whole ? 'ready' : more ? 'importing' : 'failed' }),
      ...(mended ? { problem: null, ended: null } : {}),
    });
  }

  /** Tells what is missing by now. */
  refresh(): void {
    this.change(this.#standing());
  }

  /** The state after an update: by what is stored, and by the fault that ended it, if one did. */
  settle(content: ReadableContent | null, fault: Error | null): void {
    this.#content = content;
    const whole = content?.whole ?? false;
    const published = (content?.published ?? null) !== null;
    const { papers: readable, progress, persistent } = this.#state;
    const standing = this.#standing();
    const { missing } = standing;
    const unmet = whole && !this.#isChosen();
    const problem = contentFault(fault, { missing, unmet, whole, published, readable, progress, persistent });
    this.change({
      ...standing,
      status: whole ? 'ready' : 'failed',
      progress: null,
      fetching: null,
      problem,
      ended: problem === null ? null : endOf(fault),
    });
  }

  /** What is here of what belongs here. */
  #standing(): Pick<ContentState, 'packs' | 'derived' | 'complete' | 'missing'> {
    const { published = null, version = null, whole = false, derived = false } = this.#content ?? {};
    const chosen = this.#isChosen();
    const newest = !this.#newest || this.#newest.version === published?.manifest.version;
    const manifest = this.#newest ?? version?.manifest;
    const papers = whole && chosen && newest;
    return {
      packs: manifest ? packStates(manifest, this.#choice, published?.packs ?? []) : [],
      derived,
      complete: whole && chosen && derived,
      missing: !papers ? 'papers' : derived ? null : 'derived',
    };
  }

  /** True if the packs that are wanted are those of the version that is readable. */
  #isChosen(): boolean {
    const published = this.#content?.published;
    if (!published) return false;
    return published.packs.join() === idsOf(wantedPacks(published.manifest, this.#choice)).join();
  }
}

function endOf(fault: Error | null): ContentState['ended'] {
  if (fault instanceof BundleFault && fault.kind === 'stopped') return 'stopped';
  return isPassingFault(fault) ? 'passing' : 'lasting';
}

/** Every pack of a version, whether it belongs on this device, and whether it is here. */
function packStates(manifest: BundleManifest, choice: ChosenPacks, stored: readonly string[]): PackState[] {
  const wanted = new Set(idsOf(wantedPacks(manifest, choice)));
  return manifest.packs.map(({ id, name, papers, bytes, download }) => ({
    id,
    name,
    papers,
    bytes,
    download,
    wanted: wanted.has(id),
    stored: stored.includes(id),
  }));
}
