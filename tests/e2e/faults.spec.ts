import { readFileSync } from 'node:fs';
import { papersOfLines } from '../../src/core/bundle/shardText.ts';
import { forgetHttpCache } from './harness/browser.ts';
import { deleteCaches, tearCachedFiles } from './harness/cachedFiles.ts';
import type { FaultKind } from './harness/faults.ts';
import { ANY_SHARD, MANIFEST, shardsOf } from './harness/manifestOf.ts';
import { Offprint } from './harness/offprint.ts';
import { folderOf, smallLibrary } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'small', visit: 'first' });

const papers = smallLibrary();
/** Less than the papers need, more than the shell does. */
const TIGHT_QUOTA = 300_000;

test.describe('papers on their way', () => {
  const PASSING: FaultKind[] = ['wrong bytes', 'truncated', 'unavailable'];
  test('a shard that comes broken once, in whatever way, is refused and fetched again', async ({
    offprint,
    server,
  }) => {
    const shards = shardsOf('small');
    for (const [at, fault] of PASSING.entries())
      server.faults.add(new RegExp(shards[at]!.replaceAll('.', '\\.')), fault, 1);
    await offprint.install();
    await offprint.hasAll('600');
    expect(server.requestsFor(ANY_SHARD)).toBe(shards.length + PASSING.length);
    for (const index of [0, 150, 301, 450, 599]) {
      await offprint.openByTitle(papers[index]!.title);
      await expect(offprint.abstract).toHaveText(papers[index]!.abstract);
      await offprint.page.goBack();
    }
  });

  const LASTING: FaultKind[] = ['missing', 'html', 'wrong bytes', 'truncated', 'unavailable'];
  test('shards that keep coming broken, in whatever way, are told in a sentence, and "Try again" works', async ({
    offprint,
    page,
    server,
  }) => {
    const again = page.getByRole('button', { name: 'Try again' });
    for (const fault of LASTING) {
      server.faults.clear();
      server.faults.add(ANY_SHARD, fault);
      server.takeLog();
      if (fault === LASTING[0]) await offprint.open();
      else await again.click();
      await expect.poll(() => server.requestsFor(ANY_SHARD)).toBeGreaterThan(0);
      await expect(page.getByText(/Try again (in a few minutes|later)/)).toBeVisible();
      await expect(again).toBeVisible();
      await expect(page.locator('html')).not.toHaveAttribute('data-ready');
    }
    server.faults.clear();
    await again.click();
    await offprint.readyOffline();
    await offprint.hasAll('600');
  });

  test('a paper opened by its address waits for the papers, is told of when they fail, and opens with "Try again"', async ({
    offprint,
    page,
    server,
  }) => {
    const shard = readFileSync(`${folderOf('small')}/${shardsOf('small')[0]!}`, 'utf8');
    const { id, title } = papersOfLines(JSON.parse(shard) as unknown[])[0]!;
    server.faults.add(ANY_SHARD, 'unavailable');
    const release = server.faults.hold(ANY_SHARD);
    await offprint.open(`#/paper/${id}`);
    await expect(page.getByRole('progressbar').filter({ visible: true })).toBeVisible();
    release();
    await expect(page.getByText(/cannot hand out its papers/).filter({ visible: true })).toBeVisible();
    server.faults.clear();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(offprint.title).toHaveText(title);
  });

  test('a manifest that is no manifest leaves the papers of the last visit', async ({
    offprint,
    page,
    server,
  }) => {
    await offprint.install();
    server.faults.add(MANIFEST, 'html');
    await page.reload();
    await offprint.hasAll('600');
    await offprint.openByTitle(papers[0]!.title);
    await expect(offprint.abstract).toHaveText(papers[0]!.abstract);
  });
});

