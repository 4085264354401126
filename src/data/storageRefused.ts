/**
 * Whether the browser lets this site store nothing. Chromium says of IndexedDB only that something is wrong ("UnknownError")
 * when site data are blocked; of caches it says why.
 */
export async function isStorageRefused(): Promise<boolean> {
  try {
    await (globalThis.caches as CacheStorage | undefined)?.has('');
    return false;
  } catch (error) {
    return (error as Error).name === 'SecurityError';
  }
}
