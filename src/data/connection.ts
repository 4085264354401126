import type { Dexie } from 'dexie';
import { DataError, toDataError } from './dataError.ts';
import { answerOf } from './silence.ts';
import { isStorageRefused } from './storageRefused.ts';

/**
 * Runs one operation on a database. WebKit loses connections while a page sleeps: then the database is closed,
 * opened again and the operation run once more. What was lost may have been no more than the answer, so an operation
 * must come out the same whether it is run once or twice.
 *
 * Throws a `DataError` for faults of storage; programmer errors pass through.
 */
export async function withConnection<T>(database: Dexie, operation: () => PromiseLike<T>): Promise<T> {
  try {
    // Where it could not be opened once, Dexie refuses all that follows until it is closed.
    if (database.hasFailed()) reopenWithNext(database);
    return await answerOf(database, operation);
  } catch (error) {
    if (!isLost(error)) throw toDataError(error);
  }
  try {
    reopenWithNext(database);
    return await answerOf(database, operation);
  } catch (error) {
    // What is not lost but refused does not come back with another try.
    if (isLost(error) && (await isStorageRefused())) throw new DataError('unavailable', { cause: error });
    throw toDataError(error);
  }
}

function reopenWithNext(database: Dexie): void {
  database.close({ disableAutoOpen: false });
}

function isLost(error: unknown): boolean {
  const known = toDataError(error);
  return known instanceof DataError && known.kind === 'lost';
}

/**
 * Makes a connection step aside for a tab with a newer version, and reports when another tab does not do so for us.
 * The connection opens again with the next operation.
 */
export function yieldToNewerVersions(database: Dexie, onBlocked: () => void): void {
  database.on('versionchange', () => {
    reopenWithNext(database);
    return false;
  });
  database.on('blocked', () => {
    onBlocked();
    return false;
  });
}
