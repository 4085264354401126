import type { Locator, Page } from '@playwright/test';
import type { Offprint } from './harness/offprint.ts';
import { startingWith } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';
import { Fingers } from './harness/touch.ts';

const papers = parsedSeed();
const chosen = (page: Page): Locator => page.getByRole('region', { name: 'Chosen papers' });
const tool = (page: Page, name: string): Locator =>
  chosen(page).getByRole('toolbar').getByRole('button', { name, exact: true });
const toast = (page: Page, text: string | RegExp): Locator =>
  page.locator('.toast').filter({ hasText: text });

/** Holds the row of a paper until `told` is there. */
async function hold(app: Offprint, list: Locator, title: string, told: Locator): Promise<void> {
  const row = list.getByRole('listitem').filter({ has: app.page.locator(`a[data-title="${title}"]`) });
  await row.scrollIntoViewIfNeeded();
  // What chooses rows is loaded after the first list.
  await app.page.locator('dialog').first().waitFor({ state: 'attached' });
  const { x, y } = (await row.boundingBox())!;
  const finger = await Fingers.on(app.page, { x: x + 120, y: y + 40 });
  await expect(told).toBeVisible();
  await finger.lift();
}

/** Tags these papers of the list, by their places there. */
async function tag(app: Offprint, places: readonly number[], name: string): Promise<void> {
  const { page } = app;
  await app.open();
  const [first, ...others] = places.map((place) => papers[place]!.title);
  await hold(app, app.papers, first!, chosen(page).getByText('1 chosen'));
  for (const title of others) await page.locator(`main .list a[data-title="${title}"]`).tap();
  await tool(page, 'Tag').tap();
  await page.getByLabel('New tag, or one you have').fill(name);
  await page.getByRole('button', { name: 'Done' }).tap();
  await expect(toast(page, `tagged “${name}”`)).toBeVisible();
}

test('twenty papers are tagged with five taps, and that is undone with one', async ({ offprint, page }) => {
  await offprint.install();
  let taps = 0;
  const tap = async (button: Locator) => {
    taps++;
    await button.tap();
  };
  taps++;
  await hold(offprint, offprint.papers, papers[0]!.title, chosen(page).getByText('1 chosen'));
  taps++;
  await hold(offprint, offprint.papers, papers[19]!.title, chosen(page).getByText('20 chosen'));
  await tap(tool(page, 'Tag'));
  const suggestion = page.getByRole('group', { name: 'From these papers' }).getByRole('button').first();
  const name = (await suggestion.textContent())!.trim();
  await tap(suggestion);
  await tap(page.getByRole('button', { name: 'Done' }));
  await expect(toast(page, `20 papers tagged “${name}”.`)).toBeVisible();
  expect(taps).toBeLessThanOrEqual(6);
  await expect(chosen(page)).toHaveCount(0);
  await offprint.open('#/library');
  const link = page.getByRole('link', { name: startingWith(name) });
  await expect(link).toHaveAccessibleName(new RegExp(`20$`));
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(link).toHaveCount(0);
});

test('a double tap on Done tags, and does nothing to what lies beneath it', async ({ offprint, page }) => {
  await offprint.install();
  await hold(offprint, offprint.papers, papers[0]!.title, chosen(page).getByText('1 chosen'));
  await tool(page, 'Tag').click();
  await page.getByLabel('New tag, or one you have').fill('Twice');
  const done = (await page.getByRole('button', { name: 'Done' }).boundingBox())!;
  const hide = (await tool(page, 'Hide').boundingBox())!;
  // Where both are.
  const [x, y] = [Math.max(done.x, hide.x) + 8, Math.max(done.y, hide.y) + 8];
  expect([x < done.x + done.width, x < hide.x + hide.width, y < done.y + done.height]).toEqual([
    true,
    true,
    true,
  ]);
  await page.mouse.dblclick(x, y);
  await expect(toast(page, '1 paper tagged “Twice”.')).toBeVisible();
  await offprint.search('is:hidden');
  await expect(page.getByText('Nothing is hidden.')).toBeVisible();
});

