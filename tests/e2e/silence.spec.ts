import type { Page } from '@playwright/test';
import { pageWith } from './harness/inEveryThread.ts';
import { Offprint } from './harness/offprint.ts';
import { expect, test } from './harness/test.ts';

test.use({ visit: 'first' });

const PAPER = 'Feature Learning in Infinite-Width Neural Networks';
const PAPERS_SILENT = /The browser does not answer when it is asked for the papers that it keeps/;
const LIBRARY_SILENT = /The browser does not answer when it is asked for your library/;

/**
 * In another tab, a transaction on all of a database that does not end before the tab is closed: its worker sleeps with
 * the first answer still to be heard. It takes no processor time, which other tests need.
 */
async function lock(page: Page, origin: string, name: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(`${origin}/nothing`);
  await other.evaluate(
    ([code, database]) =>
      new Promise<void>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([code])));
        worker.onmessage = ({ data }) =>
          data === 'locked' ? resolve() : reject(new Error(`${database} does not open`));
        worker.postMessage(database);
      }),
    [`onmessage = ${holdForGood.toString()}`, name] as const,
  );
  return other;
}

/** Runs in a worker. */
function holdForGood({ data: database }: MessageEvent<string>): void {
  const opening = indexedDB.open(database);
  opening.onerror = () => postMessage('not there');
  opening.onsuccess = () => {
    const stores = [...opening.result.objectStoreNames];
    const store = opening.result.transaction(stores, 'readwrite').objectStore(stores[0]!);
    store.count().onsuccess = () => {
      store.count();
      postMessage('locked');
      // Only pages that are kept apart have the name of its buffer, but all have such memory.
      const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
      Atomics.wait(new Int32Array(buffer), 0, 0);
    };
  };
}

const names = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
const CONTENT = 'offprint:/offprint/:content';
const LIBRARY = 'offprint:/offprint/:library';

test('papers whose database is locked for good are had from the site once more, and are from there with the next start', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install();
  await page.close();
  const tab = await page.context().newPage();
  const holder = await lock(tab, server.origin, CONTENT);
  const again = new Offprint(tab, server.url);
  await again.install();
  await again.openByTitle(PAPER);
  expect(await names(tab)).toEqual([CONTENT, `${CONTENT} 2`, LIBRARY]);
  await holder.close();
  await tab.close();

  await server.stop();
  const later = new Offprint(await page.context().newPage(), server.url);
  await later.install();
  await later.openByTitle(PAPER);
  await expect.poll(() => names(later.page)).toEqual([`${CONTENT} 2`, LIBRARY]);
});

test('without the site that is told, and the papers are there when the lock ends', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install();
  const holder = await lock(page, server.origin, CONTENT);
  await server.stop();
  await page.reload();
  await expect(page.getByText(PAPERS_SILENT).first()).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-ready');
  await holder.close();
  await offprint.readyOffline();
  await expect(page.getByText(PAPERS_SILENT)).toHaveCount(0);
  await offprint.openByTitle(PAPER);
  expect(await names(page)).toEqual([CONTENT, LIBRARY]);
});

test('a library that is locked is told and never given up: it is read, and a save made meanwhile stored, when the lock ends', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install();
  const [first, second] = [PAPER, 'Functional Bayesian Tucker Decomposition'];
  await offprint.saveIn(offprint.papers, first).click();
  await offprint.open('#/library');
  await expect(offprint.row(offprint.saved, first)).toBeVisible();
  await offprint.open();
  const holder = await lock(page, server.origin, LIBRARY);
  await page.reload();
  await expect(page.getByText(LIBRARY_SILENT)).toBeVisible();
  await offprint.saveIn(offprint.papers, second).click();
  await offprint.open('#/library');
  await expect(page.getByRole('heading', { name: 'The library could not be opened' })).toBeVisible();
  await offprint.open('#/settings');
  await expect(page.getByText(LIBRARY_SILENT).first()).toBeVisible();
  await expect(page.getByText('Nothing is saved yet.')).toHaveCount(0);
  await holder.close();
  await offprint.open('#/library');
  await expect(offprint.row(offprint.saved, first)).toBeVisible();
  await expect(offprint.row(offprint.saved, second)).toBeVisible();
  await expect(page.getByText(LIBRARY_SILENT)).toHaveCount(0);
  expect(await names(page)).toEqual([CONTENT, LIBRARY]);
});

/** IndexedDB takes what it is asked, and never says anything. */
const MUTE = `IDBFactory.prototype.open = () => Object.assign(new EventTarget(), { readyState: 'pending' });`;

test('where no database answers, papers are there for this visit, and that is said', async ({
  browser,
  server,
}) => {
  const page = await pageWith(browser, server, MUTE);
  const offprint = new Offprint(page, server.url);
  await offprint.open();
  await expect(page.getByText(PAPERS_SILENT).first()).toBeVisible();
  await expect(page.getByText(/The papers are kept for this visit only: the browser does not/)).toBeVisible({
    timeout: 90_000,
  });
  await expect(offprint.row(offprint.papers, PAPER)).toBeVisible();
  await offprint.open('#/settings');
  await expect(page.getByText(/kept for this visit only: the browser does not answer/)).toBeVisible();
  await expect(page.getByText('This browser does not let the site store anything')).toHaveCount(0);
  await page.context().close();
});
