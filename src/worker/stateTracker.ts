import { countPapers, creditFieldsOf } from '../core/packs.ts';
import type { OpenedContent } from '../data/content/openContent.ts';
import type { ContentReader, ReadableVersion } from './contentReader.ts';
import { faultSentence } from './faultSentence.ts';
import { NO_CONTENT, type ContentState, type PackState } from './protocol.ts';

/** Keeps how the stored content stands, and tells of every change. */
export class StateTracker {
  readonly #onState: (state: ContentState) => void;
  #state = NO_CONTENT;
  /** Why papers are kept for this visit only, if they are. */
  #storageProblem: string | null = null;

  /** @param onState is called with every change. */
  constructor(onState: (state: ContentState) => void) {
    this.#onState = onState;
  }

  get current(): ContentState {
    return this.#state;
  }

  /** True from the beginning of an import until `settle`, by when its companions have been asked for. */
  get isImporting(): boolean {
    return this.#state.progress !== null;
  }

  change(change: Partial<ContentState>): void {
    this.#state = { ...this.#state, ...change };
    this.#onState(this.#state);
  }

  opened({ store, problem }: OpenedContent): void {
    this.#storageProblem = problem;
    this.change({ persistent: store.persistent, problem });
  }

  /** Papers are missing, and of which version they will come is not known yet. */
  awaitPapers(): void {
    this.change({ status: 'importing', progress: null, problem: this.#storageProblem });
  }

  beginImport(version: ReadableVersion): void {
    this.change({
      status: 'importing',
      progress: { done: 0, total: countPapers(version.packs.map(({ pack }) => pack)) },
      packs: packStates(version),
      problem: this.#storageProblem,
    });
  }

  /** Other papers are readable than before. A version that is coming in is not announced as ready before `settle`. */
  takeUp({ published, version, catalogue, whole, added }: ContentReader): void {
    this.change({
      version: published?.manifest.version ?? null,
      papers: catalogue.size,
      collections: published?.manifest.collections ?? [],
      credits: version ? creditFieldsOf(version.packs) : [],
      packs: version ? packStates(version) : [],
      added,
      moved: published?.moved ?? {},
      companions: false,
      findable: false,
      searchable: false,
      ...(whole && !this.isImporting ? { status: 'ready', progress: null } : {}),
    });
  }

  /** The state after an update: by what is stored, and by the fault that ended it, if one did. */
  settle(reader: ContentReader | null, fault: Error | null): void {
    const whole = reader?.whole ?? false;
    const published = (reader?.published ?? null) !== null;
    const { papers: readable, progress, persistent } = this.#state;
    const told = faultSentence(fault, { whole, published, readable, progress, persistent });
    this.change({
      status: whole ? 'ready' : 'failed',
      progress: null,
      problem: [told, this.#storageProblem].filter((sentence) => sentence !== null).join(' ') || null,
    });
  }
}

/** Every pack of a version, and whether it belongs on this device. */
function packStates({ manifest, packs }: ReadableVersion): PackState[] {
  const wanted = new Set(packs.map(({ pack }) => pack.id));
  return manifest.packs.map(({ id, name, papers, bytes, download }) => ({
    id,
    name,
    papers,
    bytes,
    download,
    wanted: wanted.has(id),
  }));
}
