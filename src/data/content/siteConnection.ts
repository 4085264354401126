import { BundleFault } from './bundleFault.ts';
import { orAborted } from './orAborted.ts';

/**
 * How long nothing may come before a connection counts as lost: a hanging one would block every later try. Time in all
 * has no limit, for on a slow line a large file takes as long as it takes. Half a minute is more than a phone needs to
 * find another network.
 */
const SILENCE_MS = 30_000;
const NOT_FOUND = 404;
const GONE = 410;
const RANGE_NOT_SATISFIABLE = 416;

export interface FetchOptions {
  cache: RequestCache;
  signal: AbortSignal;
  headers?: Record<string, string>;
}

export type Fetch = (url: string, options: FetchOptions) => Promise<Response>;

export interface Receiver {
  /** Called with an answer that is well, before its body comes. What it throws ends the transfer. */
  onAnswer?: (response: Response) => void;
  /** Called with each piece of the body; the next one waits for it. */
  onPiece: (piece: Uint8Array<ArrayBuffer>) => void | Promise<void>;
}

/** The way to a site, for all files of one update. */
export class SiteConnection {
  readonly #fetch: Fetch;
  readonly #stop: AbortSignal;
  /** When anything came last, on any transfer. */
  #heard = 0;

  /** @param stop ends all transfers at once, with a fault of the kind `stopped`. */
  constructor(fetch: Fetch, stop: AbortSignal) {
    this.#fetch = fetch;
    this.#stop = stop;
  }

  /** Asks for one file, and hands out its bytes as they come. Throws a `BundleFault`. */
  async receive(url: string, options: Omit<FetchOptions, 'signal'>, receiver: Receiver): Promise<void> {
    const transfer = new AbortController();
    const end = (kind: 'stopped' | 'stalled') => () => transfer.abort(new BundleFault(kind, url));
    const onStop = end('stopped');
    if (this.#stop.aborted) onStop();
    this.#stop.addEventListener('abort', onStop);
    let heard = performance.now();
    let answered = false;
    const hear = () => (heard = this.#heard = performance.now());
    // A request may wait its turn: browsers allow six connections to a host. It waits for as long as others give something.
    const unwatch = watchSilence(() => (answered ? heard : Math.max(heard, this.#heard)), end('stalled'));
    try {
      const response = await this.#send(url, options, transfer.signal);
      answered = true;
      hear();
      refuseOthers(response, url);
      receiver.onAnswer?.(response);
      await readBody(response, url, transfer.signal, (piece) => {
        hear();
        return receiver.onPiece(piece);
      });
    } finally {
      unwatch();
      this.#stop.removeEventListener('abort', onStop);
      transfer.abort();
    }
  }

  async #send(url: string, options: Omit<FetchOptions, 'signal'>, signal: AbortSignal): Promise<Response> {
    try {
      signal.throwIfAborted();
      return await orAborted(this.#fetch(url, { ...options, signal }), signal);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw new BundleFault(isOffline() ? 'offline' : 'unreachable', `${url}: ${String(error)}`);
    }
  }
}

/** Calls `onSilence` once nothing has come for too long since the time that `heard` tells. @returns stops it. */
function watchSilence(heard: () => number, onSilence: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    const left = heard() + SILENCE_MS - performance.now();
    if (left <= 0) onSilence();
    else timer = setTimeout(look, left);
  };
  look();
  return () => clearTimeout(timer);
}

function refuseOthers({ ok, status, headers }: Response, url: string): void {
  if (status === NOT_FOUND || status === GONE) throw new BundleFault('gone', `${url}: ${status}`);
  if (status === RANGE_NOT_SATISFIABLE) throw new BundleFault('damaged', `${url}: longer than it should be`);
  if (!ok) throw new BundleFault('busy', `${url}: ${status}`);
  if (headers.get('content-type')?.startsWith('text/html'))
    throw new BundleFault('gone', `${url}: a page instead of a file`);
}

async function readBody(
  { body }: Response,
  url: string,
  signal: AbortSignal,
  onPiece: Receiver['onPiece'],
): Promise<void> {
  if (!body) return;
  const reader = body.getReader();
  const next = () =>
    orAborted(reader.read(), signal).catch((error: unknown) => {
      // The browser ends the body by itself; one that does not care is given up.
      void reader.cancel().catch(() => undefined);
      throw signal.aborted ? error : new BundleFault('cut', `${url}: ended early (${String(error)})`);
    });
  for (let read = await next(); !read.done; read = await next())
    await orAborted(Promise.resolve(onPiece(read.value)), signal);
}

/** Devices say so for certain only when they have no network at all. */
function isOffline(): boolean {
  return (globalThis.navigator as NavigatorOnLine | undefined)?.onLine === false;
}
