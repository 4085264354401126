import type { Page } from '@playwright/test';
import { forgetHttpCache } from './harness/browser.ts';
import { tearCachedFiles } from './harness/cachedFiles.ts';
import { Offprint } from './harness/offprint.ts';
import type { SiteServer } from './harness/server.ts';
import { folderOf, smallLibrary } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'small', visit: 'first' });

const papers = smallLibrary();
const MAIN_SCRIPT = /^assets\/index-[^/]*\.js$/;
/** How long a repair waits for a site that gives nothing. */
const SILENCE_MS = 20_000;
/** How long a start may take before something is said. */
const PATIENCE_MS = 8000;
/** What a start says, which the main script reads before it runs. */
const START_WORDS = /^assets\/words-en-start-[^/]*\.js$/;

const repair = (page: Page) => page.getByRole('button', { name: 'Repair' });
const restart = (page: Page) => page.getByRole('button', { name: 'Restart' });
const releaseOf = (page: Page) => page.locator('html').getAttribute('data-release');
const countCached = (page: Page) =>
  page.evaluate(async () => {
    let files = 0;
    for (const name of await caches.keys()) files += (await (await caches.open(name)).keys()).length;
    return files;
  });

test('a release that cannot start gives way by itself to the one before, which says so, works offline and takes the next one', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install();
  await offprint.openByTitle(papers[3]!.title);
  await offprint.save.click();
  await expect(offprint.save).toHaveAttribute('aria-pressed', 'true');
  server.deploy(folderOf('smallDeadApp'));
  await offprint.open();
  await page.reload();
  for (const times of ['let in', 'tried again']) {
    await expect(restart(page), times).toBeVisible();
    await restart(page).click();
    await expect(page.getByText(/could not start here/), times).toBeVisible({ timeout: 30_000 });
    await offprint.readyOffline();
  }
  await offprint.open('#/library');
  await expect(offprint.row(offprint.saved, papers[3]!.title)).toBeVisible();

  await server.stop();
  await forgetHttpCache(page);
  await page.reload();
  await offprint.hasAll('600');
  await offprint.openByTitle(papers[5]!.title);

  await server.start();
  server.deploy(folderOf('smallNextApp'));
  await offprint.open('#/settings');
  await page.getByRole('button', { name: 'Look for an update' }).click();
  await expect(page.getByText('A new version of Offprint is ready.')).toBeVisible();
  await restart(page).click();
  await expect(page.locator('html')).toHaveAttribute('data-release', 'next');
  await offprint.hasAll('600');
});

test('a page that the browser keeps under the address of a script is replaced by "Repair"', async ({
  offprint,
  page,
  server,
}) => {
  server.faults.add(MAIN_SCRIPT, 'html');
  await offprint.open();
  await expect(page.getByText(/did not hand out all of the app/)).toBeVisible();
  await expect(page.getByText(/your library/)).toHaveCount(0);
  server.faults.clear();
  await page.reload();
  const repaired = page.waitForEvent('load');
  await repair(page).click();
  await repaired;
  await offprint.hasAll('600');
});

test('"Repair" says why it cannot, removes nothing it cannot replace, and works once the site does', async ({
  offprint,
  context,
  page,
  server,
}) => {
  await offprint.install();
  await tearCachedFiles(page, /\/assets\/index-[^/]*\.js$/);
  await forgetHttpCache(page);
  await page.close();
  const app = new Offprint(await context.newPage(), server.url);
  await app.page.clock.install();
  await server.stop();
  await app.open();
  await expect(repair(app.page)).toBeVisible({ timeout: 20_000 });
  const before = await countCached(app.page);
  await repair(app.page).click();
  await expect(app.page.getByText(/The site could not be reached, and nothing was changed/)).toBeVisible();

  await server.start();
  for (const [path, fault, told] of [
    [/^shell\.json$/, 'html', /this network may want you to sign in/],
    [/^shell\.json$/, 'unavailable', /does not hand out all of the app/],
    [MAIN_SCRIPT, 'wrong bytes', /does not hand out all of the app/],
    [MAIN_SCRIPT, 'stalled', /does not answer, and nothing was changed/],
  ] as const) {
    server.faults.clear();
    server.faults.add(path, fault);
    server.takeLog();
    await repair(app.page).click();
    if (fault === 'stalled') {
      await expect.poll(() => server.requestsFor(path)).toBeGreaterThan(0);
      await app.page.clock.fastForward(SILENCE_MS);
    }
    await expect(app.page.getByText(told), fault).toBeVisible({ timeout: 60_000 });
    expect(await countCached(app.page)).toBe(before);
  }
  server.faults.clear();
  await repair(app.page).click();
  await app.hasAll('600');
  expect(await releaseOf(app.page)).toBeNull();
});

interface Visit {
  offprint: Offprint;
  page: Page;
  server: SiteServer;
}

async function isToldToBeLoading(path: RegExp, { offprint, page, server }: Visit): Promise<void> {
  const release = server.faults.hold(path);
  await page.clock.install();
  await page.goto(offprint.url, { waitUntil: 'commit' });
  // By then boot.js has run, and its time with it.
  await page.locator('#unstarted').waitFor({ state: 'attached' });
  await page.clock.fastForward(PATIENCE_MS);
  await expect(page.getByRole('heading', { name: 'Offprint is still loading' })).toBeVisible();
  await expect(repair(page)).toHaveCount(0);
  release();
  await offprint.readyOffline();
  await expect(page.getByRole('heading', { name: 'Offprint is still loading' })).toHaveCount(0);
}

test('a script that takes long is told to be loading, not to be broken', async ({
  offprint,
  page,
  server,
}) => {
  await isToldToBeLoading(MAIN_SCRIPT, { offprint, page, server });
});

test('words that take long are told to be loading, not to be broken', async ({ offprint, page, server }) => {
  await isToldToBeLoading(START_WORDS, { offprint, page, server });
});

for (const [what, path] of [
  ['a script', MAIN_SCRIPT],
  ['a file of words', START_WORDS],
] as const)
  test(`${what} that is cut off on its way once is fetched again, and nothing is said of it`, async ({
    offprint,
    page,
    server,
  }) => {
    server.faults.add(path, 'truncated', 1);
    let told = 0;
    await page.exposeFunction('tellOfTrouble', () => (told += 1));
    await page.addInitScript(`new MutationObserver(() =>
      document.getElementById('trouble') && globalThis.tellOfTrouble()).observe(document, { childList: true, subtree: true })`);
    await offprint.hasAll('600');
    expect(server.requestsFor(path)).toBeGreaterThan(1);
    expect(told).toBe(0);
  });

test('words that do not come are told of, and fetched by "Repair"', async ({ offprint, page, server }) => {
  server.faults.add(START_WORDS, 'unavailable');
  await offprint.open();
  await expect(page.getByText(/did not hand out all of the app/)).toBeVisible({ timeout: 30_000 });
  server.faults.clear();
  const repaired = page.waitForEvent('load');
  await repair(page).click();
  await repaired;
  await offprint.hasAll('600');
});

test('a page whose files do not come at all is not empty', async ({ offprint, page, server }) => {
  server.faults.add(/./, 'unavailable');
  await page.goto(offprint.url, { waitUntil: 'commit' });
  await expect(page.getByText(/its files did not come/)).toBeVisible();
});
