import { withConnection } from '../connection.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { withRoom } from './reserve.ts';

/** How far the storing of documents is that a person brought; what is left of it once that ended says that it was cut off. */
export interface ImportNote {
  /** Of the documents. */
  names: readonly string[];
  /** Papers of them that are here. */
  done: number;
  /** Papers that are to be here. */
  total: number;
}

const KEY = 'import';

/** Says how far it is, in the transaction that this is called in, if it is. */
export function noteImport(
  { device }: LibraryDatabase,
  { names, done, total }: ImportNote,
): PromiseLike<unknown> {
  return device.put({ key: KEY, value: { names: [...names], done, total } });
}

/** The same, where nothing else is written. */
export async function beginImport(library: LibraryDatabase, note: ImportNote): Promise<void> {
  await withRoom(library, () => noteImport(library, note));
}

/** It has ended, and whoever waited for it was told how. */
export async function endImport(library: LibraryDatabase): Promise<void> {
  await withConnection(library, () => library.device.delete(KEY));
}

/** What was cut off, if anything was. */
export async function cutImport(library: LibraryDatabase): Promise<ImportNote | null> {
  const stored = await withConnection(library, () => library.device.get(KEY));
  // Another version of the app may have written something else.
  const { names, done, total } = (stored?.value ?? {}) as Partial<ImportNote>;
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return null;
  return Number.isSafeInteger(done) && Number.isSafeInteger(total)
    ? { names, done: done!, total: total! }
    : null;
}

/** Name of the lock that is held while papers are stored, in any tab. */
export function importLock({ name }: LibraryDatabase): string {
  return `${name}/${KEY}`;
}
