import { holdBackup } from '../../core/backup/holdBackup.ts';
import type { Change } from '../../core/merge/change.ts';
import { withConnection } from '../connection.ts';
import { orFault, type Refused } from './backupFile.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { restoreBackup } from './restore.ts';
import { undoRestore } from './undoRestore.ts';

/** What is told of a change that may be of a hundred thousand records. */
export interface MergedFile {
  /** Of what it wrote, the states of papers alone: they are shown at once. */
  change: Change;
  /** How many records it wrote. */
  records: number;
  /** Whether own papers are among them. */
  own: boolean;
  /** When the file was made. */
  made: string;
}

/**
 * Merges a backup file into the library, all of it or nothing.
 *
 * @param id of this change alone, and the same for every try of it
 * @param onStep called while it gets on
 */
export function mergeFile(
  library: LibraryDatabase,
  file: Blob,
  id: string,
  onStep?: () => void,
): Promise<MergedFile | Refused> {
  return orFault(async () => {
    const backup = await holdBackup(file);
    return { ...toldOf(await restoreBackup(library, backup, id, onStep)), made: backup.made };
  });
}

/** Takes a merge back, by its id; one that is remembered no more is left. */
export async function undoMerge(library: LibraryDatabase, id: string, onStep?: () => void): Promise<Change> {
  const made = await withConnection(library, () => library.changes.get(id));
  return toldOf(await undoRestore(library, made ?? { id, edits: [] }, onStep)).change;
}

export function toldOf({ id, at, edits }: Change): Omit<MergedFile, 'made'> {
  const states = edits.flatMap((edit) => {
    if (edit.table !== 'papers') return [];
    const fields = edit.fields.map((field) => ({ ...field, before: undefined }));
    return [{ ...edit, fields }];
  });
  return {
    change: { id, at, edits: states },
    records: edits.length,
    own: edits.some(({ table }) => table === 'ownPapers'),
  };
}
