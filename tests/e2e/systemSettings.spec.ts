import type { Page } from '@playwright/test';
import { violationsOf } from './harness/axe.ts';
import { atRest } from './harness/controls.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';
import { dragAside } from './harness/touch.ts';
import { VIEWS } from './harness/views.ts';

const papers = parsedSeed();
const { title } = papers.find(({ links }) => links.length > 0)!;

/** One view in each frame. */
const FRAMES = [
  'papers',
  'search, explained',
  'reader, marked and noted',
  'papers, choosing',
  'search, filters',
  'settings',
];
const SCREENS = {
  'a phone on its side': [844, 390],
  'a tablet upright': [820, 1180],
  'a tablet on its side': [1180, 820],
};

for (const [name, [width, height]] of Object.entries(SCREENS))
  test(`on ${name} no frame has an axe violation`, async ({ offprint, page }) => {
    await page.setViewportSize({ width: width!, height: height! });
    await offprint.install();
    for (const view of FRAMES) {
      await VIEWS[view]!(offprint, title);
      await atRest(page);
      expect.soft(await violationsOf(page), view).toEqual([]);
    }
  });

/** Of the controls that are on or current, those that look like one beside them that is off, or as they do when off, where colours are the system's. */
function toldByNothing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lookOf = (element: Element): string => {
      const own = [null, '::before', '::after'].map((part) => {
        const style = getComputedStyle(element, part);
        const {
          content,
          borderTopColor,
          borderTopWidth,
          backgroundColor,
          color,
          fontWeight,
          outlineStyle,
          fill,
        } = style;
        return [
          content,
          borderTopColor,
          borderTopWidth,
          backgroundColor,
          color,
          // Not every font has a weight between.
          Number(fontWeight) > 500,
          outlineStyle,
          fill,
        ];
      });
      return [own.join(), ...[...element.children].map(lookOf)].join(' ');
    };
    const isOn = (element: Element) =>
      element.ariaPressed === 'true' || /^(?:page|true)$/.test(element.getAttribute('aria-current') ?? '');
    const GROUPS = 'nav ul, [role=toolbar], [role=group], fieldset';
    const alone = [...document.querySelectorAll('[aria-pressed=true]')].filter((element) => {
      if (!element.checkVisibility() || element.closest(GROUPS)) return false;
      const on = lookOf(element);
      element.ariaPressed = 'false';
      const off = lookOf(element);
      element.ariaPressed = 'true';
      return on === off;
    });
    const inGroups = [...document.querySelectorAll(GROUPS)].flatMap((group) => {
      const controls = [...group.querySelectorAll('a, button')].filter((element) =>
        element.checkVisibility(),
      );
      const off = new Set(controls.filter((element) => !isOn(element)).map(lookOf));
      return controls.filter((element) => isOn(element) && off.has(lookOf(element)));
    });
    return [...alone, ...inGroups].map((element) => element.outerHTML.slice(0, 140));
  });
}

test('with forced colours, what is on or current is told, the focus is seen and marks stand out', async ({
  offprint,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await offprint.install();
  for (const view of FRAMES) {
    await VIEWS[view]!(offprint, title);
    await atRest(page);
    expect.soft(await toldByNothing(page), view).toEqual([]);
  }
  await VIEWS['reader']!(offprint, title);
  await page.getByRole('button', { name: 'Hide' }).click();
  await expect(page.getByRole('button', { name: 'Hide' })).toHaveAttribute('aria-pressed', 'true');
  expect.soft(await toldByNothing(page), 'reader, hidden').toEqual([]);
  await page.getByRole('button', { name: 'Hide' }).click();
  await page.setViewportSize({ width: 1280, height: 800 });
  await offprint.open();
  await offprint.papers.getByRole('link').first().click();
  const row = offprint.papers.getByRole('listitem').filter({ has: page.locator('a[aria-current]') });
  await expect(row).toHaveCount(1);
  const frame = await row.evaluate((item) =>
    [item, ...item.querySelectorAll('*')].map((one) => getComputedStyle(one).outlineStyle),
  );
  expect.soft(frame, 'row of the open paper').toContain('solid');
  await VIEWS['search, results']!(offprint, title);
  const mark = offprint.results.locator('mark').first();
  const [own, around] = await mark.evaluate((element) => {
    const backgroundOf = (one: Element) =>
      getComputedStyle(one).backgroundColor + getComputedStyle(one).backgroundImage;
    return [backgroundOf(element), backgroundOf(document.body)];
  });
  expect(own).not.toBe(around);
  await page.keyboard.press('Tab');
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(ring).not.toBe('none');
});

test.describe('where less motion was asked for', () => {
  test.use({ reducedMotion: 'reduce' });

  test('nothing moves in any frame, and nothing waits for a movement', async ({ offprint, page }) => {
    await offprint.install();
    for (const view of FRAMES) {
      await VIEWS[view]!(offprint, title);
      const moving = await page.evaluate(() =>
        document
          .getAnimations()
          .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 0)
          .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 100)),
      );
      expect.soft(moving, view).toEqual([]);
    }
  });
});

test('where more contrast was asked for, quiet text is as dark as any', async ({ offprint, page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await offprint.install();
  const colours = await offprint.papers
    .getByRole('listitem')
    .first()
    .evaluate((row) =>
      [row.querySelector('.title')!, row.querySelector('.excerpt')!].map(
        (text) => getComputedStyle(text).color,
      ),
    );
  expect(new Set(colours).size).toBe(1);
});

test.describe('where one reads from right to left', () => {
  test('arrows point the other way, and a swipe to where one reads on saves', async ({ offprint, page }) => {
    await offprint.install();
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const row = offprint.row(offprint.papers, papers[1]!.title);
    const { x, y, width, height } = (await row.boundingBox())!;
    const middle = { x: x + width / 2, y: y + height / 2 };
    const save = offprint.saveIn(offprint.papers, papers[1]!.title);
    await dragAside(page, middle, -140);
    await expect(save).toHaveAttribute('aria-pressed', 'true');
    await dragAside(page, middle, -140);
    await expect(save).toHaveAttribute('aria-pressed', 'false');
    await row.click();
    const turned = (name: string) =>
      page
        .getByRole('button', { name })
        .locator('svg')
        .evaluate((sign) => getComputedStyle(sign).scale);
    expect([await turned('Back'), await turned('Hide this paper')]).toEqual(['-1 1', 'none']);
  });
});