test.describe('the shell on the device', () => {
  test('what did not come while it was read ahead is read when the network is back, styles and all', async ({
    context,
    page,
    server,
  }) => {
    // What the device keeps would come from there.
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    const own = /assets\/shared-[^/]*\.js$/;
    const styles = /assets\/LibraryView[^/]*\.css$/;
    server.faults.add(own, 'unavailable');
    server.faults.add(styles, 'unavailable');
    await page.goto(server.url);
    await expect.poll(() => server.requestsFor(own)).toBeGreaterThan(0);
    await expect.poll(() => server.requestsFor(styles)).toBeGreaterThan(0);
    server.faults.clear();
    server.takeLog();

    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => server.requestsFor(own)).toBe(1);
    await page.goto(`${server.url}#/library`);
    await expect(page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
    const rules = () =>
      page.evaluate(
        () => [...document.styleSheets].find(({ href }) => href?.includes('/LibraryView'))?.cssRules.length,
      );
    await expect.poll(rules).toBeGreaterThan(0);
  });

  test('a torn main script brings "Repair", which mends it and keeps what was saved', async ({
    offprint,
    context,
    page,
    server,
  }) => {
    await offprint.install();
    await offprint.openByTitle(papers[2]!.title);
    await offprint.save.click();
    await expect(offprint.save).toHaveAttribute('aria-pressed', 'true');
    expect(await tearCachedFiles(page, /\/assets\/[^/]*\.js$/)).toBeGreaterThan(0);
    await page.close();

    const app = new Offprint(await context.newPage(), server.url);
    await app.open();
    await app.page.getByRole('button', { name: 'Repair' }).click({ timeout: 20_000 });
    await app.readyOffline();
    await app.open('#/library');
    await expect(app.row(app.saved, papers[2]!.title)).toBeVisible();
  });

  test('a torn worker script is told of without a network, what was saved can still be read, and the next start mends it', async ({
    offprint,
    context,
    page,
    server,
  }) => {
    await offprint.install();
    await offprint.openByTitle(papers[2]!.title);
    await offprint.save.click();
    await expect(offprint.save).toHaveAttribute('aria-pressed', 'true');
    expect(await tearCachedFiles(page, /\/assets\/worker[^/]*\.js$/)).toBe(1);
    await forgetHttpCache(page);
    await page.close();
    await server.stop();

    const app = new Offprint(await context.newPage(), server.url);
    await app.open('#/library');
    await app.row(app.saved, papers[2]!.title).click();
    await expect(app.title).toHaveText(papers[2]!.title);
    await expect(app.abstract).toHaveText(papers[2]!.abstract);
    await expect(app.page.getByText(/reads and searches papers has stopped/)).toBeVisible();
    await app.open('#/paper/not-saved');
    await expect(app.page.getByRole('heading', { name: 'This paper could not be opened' })).toBeVisible();

    await server.start();
    await app.page.reload();
    await app.hasAll('600');
  });

  test('when the browser threw the shell away, the app is ready again only once it is back', async ({
    offprint,
    context,
    page,
    server,
  }) => {
    await offprint.install();
    await deleteCaches(page);
    await page.close();
    const online = new Offprint(await context.newPage(), server.url);
    await online.open();
    await online.readyOffline();
    await forgetHttpCache(online.page);
    await online.page.close();
    await server.stop();
    const offline = new Offprint(await context.newPage(), server.url);
    await offline.hasAll('600');
  });
});

test.describe('storage', () => {
  test('a browser that stores nothing still shows the papers, says so, and is never "ready offline"', async ({
    offprint,
    page,
  }) => {
    const cripple = `Object.defineProperty(self, 'indexedDB', { value: undefined });`;
    await page.addInitScript(cripple);
    await page.route('**/assets/worker*.js', async (route) => {
      const response = await route.fetch({ maxRetries: 3 });
      await route.fulfill({ response, body: `${cripple}\n${await response.text()}` });
    });
    await offprint.open();
    await expect(offprint.papers.getByRole('link').first()).toBeVisible();
    await expect(page.getByText(/does not let the site store anything/).first()).toBeVisible();
    await offprint.openByTitle(papers[1]!.title);
    await expect(page.locator('html')).not.toHaveAttribute('data-ready');
  });

  test('a full device is told in a sentence, and the import completes when there is room', async ({
    offprint,
    context,
    page,
    server,
  }) => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: TIGHT_QUOTA });
    await offprint.open();
    await expect(page.getByText(/no room left/).first()).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('html')).not.toHaveAttribute('data-ready');
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
    await page.reload();
    await offprint.readyOffline();
    await offprint.hasAll('600');
  });
});
