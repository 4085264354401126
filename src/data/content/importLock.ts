import { BundleFault } from './bundleFault.ts';
import { patience } from './patience.ts';

/** A tab that the system put to sleep in the middle of an import keeps its lock; after this time another goes on. */
const PATIENCE_MS = 60_000;

/**
 * Lets one tab at a time import into a database, so that nothing is fetched twice. It saves traffic only: without
 * locks, or past one held too long, imports write the same records under the same hashes and cannot harm each other.
 *
 * @param stop ends the wait with a fault of the kind `stopped`.
 */
export async function withImportLock<T>(
  databaseName: string,
  work: () => Promise<T>,
  locks: LockManager | undefined = globalThis.navigator?.locks,
  stop?: AbortSignal,
): Promise<T> {
  if (!locks) return work();
  let started = false;
  const begin = () => {
    started = true;
    return work();
  };
  try {
    const signal = patience(PATIENCE_MS, stop);
    return (await locks.request(`${databaseName}:import`, { signal }, begin)) as T;
  } catch (error) {
    if (started) throw error;
    if (stop?.aborted) throw new BundleFault('stopped', databaseName);
    return work();
  }
}
