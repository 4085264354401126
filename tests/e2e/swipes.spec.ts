import type { Locator, Page } from '@playwright/test';
import { startingWith, type Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';
import { dragAside, Fingers } from './harness/touch.ts';

const papers = parsedSeed();
/** Less than a swipe, and more. */
const [SHORT, FAR] = [60, 140];

/** What lies behind that which is swiped. */
const sign = (page: Page): Locator => page.locator('.behind[aria-hidden]');
const reached = (page: Page): Promise<boolean> =>
  sign(page).evaluate(({ classList }) => classList.contains('reached'));
const backgroundOf = (element: Locator): Promise<string> =>
  element.evaluate((shown) => getComputedStyle(shown).backgroundColor);

/** A finger on the row of a paper. */
async function fingerOn(app: Offprint, paper: number): Promise<Fingers> {
  const { x, y, width, height } = (await app.row(app.papers, papers[paper]!.title).boundingBox())!;
  return Fingers.on(app.page, { x: x + width / 2, y: y + height / 2 });
}

async function openFirst(app: Offprint): Promise<void> {
  await app.install();
  await app.row(app.papers, papers[0]!.title).click();
  await expect(app.title).toHaveText(papers[0]!.title);
}

test('a swipe to the right shows what it does, in colour once it counts, and saves', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  const save = offprint.saveIn(offprint.papers, papers[1]!.title);
  const finger = await fingerOn(offprint, 1);
  await finger.dragAside(SHORT);
  await expect(sign(page)).toHaveText('Save');
  expect(await reached(page)).toBe(false);
  const before = await backgroundOf(sign(page));
  await finger.dragAside(FAR - SHORT);
  expect(await reached(page)).toBe(true);
  expect(await backgroundOf(sign(page))).not.toBe(before);
  await finger.lift();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await expect(sign(page)).toHaveCount(0);

  const again = await fingerOn(offprint, 1);
  await again.dragAside(SHORT);
  await expect(sign(page)).toHaveText('Remove');
  await again.lift();
  await expect(sign(page)).toHaveCount(0);
  await expect(save).toHaveAttribute('aria-pressed', 'true');
});

test('a swipe to the left says whether it marks as read or as unread', async ({ offprint, page }) => {
  await offprint.install();
  const row = offprint.row(offprint.papers, papers[1]!.title);
  for (const [word, name] of [
    ['Mark read', /^(?!.*, unread$)/],
    ['Mark unread', /, unread$/],
  ] as const) {
    const finger = await fingerOn(offprint, 1);
    await finger.dragAside(-FAR);
    await expect(sign(page)).toHaveText(word);
    await finger.lift();
    await expect(row).toHaveAccessibleName(name);
    await expect(sign(page)).toHaveCount(0);
  }
});

for (const [reducedMotion, moves] of [
  ['no-preference', true],
  ['reduce', false],
] as const)
  test(`with ${reducedMotion} of motion, a row that was let go ${moves ? 'glides' : 'is at once'} back in its place`, async ({
    offprint,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await offprint.install();
    await page.evaluate(() => {
      const { animate } = Element.prototype;
      Element.prototype.animate = function (frames, options) {
        document.documentElement.dataset['took'] = String((options as KeyframeAnimationOptions).duration);
        return animate.call(this, frames, options);
      };
    });
    const finger = await fingerOn(offprint, 1);
    await finger.dragAside(SHORT);
    await finger.lift();
    await expect(page.locator('html')).toHaveAttribute('data-took', moves ? /^[1-9]\d+$/ : '0');
    await expect(sign(page)).toHaveCount(0);
  });

test('each swipe of a row has a button in it', async ({ offprint, page }) => {
  await offprint.install();
  const { title } = papers[1]!;
  const row = offprint.row(offprint.papers, title);
  const read = offprint.papers
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: startingWith(title) }) })
    .getByRole('button', { name: 'Read', exact: true });
  await expect(read).toHaveAttribute('aria-pressed', 'false');
  await read.click();
  await expect(read).toHaveAttribute('aria-pressed', 'true');
  await expect(row).not.toHaveAccessibleName(/unread/);
  await read.click();
  await expect(row).toHaveAccessibleName(/, unread$/);
});

