import type { Page } from '@playwright/test';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
const WITH_LINK = papers.find(({ title }) => title.startsWith('Neural networks behave'))!;
const FORMULAS = papers.find(({ title }) => title.startsWith('A Nearly-Optimal Bound'))!;

/** As wide as the text on A4 with the margins of the style sheet. */
const SHEET = { width: 640, height: 900 };

/** Shows what a printer would be given. */
async function asPrinted(page: Page): Promise<void> {
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print' });
}

/** Whatever is taller or wider inside than it is outside: the rest of it would be missing on paper. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main, main div, article')]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).overflowY !== 'visible')
      .filter((element) => element.scrollHeight > element.clientHeight + 1)
      .map((element) => `${element.tagName}.${element.className}`),
  );
}

for (const theme of ['light', 'black'] as const)
  test(`a paper is printed as a whole and alone, black on white, also from the ${theme} theme`, async ({
    offprint,
    page,
  }) => {
    await offprint.install();
    await offprint.open(`#/paper/${FORMULAS.id}`);
    await expect(offprint.abstract).toBeVisible();
    await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
    const formulas = await offprint.abstract.locator('math').count();
    await asPrinted(page);
    await expect(offprint.title).toBeVisible();
    for (const bar of ['navigation', 'toolbar', 'banner'] as const)
      await expect(page.getByRole(bar)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Back' })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Related papers' })).toBeHidden();
    expect(await cutOff(page)).toEqual([]);
    expect(await offprint.abstract.locator('math:visible').count()).toBe(formulas);
    const end = await offprint.abstract.evaluate((text) => text.getBoundingClientRect().bottom);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThanOrEqual(end);
    await expect(offprint.abstract).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(page.locator('body')).toHaveCSS(
      'background-color',
      /^(rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\))$/,
    );
  });

test('on paper a link has its address beside it', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.open(`#/paper/${WITH_LINK.id}`);
  const link = page.getByRole('list', { name: 'Links' }).getByRole('link').first();
  await expect(link).toBeVisible();
  await asPrinted(page);
  const [address, printed] = await link.evaluate((element) => [
    element.getAttribute('href'),
    getComputedStyle(element, '::after').content,
  ]);
  expect(printed).toContain(address);
});

test('a list is printed with all its rows, and nothing to press', async ({ offprint, page }) => {
  await offprint.install();
  await expect(offprint.papers.getByRole('link')).toHaveCount(papers.length);
  await asPrinted(page);
  const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight);
  await expect.poll(heightOf).toBeGreaterThan(4 * SHEET.height);
  const last = offprint.papers.getByRole('link').last();
  await expect(last).toBeVisible();
  expect((await last.boundingBox())!.y).toBeLessThan(await heightOf());
  expect(await cutOff(page)).toEqual([]);
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: null });
  await offprint.search('quantization');
  await expect(offprint.results.getByRole('link').first()).toBeVisible();
  await asPrinted(page);
  await expect(offprint.searchBox).toHaveValue('quantization');
  await expect(offprint.results.getByRole('link').last()).toBeVisible();
  expect(await cutOff(page)).toEqual([]);
});
