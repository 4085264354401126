import type { Collection } from '../core/bundle/bundle.ts';
import type { CreditField } from '../core/paper/credits.ts';
import type { Fault } from '../data/fault.ts';

/** A part of the corpus, of which there is more than one only where the publisher split it. */
export interface PackState {
  id: string;
  name: string;
  papers: number;
  /** On the device. */
  bytes: number;
  /** Over the network. */
  download: number;
  /** Whether it belongs on this device: as was chosen last. */
  wanted: boolean;
  /** Whether it is part of the version that is readable. */
  stored: boolean;
}

/** How the stored content stands; sent as an event on every change. */
export interface ContentState {
  /**
   * `empty`: nothing stored yet; `importing`: a first or newer version is coming in (papers of the version before stay
   * readable); `ready`: a whole version is stored, the bundle's as far as is known (if the bundle was reached and
   * could not be taken, `problem` says why); `failed`: nothing or not everything is stored and the rest could not be
   * fetched, `problem` says why.
   */
  status: 'empty' | 'importing' | 'ready' | 'failed';
  /** The published version, if any. */
  version: string | null;
  /** Papers readable now. */
  papers: number;
  collections: Collection[];
  /** What papers on this device name, of what `author:` and `venue:` ask for. */
  credits: CreditField[];
  /** The packs of the version that is readable, or coming in, in list order. */
  packs: PackState[];
  /** While importing: papers stored of papers in all. */
  progress: { done: number; total: number } | null;
  /** While what is derived from papers is fetched: bytes here of bytes in all. */
  fetching: { done: number; total: number } | null;
  /** What a person is to be told of. */
  problem: Fault | null;
  /**
   * True while all that was promised for offline is stored: every paper of the published version, of the packs that are
   * wanted, and all that is derived from them. A newer version that is coming in changes nothing of that.
   */
  complete: boolean;
  /** What belongs on this device, by the newest version that is known of, and is not here. */
  missing: 'papers' | 'derived' | null;
  /**
   * How the last update ended, while something is missing: `stopped` by a person; by a fault that is `passing`, so that
   * it is worth trying again by itself; by one that is `lasting`, so that a person may try. Null while papers come in.
   */
  ended: 'stopped' | 'passing' | 'lasting' | null;
  /** False if the browser stores nothing, so that the papers are gone when the page closes. */
  persistent: boolean;
  /** True if it stores nothing because it does not answer, rather than that it refuses. */
  silent: boolean;
  /** Shards fetched over the network since the worker started, for checks. */
  fetchedShards: number;
  /** True while related papers and acronyms of the published version are stored as well. */
  derived: boolean;
  /** True once every readable paper is found by its words, though not yet by which of them stand side by side. */
  findable: boolean;
  /** True once the search index holds all of every readable paper. */
  searchable: boolean;
  /** True once searches rank by what papers mean as well, beside their words. Nothing waits for it. */
  meaning: boolean;
  /**
   * A person's own papers that are readable, and how many of them searches find; another `revision` whenever they are, or may
   * be, others than before.
   */
  own: { papers: number; found: number; revision: number };
  /** Why the search index holds less than that and will not hold more by itself. */
  searchProblem: Fault | null;
  /** Titles changed beyond their id: old id → new id, for the library to follow. */
  moved: Record<string, string>;
}

/** The state before anything was opened. */
export const NO_CONTENT: ContentState = {
  status: 'empty',
  version: null,
  papers: 0,
  collections: [],
  credits: [],
  packs: [],
  progress: null,
  fetching: null,
  problem: null,
  complete: false,
  missing: null,
  ended: null,
  persistent: true,
  silent: false,
  fetchedShards: 0,
  derived: false,
  findable: false,
  searchable: false,
  meaning: false,
  searchProblem: null,
  own: { papers: 0, found: 0, revision: 0 },
  moved: {},
};

/** Whether the browser lets the site store nothing. */
export function refusesToStore({ persistent, silent }: Pick<ContentState, 'persistent' | 'silent'>): boolean {
  return !persistent && !silent;
}
