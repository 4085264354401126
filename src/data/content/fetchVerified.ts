import { BundleFault } from './bundleFault.ts';
import { fetchFile, type Fetch } from './fetchFile.ts';
import { sha256 } from './sha256.ts';

/** How often a file that does not arrive whole is asked for in all; from the second time past the browser's HTTP cache. */
const TRIES = 3;

/**
 * The bytes of a file of the bundle, checked against the hash in the manifest. Throws a `BundleFault` when the last try
 * failed.
 *
 * @param stop ends the transfer with a fault of the kind `stopped`.
 */
export async function fetchVerified(
  fetch: Fetch,
  url: string,
  hash: string,
  stop?: AbortSignal,
): Promise<ArrayBuffer> {
  for (let attempt = 1; ; attempt++) {
    try {
      const bytes = await fetchFile(fetch, url, attempt === 1 ? 'default' : 'reload', stop);
      if ((await sha256(bytes)) !== hash) throw new BundleFault('damaged', `${url}: wrong hash`);
      return bytes;
    } catch (error) {
      if (attempt === TRIES || !mayPass(error)) throw error;
    }
  }
}

/** Worth asking past the HTTP cache, which may hold a page or an error that stood in for the file for a while. */
function mayPass(error: unknown): boolean {
  return error instanceof BundleFault && ['cut', 'damaged', 'busy', 'gone'].includes(error.kind);
}
