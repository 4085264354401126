import { storageKey } from './basePath.ts';

/** One part of what another app shared, as the service worker kept it (`sw/shared.ts`). */
export interface SharedPart {
  /** Names it, for `dropShared`. */
  address: string;
  /** Of which share it is a part. */
  share: string;
  /** The field of the manifest's `share_target`. */
  field: string;
  /** Of a file; empty for a text. */
  name: string;
  content: Blob;
}

const CACHE = storageKey('shared');

/** What was shared and is not done with, in the order in which it came. Nothing where the browser keeps nothing; never rejects. */
export async function sharedParts(): Promise<SharedPart[]> {
  try {
    // Asked for by its name first: to open it would make it.
    if (!(await caches.has(CACHE))) return [];
    const cache = await caches.open(CACHE);
    const requests = await cache.keys();
    return await Promise.all(
      requests.map(async (request) => partOf(request.url, (await cache.match(request))!)),
    );
  } catch {
    return [];
  }
}

async function partOf(address: string, kept: Response): Promise<SharedPart> {
  const { headers } = kept;
  return {
    address,
    share: address.slice(0, address.lastIndexOf('/')),
    field: headers.get('field') ?? '',
    name: decodeURIComponent(headers.get('name') ?? ''),
    content: await kept.blob(),
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
