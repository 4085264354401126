import type { Locator } from '@playwright/test';
import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { stored } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();

const backgroundOf = (app: Offprint) =>
  app.page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);

test('back from a paper, the list stands where it stood', async ({ offprint, page }) => {
  await offprint.install();
  const row = offprint.row(offprint.papers, papers[40]!.title);
  await row.scrollIntoViewIfNeeded();
  const before = (await row.boundingBox())!.y;
  await row.click();
  await expect(offprint.title).toHaveText(papers[40]!.title);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(row).toBeInViewport();
  await expect.poll(async () => Math.round((await row.boundingBox())!.y - before)).toBe(0);
});

test('back from a paper that was loaded anew, the focus is on its row', async ({ offprint, page }) => {
  await offprint.install();
  const row = offprint.row(offprint.papers, papers[22]!.title);
  await row.click();
  await expect(offprint.title).toHaveText(papers[22]!.title);
  await page.reload();
  await expect(offprint.title).toHaveText(papers[22]!.title);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(row).toBeFocused();
});

/** The title at the top of a list and how far it is scrolled past, px; no title while its row is on the way. */
function topOf(list: Locator): Promise<[title: string | undefined, past: number]> {
  return list.evaluate((element) => {
    const { top } = element.parentElement!.getBoundingClientRect();
    const row = [...element.children].find((item) => item.getBoundingClientRect().bottom > top + 1);
    if (!row) return [undefined, 0];
    return [row.querySelector('a')?.dataset['title'], Math.round(top - row.getBoundingClientRect().top)];
  });
}

test('a list stands where it stood after other views, a reload and a turned phone', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  const scroller = page.locator('.scroller').filter({ has: offprint.papers });
  await scroller.evaluate((element) => (element.scrollTop = 4000));
  // Rows that come after a leap stand by estimate for a frame or two.
  let before = await topOf(offprint.papers);
  await expect
    .poll(async () => {
      const last = before;
      before = await topOf(offprint.papers);
      return before[0] !== papers[0]!.title && String(before) === String(last);
    })
    .toBe(true);
  for (const view of ['Library', 'Papers', 'Search', 'Papers']) {
    await offprint.nav.getByRole('link', { name: view }).click();
    await expect(offprint.nav.getByRole('link', { name: view })).toHaveAttribute('aria-current', 'page');
  }
  await expect.poll(() => topOf(offprint.papers)).toEqual(before);
  const below = papers[papers.findIndex(({ title }) => title === before[0]) + 2]!;
  // Not by the driver, which may scroll before it clicks: while rows are still being drawn it takes one for hidden.
  await offprint.papers.locator(`a[data-paper="${below.id}"]`).evaluate((link: HTMLElement) => link.click());
  await expect(offprint.article).toBeVisible();
  await page.goBack();
  await expect.poll(() => topOf(offprint.papers)).toEqual(before);
  await page.reload();
  await expect.poll(() => topOf(offprint.papers)).toEqual(before);
  await page.setViewportSize({ width: 844, height: 390 });
  await expect.poll(async () => (await topOf(offprint.papers))[0]).toBe(before[0]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => topOf(offprint.papers)).toEqual(before);
});

test('back from a paper, the search still has its words and results', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.search('language models');
  const second = offprint.results.getByRole('link').nth(1);
  const name = await second.getAttribute('data-title');
  await second.click();
  await expect(offprint.title).toHaveText(name!);
  await page.goBack();
  await expect(offprint.searchBox).toHaveValue('language models');
  await expect(second).toHaveAttribute('data-title', name!);
  expect(page.url()).toContain('#/search?q=language+models');
});

/** Searches for "learning" and scrolls so far. @returns how far the results are scrolled */
async function scrolledResults(offprint: Offprint, to: number): Promise<() => Promise<number>> {
  await offprint.install();
  await offprint.search('learning');
  const scroller = offprint.page.locator('.results .scroller');
  await expect(offprint.results.getByRole('link').nth(9)).toBeAttached();
  await scroller.evaluate((element, top) => (element.scrollTop = top), to);
  return () => scroller.evaluate(({ scrollTop }) => scrollTop);
}

