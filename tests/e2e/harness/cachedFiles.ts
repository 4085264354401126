import type { Page } from '@playwright/test';

/** Replaces what Cache Storage holds for matching files by half a script, as a torn write leaves it. Gives how many. */
export function tearCachedFiles(page: Page, path: RegExp): Promise<number> {
  return page.evaluate(async (source) => {
    let torn = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const hits = (await cache.keys()).filter(({ url }) => new RegExp(source).test(url));
      for (const request of hits) {
        await cache.put(
          request,
          new Response('const half = {', { headers: { 'content-type': 'text/javascript' } }),
        );
        torn += 1;
      }
    }
    return torn;
  }, path.source);
}

/** Empties Cache Storage, as a browser that makes room does. */
export function deleteCaches(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
}
