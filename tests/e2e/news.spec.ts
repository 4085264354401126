import type { Page } from '@playwright/test';
import { violationsOf } from './harness/axe.ts';
import { startingWith, type Offprint } from './harness/offprint.ts';
import { addedPaper, CHANGES, folderOf, REWRITTEN, smallLibrary } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'small', visit: 'first' });

const papers = smallLibrary();
const added = addedPaper().title;
const rewritten = papers[CHANGES.rewritten]!;
const vanished = papers[CHANGES.vanished]!;

const count = (page: Page) => page.getByRole('main').getByRole('link', { name: '1 new paper', exact: true });
const notice = (page: Page) =>
  page.getByRole('status').filter({ hasText: '1 new paper, 2 reworded, 1 no longer here.' });
const newPapers = (page: Page) => page.getByRole('list', { name: 'New papers' });

/** Two hours go by in which nobody looks at the app, before it is loaded again. */
async function laterVisit(page: Page): Promise<void> {
  // After all that is written when the page is left, and before the app is there.
  await page.addInitScript(() => {
    const key = Object.keys(localStorage).find((name) => name.endsWith(':visit'))!;
    const kept = JSON.parse(localStorage.getItem(key)!) as { at: number };
    localStorage.setItem(key, JSON.stringify({ ...kept, at: kept.at - 2 * 60 * 60 * 1000 }));
  });
  await page.reload();
}

async function marksNothing({ page, papers: list }: Offprint): Promise<void> {
  await expect(list.getByRole('link').first()).not.toHaveAccessibleName(/, new/);
  await expect(page.getByText(/\d new paper/)).toHaveCount(0);
}

test('papers that came are counted, marked and listed until they are opened, restarts and a dead server notwithstanding', async ({
  device,
  server,
}) => {
  const first = await device.start();
  await first.install();
  await marksNothing(first);
  // Not killed: what says that there was a first visit is written to the disk some seconds later.
  await device.quit();
  server.deploy(folderOf('smallChanged'));

  const second = await device.start();
  await second.open();
  await expect(count(second.page)).toBeVisible();
  await expect(second.row(second.papers, added)).toHaveAccessibleName(/, new/);
  await expect(notice(second.page)).toBeVisible();
  await second.readyOffline();
  expect(await violationsOf(second.page)).toEqual([]);
  await device.kill();
  await server.stop();

  const app = await device.start();
  const { page } = app;
  await app.open();
  await expect(app.row(app.papers, added)).toHaveAccessibleName(/, new/);
  await count(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeFocused();
  await expect(newPapers(page).getByRole('link')).toHaveCount(1);
  // Who has looked is not told again.
  await page.goBack();
  await expect(count(page)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await page.goForward();
  await newPapers(page).getByRole('link').click();
  await expect(app.title).toHaveText(added);
  await page.goBack();
  // It stays where it was until the visit is over, without its mark.
  await expect(newPapers(page).getByRole('link')).toHaveCount(1);
  await expect(newPapers(page).getByRole('link')).not.toHaveAccessibleName(/, new/);
  await app.open();
  await marksNothing(app);
});

test('a visit later nothing is marked any more, and what came stands among the earlier updates', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install();
  server.deploy(folderOf('smallChanged'));
  await page.reload();
  await expect(count(page)).toBeVisible();
  await page.reload();
  await expect(count(page)).toBeVisible();
  await laterVisit(page);
  await expect(offprint.papers.getByRole('link').first()).toHaveAccessibleName(startingWith(added));
  await offprint.readyOffline();
  await expect(count(page)).toHaveCount(0);
  await marksNothing(offprint);
  await offprint.open('#/new');
  await expect(page.getByRole('heading', { name: 'Nothing new since your last visit' })).toBeVisible();
  await expect(page.getByText('1 new paper, 2 reworded, 1 no longer here', { exact: true })).toBeVisible();
});

test('what was reworded is shown as a difference, told by more than colour, and what is gone by its title', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install();
  await offprint.openByTitle(vanished.title);
  await offprint.save.click();
  await expect(offprint.save).toHaveAttribute('aria-pressed', 'true');
  server.deploy(folderOf('smallChanged'));
  await offprint.open();
  await page.reload();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const line = page.getByText('2 papers reworded');
  await line.click();
  const item = page.getByRole('listitem').filter({ hasText: rewritten.title });
  await expect(item.locator('ins').filter({ hasText: 'quokka' })).toBeVisible();
  await expect(item.locator('del').first()).toBeVisible();
  // Without the words that were put in it is the old abstract, without those struck out the new one.
  const text = (hidden: string) =>
    item.locator('p').evaluate((root, tag) => {
      const copy = root.cloneNode(true) as HTMLElement;
      copy.querySelectorAll(`${tag}, .visually-hidden`).forEach((node) => node.remove());
      return copy.textContent!.trim();
    }, hidden);
  expect(await text('ins')).toBe(rewritten.abstract);
  expect(await text('del')).toBe(REWRITTEN);
  await expect(item.locator('ins').first()).toHaveCSS('text-decoration-line', 'underline');
  await expect(item.locator('del').first()).toHaveCSS('text-decoration-line', 'line-through');
  expect(await violationsOf(page)).toEqual([]);
  await line.click();
  await page.getByText('1 paper no longer here').click();
  // It was saved: its text is still here.
  await page.getByRole('link', { name: vanished.title }).click();
  await expect(offprint.abstract).toHaveText(vanished.abstract);
});

