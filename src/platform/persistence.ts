/** What the browser says about this origin's storage; `null` where it does not say. */
export interface StorageState {
  /** True when the browser has promised not to clear it on its own. */
  persisted: boolean | null;
  /** Bytes in use by the whole origin, as estimated. */
  usage: number | null;
}

/** Never rejects: what cannot be learnt is `null`. */
export async function storageState(): Promise<StorageState> {
  const storage = storageManager();
  const [persisted, estimate] = await Promise.all([
    attempt(() => storage?.persisted?.()),
    attempt(() => storage?.estimate?.()),
  ]);
  return { persisted, usage: estimate?.usage ?? null };
}

/**
 * Asks the browser to keep this origin's storage; some browsers ask the person, so call it from a person's action (the
 * first save). True if granted now or earlier, false if refused, `null` if the browser has no such promise.
 */
export async function askToPersist(): Promise<boolean | null> {
  const storage = storageManager();
  if (await attempt(() => storage?.persisted?.())) return true;
  return attempt(() => storage?.persist?.());
}

/** Missing in old browsers and on plain http, whatever the DOM types say. */
function storageManager(): Partial<StorageManager> | undefined {
  return (navigator as { storage?: Partial<StorageManager> }).storage;
}

async function attempt<T>(ask: () => Promise<T> | undefined): Promise<T | null> {
  try {
    return (await ask()) ?? null;
  } catch {
    return null;
  }
}
