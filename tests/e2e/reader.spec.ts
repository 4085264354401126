import type { Locator, Page } from '@playwright/test';
import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { storedOffset } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
const LONG = papers.find(({ title }) => title.startsWith('Existence, Stability'))!;

const sizeOf = (text: Locator) => text.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
const scrollerOf = (page: Page) => page.locator('.reader .scroller');
const sheet = (page: Page, name: string) => page.getByRole('dialog', { name });

async function enlarge(offprint: Offprint, steps: number): Promise<void> {
  await offprint.page.getByRole('button', { name: 'Text', exact: true }).click();
  const size = sheet(offprint.page, 'Text').getByRole('group', { name: 'Size' });
  for (let step = 0; step < steps; step++) await size.getByRole('button', { name: 'More' }).click();
  await sheet(offprint.page, 'Text').getByRole('button', { name: 'Close' }).click();
}

/** The first displayed characters of the line at the top of the reader. */
function topLine(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { top, left } = document.querySelector('.reader .scroller')!.getBoundingClientRect();
    const range = document.caretRangeFromPoint(left + 24, top + 22)!;
    return range.startContainer.textContent!.slice(range.startOffset, range.startOffset + 20);
  });
}

test('the text size changes at once and is kept', async ({ offprint, page }) => {
  await offprint.read(LONG);
  expect(await sizeOf(offprint.abstract)).toBe(17);
  await enlarge(offprint, 4);
  expect(await sizeOf(offprint.abstract)).toBe(21);
  await page.reload();
  await expect.poll(() => sizeOf(offprint.abstract)).toBe(21);
});

/** How many lines of the abstract stand between the head of the reader and the sheet. */
function linesInSight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const words = document.createRange();
    words.selectNodeContents(document.querySelector('[data-testid=abstract]')!);
    const { top } = document.querySelector('.reader .scroller')!.getBoundingClientRect();
    const end = document.querySelector('dialog[open]')!.getBoundingClientRect().top;
    const lines = [...words.getClientRects()].filter((line) => line.top >= top && line.bottom <= end);
    return new Set(lines.map((line) => Math.round(line.top))).size;
  });
}

for (const [width, height, least] of [
  [390, 844, 3],
  [320, 568, 1],
] as const)
  test(`at ${width} x ${height} the text stays in sight while its looks are chosen`, async ({
    offprint,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await offprint.read(LONG);
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await expect.poll(() => linesInSight(page)).toBeGreaterThanOrEqual(least);
    await expect(sheet(page, 'Text').getByText('Theme', { exact: true })).toBeInViewport();
    await expect(sheet(page, 'Text').getByText('Line length')).toBeHidden();
    await sheet(page, 'Text').getByRole('button', { name: 'Close' }).click();
    await expect(offprint.title).toBeInViewport();
  });

test('line height, width and straight edges are as chosen', async ({ offprint, page }) => {
  await page.setViewportSize({ width: 480, height: 844 });
  await offprint.read(LONG);
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  const text = sheet(page, 'Text');
  await text.getByRole('group', { name: 'Line height' }).getByRole('button', { name: 'More' }).click();
  await text.getByRole('group', { name: 'Line length' }).getByRole('button', { name: 'Less' }).click();
  await text.getByRole('checkbox', { name: 'Justified text' }).check();
  await expect(offprint.abstract).toHaveCSS('text-align', 'justify');
  await expect(offprint.abstract).toHaveCSS('line-height', '28.05px');
  await expect(offprint.article).toHaveAttribute('style', /--measure: 60ch/);
});

test('a paper opens at the line where it was left', async ({ offprint, page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await offprint.install();
  await offprint.openByTitle(LONG.title);
  await scrollerOf(page).evaluate((scroller) => (scroller.scrollTop = 400));
  await expect.poll(() => scrollerOf(page).evaluate(({ scrollTop }) => scrollTop)).toBe(400);
  await expect.poll(() => storedOffset(page, LONG.id)).toBeGreaterThan(0);
  const left = await topLine(page);
  await page.goBack();
  await offprint.openByTitle(papers[0]!.title);
  await page.goBack();
  await offprint.openByTitle(LONG.title);
  await expect.poll(() => topLine(page)).toBe(left);
});

test('however often the phone is turned, before and after a reload, the same line is at the top', async ({
  offprint,
  page,
}) => {
  const [upright, across] = [
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ];
  await page.setViewportSize(upright);
  await offprint.read(LONG);
  const top = () => scrollerOf(page).evaluate(({ scrollTop }) => scrollTop);
  const turnOften = async () => {
    const before = await top();
    const line = await topLine(page);
    for (let turns = 0; turns < 3; turns++) {
      await page.setViewportSize(across);
      await expect.poll(top).not.toBe(before);
      await page.setViewportSize(upright);
      await expect.poll(top).toBe(before);
      expect(await topLine(page)).toBe(line);
    }
  };
  await scrollerOf(page).evaluate((scroller) => (scroller.scrollTop = 612));
  await expect.poll(() => storedOffset(page, LONG.id)).toBeGreaterThan(0);
  await turnOften();
  await page.reload();
  await expect.poll(top).toBeGreaterThan(500);
  await turnOften();
});

test('opened from a search, the next paper is the next result', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.search('quantization');
  const links = offprint.results.getByRole('link');
  await expect(links.nth(1)).toBeVisible();
  const second = (await links.nth(1).getAttribute('data-title'))!;
  await links.first().click();
  await page.getByRole('link', { name: /^Next paper/ }).click();
  await expect(offprint.title).toHaveText(second);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(offprint.searchBox).toHaveValue('quantization');
});

test('a paper can be copied as text, Markdown and BibTeX', async ({ offprint, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await offprint.read(LONG);
  for (const [format, expected] of [
    ['Text', `${LONG.title}\n\n${LONG.abstract}\n`],
    ['Markdown', `# ${LONG.title}\n`],
    ['BibTeX', '@misc{existence-stability-scalability,\n'],
  ] as const) {
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await sheet(page, 'Share')
      .getByRole('button', { name: `Copy as ${format}` })
      .click();
    await expect(page.getByText(`Copied as ${format}.`)).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.startsWith(expected)).toBe(true);
  }
});

test('the links of a paper say what they are and where they lead', async ({ offprint, page }) => {
  await offprint.read(papers.find(({ title }) => title.startsWith('Neural networks behave'))!);
  const link = page
    .getByRole('list', { name: 'Links' })
    .getByRole('link', { name: 'Code github.com', exact: true });
  await expect(link).toHaveAttribute('href', /^https:\/\/github\.com\//);
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
});
