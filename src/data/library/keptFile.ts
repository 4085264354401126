import { Dexie } from 'dexie';
import { withConnection } from '../connection.ts';
import { drawId } from './device.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { withRoom } from './reserve.ts';

/** A file outside the browser that is to have what the library has. */
export interface KeptFile<Handle> {
  handle: Handle;
  /** Of the file as this device last wrote or read it: another time or size is another's work. */
  seen: { modified: number; size: number } | null;
}

const KEY = 'file';
const UNDONE = 'undoneInFile';
/** Of this device alone, and what only goes with other changes. */
const NOT_KEPT = ['device', 'changes', 'saves', 'reading'];

export function getKeptFile<Handle>(library: LibraryDatabase): Promise<KeptFile<Handle> | null> {
  return withConnection(
    library,
    async () => ((await library.device.get(KEY))?.value as KeptFile<Handle> | undefined) ?? null,
  );
}

/** @param file null to keep none any more */
export async function putKeptFile<Handle>(
  library: LibraryDatabase,
  file: KeptFile<Handle> | null,
): Promise<void> {
  await withRoom(library, async () => {
    if (file) await library.device.put({ key: KEY, value: file });
    else await library.device.delete(KEY);
  });
}

/**
 * What the file as it is has beyond the library was undone, and is not to be merged from there once more. A record of its
 * own: the file may be written at this moment.
 */
export async function takeBackFromKeptFile(library: LibraryDatabase): Promise<void> {
  await withRoom(library, () => library.device.put({ key: UNDONE, value: drawId() }));
}

/** The undo that the file has not followed yet; undefined if there is none. */
export function undoneInKeptFile(library: LibraryDatabase): Promise<unknown> {
  return withConnection(library, async () => (await library.device.get(UNDONE))?.value);
}

/** The file has followed an undo; one that came since stands. */
export function followedUndo(library: LibraryDatabase, undone: unknown): Promise<void> {
  return withConnection(library, () =>
    library.transaction('rw', library.device, async () => {
      if ((await library.device.get(UNDONE))?.value === undone) await library.device.delete(UNDONE);
    }),
  );
}

/** Calls `listener` after each change of what a backup has, in this tab or another. @returns stops it */
export function onLibraryChange({ name, tables }: LibraryDatabase, listener: () => void): () => void {
  const kept = tables.map((table) => table.name).filter((table) => !NOT_KEPT.includes(table));
  const begins = kept.map((table) => `idb://${name}/${table}/`);
  const heard = (parts: object) => {
    if (Object.keys(parts).some((part) => begins.some((begin) => part.startsWith(begin)))) listener();
  };
  Dexie.on('storagemutated', heard);
  return () => Dexie.on.storagemutated.unsubscribe(heard);
}