test('is:new finds them, is offered while it is typed, and says when there are none', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install();
  await offprint.search('is:new ');
  await expect(page.getByText('Nothing is new since your last visit.')).toBeVisible();
  await expect(page).toHaveURL(/q=is(:|%3A)new/);
  server.deploy(folderOf('smallChanged'));
  await page.reload();
  await expect(offprint.results.getByRole('link')).toHaveCount(1);
  await expect(offprint.row(offprint.results, added)).toHaveAccessibleName(/, new/);
  await offprint.search('is:n');
  const parts = page.getByRole('group', { name: 'Parts of the search' });
  await parts.getByRole('button', { name: 'New', exact: true }).click();
  await expect(offprint.results.getByRole('link')).toHaveCount(1);
});

test('the notice and what waits for a restart are never there at once', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install();
  server.deploy(folderOf('smallChanged'));
  await page.reload();
  await expect(notice(page)).toBeVisible();
  server.deploy(folderOf('smallNextApp'));
  await offprint.open('#/settings');
  await page.getByRole('button', { name: 'Look for an update' }).click();
  await expect(page.getByText('A new version of Offprint is ready.')).toBeVisible();
  await offprint.open();
  await expect(offprint.papers.getByRole('link').first()).toBeVisible();
  await expect(page.locator('.notice')).toHaveCount(1);
  await page.getByRole('button', { name: 'Not now' }).click();
  // It can be had from the settings.
  await offprint.open('#/settings');
  await expect(page.getByRole('button', { name: 'Restart' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'What changed' })).toBeVisible();
});

test('after an update of the app its notes are told once', async ({ offprint, page }) => {
  await offprint.install();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).toContain(':visit');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.endsWith(':visit'))!;
    const kept = JSON.parse(localStorage.getItem(key)!) as object;
    localStorage.setItem(key, JSON.stringify({ ...kept, app: '0.1.0' }));
  });
  await page.reload();
  await expect(page.getByText(/^Offprint was updated to \d+\.\d+\.\d+\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Search knows is:new.' })).toBeVisible();
  await offprint.open();
  await expect(offprint.papers.getByRole('link').first()).toBeVisible();
  await page.reload();
  await offprint.readyOffline();
  await expect(page.getByText(/was updated to/)).toHaveCount(0);
});

test('the icon carries a number only if that was asked for', async ({ offprint, page, server }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'standalone', { value: true });
    const show = (count: string) => () => {
      document.documentElement.dataset['badge'] = count;
      return Promise.resolve();
    };
    Object.assign(navigator, {
      setAppBadge: (count: number) => show(String(count))(),
      clearAppBadge: show('none'),
    });
  });
  const html = page.locator('html');
  await offprint.install();
  server.deploy(folderOf('smallChanged'));
  await page.reload();
  await expect(count(page)).toBeVisible();
  await expect(html).toHaveAttribute('data-badge', 'none');
  await offprint.open('#/settings');
  const box = page.getByRole('checkbox', { name: /how many new papers wait/ });
  await expect(box).not.toBeChecked();
  await box.check();
  await expect(html).toHaveAttribute('data-badge', '1');
  await offprint.openByTitle(added);
  await expect(html).toHaveAttribute('data-badge', 'none');
  await offprint.open('#/settings');
  await box.uncheck();
  await expect(html).toHaveAttribute('data-badge', 'none');
});

test.describe('another part of the collection', () => {
  test.use({ site: 'packs' });

  test('that is chosen is not taken for new', async ({ offprint, page }) => {
    await offprint.install('#/settings');
    await page.getByRole('switch', { name: /^Synthetic papers 2/ }).check();
    await expect(page.getByText(/^2 of 2 parts of this collection: 120 papers/)).toBeVisible();
    await offprint.open();
    await expect(page.getByText('120 papers on this device')).toBeVisible();
    await page.reload();
    await expect(page.getByText('120 papers on this device')).toBeVisible();
    await offprint.readyOffline();
    await marksNothing(offprint);
    await expect(offprint.papers.getByText('New', { exact: true })).toHaveCount(0);
  });
});

test('a pinned search tells of the new papers that it finds, until it is looked at', async ({
  offprint,
  page,
  server,
}) => {
  const query = `title:${added.split(' ').at(-1)!.toLowerCase()}`;
  await offprint.install('#/search');
  await offprint.search(query);
  await offprint.results.getByRole('link').first().click();
  await expect(offprint.title).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  const searches = page.getByRole('list', { name: 'Your searches' });
  await searches.getByRole('button', { name: /^Pin / }).click();
  await expect(searches.getByRole('button', { name: /^Pin / })).toHaveAttribute('aria-pressed', 'true');

  server.deploy(folderOf('smallChanged'));
  await page.reload();
  const tells = searches.getByRole('button', { name: /^Show 1 new paper for / });
  await expect(tells).toHaveText('1 new');
  expect(await violationsOf(page)).toEqual([]);
  await tells.click();
  await expect(offprint.results.getByRole('link')).toHaveCount(1);
  await expect(offprint.row(offprint.results, added)).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(searches.getByRole('listitem')).toHaveCount(1);
  await expect(tells).toHaveCount(0);
});