test('a tag is renamed, and becomes part of another by its name', async ({ offprint, page }) => {
  await offprint.install();
  await tag(offprint, [0, 1], 'First');
  await tag(offprint, [1, 2], 'Second');
  await offprint.open('#/library');
  await page.getByRole('link', { name: /^First/ }).tap();
  const list = page.getByRole('list', { name: 'Papers tagged First' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  const rename = async (from: string, to: string) => {
    await page.getByRole('button', { name: `Change ${from}` }).tap();
    await page.getByLabel('Name').fill(to);
    await page.getByRole('button', { name: 'Rename' }).tap();
  };
  await rename('First', 'To read');
  await expect(page.getByRole('heading', { level: 1, name: 'To read' })).toBeVisible();
  await rename('To read', 'second');
  await expect(toast(page, '“To read” is part of “Second” now.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Papers tagged Second' }).getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(page.getByRole('list', { name: 'Papers tagged Second' }).getByRole('listitem')).toHaveCount(2);

  await page.getByRole('button', { name: 'Change Second' }).tap();
  await page.getByRole('button', { name: 'Delete' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Second/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^To read/ })).toBeVisible();
});

test('a collection that is ordered by hand stands so after a restart', async ({ offprint, page }) => {
  await offprint.install();
  await hold(offprint, offprint.papers, papers[0]!.title, chosen(page).getByText('1 chosen'));
  await hold(offprint, offprint.papers, papers[2]!.title, chosen(page).getByText('3 chosen'));
  await tool(page, 'Collect').tap();
  await page.getByLabel('New collection').fill('Course');
  await page.getByRole('button', { name: 'Done' }).tap();
  await expect(toast(page, '3 papers put into “Course”.')).toBeVisible();
  await offprint.open('#/library');
  await page.getByRole('link', { name: 'Course 3' }).tap();
  const list = page.getByRole('list', { name: 'Papers in Course' });
  const titles = () =>
    list.locator('a[data-title]').evaluateAll((links) => links.map((link) => link.dataset['title']));
  const [a, b, c] = papers.slice(0, 3).map(({ title }) => title);
  await expect.poll(titles).toEqual([a, b, c]);
  await page.getByRole('button', { name: 'Move', exact: true }).tap();
  await page
    .getByRole('group', { name: `Place of ${c}` })
    .getByRole('button', { name: 'Move up' })
    .tap();
  await expect.poll(titles).toEqual([a, c, b]);
  await page.reload();
  await expect.poll(titles).toEqual([a, c, b]);
  await page.getByLabel('Order').selectOption('By hand');
  await page.getByLabel('Order').selectOption('Title');
  await expect.poll(titles).toEqual([a, b, c].sort((one, other) => one!.localeCompare(other!, 'en')));
});

test('a paper that is hidden leaves the list, stays so after a restart, and is shown again', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  const { title } = papers[1]!;
  await offprint.row(offprint.papers, title).tap();
  await page.getByRole('button', { name: 'Hide this paper' }).tap();
  await expect(toast(page, 'Hidden.')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).tap();
  await expect(offprint.papers.getByRole('listitem')).toHaveCount(54);
  await expect(offprint.row(offprint.papers, title)).toHaveCount(0);
  await page.reload();
  await expect(offprint.papers.getByRole('listitem')).toHaveCount(54);
  await page.getByRole('button', { name: '1 paper left out' }).tap();
  await expect(page.getByRole('link', { name: 'Hidden papers: 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).tap();
  await offprint.open(`#/paper/${papers[1]!.id}`);
  await page.getByRole('button', { name: 'Hide this paper' }).tap();
  await expect(toast(page, 'It is shown again.')).toBeVisible();
  await offprint.open();
  await expect(offprint.papers.getByRole('listitem')).toHaveCount(55);
});

test('what was read is left out of the list where that is wanted, and stays so after a restart', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  await offprint.row(offprint.papers, papers[30]!.title).scrollIntoViewIfNeeded();
  const menu = page.getByRole('button', { name: 'More about this list' });
  // The head of the list was scrolled past.
  await offprint.papers.evaluate((list) => list.parentElement!.scrollTo(0, 0));
  await menu.tap();
  await expect(page.getByRole('button', { name: 'No papers above to mark as read' })).toBeDisabled();
  await page.getByRole('button', { name: 'Close' }).tap();

  await hold(offprint, offprint.papers, papers[4]!.title, chosen(page).getByText('1 chosen'));
  await chosen(page).getByRole('button', { name: 'All above' }).tap();
  await expect(chosen(page).getByText('5 chosen')).toBeVisible();
  await tool(page, 'Read').tap();
  await expect(toast(page, '5 papers marked as read.')).toBeVisible();
  await offprint.papers.evaluate((list) => list.parentElement!.scrollTo(0, 0));
  await menu.tap();
  await page.getByRole('checkbox', { name: 'Leave out papers that were read' }).check();
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(offprint.papers.getByRole('listitem')).toHaveCount(50);
  await page.reload();
  await expect(offprint.papers.getByRole('listitem')).toHaveCount(50);
  await expect(offprint.row(offprint.papers, papers[0]!.title)).toHaveCount(0);
});
