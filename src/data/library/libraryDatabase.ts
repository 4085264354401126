import { databases } from '../refusals.ts';
import { Dexie, type EntityTable } from 'dexie';
import type { Change } from '../../core/merge/change.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { yieldToNewerVersions } from '../connection.ts';
import { DataError, toDataError } from '../dataError.ts';
import { watchSilence } from '../silence.ts';
import { MIGRATIONS } from './migrations.ts';
import { takeOverFromOlderApps } from './olderApps.ts';
import type * as records from './records.ts';

/** After so many seconds without an answer a person is told. */
const SILENT_AFTER_S = 8;

/**
 * A row of the list of saved papers: the paper with as much of its abstract as a row shows; the whole is in `copies`.
 * Older apps read it, and may have left fields in it that this one does not know.
 */
export interface Save {
  paperId: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  paper: Paper;
  /** Reading time of the whole, where `paper` is cut. */
  minutes?: number | undefined;
}

/** What older apps read of what reading a paper left behind. Times are milliseconds since 1970. */
export interface Reading {
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
  papers!: EntityTable<records.PaperRecord, 'id'>;
  copies!: EntityTable<records.CopyRecord, 'id'>;
  aliases!: EntityTable<records.AliasRecord, 'id'>;
  tags!: EntityTable<records.TagRecord, 'id'>;
  taggings!: EntityTable<records.TaggingRecord, 'id'>;
  collections!: EntityTable<records.CollectionRecord, 'id'>;
  entries!: EntityTable<records.EntryRecord, 'id'>;
  notes!: EntityTable<records.NoteRecord, 'id'>;
  highlights!: EntityTable<records.HighlightRecord, 'id'>;
  visits!: EntityTable<records.VisitRecord, 'id'>;
  searches!: EntityTable<records.SearchRecord, 'id'>;
  ownPapers!: EntityTable<records.OwnPaperRecord, 'id'>;
  /** The latest changes, so that none is made twice. */
  changes!: EntityTable<Change, 'id'>;
  /** What is of this device alone. */
  device!: EntityTable<StoredPreference, 'key'>;

  constructor(name: string) {
    super(name, { ...databases(), chromeTransactionDurability: 'strict' });
    for (const { version, stores } of MIGRATIONS) this.version(version).stores(stores);
    this.on('ready', (opened) => takeOverIfPossible(opened as LibraryDatabase), true);
  }
}

/**
 * Where there is no room to take over what an older app left, or something in it cannot be read, the library opens all
 * the same: lists read the tables of older apps, each change takes over what it is about, and the next opening tries again.
 */
async function takeOverIfPossible(library: LibraryDatabase): Promise<void> {
  try {
    await takeOverFromOlderApps(library);
  } catch (problem) {
    const known = toDataError(problem);
    if (known instanceof DataError && known.kind === 'lost') throw problem;
  }
}

/**
 * Opens lazily, with the first operation. A database that a newer version of the app wrote opens as well: its further
 * tables and fields are left alone.
 *
 * @param name carries the base path, so that two sites on one origin do not share.
 * @param onBlocked is called when a tab with an older version keeps this one from opening.
 * @param onSilent is called with true when the browser does not answer for it, and with false when it does after all.
 */
export function openLibrary(
  name: string,
  onBlocked: () => void = () => undefined,
  onSilent?: (silent: boolean) => void,
): LibraryDatabase {
  const library = new LibraryDatabase(name);
  yieldToNewerVersions(library, onBlocked);
  if (onSilent)
    watchSilence(library, {
      seconds: () => SILENT_AFTER_S,
      onSilent: () => onSilent(true),
      onAnswer: () => onSilent(false),
    });
  return library;
}
