import type { Browser, Page } from '@playwright/test';
import { ANY_SHARD, shardsOf } from './harness/manifestOf.ts';
import { Offprint } from './harness/offprint.ts';
import { smallLibrary } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'small', visit: 'first' });

const papers = smallLibrary();
const readiness = (page: Page) => page.locator('html');

/** An app whose worker does something more at its start. Without a service worker its script comes by the network. */
async function openWithWorker(browser: Browser, url: string, more: string): Promise<Offprint> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route('**/assets/worker*.js', async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    await route.fulfill({ response, body: `${more}\n${await response.text()}` });
  });
  return new Offprint(page, url);
}

test.describe('papers that are deleted while the app is open', () => {
  const deletePapers = async (page: Page, origin: string) => {
    const session = await page.context().newCDPSession(page);
    // Else they come again without the server.
    await session.send('Network.clearBrowserCache');
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  };

  test('come again by themselves, and nothing untrue is said meanwhile', async ({
    offprint,
    page,
    server,
  }) => {
    await offprint.install('#/search');
    const release = server.faults.hold(ANY_SHARD);
    await deletePapers(page, server.origin);
    await expect(readiness(page)).not.toHaveAttribute('data-ready');
    await offprint.search('attention');
    await expect(page.getByText('Reading the papers…', { exact: true }).first()).toBeVisible();
    await expect(page.getByText(/Nothing matches/)).toHaveCount(0);
    await offprint.open('#/');
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(page.getByText(/papers are on this device/)).toHaveCount(0);
    release();
    await offprint.readyOffline();
    await offprint.hasAll('600');
    await offprint.openByTitle(papers[42]!.title);
  });

  test('are told to be missing without a network, and come when there is one', async ({
    offprint,
    context,
    page,
    server,
  }) => {
    await offprint.install();
    await context.setOffline(true);
    await deletePapers(page, server.origin);
    await expect(page.getByRole('heading', { name: 'No papers on this device yet' })).toBeVisible();
    await expect(readiness(page)).not.toHaveAttribute('data-ready');
    await context.setOffline(false);
    await offprint.readyOffline();
    await offprint.hasAll('600');
  });
});

test('an import that ends half-way is gone on with by itself, has a button, and asks nobody to connect who is connected', async ({
  offprint,
  page,
  server,
}) => {
  const [, ...others] = shardsOf('small');
  const rest = new RegExp(others.map((path) => path.replaceAll('.', '\\.')).join('|'));
  server.faults.add(rest, 'unavailable');
  await offprint.open();
  await expect(
    page.getByText(/papers have arrived and are kept\. The site cannot hand it out/),
  ).toBeVisible();
  await expect(page.getByText(/Connect/)).toHaveCount(0);
  const again = page.getByRole('button', { name: 'Try again' });
  await again.click();
  await expect(again).toBeVisible();
  server.faults.clear();
  await offprint.readyOffline();
  await expect(again).toHaveCount(0);
  await offprint.hasAll('600');
});

test('a storage that cannot be opened for a moment at the start costs no paper, without the site', async ({
  browser,
  server,
}) => {
  const failing = `
    let fails = 12;
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...args) {
      if (fails-- > 0) throw new DOMException('Internal error opening backing store', 'UnknownError');
      return open.apply(this, args);
    };`;
  const app = await openWithWorker(browser, server.url, '');
  await app.open();
  await expect(app.page.getByText(/^600 papers/)).toBeVisible();
  await app.page.unroute('**/assets/worker*.js');
  await app.page.route('**/assets/worker*.js', async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    await route.fulfill({ response, body: `${failing}\n${await response.text()}` });
  });
  server.faults.add(/^content\//, 'unavailable');
  await app.page.reload();
  await expect(app.page.getByText(/^600 papers/)).toBeVisible();
  await app.openByTitle(papers[599]!.title);
  await app.page.context().close();
});

test('a worker that breaks is told of, leaves no search waiting, and is started again', async ({
  browser,
  server,
}) => {
  const breakable = `
    new BroadcastChannel('break').onmessage = () => setTimeout(() => { throw new TypeError('x is undefined'); });`;
  const app = await openWithWorker(browser, server.url, breakable);
  await app.open('#/search');
  await app.search('attention');
  await expect(app.results.getByRole('link').first()).toBeVisible();
  await app.page.evaluate(() => new BroadcastChannel('break').postMessage(null));
  await expect(app.page.getByText(/has stopped\. Try again/).first()).toBeVisible();
  await app.page.getByRole('button', { name: 'Try again' }).first().click();
  await expect(app.page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await app.openByTitle(papers[7]!.title);
  await app.page.context().close();
});
