import { violationsOf } from './harness/axe.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { startingWith } from './harness/offprint.ts';
import { expect, test } from './harness/test.ts';
import { VIEWS } from './harness/views.ts';

const papers = parsedSeed();

test('the whole job is done by keyboard: search, walk, open, save, undo', async ({ offprint, page }) => {
  await offprint.install();
  const { keyboard } = page;
  await keyboard.press('/');
  await expect(offprint.searchBox).toBeFocused();
  await keyboard.type('language model');
  await expect(offprint.results.getByRole('link').nth(2)).toBeVisible();
  await keyboard.press('Enter');
  await expect(offprint.results.getByRole('link').first()).toBeFocused();
  await keyboard.press('j');
  await expect(offprint.results.getByRole('link').nth(1)).toBeFocused();
  await keyboard.press('j');
  await keyboard.press('k');
  const second = offprint.results.getByRole('link').nth(1);
  await expect(second).toBeFocused();
  const title = (await second.getAttribute('data-title'))!;
  await keyboard.press('Enter');
  await expect(offprint.title).toHaveText(title);
  await expect(offprint.title).toBeFocused();

  await keyboard.press('s');
  await expect(offprint.save).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('u');
  await expect(offprint.save).toHaveAttribute('aria-pressed', 'false');
  await keyboard.press('Escape');
  await expect(offprint.results.getByRole('link', { name: startingWith(title) })).toBeFocused();
});

test('j and k step through the papers while reading', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.row(offprint.papers, papers[0]!.title).click();
  await expect(offprint.title).toBeFocused();
  await page.keyboard.press('j');
  await expect(offprint.title).toHaveText(papers[1]!.title);
  await page.keyboard.press('k');
  await expect(offprint.title).toHaveText(papers[0]!.title);
});

test('"?" shows all shortcuts, Escape closes them, and they can be switched off', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Shortcuts' });
  await expect(dialog).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await offprint.open('#/settings');
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/#\/settings$/);
});

test('list and reader stand side by side, and choosing a row keeps the list in place', async ({
  offprint,
}) => {
  await offprint.install();
  const row = offprint.row(offprint.papers, papers[20]!.title);
  await row.scrollIntoViewIfNeeded();
  const before = await row.boundingBox();
  await row.click();
  await expect(offprint.title).toHaveText(papers[20]!.title);
  expect(await row.boundingBox()).toEqual(before);
  await expect(row).toHaveAttribute('aria-current', 'true');
});

test('on a wide screen no view that looks otherwise there has an axe violation', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  const { title } = papers.find(({ links }) => links.length > 0)!;
  for (const view of ['papers', 'search, results', 'reader', 'library, one saved', 'settings']) {
    await VIEWS[view]!(offprint, title);
    expect.soft(await violationsOf(page), view).toEqual([]);
  }
});

test('"/" keeps the last search and selects it, so that typing replaces it', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.search('attention');
  await offprint.nav.getByRole('link', { name: 'Papers' }).click();
  await expect(offprint.papers).toBeVisible();
  await page.keyboard.press('/');
  await expect(offprint.searchBox).toBeFocused();
  await expect(offprint.searchBox).toHaveValue('attention');
  await page.keyboard.type('models');
  await expect(offprint.searchBox).toHaveValue('models');
});

test('in a list that was scrolled, j begins with the first row on screen', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.row(offprint.papers, papers[30]!.title).evaluate((row) => row.scrollIntoView());
  await page.keyboard.press('j');
  const focused = page.locator('a:focus');
  await expect(focused).toBeInViewport();
  const walked = await focused.getAttribute('data-paper');
  expect(papers.findIndex(({ id }) => id === walked)).toBeGreaterThanOrEqual(30);
});

test('j in the reader keeps the row of the open paper on screen', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.row(offprint.papers, papers[0]!.title).click();
  await expect(offprint.title).toBeFocused();
  for (const { title } of papers.slice(1, 9)) {
    await page.keyboard.press('j');
    await expect(offprint.title).toHaveText(title);
  }
  await expect(offprint.papers.locator('[aria-current]')).toHaveAttribute('data-paper', papers[8]!.id);
  await expect(offprint.papers.locator('[aria-current]')).toBeInViewport({ ratio: 1 });
});

test('Escape leads back to the list, however many papers were chosen from it', async ({ offprint, page }) => {
  await offprint.install();
  for (const { title } of papers.slice(0, 3)) {
    await offprint.row(offprint.papers, title).click();
    await expect(offprint.title).toHaveText(title);
    await expect(offprint.title).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/$/);
  await expect(offprint.row(offprint.papers, papers[2]!.title)).toBeFocused();
});

test('a search typed beside an open paper leaves the paper behind Back', async ({ offprint, page }) => {
  await offprint.install('#/search?q=attention');
  const first = offprint.results.getByRole('link').first();
  const title = (await first.getAttribute('data-title'))!;
  await first.click();
  await expect(offprint.title).toHaveText(title);
  await offprint.searchBox.focus();
  await page.keyboard.type(' is all');
  await expect(page).toHaveURL(/q=attention\+is\+all$/);
  await expect(offprint.searchBox).toBeFocused();
  await page.goBack();
  await expect(offprint.title).toHaveText(title);
  await expect(offprint.searchBox).toHaveValue('attention');
});

test('a reload in the reader keeps the list beside it, and walks through that', async ({
  offprint,
  page,
}) => {
  await offprint.install('#/search?q=attention');
  const next = (await offprint.results.getByRole('link').nth(1).getAttribute('data-title'))!;
  await offprint.results.getByRole('link').first().click();
  await expect(offprint.title).toBeFocused();
  await page.reload();
  await expect(offprint.searchBox).toHaveValue('attention');
  await expect(offprint.nav.locator('[aria-current]')).toHaveText('Search');
  await page.getByRole('link', { name: /^Next paper/ }).click();
  await expect(offprint.title).toHaveText(next);
});

test('after Undo the focus is where it was', async ({ offprint, page }) => {
  await offprint.install();
  const save = offprint.saveIn(offprint.papers, papers[1]!.title);
  await save.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await expect(save).toBeFocused();
});

test('the heading of the settings stands above its sections, not aside', async ({ offprint, page }) => {
  await offprint.install('#/settings');
  const left = async (name: string) => (await page.getByRole('heading', { name }).boundingBox())!.x;
  expect(await left('Settings')).toBe(await left('Theme'));
});
