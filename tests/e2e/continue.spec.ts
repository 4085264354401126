import type { Page } from '@playwright/test';
import { violationsOf } from './harness/axe.ts';
import { Offprint, startingWith } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { storedOffset, unfinishedIn } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
const LONG = papers.find(({ title }) => title.startsWith('Existence, Stability'))!;

const offer = (app: Offprint) => app.page.getByRole('link', { name: /^Continue:/ });
const scrollerOf = (page: Page) => page.locator('.reader .scroller');
const scrolledBy = (page: Page) => scrollerOf(page).evaluate(({ scrollTop }) => scrollTop);

/** Opens a paper far down the list and goes on to its middle. @returns how far, px */
async function goIntoPaper(app: Offprint): Promise<number> {
  await app.page.setViewportSize({ width: 390, height: 600 });
  await app.install();
  await app.row(app.papers, LONG.title).click();
  await expect(app.title).toHaveText(LONG.title);
  await scrollerOf(app.page).evaluate((scroller) => (scroller.scrollTop = 260));
  await expect.poll(() => storedOffset(app.page, LONG.id)).toBeGreaterThan(0);
  return scrolledBy(app.page);
}

/** A start from the icon. */
async function startFromIcon(app: Offprint): Promise<void> {
  await app.page.setViewportSize({ width: 390, height: 600 });
  await app.open('');
  await app.readyOffline();
}

/** The app is closed, and started again from its icon. */
async function startAnew({ page, url }: Offprint): Promise<Offprint> {
  const app = new Offprint(await page.context().newPage(), url);
  await page.close();
  await startFromIcon(app);
  return app;
}

test.describe('on a device of its own', () => {
  test.use({ visit: 'first' });

  test('killed in a paper and started from the icon, the app offers to go on at the same line', async ({
    device,
  }) => {
    const left = await goIntoPaper(await device.start());
    await device.kill();
    const app = await device.start();
    await startFromIcon(app);
    await expect(offer(app)).toHaveAccessibleName(`Continue: ${LONG.title}`);
    await app.nav.getByRole('link', { name: 'Library' }).click();
    await expect(app.page.getByRole('heading', { name: 'Library' })).toBeVisible();
    await expect(offer(app)).toBeVisible();
    await offer(app).click();
    await expect(app.title).toHaveText(LONG.title);
    // The line is kept, not the pixel.
    await expect.poll(async () => Math.abs((await scrolledBy(app.page)) - left)).toBeLessThan(30);
  });
});

test('the offer is in sight where the list opens further down, until one scrolls on, and moves no row', async ({
  offprint,
  context,
}) => {
  await offprint.install();
  const row = offprint.row(offprint.papers, papers[30]!.title);
  await row.evaluate((link) => link.scrollIntoView({ block: 'center' }));
  await row.click();
  await expect(offprint.title).toHaveText(papers[30]!.title);
  await expect.poll(() => unfinishedIn(offprint.page)).toBe(papers[30]!.id);

  const app = new Offprint(await context.newPage(), offprint.url);
  await offprint.page.close();
  await app.page.addInitScript(() => {
    document.documentElement.dataset['shifts'] = '0';
    new PerformanceObserver((list) => {
      const { dataset } = document.documentElement;
      const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
      const sum = shifts.reduce((total, { value }) => total + value, Number(dataset['shifts'] ?? 0));
      dataset['shifts'] = String(sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await app.open('');
  await app.readyOffline();
  await expect(offer(app)).toBeInViewport({ ratio: 1 });
  await expect(app.row(app.papers, papers[30]!.title)).toBeInViewport();
  expect(Number(await app.page.locator('html').getAttribute('data-shifts'))).toBeLessThan(0.01);
  await app.page.mouse.move(200, 300);
  await app.page.mouse.wheel(0, 200);
  await expect(offer(app)).not.toBeInViewport();
});

test('an offer that was dismissed does not come back', async ({ offprint }) => {
  await goIntoPaper(offprint);
  const app = await startAnew(offprint);
  await app.page.getByRole('button', { name: 'Do not offer to continue' }).click();
  await expect(offer(app)).toHaveCount(0);
  await expect(app.page.getByRole('heading', { name: 'Papers' })).toBeFocused();
  await expect(offer(await startAnew(app))).toHaveCount(0);
});

test('a paper that was finished is not offered, whether it was marked in the reader or in its row', async ({
  offprint,
}) => {
  await goIntoPaper(offprint);
  const app = await startAnew(offprint);
  await expect(offer(app)).toBeVisible();
  expect(await violationsOf(app.page)).toEqual([]);
  const link = app.page.getByRole('link', { name: startingWith(LONG.title) });
  const row = app.papers.getByRole('listitem').filter({ has: link });
  await row.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(offer(app)).toHaveCount(0);

  await app.row(app.papers, papers[0]!.title).click();
  await expect(app.title).toHaveText(papers[0]!.title);
  const read = app.page.getByRole('toolbar').getByRole('button', { name: 'Read', exact: true });
  await read.click();
  await expect(read).toHaveAttribute('aria-pressed', 'true');
  await expect(offer(await startAnew(app))).toHaveCount(0);
});
