import { BundleFault } from './bundleFault.ts';
import { patience } from './patience.ts';

/** A connection that gives no end to a file within this time counts as lost: a hanging one would block every later try. */
const PATIENCE_MS = 60_000;
const NOT_FOUND = 404;
const GONE = 410;

export type Fetch = (url: string, options: { cache: RequestCache; signal: AbortSignal }) => Promise<Response>;

/**
 * The bytes of one file of the bundle. Throws a `BundleFault`.
 *
 * @param stop ends the transfer with a fault of the kind `stopped`.
 */
export async function fetchFile(
  fetch: Fetch,
  url: string,
  cache: RequestCache,
  stop?: AbortSignal,
): Promise<ArrayBuffer> {
  try {
    stop?.throwIfAborted();
    return await receive(fetch, url, { cache, signal: patience(PATIENCE_MS, stop) });
  } catch (error) {
    throw stop?.aborted ? new BundleFault('stopped', url) : error;
  }
}

async function receive(fetch: Fetch, url: string, options: Parameters<Fetch>[1]): Promise<ArrayBuffer> {
  const response = await send(fetch, url, options);
  if (response.status === NOT_FOUND || response.status === GONE)
    throw new BundleFault('gone', `${url}: ${response.status}`);
  if (!response.ok) throw new BundleFault('busy', `${url}: ${response.status}`);
  if (response.headers.get('content-type')?.startsWith('text/html'))
    throw new BundleFault('gone', `${url}: a page instead of a file`);
  try {
    return await response.arrayBuffer();
  } catch (error) {
    const kind = (error as Error).name === 'TimeoutError' ? 'offline' : 'cut';
    throw new BundleFault(kind, `${url}: ended early (${String(error)})`);
  }
}

async function send(fetch: Fetch, url: string, options: Parameters<Fetch>[1]): Promise<Response> {
  try {
    return await fetch(url, options);
  } catch (error) {
    throw new BundleFault('offline', `${url}: ${String(error)}`);
  }
}
