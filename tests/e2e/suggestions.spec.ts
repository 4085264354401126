import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

const { title } = parsedSeed().find(
  ({ title }) => /^[A-Z][a-z]+ [a-z ]+/i.test(title) && !/[$\\{]/.test(title),
)!;

const suggestions = (app: Offprint) =>
  app.page.getByRole('group', { name: 'Suggestions' }).getByRole('button');

test('a word that is being typed is completed by tap, and the next can be typed', async ({
  offprint,
  page,
}) => {
  await offprint.install('#/search');
  await offprint.search('elastic quan');
  await page.getByRole('button', { name: 'quantization', exact: true }).tap();
  await expect(offprint.searchBox).toHaveValue('elastic quantization ');
  await expect(offprint.searchBox).toBeFocused();
  await expect(suggestions(offprint)).toHaveCount(0);
  await page.keyboard.type('neu');
  await expect(offprint.searchBox).toHaveValue('elastic quantization neu');
  await expect(suggestions(offprint).first()).toHaveText('neural');
});

test('an acronym is suggested with what it stands for, and a title in full', async ({ offprint, page }) => {
  await offprint.install('#/search');
  await offprint.search('ner');
  await page.getByRole('button', { name: /^NeRF · Neural Radiance Fields?$/i }).click();
  await expect(offprint.searchBox).toHaveValue('NeRF ');
  await offprint.search(title.split(' ').slice(0, 3).join(' '));
  await page.getByRole('button', { name: title, exact: true }).click();
  await expect(offprint.searchBox).toHaveValue(`${title} `);
  await expect(offprint.results.getByRole('link').first()).toHaveAttribute('data-title', title);
});

test('results keep their place whether there are suggestions or not', async ({ offprint, page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await offprint.install('#/search');
  await offprint.search('ne');
  await expect(suggestions(offprint).first()).toBeVisible();
  const top = async () => (await offprint.results.boundingBox())!.y;
  const before = await top();
  await offprint.search('neural ');
  await expect(suggestions(offprint)).toHaveCount(0);
  expect(await top()).toBe(before);
  expect(before).toBeLessThan(130);
});

test('arrows lead from the box through suggestions and results, and back', async ({ offprint, page }) => {
  await offprint.install('#/search');
  await offprint.search('quan');
  await expect(suggestions(offprint).first()).toBeVisible();
  const row = (at: number) => offprint.results.getByRole('link').nth(at);
  await page.keyboard.press('ArrowDown');
  await expect(suggestions(offprint).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(offprint.searchBox).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(row(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(row(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(offprint.searchBox).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(0)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(offprint.title).toBeFocused();
});

test('suggestions are announced with the results', async ({ offprint, page }) => {
  await offprint.install('#/search');
  await offprint.search('elastic qua');
  await expect(page.locator('search').getByRole('status')).toHaveText(
    /^\d+ papers for “elastic qua”\. \d suggestions?\.$/,
  );
});

test('a term of several words is completed by tap and by keys', async ({ offprint, page }) => {
  await offprint.install('#/search');
  await offprint.search('state sp');
  const term = page.getByRole('button', { name: 'state space models', exact: true });
  await term.tap();
  await expect(offprint.searchBox).toHaveValue('state space models ');
  await expect(offprint.searchBox).toBeFocused();
  await offprint.search('state sp');
  await expect(term).toBeVisible();
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 6; step++) {
    if (await term.evaluate((chip) => chip === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await expect(offprint.searchBox).toHaveValue('state space models ');
});
