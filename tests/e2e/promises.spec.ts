import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { forgetHttpCache } from './harness/browser.ts';
import { countLoads } from './harness/countLoads.ts';
import { Offprint } from './harness/offprint.ts';
import { folderOf, smallLibrary } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

/** Promises that no other spec has a scenario for; `README.md` beside this says which scenario proves which promise. */
test.use({ site: 'small', visit: 'first' });

const papers = smallLibrary();

/** Of all that the library holds: how many records, and a hash of them. What tells when the app was open is left out. */
async function libraryOf(page: Page): Promise<{ records: number; hash: string }> {
  const tables = await page.evaluate(async () => {
    const request = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error!);
      });
    const { name } = (await indexedDB.databases()).find((one) => one.name?.endsWith(':library'))!;
    const database = await request(indexedDB.open(name!));
    const all: Record<string, unknown[]> = {};
    for (const table of database.objectStoreNames)
      all[table] = await request(database.transaction(table).objectStore(table).getAll());
    database.close();
    return all;
  });
  const kept = Object.fromEntries(
    Object.entries(tables).filter(([table]) => !['preferences', 'visits'].includes(table)),
  );
  const text = JSON.stringify(kept);
  const records = Object.values(kept).reduce((sum, rows) => sum + rows.length, 0);
  return { records, hash: createHash('sha256').update(text).digest('hex') };
}

test('an update of the app changes nothing in the library: as many records, the same hash, one reload', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install();
  for (const { title } of [papers[3]!, papers[7]!]) {
    await offprint.openByTitle(title);
    await offprint.save.click();
    await expect(offprint.save).toHaveAttribute('aria-pressed', 'true');
  }
  await offprint.open('#/library');
  await expect(offprint.saved.getByRole('link')).toHaveCount(2);
  const before = await libraryOf(page);
  expect(before.records).toBeGreaterThan(1);
  server.deploy(folderOf('smallNextApp'));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Restart' })).toBeVisible();
  const counter = countLoads(page);
  await page.getByRole('button', { name: 'Restart' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-release', 'next');
  await offprint.readyOffline();
  await expect(offprint.saved.getByRole('link')).toHaveCount(2);
  expect(counter.loads).toBe(1);
  expect(await libraryOf(page)).toEqual(before);
});

test('each file that a start needs, torn on the device: the app starts, or "Repair" mends it, and the library is as it was', async ({
  offprint,
  context,
  page,
  server,
}) => {
  await offprint.install();
  await offprint.openByTitle(papers[3]!.title);
  await offprint.save.click();
  await expect(offprint.save).toHaveAttribute('aria-pressed', 'true');
  const before = await libraryOf(page);
  const { files } = (await (await fetch(`${offprint.url}shell.json`)).json()) as {
    files: [string, string][];
  };
  expect(files.length).toBeGreaterThan(5);
  await page.close();
  for (const [path] of files) {
    const app = new Offprint(await context.newPage(), server.url);
    await app.page.goto(`${server.origin}/nowhere`);
    await app.page.evaluate(async (address) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const kept = await cache.match(address);
        const bytes = await kept?.arrayBuffer();
        if (kept && bytes) await cache.put(address, new Response(bytes.slice(0, bytes.byteLength / 2), kept));
      }
    }, offprint.url + path);
    await forgetHttpCache(app.page);
    await app.open();
    const started = app.page.locator('html[data-ready="offline"]');
    const mend = app.page.getByRole('button', { name: 'Repair' });
    await expect(started.or(mend).first(), path).toBeAttached({ timeout: 30_000 });
    if (await mend.isVisible()) await mend.click();
    await app.readyOffline();
    expect(await libraryOf(app.page), path).toEqual(before);
    await app.page.close();
  }
});

test('a browser without locks, broadcast channels, storage manager and shared workers has all papers, offline too', async ({
  offprint,
  page,
  server,
}) => {
  const cripple = `
    for (const name of ['BroadcastChannel', 'SharedWorker', 'requestIdleCallback', 'scheduler']) delete self[name];
    for (const name of ['locks', 'storage', 'share', 'clipboard', 'vibrate', 'setAppBadge'])
      delete Navigator.prototype[name];`;
  await page.addInitScript(cripple);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  await offprint.install();
  await offprint.openByTitle(papers[3]!.title);
  await offprint.save.click();
  await expect(offprint.save).toHaveAttribute('aria-pressed', 'true');
  await server.stop();
  await page.reload();
  await offprint.hasAll('600');
  await offprint.open('#/library');
  await expect(offprint.row(offprint.saved, papers[3]!.title)).toBeVisible();
  expect(problems).toEqual([]);
});

test('what the service worker hands out carries the policy, also to the worker, whom the page’s own does not bind', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  await page.reload();
  await offprint.readyOffline();
  const policies = await page.evaluate(async () => {
    const names = (await (await caches.open((await caches.keys())[0]!)).keys()).map(({ url }) => url);
    const scripts = names.filter((url) => /worker-[^/]*\.js$|\/$|index\.html$/.test(url));
    return Promise.all(
      scripts.map(async (url) => (await fetch(url)).headers.get('Content-Security-Policy') ?? url),
    );
  });
  expect(policies.length).toBeGreaterThan(1);
  for (const policy of policies) expect(policy).toContain("default-src 'none'");
});
