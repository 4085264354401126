import type { Paper } from '../../core/paper.ts';
import { withConnection } from '../connection.ts';
import { changeRecord } from './changeRecord.ts';
import type { LibraryDatabase, Save } from './libraryDatabase.ts';

/**
 * Saves a paper with a copy of its text. A paper that is saved already keeps its time.
 *
 * @returns the save that was there before, or nothing if the paper was not saved.
 */
export async function save(
  library: LibraryDatabase,
  paper: Paper,
  now = Date.now(),
): Promise<Save | undefined> {
  const { before } = await changeRecord(library, 'saves', paper.id, (earlier) => ({
    ...earlier,
    paperId: paper.id,
    savedAt: earlier?.savedAt ?? now,
    paper,
  }));
  return before;
}

/** Undoes `save`: removes a save that was made at this moment, and none that is older. */
export async function undoSave(library: LibraryDatabase, paperId: string, savedAt: number): Promise<void> {
  await changeRecord(library, 'saves', paperId, (stored) =>
    stored?.savedAt === savedAt ? undefined : stored,
  );
}

/** Removes a save. Returns what was removed, for `restoreSave`, or nothing if the paper was not saved. */
export async function unsave(library: LibraryDatabase, paperId: string): Promise<Save | undefined> {
  const { before } = await changeRecord(library, 'saves', paperId, () => undefined);
  return before;
}

/** Undoes `unsave`: the same record, with the time it was first saved. */
export async function restoreSave(library: LibraryDatabase, removed: Save): Promise<void> {
  await changeRecord(library, 'saves', removed.paperId, (present) => ({ ...present, ...removed }));
}

export function getSave(library: LibraryDatabase, paperId: string): Promise<Save | undefined> {
  return withConnection(library, () => library.saves.get(paperId));
}

/** All saves, newest first. */
export function listSaves(library: LibraryDatabase): Promise<Save[]> {
  return withConnection(library, () => library.saves.orderBy('savedAt').reverse().toArray());
}
