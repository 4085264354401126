import { storageKey } from './basePath.ts';

/** One part of what another app shared, as the service worker kept it (`sw/shared.ts`). */
export interface SharedPart {
  /** Names it, for `dropShared`. */
  address: string;
  /** Name of the share that it is a part of. */
  share: string;
  /** The field of the manifest's `share_target`. */
  field: string;
  /** Name of a file; empty for a text. */
  name: string;
  content: Blob;
}

const CACHE = storageKey('shared');
/** After so many milliseconds nobody is keeping the rest of a share any more. */
const GIVEN_UP = 3_600_000;

/**
 * What was shared and is not done with, in the order in which it came: whole shares alone, and those of which only a part
 * could be kept are forgotten. Nothing where the browser keeps nothing; never rejects.
 */
export async function sharedParts(): Promise<SharedPart[]> {
  try {
    // Asked for by its name first: to open it would make it.
    if (!(await caches.has(CACHE))) return [];
    const cache = await caches.open(CACHE);
    const shares = new Map<string, Kept[]>();
    for (const { url } of await cache.keys()) {
      const share = url.slice(0, url.lastIndexOf('/'));
      const response = await cache.match(url);
      if (response) shares.set(share, [...(shares.get(share) ?? []), { url, share, response }]);
    }
    const whole: Kept[] = [];
    for (const [share, kept] of shares) {
      if (Number(kept[0]!.response.headers.get('parts')) === kept.length) whole.push(...kept);
      else if (begunOf(share) < Date.now() - GIVEN_UP)
        await dropShared(kept.map(({ url }) => ({ address: url })));
    }
    return await Promise.all(whole.map(partOf));
  } catch {
    return [];
  }
}

interface Kept {
  url: string;
  share: string;
  response: Response;
}

/** When a share came, milliseconds since 1970: its name begins with it. */
function begunOf(share: string): number {
  return Number.parseInt(share.slice(share.lastIndexOf('/') + 1), 10);
}

async function partOf({ url, share, response }: Kept): Promise<SharedPart> {
  const { headers } = response;
  return {
    address: url,
    share,
    field: headers.get('field') ?? '',
    name: decodeURIComponent(headers.get('name') ?? ''),
    content: await response.blob(),
  };
}

/** Done with these parts: they are forgotten. Never rejects. */
export async function dropShared(parts: readonly Pick<SharedPart, 'address'>[]): Promise<void> {
  if (parts.length === 0) return;
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(parts.map(({ address }) => cache.delete(address)));
    if ((await cache.keys()).length === 0) await caches.delete(CACHE);
  } catch {
    // What stays is shown again, and can be left out again.
  }
}
