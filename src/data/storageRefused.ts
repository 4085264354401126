import { orAborted } from './content/orAborted.ts';
import { hasDatabases } from './refusals.ts';

/** How long caches may take to say that they are refused, milliseconds. */
const PATIENCE_MS = 3000;

/**
 * Whether the browser lets this site store nothing. Chromium says of IndexedDB only that something is wrong ("UnknownError")
 * when site data are blocked; of caches it says why.
 */
export async function isStorageRefused(): Promise<boolean> {
  if (!hasDatabases()) return true;
  try {
    const caches = globalThis.caches as CacheStorage | undefined;
    await orAborted<unknown>(Promise.resolve(caches?.has('')), AbortSignal.timeout(PATIENCE_MS));
    return false;
  } catch (error) {
    return (error as Error).name === 'SecurityError';
  }
}
