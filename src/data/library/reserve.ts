import { withConnection } from '../connection.ts';
import { DataError } from '../dataError.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';

/** What holds room for the library, among what is of this device alone (`fillReserve.ts`). */
export const RESERVE = 'reserve';

/**
 * Runs an operation that writes. Where there is no room for it, the reserve is given up first and the operation run
 * again: what a person does goes on working, and there is time to make room.
 */
export async function withRoom<T>(library: LibraryDatabase, operation: () => PromiseLike<T>): Promise<T> {
  try {
    return await withConnection(library, operation);
  } catch (error) {
    const isFull = error instanceof DataError && error.kind === 'quota';
    if (!isFull || !(await giveUp(library))) throw error;
    return withConnection(library, operation);
  }
}

/** False if there was none. */
function giveUp(library: LibraryDatabase): Promise<boolean> {
  return withConnection(
    library,
    async () => (await library.device.where('key').equals(RESERVE).delete()) > 0,
  );
}
