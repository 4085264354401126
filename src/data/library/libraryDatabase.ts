import { Dexie, type EntityTable } from 'dexie';
import type { Paper } from '../../core/paper.ts';
import { yieldToNewerVersions } from '../connection.ts';
import { MIGRATIONS } from './migrations.ts';

/**
 * The records of the library may carry fields that only a newer version of the app knows. Whatever changes a record
 * keeps them; `paper`, `position` and `value` are replaced as a whole.
 */
interface LibraryRecord<Self> {
  /**
   * Records of other ids that were joined to this one, each as it was, without its own `former`: papers are taken for
   * one where they are much alike (`relink`), and if they were two, nothing is lost.
   */
  former?: Self[];
}

/** A saved paper with a full copy of its text, so that it outlives the content it came from. */
export interface Save extends LibraryRecord<Save> {
  paperId: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  paper: Paper;
}

/** What reading a paper left behind. Times are milliseconds since 1970. */
export interface Reading extends LibraryRecord<Reading> {
  paperId: string;
  /** When it was marked as read; null while unread. */
  readAt: number | null;
  /** When it was last opened. */
  openedAt: number;
  position: ReadingPosition | null;
}

/** Where the reader stood. */
export interface ReadingPosition {
  /**
   * Displayed character at the top of the screen, in UTF-16 code units from the start of the article, title and notes
   * above the text included: survives a turned phone and another text size; another title or note shifts it.
   */
  offset: number;
}

export interface StoredPreference {
  key: string;
  value: unknown;
}

/**
 * The only copy of what a person did: no recovery path may delete it. Only plain data may be put in; a reactive proxy
 * is refused by the browser (DataCloneError), so callers pass snapshots.
 */
export class LibraryDatabase extends Dexie {
  saves!: EntityTable<Save, 'paperId'>;
  reading!: EntityTable<Reading, 'paperId'>;
  preferences!: EntityTable<StoredPreference, 'key'>;

  constructor(name: string) {
    const { indexedDB, IDBKeyRange } = globalThis;
    super(name, { indexedDB, IDBKeyRange, chromeTransactionDurability: 'strict' });
    for (const { version, stores } of MIGRATIONS) this.version(version).stores(stores);
  }
}

/**
 * Opens lazily, with the first operation. A database that a newer version of the app wrote opens as well: its further
 * tables and fields are left alone.
 *
 * @param name carries the base path, so that two sites on one origin do not share.
 * @param onBlocked is called when a tab with an older version keeps this one from opening.
 */
export function openLibrary(name: string, onBlocked: () => void = () => undefined): LibraryDatabase {
  const library = new LibraryDatabase(name);
  yieldToNewerVersions(library, onBlocked);
  return library;
}