test('another search opens at its first result, not where the last one was left', async ({
  offprint,
  page,
}) => {
  const top = await scrolledResults(offprint, 900);
  const stored = () => page.evaluate(() => Object.values(localStorage as Record<string, string>).join());
  await expect.poll(stored).toMatch(/"search learning",\{"row":[1-9]/);
  await page.reload();
  await expect.poll(top).toBe(900);
  await page.goto('about:blank');
  await offprint.open('#/search?q=models');
  await expect(offprint.results.getByRole('link').nth(9)).toBeAttached();
  expect(await top()).toBe(0);
});

test('a search that is opened from a paper stands at its first result, and the one before where it was left', async ({
  offprint,
  page,
}) => {
  const top = await scrolledResults(offprint, 900);
  // A row that is wholly on screen, or the click scrolls.
  await offprint.results.locator('[data-index="6"] a').click();
  await expect(offprint.article).toBeVisible();
  await page.evaluate(() => (location.hash = '#/search?q=models'));
  await expect(offprint.searchBox).toHaveValue('models');
  await expect(offprint.results.getByRole('link').nth(9)).toBeAttached();
  await expect.poll(top).toBe(0);

  await page.goBack();
  await expect(offprint.article).toBeVisible();
  await page.goBack();
  await expect(offprint.searchBox).toHaveValue('learning');
  await expect.poll(top).toBe(900);
});

test('the address of a search opens that search', async ({ offprint }) => {
  await offprint.install();
  await offprint.open('#/search?q=quantization');
  await expect(offprint.searchBox).toHaveValue('quantization');
  await expect(offprint.results.getByRole('link').first()).toBeVisible();
});

test('saving from a row can be undone, and undone again in the library', async ({ offprint, page }) => {
  await offprint.install();
  const { title } = papers[0]!;
  const save = offprint.saveIn(offprint.papers, title);
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(save).toHaveAttribute('aria-pressed', 'false');

  await save.click();
  await offprint.nav.getByRole('link', { name: 'Library' }).click();
  await expect(offprint.saved.getByRole('link')).toHaveCount(1);
  await offprint.saveIn(offprint.saved, title).click();
  await expect(offprint.saved.getByRole('link')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(offprint.row(offprint.saved, title)).toBeVisible();
});

test('a paper that was marked in the reader is read in the list too, and can be unread again', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  const row = offprint.row(offprint.papers, papers[2]!.title);
  await expect(row).toHaveAccessibleName(/, unread$/);
  await row.click();
  const read = page.getByRole('toolbar', { name: 'Paper' }).getByRole('button', { name: 'Read' });
  await expect(read).toHaveAttribute('aria-pressed', 'false');
  await read.click();
  await expect(read).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(row).not.toHaveAccessibleName(/unread/);
  await row.click();
  await read.click();
  await expect(read).toHaveAttribute('aria-pressed', 'false');
  await page.goBack();
  await expect(row).toHaveAccessibleName(/, unread$/);
});

test('next and previous walk through the list, and back goes to the list', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.row(offprint.papers, papers[0]!.title).click();
  await expect(page.getByRole('button', { name: 'Previous paper' })).toBeDisabled();
  await page.getByRole('link', { name: /^Next paper/ }).click();
  await expect(offprint.title).toHaveText(papers[1]!.title);
  await page.getByRole('link', { name: /^Next paper/ }).click();
  await expect(offprint.title).toHaveText(papers[2]!.title);
  await page.getByRole('link', { name: /^Previous paper/ }).click();
  await expect(offprint.title).toHaveText(papers[1]!.title);
});

test.describe('in a browser of its own', () => {
  test.use({ visit: 'first' });

  test('theme, saves and read marks are there after the browser was killed', async ({ device }) => {
    const visit = await device.start();
    await visit.install();
    await visit.openByTitle(papers[5]!.title);
    await visit.save.click();
    await expect(visit.save).toHaveAttribute('aria-pressed', 'true');
    await visit.open('#/settings');
    await visit.page.getByRole('radio', { name: 'Sepia' }).check();
    await expect(visit.page.locator('html')).toHaveAttribute('data-theme', 'sepia');
    // It is worn at once, and stored right after.
    await expect
      .poll(async () => JSON.stringify(await stored(visit.page, 'preferences')))
      .toContain('"sepia"');
    const paper = await backgroundOf(visit);
    await device.kill();

    const app = await device.start();
    await app.open('#/library');
    await expect(app.row(app.saved, papers[5]!.title)).toBeVisible();
    await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'sepia');
    expect(await backgroundOf(app)).toBe(paper);
  });
});

test('a link to a paper that is not here says so and leads on', async ({ offprint, page }) => {
  await offprint.install('#/paper/no-such-paper');
  await expect(page.getByRole('heading', { name: 'This paper is not on this device' })).toBeVisible();
  await page.getByRole('link', { name: 'See all papers' }).click();
  await expect(offprint.papers.getByRole('link')).toHaveCount(55);
});

test('hostile words in an address or a search are shown as words', async ({ offprint, page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => dialogs.push(dialog.message()) && void dialog.dismiss());
  const hostile = '<img src=x onerror=alert(1)>';
  await offprint.install(`#/search?q=${encodeURIComponent(hostile)}`);
  await expect(offprint.searchBox).toHaveValue(hostile);
  await offprint.search('<zyzzyva>');
  await expect(page.getByRole('heading', { name: 'Nothing matches “<zyzzyva>”' })).toBeVisible();
  await expect(page.locator('img')).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test('with text at 200 % on a narrow phone, the labels of the Text sheet stand clear of its buttons', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await offprint.install();
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await offprint.row(offprint.papers, papers[0]!.title).click();
  await page.getByRole('button', { name: 'Text' }).click();
  const label = page.getByText('Line height');
  await expect(label).toBeVisible();
  const overflow = await label.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('every theme is named in one line', async ({ offprint, page }) => {
  await offprint.install('#/settings');
  const lines = await page
    .getByRole('radiogroup', { name: 'Theme' })
    .getByText('System')
    .evaluate((label) => {
      const text = document.createRange();
      text.selectNodeContents(label.lastChild!);
      return text.getClientRects().length;
    });
  expect(lines).toBe(1);
});

test('a tap on the tab one is at leads to its top', async ({ offprint, page }) => {
  await offprint.install();
  const first = offprint.row(offprint.papers, papers[0]!.title);
  await offprint.row(offprint.papers, papers[30]!.title).scrollIntoViewIfNeeded();
  await expect(first).not.toBeInViewport();
  await offprint.nav.getByRole('link', { name: 'Papers' }).click();
  await expect(first).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'Papers' })).toBeInViewport();
});
