import type { Locator, Page } from '@playwright/test';
import { atRest } from './harness/controls.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
const LONG = papers.find(({ title }) => title.startsWith('Existence, Stability'))!;
const ROOTS = papers.find(({ title }) => title.startsWith('A Nearly-Optimal Bound'))!;

const nav = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const boxOf = async (locator: Locator) => (await locator.boundingBox())!;
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

function enlarge(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
}

/** Where the text of an element stands, in its first line. */
function firstLine(locator: Locator): Promise<{ left: number; right: number; top: number; bottom: number }> {
  return locator.evaluate((element) => {
    const text = document.createRange();
    text.selectNodeContents(element);
    const { left, right, top, bottom } = text.getClientRects()[0]!;
    return { left, right, top, bottom };
  });
}

/** The point of a row that says that its paper is unread, px. */
function dotOf(row: Locator): Promise<{ left: number; right: number; middle: number }> {
  return row.locator('.row').evaluate((element) => {
    const { left, right, top } = element.getBoundingClientRect();
    const dot = getComputedStyle(element, '::before');
    return {
      left: left + parseFloat(dot.left),
      right: right - parseFloat(dot.right),
      middle: top + parseFloat(dot.top) + parseFloat(dot.height) / 2,
    };
  });
}

test.describe('with text at 200 %', () => {
  test('the heading of the settings keeps above its rule', async ({ offprint, page }) => {
    await offprint.install('#/settings');
    await enlarge(page);
    const title = await boxOf(heading(page, 'Settings'));
    const lineHeight = await heading(page, 'Settings').evaluate((h1) => {
      const { fontSize, lineHeight } = getComputedStyle(h1);
      return parseFloat(lineHeight) / parseFloat(fontSize);
    });
    expect(lineHeight).toBeGreaterThanOrEqual(1.15);
    const header = await boxOf(page.locator('main .list header'));
    expect(title.y + title.height).toBeLessThanOrEqual(header.y + header.height - 4);
  });

  test('a suggestion is there as a whole, at 320 px too', async ({ offprint, page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await offprint.install();
    await enlarge(page);
    await offprint.search('quanti');
    const suggestion = page.getByRole('group', { name: 'Suggestions' }).getByRole('button').first();
    await expect(suggestion).toBeVisible();
    const { x, width, y, height } = await boxOf(suggestion);
    expect(x + width).toBeLessThanOrEqual(320);
    const count = await boxOf(page.locator('.found'));
    expect(y >= count.y + count.height || x >= count.x + count.width).toBe(true);
    expect(height).toBeGreaterThanOrEqual(48);
  });

  test('titles in lists are there as a whole, on a phone and beside the reader', async ({
    offprint,
    page,
  }) => {
    await offprint.install();
    await enlarge(page);
    for (const width of [390, 320, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await expect(offprint.papers.getByRole('link').nth(2)).toBeVisible();
      const cut = await offprint.papers.locator('.title').evaluateAll((titles) =>
        titles
          // By a line: letters reach beyond theirs by a pixel or two.
          .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 20)
          .map(({ textContent }) => textContent),
      );
      expect(cut, `${width} px`).toEqual([]);
    }
  });

  test('the rail of a wide screen has room for the names in it', async ({ offprint, page }) => {
    await page.setViewportSize({ width: 1280, height: 844 });
    await offprint.install();
    await enlarge(page);
    for (const name of ['Papers', 'Search', 'Library', 'Settings']) {
      const [said, rail] = [await firstLine(nav(page).getByText(name)), await boxOf(nav(page))];
      expect(said.left, name).toBeGreaterThanOrEqual(rail.x);
      expect(said.right, name).toBeLessThanOrEqual(rail.x + rail.width);
    }
  });

  test('icons are larger too', async ({ offprint, page }) => {
    await offprint.install();
    const icons = [nav(page).locator('svg').first(), offprint.papers.locator('svg').first()];
    const before = await Promise.all(icons.map(boxOf));
    await enlarge(page);
    for (const [at, icon] of icons.entries())
      expect((await boxOf(icon)).width).toBeGreaterThan(before[at]!.width * 1.25);
  });
});

test('the point of an unread paper stands on the first line of its title, however large that is', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  const row = offprint.papers.getByRole('listitem').first();
  const look = async () => {
    const [{ middle }, { top, bottom }] = [await dotOf(row), await firstLine(row.locator('.title'))];
    const height = bottom - top;
    expect(middle).toBeGreaterThan(top + height * 0.4);
    expect(middle).toBeLessThan(top + height * 0.65);
  };
  await expect(row.getByRole('link')).toBeVisible();
  await look();
  await enlarge(page);
  await look();
});

test('titles of rows stand under the title of the page, and rules of related papers under each other', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  const first = offprint.papers.locator('.title').first();
  expect((await firstLine(first)).left).toBe((await firstLine(heading(page, 'Papers'))).left);
  await offprint.openByTitle(LONG.title);
  await expect(page.locator('.reader section .head')).toBeVisible();
  await atRest(page);
  const head = await boxOf(page.locator('.reader section .head'));
  const row = await boxOf(page.locator('.reader section .row').first());
  expect([row.x, row.width]).toEqual([head.x, head.width]);
});

