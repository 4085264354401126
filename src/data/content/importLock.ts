import { BundleFault } from './bundleFault.ts';
import { orAborted } from './orAborted.ts';
import { patience } from './patience.ts';

/** A tab that the system put to sleep in the middle of an import keeps its lock; after this time without a sign of it another goes on. */
const PATIENCE_MS = 60_000;
/** After this time without it, it is asked whether anybody has it at all. */
const DOUBT_MS = 5000;

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
  const name = `${databaseName}:import`;
  let started = false;
  let ended = false;
  const begin = () => {
    started = true;
    return ended ? undefined : work();
  };
  const goOn = () => {
    ended = true;
    return work();
  };
  for (let patienceMs = DOUBT_MS; ; patienceMs = PATIENCE_MS) {
    const before = await arrivals();
    if (stop.aborted) throw new BundleFault('stopped', databaseName);
    try {
      const signal = patience(patienceMs, stop);
      const over = new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => started || reject(signal.reason as Error)),
      );
      return (await Promise.race([locks.request(name, { signal }, begin), over])) as T;
    } catch (error) {
      if (started) throw error;
      if (stop.aborted) continue;
      if (!isTimeout(error)) return goOn();
      const goesOn = patienceMs === DOUBT_MS ? await isHeld(locks, name) : (await arrivals()) !== before;
      if (!goesOn) return goOn();
    }
  }
}

/** Whether another tab has it, as far as the browser says so. */
async function isHeld(locks: LockManager, name: string): Promise<boolean> {
  try {
    const { held } = await orAborted(locks.query(), AbortSignal.timeout(DOUBT_MS));
    return held?.some((lock) => lock.name === name) ?? false;
  } catch {
    return false;
  }
}

/** Else locks are refused, as storage may be. */
function isTimeout(error: unknown): boolean {
  return (error as Error).name === 'TimeoutError';
}
