import { readFileSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { BundleManifest } from '../../src/core/bundle/bundle.ts';
import { ANY_SHARD, MANIFEST } from './harness/manifestOf.ts';
import { Offprint, startingWith } from './harness/offprint.ts';
import type { SiteServer } from './harness/server.ts';
import { folderOf, smallLibrary, type SiteName } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'small', visit: 'first' });
// More than a minute of each is the line's: what a busy machine needs comes on top.
test.beforeEach(() => test.slow());

/** Longer than the app waits for a connection that gives nothing: 30 s. */
const STANDS_STILL = 60_000;
/** Longer than any time limit in all would be. */
const SLOW_SECONDS = 62;

const papers = smallLibrary();

/** The search index of a site: its path for the server, and its size in bytes. */
function indexOf(site: SiteName): { path: RegExp; bytes: number } {
  const folder = `${folderOf(site)}/content/`;
  const { packs } = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as BundleManifest;
  const { file } = packs[0]!.companions.find(({ kind }) => kind === 'index')!;
  return {
    path: new RegExp(`^content/${file.replaceAll('.', '\\.')}$`),
    bytes: statSync(folder + file).size,
  };
}

const statusesOf = (server: SiteServer, path: RegExp) =>
  server
    .takeLog()
    .filter((request) => path.test(request.path))
    .map(({ status }) => status);

/** How many pieces of files that are not whole are stored. */
function partsStored(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases())
      .map(({ name }) => name!)
      .find((name) => name.includes('content'))!;
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const database = await result(indexedDB.open(name));
    const count = await result(database.transaction('partials').objectStore('partials').count());
    database.close();
    return count;
  });
}

test('a file that takes more than a minute on a slow line arrives, and the app is ready offline', async ({
  device,
  server,
}) => {
  const { path, bytes } = indexOf('small');
  server.faults.slow(path, Math.ceil(bytes / SLOW_SECONDS));
  const app = await device.start();
  await app.open();
  await expect(app.papers.getByRole('listitem').first()).toBeVisible();
  await expect(app.page.getByText(/^Adding search and related papers: /)).toBeVisible();
  await expect(app.page.locator('html')).not.toHaveAttribute('data-ready');
  await app.readyOffline();
  expect(statusesOf(server, path)).toEqual([200]);
  await server.stop();
  await device.kill();
  const offline = await device.start();
  await offline.hasAll('600');
  await offline.openByTitle(papers[599]!.title);
});

test('what has arrived of a file when the app is killed is not fetched again', async ({ device, server }) => {
  const { path, bytes } = indexOf('small');
  server.faults.slow(path, Math.ceil(bytes / SLOW_SECONDS));
  const first = await device.start();
  await first.open();
  await expect(first.papers.getByRole('listitem').first()).toBeVisible();
  await expect.poll(() => partsStored(first.page)).toBeGreaterThan(1);
  await device.kill();
  server.faults.clear();
  server.takeLog();

  const app = await device.start();
  await app.install();
  expect(statusesOf(server, path)).toEqual([206]);
  expect(await partsStored(app.page)).toBe(0);
  await app.openByTitle(papers[300]!.title);
});

test('a connection that stands still is told as what it is, and gone on with by itself', async ({
  offprint,
  page,
  server,
}) => {
  const { path } = indexOf('small');
  server.faults.add(path, 'stalled');
  await offprint.open();
  await expect(page.getByText(/not all arrived\. The connection stands still\./)).toBeVisible({
    timeout: 3 * STANDS_STILL,
  });
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-ready');
  await offprint.openByTitle(papers[12]!.title);
  await offprint.open();
  server.faults.clear();
  server.takeLog();
  await offprint.readyOffline();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  expect(statusesOf(server, path)).toEqual([206]);
});

test.describe('"Stop"', () => {
  const comeBack = (page: Page) =>
    page.evaluate(() => {
      window.dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
    });

  test('holds on an update while its site gives nothing, until one goes on', async ({
    offprint,
    page,
    server,
  }) => {
    await offprint.install();
    server.deploy(folderOf('large'));
    const release = server.faults.hold(ANY_SHARD);
    await page.reload();
    await page.getByRole('button', { name: 'Stop' }).click();
    const on = page.getByRole('button', { name: 'Go on' });
    await expect(on).toBeVisible();
    await expect(page.getByText(/^Stopped\. What has arrived is kept/)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'offline');

    server.takeLog();
    await comeBack(page);
    await offprint.openByTitle(papers[0]!.title);
    await offprint.open();
    await expect(on).toBeVisible();
    expect(server.requestsFor(MANIFEST)).toBe(0);

    release();
    await on.click();
    await offprint.hasAll('10,000');
    await expect(on).toHaveCount(0);
  });

  test.use({ site: 'small' });

  test('ends a choice of parts that hangs', async ({ browser, server }) => {
    server.deploy(folderOf('packs'));
    const context = await browser.newContext();
    const app = new Offprint(await context.newPage(), server.url);
    await app.install('#/settings');
    const release = server.faults.hold(MANIFEST);
    const second = app.page.getByRole('switch', { name: startingWith('Synthetic papers 2') });
    await second.check();
    await expect(second).toBeChecked();
    await expect(app.page.getByText('Chosen, but not here yet.')).toBeVisible();
    await second.uncheck();
    await expect(second).not.toBeChecked();
    await expect(app.page.getByText('Chosen, but not here yet.')).toHaveCount(0);
    release();
    await app.readyOffline();
    await context.close();
  });
});
