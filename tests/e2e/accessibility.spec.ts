import { colourViolationsOf } from './harness/axe.ts';
import { atRest } from './harness/controls.ts';
import { cutOff } from './harness/fits.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';
import { THEMES, VIEWS, wear } from './harness/views.ts';

const papers = parsedSeed();
/** A paper with links, so that the reader shows all it can. */
const { title } = papers.find(({ links }) => links.length > 0)!;

/** The narrowest phone. */
const NARROW = { width: 320, height: 568 };

test('in each theme the list and the reader, while it is read aloud, have enough contrast', async ({
  offprint,
  page,
}) => {
  for (const view of ['search, explained', 'reader, listening']) {
    await VIEWS[view]!(offprint, title);
    for (const theme of THEMES) {
      await wear(page, theme);
      expect.soft(await colourViolationsOf(page), `${view}, ${theme}`).toEqual([]);
    }
  }
});

test('a system that turns dark turns the app dark, with enough contrast', async ({ offprint, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await offprint.install();
  const background = () => page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).not.toBe(light);
  expect(await colourViolationsOf(page)).toEqual([]);
});

test('with forced colours the list and the reader keep their controls', async ({ offprint, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await offprint.install();
  await expect(offprint.saveIn(offprint.papers, title)).toBeVisible();
  expect(await colourViolationsOf(page)).toEqual([]);
  await offprint.openByTitle(title);
  await expect(offprint.save).toBeVisible();
  expect(await colourViolationsOf(page)).toEqual([]);
});

test('at 320 px with text at 200 % nothing is cut off in a message with its Undo', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize(NARROW);
  await offprint.install();
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const saves = offprint.papers.getByRole('button', { name: 'Save' });
  for (const row of [1, 2]) await saves.nth(row).press('Enter');
  const message = page.getByText('changes can be undone.');
  await expect(message).toBeVisible();
  // It waits for whoever has the focus in it.
  await page.getByRole('button', { name: 'Undo' }).focus();
  await atRest(page);
  expect(await cutOff(page)).toEqual([]);
  const undo = (await page.getByRole('button', { name: 'Undo' }).boundingBox())!;
  expect(NARROW.width - undo.x - undo.width).toBeGreaterThanOrEqual(12);
  const words = await message.evaluate((element) => {
    const text = document.createRange();
    text.selectNodeContents(element);
    const { right, bottom } = text.getBoundingClientRect();
    return { right, bottom };
  });
  expect(words.right <= undo.x || words.bottom <= undo.y).toBe(true);
});

test('in Settings at 320 px with text at 200 % the shortcuts keep clear of the edge', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize(NARROW);
  await offprint.install('#/settings');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expect(page.locator('section dl').first()).toBeVisible();
  const ends = await page.locator('section dl').evaluateAll((lists) =>
    lists.map((list) => {
      const words = document.createRange();
      words.selectNodeContents(list);
      return words.getBoundingClientRect().right;
    }),
  );
  for (const end of ends) expect(end).toBeLessThanOrEqual(NARROW.width - 16);
});

test('each view has its own title, one h1, and takes the focus', async ({ offprint, page }) => {
  await offprint.install();
  await expect(page).toHaveTitle('Papers · Offprint');
  await offprint.nav.getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveTitle('Search · Offprint');
  await expect(offprint.searchBox).toBeFocused();
  await offprint.nav.getByRole('link', { name: 'Library' }).click();
  await expect(page).toHaveTitle('Library · Offprint');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeFocused();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page).toHaveTitle('Settings · Offprint');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await offprint.nav.getByRole('link', { name: 'Papers' }).click();
  await offprint.row(offprint.papers, title).click();
  await expect(page).toHaveTitle(`${title} · Offprint`);
  await expect(offprint.title).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await page.goBack();
  await expect(offprint.row(offprint.papers, title)).toBeFocused();
});

test('the skip link leads to what is shown, in a list and in the reader', async ({ offprint, page }) => {
  await offprint.install('#/library');
  const skip = page.getByRole('link', { name: 'Skip to the papers' });
  const heading = page.getByRole('heading', { level: 1, name: 'Library' });
  await expect(heading).toBeVisible();
  await skip.press('Enter');
  await expect(heading).toBeFocused();
  await offprint.open('#/');
  await offprint.row(offprint.papers, title).click();
  await expect(offprint.title).toBeFocused();
  await skip.press('Enter');
  await expect(offprint.title).toBeFocused();
});
