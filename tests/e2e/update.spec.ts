import type { Page } from '@playwright/test';
import { countLoads } from './harness/countLoads.ts';
import type { FaultKind } from './harness/faults.ts';
import { ANY_SHARD, shardsOf } from './harness/manifestOf.ts';
import { Offprint, startingWith } from './harness/offprint.ts';
import { addedPaper, CHANGES, folderOf, REWRITTEN, smallLibrary } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'small', visit: 'first' });

const papers = smallLibrary();
const vanished = papers[CHANGES.vanished]!;
const rewritten = papers[CHANGES.rewritten]!;

/** A script of the app, by the path a host serves it at. */
const ANY_SCRIPT = /^assets\/.*\.js$/;

const restart = (page: Page) => page.getByRole('button', { name: 'Restart' });
const releaseOf = (page: Page) => page.locator('html').getAttribute('data-release');

async function savePaper(app: Offprint, title: string): Promise<void> {
  await app.openByTitle(title);
  await app.save.click();
  await expect(app.save).toHaveAttribute('aria-pressed', 'true');
}

test.describe('new papers', () => {
  test('arrive with the next start, without a reload, and cost only the shards that changed', async ({
    device,
    server,
  }) => {
    const before = await device.start();
    await before.install();
    await device.kill();
    server.takeLog();
    const same = await device.start();
    await same.install();
    expect(server.requestsFor(ANY_SHARD)).toBe(0);
    await device.kill();
    server.deploy(folderOf('smallChanged'));
    server.takeLog();

    const app = await device.start();
    const counter = countLoads(app.page);
    await app.open();
    await expect(app.papers.getByRole('link').first()).toHaveAccessibleName(startingWith(addedPaper().title));
    await app.readyOffline();
    await app.hasAll('600');

    const known = new Set(shardsOf('small'));
    const changed = shardsOf('smallChanged').filter((path) => !known.has(path));
    const fetched = server.takeLog().filter(({ path }) => ANY_SHARD.test(path));
    expect(fetched.map(({ path }) => path).sort()).toEqual(changed.sort());
    expect(changed.length).toBeLessThan(shardsOf('smallChanged').length);
    expect(counter.loads).toBe(1);
    await expect(restart(app.page)).toHaveCount(0);

    await app.search('quokka');
    await expect(app.results.getByRole('link').first()).toHaveAccessibleName(startingWith(rewritten.title));
    await app.results.getByRole('link').first().click();
    await expect(app.abstract).toHaveText(REWRITTEN);
  });

  test('leave saved papers and read marks as they were, and a saved paper that vanished still opens', async ({
    device,
    server,
  }) => {
    const before = await device.start();
    await before.install();
    await savePaper(before, vanished.title);
    await savePaper(before, papers[3]!.title);
    await before.page.getByRole('toolbar').getByRole('button', { name: 'Read', exact: true }).click();
    await expect(before.page.getByText('Marked as read.')).toBeVisible();
    const deepLink = new URL(before.page.url()).hash;
    await before.page.goBack();
    await before.openByTitle(vanished.title);
    const vanishedLink = new URL(before.page.url()).hash;
    await device.kill();
    server.deploy(folderOf('smallChanged'));

    const app = await device.start();
    await app.open();
    await expect(app.papers.getByRole('link').first()).toHaveAccessibleName(startingWith(addedPaper().title));
    await expect(app.row(app.papers, papers[3]!.title)).not.toHaveAccessibleName(/unread/);
    await expect(app.row(app.papers, papers[4]!.title)).toHaveAccessibleName(/, unread$/);
    await app.open(deepLink);
    await expect(app.save).toHaveAttribute('aria-pressed', 'true');

    await app.open('#/library');
    await expect(app.saved.getByRole('link')).toHaveCount(2);
    await app.row(app.saved, vanished.title).click();
    await expect(app.abstract).toHaveText(vanished.abstract);
    await expect(app.article).toContainText('No longer in the collection');

    await device.kill();
    await server.stop();
    const offline = await device.start();
    await offline.open(vanishedLink);
    await expect(offline.title).toHaveText(vanished.title);
    await expect(offline.abstract).toHaveText(vanished.abstract);
  });

  test('arrive in an open app when one looks for them', async ({ offprint, page, server }) => {
    await offprint.install();
    const counter = countLoads(page);
    server.deploy(folderOf('smallChanged'));
    await offprint.open('#/settings');
    await page.getByRole('button', { name: 'Look for an update' }).click();
    await expect(page.getByText('The papers are up to date now.')).toBeVisible();
    await offprint.open();
    await expect(offprint.papers.getByRole('link').first()).toHaveAccessibleName(
      startingWith(addedPaper().title),
    );
    expect(counter.loads).toBe(0);
  });

  test('that cannot all be fetched leave the old ones in place, and come with a later try', async ({
    offprint,
    page,
    server,
  }) => {
    await offprint.install();
    server.deploy(folderOf('smallChanged'));
    server.faults.add(ANY_SHARD, 'missing');
    server.takeLog();
    await page.reload();
    await expect.poll(() => server.requestsFor(ANY_SHARD)).toBeGreaterThan(0);
    await offprint.readyOffline();
    await expect(offprint.papers.getByRole('link').first()).toHaveAccessibleName(
      startingWith(papers[0]!.title),
    );
    await offprint.openByTitle(vanished.title);

    server.faults.clear();
    await offprint.open();
    await page.reload();
    await expect(offprint.papers.getByRole('link').first()).toHaveAccessibleName(
      startingWith(addedPaper().title),
    );
  });
});

