import type { Page } from '@playwright/test';
import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

// The clock is one for all pages of a context.
test.use({ visit: 'first' });

const papers = parsedSeed();
const LONG = papers.find(({ title }) => title.startsWith('Existence, Stability'))!;

const readOf = (app: Offprint) =>
  app.page.getByRole('toolbar', { name: 'Paper' }).getByRole('button', { name: 'Read', exact: true });

/** Installs the app; from then on time passes only where a test says so. */
async function installWithClock(app: Offprint): Promise<void> {
  await app.page.clock.install();
  await app.install();
  await app.page.clock.pauseAt(Date.now() + 60_000);
}

/** Lets the app come to such a state of the Read button; what it stores is told by timers, which need a little time. */
async function expectRead(app: Offprint, pressed: boolean): Promise<void> {
  await expect
    .poll(async () => {
      await app.page.clock.runFor(20);
      return readOf(app).getAttribute('aria-pressed');
    })
    .toBe(String(pressed));
}

/** To the end of what the reader shows, or its beginning. */
const scrollTo = (page: Page, end: boolean) =>
  page
    .locator('.reader .scroller')
    .evaluate((scroller, end) => (scroller.scrollTop = end ? scroller.scrollHeight : 0), end);

test('paging through ten papers reads none of them', async ({ offprint, page }) => {
  await installWithClock(offprint);
  await offprint.row(offprint.papers, papers[0]!.title).click();
  for (const { title } of papers.slice(1, 10)) {
    await page.clock.runFor(1_000);
    await page.getByRole('link', { name: /^Next paper/ }).click();
    await expect(offprint.title).toHaveText(title);
    await expect(readOf(offprint)).toHaveAttribute('aria-pressed', 'false');
  }
  await page.goBack();
  for (const { title } of papers.slice(0, 10))
    await expect(offprint.row(offprint.papers, title)).toHaveAccessibleName(/, unread$/);
});

test('a paper is read when its end was in sight and ten seconds have passed, and that is told', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await installWithClock(offprint);
  const row = offprint.row(offprint.papers, LONG.title);
  await row.click();
  await expect(offprint.title).toHaveText(LONG.title);
  await page.clock.runFor(60_000);
  await expect(readOf(offprint)).toHaveAttribute('aria-pressed', 'false');
  await scrollTo(page, true);
  await expectRead(offprint, true);
  await expect(page.getByRole('status').filter({ hasText: 'Marked as read.' })).toBeAttached();
  await page.goBack();
  await expect(row).not.toHaveAccessibleName(/unread/);
});

test('what its reader says of a paper stands, however long it stays open', async ({ offprint, page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await installWithClock(offprint);
  await offprint.row(offprint.papers, LONG.title).click();
  await expect(offprint.title).toHaveText(LONG.title);
  for (const pressed of [true, false]) {
    await readOf(offprint).click();
    await expectRead(offprint, pressed);
  }
  await scrollTo(page, true);
  await page.clock.runFor(60_000);
  await scrollTo(page, false);
  await scrollTo(page, true);
  await expectRead(offprint, false);
  await page.goBack();
  await expect(offprint.row(offprint.papers, LONG.title)).toHaveAccessibleName(/, unread$/);
});

test('Read is told from unread by its shape and by its colour', async ({ offprint }) => {
  await offprint.install();
  await offprint.row(offprint.papers, LONG.title).click();
  const looks = () =>
    readOf(offprint).evaluate((button) => {
      const { color } = getComputedStyle(button);
      const { fill } = getComputedStyle(button.querySelector('svg')!);
      return { color, filled: fill !== 'none', shape: button.querySelector('path')!.getAttribute('d') };
    });
  const unread = await looks();
  await readOf(offprint).click();
  await expect(readOf(offprint)).toHaveAttribute('aria-pressed', 'true');
  const read = await looks();
  expect([unread.filled, read.filled]).toEqual([false, true]);
  expect(read.shape).not.toBe(unread.shape);
  expect(read.color).not.toBe(unread.color);
  const [red = 0, green = 0, blue = 0] = read.color.match(/\d+/g)!.map(Number);
  expect(Math.max(red, green, blue) - Math.min(red, green, blue), 'more than a grey').toBeGreaterThan(40);
});
