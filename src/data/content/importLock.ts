import { BundleFault } from './bundleFault.ts';
import { patience } from './patience.ts';

/** A tab that the system put to sleep in the middle of an import keeps its lock; after this time without a sign of it another goes on. */
const PATIENCE_MS = 60_000;

export interface ImportLockOptions {
  databaseName: string;
  locks: LockManager | undefined;
  /** Ends the wait with a fault of the kind `stopped`. */
  stop: AbortSignal;
  /** Another text whenever the tab that holds the lock has got on. */
  arrivals: () => Promise<string>;
}

/**
 * Lets one tab at a time import into a database, so that nothing is fetched twice. It saves traffic only: without
 * locks, or past one held by a tab that sleeps, imports write the same records under the same hashes and cannot harm each
 * other.
 */
export async function withImportLock<T>(
  work: () => Promise<T>,
  { databaseName, locks, stop, arrivals }: ImportLockOptions,
): Promise<T> {
  if (!locks) return work();
  let started = false;
  const begin = () => {
    started = true;
    return work();
  };
  for (;;) {
    const before = await arrivals();
    if (stop.aborted) throw new BundleFault('stopped', databaseName);
    try {
      const signal = patience(PATIENCE_MS, stop);
      return (await locks.request(`${databaseName}:import`, { signal }, begin)) as T;
    } catch (error) {
      if (started) throw error;
      if (stop.aborted) continue;
      if (!isTimeout(error) || (await arrivals()) === before) return work();
    }
  }
}

/** Else locks are refused, as storage may be. */
function isTimeout(error: unknown): boolean {
  return (error as Error).name === 'TimeoutError';
}