test('from right to left, everything that stood off one edge stands off the other', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  const left = (await firstLine(heading(page, 'Papers'))).left;
  const row = offprint.papers.getByRole('listitem').first();
  const dot = await dotOf(row);
  const save = await boxOf(row.getByRole('button', { name: 'Save' }));
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const width = 390;
  expect((await firstLine(heading(page, 'Papers'))).right).toBeCloseTo(width - left, 0);
  expect((await dotOf(row)).right).toBeCloseTo(width - dot.left, 0);
  expect((await boxOf(row.getByRole('button', { name: 'Save' }))).x).toBeCloseTo(
    width - save.x - save.width,
    0,
  );
});

test.describe('with forced colours', () => {
  test.use({ forcedColors: 'active' });

  test('the current place is told by a shape, and a mark keeps within its line', async ({
    offprint,
    page,
  }) => {
    await offprint.install();
    const shapeOf = (name: string) =>
      nav(page)
        .getByRole('link', { name })
        .evaluate((link) => {
          const before = getComputedStyle(link, '::before');
          return before.content === 'none' ? 'none' : before.borderBlockStartWidth;
        });
    expect(await shapeOf('Papers')).toBe('3px');
    expect(await shapeOf('Search')).toBe('none');
    await offprint.search('quantization');
    const mark = offprint.results.locator('mark').first();
    await expect(mark).toBeVisible();
    expect(await mark.evaluate((element) => getComputedStyle(element).backgroundImage)).toContain('gradient');
  });
});

test('the themes are in columns of one width, and each is as large as a thumb', async ({
  offprint,
  page,
}) => {
  for (const [width, columns] of [
    [390, 5],
    [320, 5],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await offprint.install('#/settings');
    const choices = page.getByRole('radiogroup', { name: 'Theme' }).locator('label');
    await expect(choices).toHaveCount(5);
    const boxes = await Promise.all((await choices.all()).map(boxOf));
    expect(new Set(boxes.map(({ x }) => Math.round(x))).size).toBe(columns);
    expect(new Set(boxes.map((box) => Math.round(box.width))).size).toBe(1);
    for (const box of boxes) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48);
  }
});

test('the buttons of two steppers stand apart', async ({ offprint, page }) => {
  await offprint.read(LONG);
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await atRest(page);
  const [size, lines] = await Promise.all(
    ['Size', 'Line height'].map((name) =>
      boxOf(page.getByRole('group', { name }).getByRole('button', { name: 'More' })),
    ),
  );
  expect(lines!.y - size!.y - size!.height).toBeGreaterThanOrEqual(8);
});

test('below 700 px of height, bars and box are no higher than what is touched', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 667 });
  await offprint.install('#/search');
  expect((await boxOf(nav(page))).height).toBeLessThanOrEqual(49);
  expect((await boxOf(page.locator('.box'))).height).toBeLessThanOrEqual(50);
  await offprint.openByTitle(LONG.title);
  expect((await boxOf(page.getByRole('toolbar', { name: 'Paper' }))).height).toBeLessThanOrEqual(49);
});

test('an installed app is as high as the screen on iOS, which may not say by a media query that it is one', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  const height = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--height'));
  expect(await height()).toBe('100dvh');
  await page.evaluate(() => (document.documentElement.dataset['installed'] = ''));
  expect(await height()).toBe('100vh');
});

test('no more of a root’s sign hangs below what stands under it than rises above', async ({ offprint }) => {
  await offprint.install(`#/paper/${ROOTS.id}`);
  const roots = offprint.abstract.locator('msqrt');
  await expect(roots).toHaveCount(2);
  const hanging = () =>
    roots.evaluateAll((signs) =>
      signs.map((sign) => {
        const [root, under] = [sign, sign.firstElementChild!].map((element) =>
          element.getBoundingClientRect(),
        );
        return root!.bottom - under!.bottom - (under!.top - root!.top);
      }),
    );
  await expect.poll(async () => Math.max(...(await hanging()))).toBeLessThanOrEqual(0.5);
});

test('buttons with a sign alone say what they do when a pointer rests on them', async ({
  offprint,
  page,
}) => {
  await offprint.install('#/search');
  await expect(page.getByRole('button', { name: 'Filters' })).toHaveAttribute('title', 'Filters');
  await offprint.open('#/library');
  await expect(page.getByRole('link', { name: 'Settings' })).toHaveAttribute('title', 'Settings');
  await offprint.open();
  await offprint.row(offprint.papers, LONG.title).click();
  await expect(page.getByRole('button', { name: 'Back' })).toHaveAttribute('title', 'Back');
  await expect(page.getByRole('link', { name: /^Next paper/ })).toHaveAttribute('title', 'Next paper');
});

test('a list of nothing is no list', async ({ offprint, page }) => {
  await offprint.install('#/library');
  await expect(page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Saved papers' })).toHaveCount(0);
});
