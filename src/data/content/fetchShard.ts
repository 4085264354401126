import type { Shard, ShardEntry } from '../../core/bundle.ts';
import { BundleFault } from './bundleFault.ts';
import { fetchFile, type Fetch } from './fetchFile.ts';
import { sha256 } from './sha256.ts';

/** How often a shard that does not arrive whole is asked for in all; from the second time past the browser's HTTP cache. */
export const TRIES = 3;

/** Fetches one shard and checks it against the manifest. Throws a `BundleFault` when the last try failed. */
export async function fetchShard(fetch: Fetch, url: string, entry: ShardEntry): Promise<Shard> {
  for (let attempt = 1; ; attempt++) {
    try {
      const bytes = await fetchFile(fetch, url, attempt === 1 ? 'default' : 'reload');
      return await readShard(bytes, url, entry);
    } catch (error) {
      if (attempt === TRIES || !mayPass(error)) throw error;
    }
  }
}

/** Worth asking past the HTTP cache, which may hold a page or an error that stood in for the file for a while. */
function mayPass(error: unknown): boolean {
  return error instanceof BundleFault && ['cut', 'damaged', 'busy', 'gone'].includes(error.kind);
}

async function readShard(bytes: ArrayBuffer, url: string, entry: ShardEntry): Promise<Shard> {
  if ((await sha256(bytes)) !== entry.sha256) throw new BundleFault('damaged', `${url}: wrong hash`);
  const shard = parse(bytes, url);
  if (!Array.isArray(shard) || !shard.every(isPaper)) throw new BundleFault('damaged', `${url}: not a shard`);
  if (shard.length !== entry.papers)
    throw new BundleFault('damaged', `${url}: ${shard.length} papers, not ${entry.papers}`);
  return shard;
}

function parse(bytes: ArrayBuffer, url: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new BundleFault('damaged', `${url}: not JSON`);
  }
}

function isPaper(value: unknown): value is Shard[number] {
  const { id, title, abstract, body, links } = (value ?? {}) as Partial<Shard[number]>;
  const texts = [id, title, abstract].every((text) => typeof text === 'string');
  return texts && Array.isArray(body) && Array.isArray(links);
}