test.describe('a new release of the app', () => {
  test('asks, does not reload by itself, and reloads once when it may', async ({
    offprint,
    page,
    server,
  }) => {
    await offprint.install();
    await savePaper(offprint, papers[3]!.title);
    server.deploy(folderOf('smallNextApp'));
    await page.reload();
    await expect(restart(page)).toBeVisible();
    const counter = countLoads(page);
    await offprint.search('attention');
    await expect(offprint.results.getByRole('link').first()).toBeVisible();
    // The new address has the icon asked for, and a service worker that Playwright watches stays busy if that comes
    // just when it is to give way.
    await expect(page).toHaveURL(/q=attention$/);
    await page.waitForLoadState('networkidle');
    expect(counter.loads).toBe(0);
    expect(await releaseOf(page)).toBeNull();

    await restart(page).click();
    await expect(page.locator('html')).toHaveAttribute('data-release', 'next');
    await offprint.readyOffline();
    await offprint.open('#/library');
    await expect(offprint.row(offprint.saved, papers[3]!.title)).toBeVisible();
    await expect(restart(page)).toHaveCount(0);
    expect(counter.loads).toBe(1);
  });

  test('that waits is there with the next start, offline too', async ({ device, server }) => {
    const first = await device.start();
    await first.install();
    server.deploy(folderOf('smallNextApp'));
    await first.page.reload();
    await expect(restart(first.page)).toBeVisible();
    await device.quit();
    await server.stop();

    const app = await device.start();
    await app.open();
    await expect(app.papers.getByRole('link')).not.toHaveCount(0);
    await expect(app.page.locator('html')).toHaveAttribute('data-ready', 'offline');
  });

  test('that is still being fetched keeps its files when the app is closed and opened again', async ({
    device,
    server,
  }) => {
    const first = await device.start();
    await first.install();
    server.deploy(folderOf('smallNextApp'));
    server.takeLog();
    const release = server.faults.hold(/^index\.html$/);
    await first.page.reload();
    await expect.poll(() => server.requestsFor(/service-worker\.js/)).toBeGreaterThan(0);
    await first.page.goto('about:blank');
    await first.open();
    await first.hasAll('600');
    release();
    await expect(restart(first.page)).toBeVisible();
    await device.quit();
    await server.stop();

    const app = await device.start();
    await app.hasAll('600');
    expect(await releaseOf(app.page)).toBe('next');
  });

  test('is found when one looks for it, and a site out of reach is told as such', async ({
    offprint,
    page,
    server,
  }) => {
    await offprint.install('#/settings');
    const look = page.getByRole('button', { name: 'Look for an update' });
    await look.click();
    await expect(page.getByText('Nothing newer was found.')).toBeVisible();
    server.deploy(folderOf('smallNextApp'));
    await look.click();
    await expect(page.getByText('A new version of Offprint is ready.')).toBeVisible();
    await expect(restart(page)).toBeVisible();
    await server.stop();
    await look.click();
    await expect(page.getByText(/^The site could not be reached/)).toBeVisible();
  });

  test('asks in each tab; the tab that did not restart goes on working', async ({
    offprint,
    context,
    page,
    server,
  }) => {
    await offprint.install();
    const other = new Offprint(await context.newPage(), server.url);
    await other.open();
    await other.readyOffline();
    server.deploy(folderOf('smallNextApp'));
    await page.reload();
    await expect(restart(page)).toBeVisible();
    await expect(restart(other.page)).toBeVisible();
    const counter = countLoads(other.page);

    await restart(page).click();
    await expect(page.locator('html')).toHaveAttribute('data-release', 'next');
    await other.openByTitle(papers[9]!.title);
    await expect(other.abstract).toHaveText(papers[9]!.abstract);
    expect(counter.loads).toBe(0);
    expect(await releaseOf(other.page)).toBeNull();

    await restart(other.page).click();
    await expect(other.page.locator('html')).toHaveAttribute('data-release', 'next');
  });

  /** One that says so, and one that does not; all the others are those of `shell.test.ts`. */
  const BROKEN_DEPLOYS: FaultKind[] = ['unavailable', 'truncated'];
  test('whose scripts come broken leaves this one working, and comes with a later try', async ({
    offprint,
    page,
    server,
  }) => {
    await offprint.install();
    server.deploy(folderOf('smallNextApp'));
    for (const fault of BROKEN_DEPLOYS) {
      server.faults.clear();
      server.faults.add(ANY_SCRIPT, fault);
      server.takeLog();
      await page.reload();
      await expect.poll(() => server.requestsFor(ANY_SCRIPT), fault).toBeGreaterThan(0);
      await page.reload();
      await offprint.hasAll('600');
      expect(await releaseOf(page)).toBeNull();
      await expect(restart(page)).toHaveCount(0);
    }
    server.faults.clear();
    await page.reload();
    await expect(restart(page)).toBeVisible();
    await restart(page).click();
    await expect(page.locator('html')).toHaveAttribute('data-release', 'next');
    await offprint.hasAll('600');
  });
});
