import type { Locator, Page } from '@playwright/test';
import { atRest, coveredControls } from './harness/controls.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';
import { VIEWS } from './harness/views.ts';

const papers = parsedSeed();
const LONG = papers.find(({ title }) => title.startsWith('Existence, Stability'))!;

const WIDTHS = [900, 1024, 1280, 1920, 2560];
const HEIGHT = 900;

const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Paper' });
const boxOf = async (locator: Locator) => (await locator.boundingBox())!;

for (const width of WIDTHS)
  test(`at ${width} px the buttons of the reader stand together, above the text and no wider`, async ({
    offprint,
    page,
  }) => {
    await page.setViewportSize({ width, height: HEIGHT });
    await offprint.install(`#/paper/${LONG.id}`);
    await expect(offprint.title).toHaveText(LONG.title);
    const text = await boxOf(offprint.article);
    const buttons = toolbar(page).getByRole('button');
    await expect(buttons).toHaveCount(5);
    const boxes = [];
    for (const button of await buttons.all()) boxes.push(await boxOf(button));
    const arrows = [page.getByRole('link', { name: /^Previous/ }), page.getByRole('link', { name: /^Next/ })];
    const heads = [await boxOf(page.getByRole('button', { name: 'Back' }))];
    for (const arrow of arrows) heads.push(await boxOf(arrow));
    for (const { x, width, y, height } of [...boxes, ...heads]) {
      expect.soft(x).toBeGreaterThanOrEqual(text.x - 1);
      expect.soft(x + width).toBeLessThanOrEqual(text.x + text.width + 1);
      expect.soft(y + height).toBeLessThanOrEqual(text.y);
    }
    const centres = boxes.map(({ x, width }) => x + width / 2);
    for (let at = 1; at < centres.length; at++) expect.soft(centres[at]! - centres[at - 1]!).toBeLessThan(96);
    expect(await coveredControls(page)).toEqual([]);
  });

test('the wider the screen, the wider the list, up to what is still read as a list', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  const widths = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    widths.push((await boxOf(page.locator('.panes > .list'))).width);
  }
  expect(widths).toEqual(widths.toSorted((a, b) => a - b));
  expect(widths[0]).toBeGreaterThanOrEqual(320);
  expect(widths[3]).toBeGreaterThan(500);
  expect(widths[4]).toBeLessThanOrEqual(640);
});

test('how the text is set is chosen beside it: nothing lies over it and nothing is dimmed', async ({
  offprint,
  page,
}) => {
  await offprint.install(`#/paper/${LONG.id}`);
  await expect(offprint.title).toHaveText(LONG.title);
  const opener = toolbar(page).getByRole('button', { name: 'Text' });
  await opener.click();
  const panel = page.getByRole('dialog', { name: 'Text' });
  await expect(panel).toBeVisible();
  await atRest(page);
  const [chosen, text] = [await boxOf(panel), await boxOf(page.locator('.reader .scroller'))];
  expect(chosen.y + chosen.height).toBeLessThanOrEqual(text.y + 1);
  await expect(offprint.title).toBeInViewport({ ratio: 1 });
  const dimmed = await offprint.title.evaluate((title) => {
    const { x, y, height } = title.getBoundingClientRect();
    const hit = document.elementFromPoint(x + 8, y + height / 4);
    return hit === null || !title.contains(hit);
  });
  expect(dimmed).toBe(false);
  await panel.getByRole('group', { name: 'Size' }).getByRole('button', { name: 'More' }).click();
  await expect(offprint.abstract).toHaveCSS('font-size', '18px');

  await opener.click();
  await expect(panel).toBeHidden();
  await opener.click();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(offprint.title).toBeVisible();
});

test('a message comes up in the pane where one acted', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.row(offprint.papers, LONG.title).click();
  await expect(offprint.title).toHaveText(LONG.title);
  const list = await boxOf(page.locator('.panes > .list'));
  // The message of before may be going.
  const undoAt = async () => (await page.getByRole('button', { name: 'Undo' }).boundingBox())?.x ?? NaN;
  await offprint.save.click();
  await expect.poll(undoAt).toBeGreaterThan(list.x + list.width);
  await offprint.papers.getByRole('button', { name: 'Save' }).nth(1).click();
  await expect.poll(undoAt).toBeLessThan(list.x + list.width);
});

test('from a related paper, Back leads to the one before, and from that to the list alone', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  await offprint.row(offprint.papers, LONG.title).click();
  await expect(offprint.title).toHaveText(LONG.title);
  const related = page.getByRole('list', { name: 'Related papers' }).getByRole('link').first();
  const title = (await related.getAttribute('data-title'))!;
  await related.click();
  await expect(offprint.title).not.toHaveText(LONG.title);
  await expect(page).toHaveTitle(new RegExp(title.slice(0, 20)));
  const back = page.getByRole('button', { name: 'Back' });
  await back.click();
  await expect(offprint.title).toHaveText(LONG.title);
  await back.click();
  await expect(offprint.article).toBeHidden();
  await expect(page).toHaveURL(/#\/$/);
});

test('where no paper is chosen the reader says what to do, by mouse and by keyboard', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  const reader = page.locator('.panes > .reader');
  await expect(reader.getByRole('heading', { name: 'Choose a paper' })).toBeVisible();
  for (const label of ['Previous paper', 'All shortcuts']) {
    const row = reader.locator('dl > div').filter({ hasText: label });
    const [key, says] = [await boxOf(row.locator('kbd')), await boxOf(row.locator('dd'))];
    expect(says.y, label).toBeLessThan(key.y + key.height / 2);
    expect(says.x, label).toBeGreaterThan(key.x + key.width);
  }
  await page.keyboard.press('j');
  await expect(offprint.papers.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(offprint.article).toBeVisible();
});

test('what the empty reader says can be read from its beginning where it has little room', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 500 });
  await offprint.install();
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const heading = page.locator('.panes > .reader').getByRole('heading', { name: 'Choose a paper' });
  await expect(heading).toBeInViewport({ ratio: 1 });
});

test('the settings have the screen to themselves, in a column in its middle', async ({ offprint, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await offprint.install();
  await VIEWS['settings']!(offprint, LONG.title);
  await expect(page.locator('.panes > .reader')).toBeHidden();
  const heading = await boxOf(page.getByRole('heading', { level: 1, name: 'Settings' }));
  expect(heading.x).toBeGreaterThan(400);
});
