import { withinTime } from './withinTime.ts';

/** How long the browser may take to answer; where it asks a person, they read that first. */
const ANSWERED_WITHIN_MS = 5000;
const ASKED_WITHIN_MS = 60_000;

/** What the browser says about this origin's storage; `null` where it does not say. */
export interface StorageState {
  /** True when the browser has promised not to clear it on its own. */
  persisted: boolean | null;
  /** Bytes in use by the whole origin, as estimated. */
  usage: number | null;
}

/** Never rejects: what cannot be learnt is `null`. */
export async function storageState(): Promise<StorageState> {
  const [persisted, estimate] = await Promise.all([
    attempt((storage) => storage.persisted?.()),
    attempt((storage) => storage.estimate?.()),
  ]);
  return { persisted, usage: estimate?.usage ?? null };
}

/**
 * Asks the browser to keep this origin's storage; some browsers ask the person, so call it from a person's action (the
 * first save). True if granted now or earlier, false if refused, `null` if the browser has no such promise.
 */
export async function askToPersist(): Promise<boolean | null> {
  if (await attempt((storage) => storage.persisted?.())) return true;
  return attempt((storage) => storage.persist?.(), ASKED_WITHIN_MS);
}

/** Missing in old browsers and on plain http, whatever the DOM types say. */
function storageManager(): Partial<StorageManager> | undefined {
  return (navigator as { storage?: Partial<StorageManager> }).storage;
}

async function attempt<T>(
  ask: (storage: Partial<StorageManager>) => Promise<T> | undefined,
  withinMs = ANSWERED_WITHIN_MS,
): Promise<T | null> {
  try {
    const answer = ask(storageManager() ?? {});
    return (answer && (await withinTime(withinMs, answer))) ?? null;
  } catch {
    return null;
  }
}
