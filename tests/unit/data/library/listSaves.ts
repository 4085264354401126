import type { LibraryDatabase, Save } from '../../../../src/data/library/libraryDatabase.ts';
import { getRows, savedIds } from '../../../../src/data/library/saves.ts';

/** All saves as rows of a list, newest first. */
export async function listSaves(library: LibraryDatabase): Promise<Save[]> {
  return getRows(library, await savedIds(library));
}
