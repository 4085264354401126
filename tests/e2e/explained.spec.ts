import { violationsOf } from './harness/axe.ts';
import { expect, test } from './harness/test.ts';

test('a slip is corrected, told once above the list, and searched as typed by tap', async ({
  offprint,
  page,
}) => {
  await offprint.install('#/search');
  await offprint.search('codebok ');
  const note = 'Showing results for codebook; no paper has “codebok”.';
  await expect(page.getByText(note, { exact: true })).toBeVisible();
  await expect(offprint.results.getByRole('link').first()).toHaveAccessibleName(/Codebooks/);
  await expect(page.getByText(/Matched through/)).toHaveCount(0);
  await expect(page.locator('search').getByRole('status')).toContainText(note);
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Search for what I typed' }).press('Enter');
  await expect(offprint.searchBox).toHaveValue('"codebok"');
  await expect(offprint.searchBox).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Nothing matches "codebok"' })).toBeVisible();
  await page.getByRole('button', { name: 'codebook', exact: true }).click();
  await expect(page.getByText(note)).toHaveCount(0);
  await expect(offprint.results.getByRole('link').first()).toBeVisible();
});

test('a row says what it matched where that is not what was typed', async ({ offprint, page }) => {
  await offprint.install('#/search');
  await offprint.search('posttraining quantization ');
  const first = offprint.results.getByRole('listitem').first();
  await expect(first).toContainText(/Matched through posttraining → post-training/i);
  await expect(first.locator('mark').first()).toHaveText(/post-training/i);
  expect(await violationsOf(page)).toEqual([]);

  await offprint.search('post-training quantizations ');
  await expect(first.locator('mark').first()).toHaveText(/post-training/i);
  await expect(page.getByText(/Matched through/)).toHaveCount(0);
});

test('a word that no paper has is told where others found something', async ({ offprint, page }) => {
  await offprint.install('#/search');
  await offprint.search('zyzzyvas codebook ');
  await expect(page.getByText('No title or abstract has “zyzzyvas”.', { exact: true })).toBeVisible();
  await expect(offprint.results.getByRole('link').first()).toBeVisible();
});

test('the matches of an excerpt are on screen, also where they stand late in the abstract', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await offprint.install('#/search');
  await offprint.search('commodity devices ');
  const excerpt = offprint.results.getByRole('listitem').first().locator('.excerpt');
  await expect(excerpt.locator('mark').first()).toBeInViewport();
  const cut = await excerpt.evaluate((text) => {
    const end = text.getBoundingClientRect().bottom;
    return [...text.querySelectorAll('mark')]
      .slice(0, 2)
      .map((mark) => mark.getBoundingClientRect().top > end);
  });
  expect(cut).toEqual([false, false]);
});
