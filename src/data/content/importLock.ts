/** A tab that the system put to sleep in the middle of an import keeps its lock; after this time another goes on. */
const PATIENCE_MS = 60_000;

/**
 * Lets one tab at a time import into a database, so that nothing is fetched twice. It saves traffic only: without
 * locks, or past one held too long, imports write the same records under the same hashes and cannot harm each other.
 */
export async function withImportLock<T>(
  databaseName: string,
  work: () => Promise<T>,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): Promise<T> {
  if (!locks) return work();
  let started = false;
  const begin = () => {
    started = true;
    return work();
  };
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return (await locks.request(`${databaseName}:import`, { signal }, begin)) as T;
  } catch (error) {
    if (started) throw error;
    return work();
  }
}
