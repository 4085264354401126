import type { Shard, ShardEntry } from '../../core/bundle.ts';
import { BundleFault } from './bundleFault.ts';
import type { Fetch } from './fetchFile.ts';
import { fetchVerified } from './fetchVerified.ts';

/** Fetches one shard and checks it against the manifest. Throws a `BundleFault`. */
export async function fetchShard(fetch: Fetch, url: string, entry: ShardEntry): Promise<Shard> {
  const shard = parse(await fetchVerified(fetch, url, entry.sha256), url);
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
