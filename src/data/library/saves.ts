import type { Paper } from '../../core/paper.ts';
import { withConnection } from '../connection.ts';
import type { LibraryDatabase, Save } from './libraryDatabase.ts';

/**
 * Saves a paper with a copy of its text. A paper that is saved already keeps its time.
 *
 * @returns the save that was there before, or nothing if the paper was not saved.
 */
export function save(library: LibraryDatabase, paper: Paper, now = Date.now()): Promise<Save | undefined> {
  return withConnection(library, () =>
    library.transaction('rw', library.saves, async () => {
      const earlier = await library.saves.get(paper.id);
      await library.saves.put({ paperId: paper.id, savedAt: earlier?.savedAt ?? now, paper });
      return earlier;
    }),
  );
}

/** Removes a save. Returns what was removed, for `restoreSave`, or nothing if the paper was not saved. */
export function unsave(library: LibraryDatabase, paperId: string): Promise<Save | undefined> {
  return withConnection(library, () =>
    library.transaction('rw', library.saves, async () => {
      const removed = await library.saves.get(paperId);
      await library.saves.delete(paperId);
      return removed;
    }),
  );
}

/** Undoes `unsave`: the same record, with the time it was first saved. */
export function restoreSave(library: LibraryDatabase, removed: Save): Promise<void> {
  return withConnection(library, async () => {
    await library.saves.put(removed);
  });
}

export function getSave(library: LibraryDatabase, paperId: string): Promise<Save | undefined> {
  return withConnection(library, () => library.saves.get(paperId));
}

/** All saves, newest first. */
export function listSaves(library: LibraryDatabase): Promise<Save[]> {
  return withConnection(library, () => library.saves.orderBy('savedAt').reverse().toArray());
}
