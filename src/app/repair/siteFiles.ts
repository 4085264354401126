/** The files of the app as the site has them now: `shell.json`, which the build writes beside the service worker. */
export interface SiteFiles {
  files: [path: string, digest: string][];
}

/**
 * Why a file of the site cannot be had. `offline`: the device knows that it has no network; `unreachable`: the request
 * failed; `silent`: nothing came for a while; `page`: a page came in place of the list; `site`: the file is not there, or is not what it
 * should be.
 */
export type Unrepaired = 'offline' | 'unreachable' | 'silent' | 'page' | 'site';

export class RepairFault extends Error {
  constructor(readonly kind: Unrepaired) {
    super(kind);
  }
}

/** Longest silence on all transfers together, ms. */
const SILENCE_MS = 20_000;
/** How long the site may take to hand out its page before that is told, ms: meanwhile nothing is shown. */
const ANSWER_WITHIN_MS = 3000;
/** Files on the way at once: browsers allow six connections to a host. */
const PARALLEL = 4;

/**
 * Fetches the list and every file of it, past all caches, and checks each: what the HTTP cache had under these addresses
 * is replaced by it. Throws a `RepairFault` if anything is not as it was built.
 */
export async function fetchSite(scope: URL): Promise<void> {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), SILENCE_MS);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), SILENCE_MS);
  };
  const get = (path: string) => bytesOf(new URL(path, scope), stop.signal, heard);
  try {
    const { files } = listIn(await get('shell.json'));
    const rest = [...files];
    const lane = async () => {
      for (let next = rest.pop(); next; next = rest.pop()) await check(await get(next[0]), next[1]);
    };
    await Promise.all(Array.from({ length: PARALLEL }, lane));
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/** Whether the site hands out its page now, and soon. */
export async function siteAnswers(scope: URL): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ANSWER_WITHIN_MS);
  try {
    return (await fetch(scope, { cache: 'reload', signal: stop.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

async function bytesOf(url: URL, signal: AbortSignal, heard: () => void): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url, { cache: 'reload', signal });
    heard();
    if (!response.ok) throw new RepairFault('site');
    const heardBody = new TransformStream<Uint8Array, Uint8Array>({
      transform: (part, bytes) => {
        heard();
        bytes.enqueue(part);
      },
    });
    const body = response.body?.pipeThrough(heardBody) ?? null;
    return new Uint8Array(await new Response(body).arrayBuffer());
  } catch (error) {
    if (error instanceof RepairFault) throw error;
    if (signal.aborted) throw new RepairFault('silent');
    throw new RepairFault(navigator.onLine ? 'unreachable' : 'offline');
  }
}

function listIn(bytes: Uint8Array): SiteFiles {
  try {
    const list = JSON.parse(new TextDecoder().decode(bytes)) as Partial<SiteFiles> | null;
    if (Array.isArray(list?.files)) return list as SiteFiles;
  } catch {
    // A page, or half a list.
  }
  throw new RepairFault('page');
}

async function check(bytes: Uint8Array<ArrayBuffer>, digest: string): Promise<void> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (!hex.startsWith(digest)) throw new RepairFault('site');
}