test('who taps the button of a row is told once that a swipe does it, too', async ({ offprint, page }) => {
  await offprint.install();
  const tip = page.getByText('Swiping a row does it, too');
  await offprint.saveIn(offprint.papers, papers[0]!.title).tap();
  await expect(tip).toBeVisible();
  await page.reload();
  await offprint.saveIn(offprint.papers, papers[1]!.title).tap();
  await expect(page.getByText('Saved to your library.')).toBeVisible();
  await expect(tip).toHaveCount(0);
});

test('the settings of a device with a touch screen list all swipes, and no keys before one was pressed', async ({
  offprint,
  page,
}) => {
  await offprint.install('#/settings');
  await expect(page.getByRole('region', { name: 'Swipes' })).toContainText('Mark read, or unread');
  const keys = page.getByRole('region', { name: 'Keyboard' });
  await expect(keys).toBeHidden();
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  await expect(keys).toBeVisible();
});

test('in the reader the next paper comes from where its button points', async ({ offprint, page }) => {
  await openFirst(offprint);
  const finger = await Fingers.on(page, { x: 275, y: 400 });
  await finger.dragAside(-SHORT);
  await expect(sign(page)).toHaveText('Next paper');
  const word = (await sign(page).locator('.sign').boundingBox())!;
  expect(word.x + word.width / 2).toBeGreaterThan(390 / 2);
  await finger.lift();
  const pointsRight = await page
    .getByRole('link', { name: /^Next paper/ })
    .locator('path')
    .evaluate((path: SVGPathElement) => {
      const at = (part: number) => path.getPointAtLength(part * path.getTotalLength()).x;
      return at(0.5) > at(0) && at(0.5) > at(1);
    });
  expect(pointsRight).toBe(true);
});

test('before the first paper there is none to swipe to, and the swipe says so', async ({
  offprint,
  page,
}) => {
  await openFirst(offprint);
  const finger = await Fingers.on(page, { x: 115, y: 400 });
  await finger.dragAside(FAR);
  await expect(sign(page)).toHaveText('No previous paper');
  expect(await reached(page)).toBe(false);
  await finger.lift();
  await expect(sign(page)).toHaveCount(0);
  await expect(offprint.title).toHaveText(papers[0]!.title);
});

/** Selects words of the abstract, as a long press does. */
const select = (page: Page) =>
  page.getByTestId('abstract').evaluate((abstract) => {
    const words = document.createTreeWalker(abstract, NodeFilter.SHOW_TEXT).nextNode()!;
    getSelection()!.setBaseAndExtent(words, 0, words, 10);
  });

test('a drag over selected text turns no page, nor does one that selects', async ({ offprint, page }) => {
  await openFirst(offprint);
  await select(page);
  await dragAside(page, { x: 275, y: 400 }, -FAR);
  await expect(sign(page)).toHaveCount(0);
  await page.evaluate(() => getSelection()!.removeAllRanges());

  const finger = await Fingers.on(page, { x: 275, y: 400 });
  await finger.dragAside(-FAR);
  expect(await reached(page)).toBe(true);
  await select(page);
  await finger.lift();
  await expect(sign(page)).toHaveCount(0);
  await expect(offprint.title).toHaveText(papers[0]!.title);

  await page.evaluate(() => getSelection()!.removeAllRanges());
  await dragAside(page, { x: 275, y: 400 }, -FAR);
  await expect(offprint.title).toHaveText(papers[1]!.title);
});

test('two fingers turn no page, together or one after the other', async ({ offprint, page }) => {
  await openFirst(offprint);
  const two = await Fingers.on(page, { x: 250, y: 300 }, { x: 300, y: 500 });
  await two.dragAside(-FAR);
  await two.lift();
  await expect(sign(page)).toHaveCount(0);
  await expect(offprint.title).toHaveText(papers[0]!.title);
});

test('a swipe from the edge of the screen is the system’s, and turns no page', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.row(offprint.papers, papers[1]!.title).click();
  await expect(offprint.title).toHaveText(papers[1]!.title);
  await dragAside(page, { x: 6, y: 400 }, FAR);
  await expect(sign(page)).toHaveCount(0);
  await expect(offprint.title).toHaveText(papers[1]!.title);
});
