import type { Paper } from '../../core/paper.ts';
import { withConnection } from '../connection.ts';
import type { LibraryDatabase, Reading, Save } from './libraryDatabase.ts';

/**
 * Lets saves and reading state follow papers whose id changed with their title. May be repeated: what has moved
 * already is not there any more. Where both ids are known, the older save and the newer reading state win; what was
 * kept under the old id stays in the record as it was (`former`), the text of a saved copy included.
 *
 * @param moved old id → new id.
 */
export function followMoves(
  library: LibraryDatabase,
  moved: Readonly<Record<string, string>>,
): Promise<void> {
  const oldIds = Object.keys(moved);
  return withConnection(library, () =>
    library.transaction('rw', library.saves, library.reading, async () => {
      for (const save of await library.saves.where('paperId').anyOf(oldIds).toArray()) {
        const paperId = moved[save.paperId]!;
        await library.saves.put(mergeSaves(save, await library.saves.get(paperId), paperId));
        await library.saves.delete(save.paperId);
      }
      for (const reading of await library.reading.where('paperId').anyOf(oldIds).toArray()) {
        const paperId = moved[reading.paperId]!;
        await library.reading.put(mergeReadings(reading, await library.reading.get(paperId), paperId));
        await library.reading.delete(reading.paperId);
      }
    }),
  );
}

/**
 * Brings the copies in saves up to the newest text. A paper that is no longer in the content keeps the text it had.
 *
 * @param lookUp gives the newest papers for ids, null where one is not in the content.
 * @returns how many copies changed.
 */
export async function refreshSaves(
  library: LibraryDatabase,
  lookUp: (ids: string[]) => Promise<(Paper | null)[]>,
): Promise<number> {
  const saves = await withConnection(library, () => library.saves.toArray());
  if (!saves.length) return 0;
  const newest = await lookUp(saves.map(({ paperId }) => paperId));
  const changed = newest.filter(
    (paper, at): paper is Paper => paper !== null && !sameText(paper, saves[at]!.paper),
  );
  if (!changed.length) return 0;
  return withConnection(library, () =>
    library.transaction('rw', library.saves, async () => {
      for (const paper of changed) {
        const save = await library.saves.get(paper.id);
        if (save) await library.saves.put({ ...save, paper });
      }
      return changed.length;
    }),
  );
}

function sameText(a: Paper, b: Paper): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function mergeSaves(old: Save, present: Save | undefined, paperId: string): Save {
  return {
    ...old,
    ...present,
    paperId,
    paper: present?.paper ?? { ...old.paper, id: paperId },
    savedAt: Math.min(old.savedAt, present?.savedAt ?? old.savedAt),
    former: joined(old, present),
  };
}

function mergeReadings(old: Reading, present: Reading | undefined, paperId: string): Reading {
  return {
    ...old,
    ...present,
    paperId,
    readAt: present?.readAt ?? old.readAt,
    openedAt: Math.max(present?.openedAt ?? old.openedAt, old.openedAt),
    position: present?.position ?? old.position,
    former: joined(old, present),
  };
}

function joined<T extends { former?: T[] }>(old: T, present: T | undefined): T[] {
  const { former = [], ...itself } = old;
  return [...(present?.former ?? []), ...former, itself as T];
}
