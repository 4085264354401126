import type { Locator, Page } from '@playwright/test';
import { atRest } from './harness/controls.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
const LONG = papers.find(({ title }) => title.startsWith('Existence, Stability'))!;

/** A desk of 1280 x 1024 zoomed in to 400 %. */
const ZOOMED = { width: 320, height: 256 };
/** Phones on their side. */
const ASIDE = [
  { width: 844, height: 390 },
  { width: 640, height: 320 },
  { width: 568, height: 320 },
];
/** A phone upright, with its keyboard. */
const TYPING = { width: 390, height: 420 };

const nav = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Paper' });

/** How high the part of a list or text is that can be seen at once, px. */
const roomIn = (scroller: Locator) => scroller.evaluate(({ clientHeight }) => clientHeight);

/** Scrolls as a finger does: in steps, each of which is seen. */
async function scrollBy(page: Page, scroller: Locator, distance: number): Promise<void> {
  for (let step = 0; step < 4; step++) {
    await scroller.evaluate((element, by) => element.scrollBy(0, by), distance / 4);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await atRest(page);
}

/** Whether a point within a bar belongs to it: what is away lies under nothing and over nothing. */
const isTouched = (bar: Locator) =>
  bar.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit !== null && element.contains(hit);
  });

test('zoomed in to 400 %, one whole result can be seen while one types, and five can be reached', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize(ZOOMED);
  await offprint.install();
  await offprint.search('quanti');
  await offprint.searchBox.focus();
  const rows = offprint.results.getByRole('listitem');
  await expect(rows.first()).toBeInViewport({ ratio: 1 });
  expect(await isTouched(rows.first().getByRole('button', { name: 'Save' }))).toBe(true);
  for (let row = 0; row < 5; row++) {
    await rows.nth(row).scrollIntoViewIfNeeded();
    await expect(rows.nth(row)).toBeInViewport({ ratio: 0.99 });
    expect(await isTouched(rows.nth(row).getByRole('button', { name: 'Save' }))).toBe(true);
  }
});

test('zoomed in to 400 %, parts of a search and notes on it leave half of the screen to the results', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize(ZOOMED);
  await offprint.install();
  await offprint.search('is:unread zyzzyvas model');
  await offprint.searchBox.focus();
  await expect(page.getByText(/^No title or abstract has/)).toBeVisible();
  const first = offprint.results.getByRole('link').first();
  await expect(first).toBeVisible();
  expect((await first.boundingBox())!.y).toBeLessThan(ZOOMED.height * 0.65);
  await offprint.results.evaluate((list) => list.scrollIntoView());
  expect(await roomIn(page.locator('.list .scroller'))).toBeGreaterThan(ZOOMED.height / 2);
});

for (const size of [ZOOMED, TYPING])
  test(`at ${size.width} x ${size.height} the bars leave while one reads on, and come back`, async ({
    offprint,
    page,
  }) => {
    await page.setViewportSize(size);
    await offprint.install();
    await expect(offprint.papers.getByRole('link').first()).toBeVisible();
    const list = page.locator('.list .scroller');
    const before = await roomIn(list);
    await scrollBy(page, list, 400);
    await expect.poll(() => roomIn(list)).toBeGreaterThan(before);
    expect(await isTouched(nav(page))).toBe(false);
    await scrollBy(page, list, -100);
    await expect.poll(() => roomIn(list)).toBe(before);
    expect(await isTouched(nav(page))).toBe(true);

    await offprint.open(`#/paper/${LONG.id}`);
    await expect(offprint.title).toHaveText(LONG.title);
    const text = page.locator('.reader .scroller');
    const back = page.getByRole('button', { name: 'Back' });
    expect([await isTouched(back), await isTouched(toolbar(page))]).toEqual([true, true]);
    await scrollBy(page, text, 300);
    await expect.poll(() => roomIn(text)).toBe(size.height);
    expect([await isTouched(back), await isTouched(toolbar(page))]).toEqual([false, false]);
    // By keyboard they are there for who looks for them.
    await back.focus();
    await atRest(page);
    expect(await isTouched(back)).toBe(true);
    await toolbar(page).getByRole('button', { name: 'Text' }).focus();
    await atRest(page);
    expect(await isTouched(toolbar(page))).toBe(true);
    await text.focus();
    await scrollBy(page, text, -60);
    await expect.poll(() => isTouched(back)).toBe(true);
  });

test('while one types with a keyboard on screen, no bar lies between the keys and the results', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize(TYPING);
  await offprint.install();
  await offprint.search('quantization');
  await offprint.searchBox.focus();
  await expect(offprint.results.getByRole('link').nth(1)).toBeInViewport();
  expect(await isTouched(nav(page))).toBe(false);
  const list = (await page.locator('.list .scroller').boundingBox())!;
  expect(list.y + list.height).toBe(TYPING.height);
});

for (const size of ASIDE)
  test(`at ${size.width} x ${size.height} the bars stand at the sides, and text and list have the whole height`, async ({
    offprint,
    page,
  }) => {
    await page.setViewportSize(size);
    await offprint.install();
    await expect(offprint.papers.getByRole('link').first()).toBeVisible();
    expect(await roomIn(page.locator('.list .scroller'))).toBe(size.height);
    expect(await isTouched(nav(page).getByRole('link', { name: 'Search' }))).toBe(true);
    await offprint.search('quantization');
    await expect(offprint.results.getByRole('link').first()).toBeInViewport();
    expect(await roomIn(page.locator('.list .scroller'))).toBeGreaterThan(size.height * 0.8);
    await offprint.open(`#/paper/${LONG.id}`);
    await expect(offprint.title).toHaveText(LONG.title);
    expect(await roomIn(page.locator('.reader .scroller'))).toBe(size.height);
    for (const name of ['Save', 'Read', 'Listen', 'Share', 'Text'])
      await expect(toolbar(page).getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    await expect(page.locator('[aria-label^="Next paper"]')).toBeInViewport({ ratio: 1 });
  });

for (const size of ASIDE)
  test(`at ${size.width} x ${size.height} every choice of the text is on screen at once`, async ({
    offprint,
    page,
  }) => {
    await page.setViewportSize(size);
    await offprint.install(`#/paper/${LONG.id}`);
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Text' });
    await expect(sheet.getByRole('group', { name: 'Size' })).toBeInViewport({ ratio: 1 });
    for (const theme of ['Light', 'Sepia', 'Dark', 'Black'])
      await expect(sheet.getByText(theme, { exact: true })).toBeInViewport({ ratio: 1 });
    await sheet.getByRole('radio', { name: 'Dark' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
