import type { Page } from '@playwright/test';
import { CHROMIUM } from './harness/chromium.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';
import { dragAside, pinchTo } from './harness/touch.ts';

// In a page that is zoomed in, the headless shell moves over it in one direction alone.
test.use(CHROMIUM);

const papers = parsedSeed();
const WITH_WIDE_FORMULA = papers.find(({ title }) => title.startsWith('How to Capture Higher-order'))!;

const offsetOf = (page: Page) => page.evaluate(() => Math.round(visualViewport!.offsetLeft));

test('a swipe goes to the next paper and back again', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.row(offprint.papers, papers[0]!.title).click();
  await expect(offprint.title).toHaveText(papers[0]!.title);
  await dragAside(page, { x: 275, y: 400 }, -160);
  await expect(offprint.title).toHaveText(papers[1]!.title);
  await dragAside(page, { x: 115, y: 400 }, 160);
  await expect(offprint.title).toHaveText(papers[0]!.title);
});

test('a drag over a formula that is wider than the page scrolls it, to its end, and turns no page', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await offprint.install();
  await offprint.open(`#/paper/${WITH_WIDE_FORMULA.id}`);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const formula = page.locator('article .wide').first();
  await formula.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const left = () => formula.evaluate(({ scrollLeft }) => scrollLeft);
  const most = await formula.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  for (let drags = 0; drags < 3; drags++) {
    const { x, y, width } = (await formula.boundingBox())!;
    await dragAside(page, { x: x + width - 20, y: y + 20 }, -160);
  }
  await expect.poll(left).toBeGreaterThan(most - 2);
  expect(page.url()).toContain(WITH_WIDE_FORMULA.id);
});

test('in a page that is zoomed in, a drag moves over the page and turns none', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.row(offprint.papers, papers[0]!.title).click();
  await expect(offprint.title).toBeVisible();
  await pinchTo(page, 2);
  await expect.poll(() => offsetOf(page)).toBe(0);
  await dragAside(page, { x: 275, y: 400 }, -160);
  await expect.poll(() => offsetOf(page)).toBeGreaterThan(40);
  await expect(offprint.title).toHaveText(papers[0]!.title);
  await pinchTo(page, 1);
  await dragAside(page, { x: 275, y: 400 }, -160);
  await expect(offprint.title).toHaveText(papers[1]!.title);
});

test('in a list that is zoomed in, a drag saves nothing', async ({ offprint, page }) => {
  await offprint.install();
  await pinchTo(page, 2);
  await expect.poll(() => offsetOf(page)).toBe(0);
  await dragAside(page, { x: 275, y: 400 }, -160);
  await expect.poll(() => offsetOf(page)).toBeGreaterThan(40);
  await dragAside(page, { x: 75, y: 400 }, 160);
  await expect.poll(() => offsetOf(page)).toBeLessThan(40);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});
