import { violationsOf } from './harness/axe.ts';
import { creditsOf, syntheticPapers } from './harness/corpus.ts';
import type { Offprint } from './harness/offprint.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'packs' });

const papers = syntheticPapers(60);
const [paper] = papers;
const by = (name: string) => papers.filter((one) => creditsOf(one).authors.includes(name));
const narrowDown = (app: Offprint) => app.page.getByRole('button', { name: /^Narrow down [\d,]+ papers?$/ });
const group = (app: Offprint, name: string) => app.page.getByRole('group', { name, exact: true });

test('an author typed among the words is found, and offered by name', async ({ offprint, page }) => {
  const [, name] = creditsOf(paper!).authors;
  await offprint.install('#/search');
  await offprint.search(`${name} `);
  const first = await offprint.results.getByRole('link').first().getAttribute('data-title');
  expect(by(name!).map(({ title }) => title)).toContain(first);
  const count = by(name!).length;
  const offer = group(offprint, 'Names').getByRole('button', {
    name: `${count} papers by ${name}`,
    exact: true,
  });
  await expect(page.getByRole('status').filter({ hasText: `papers by ${name}` })).toBeAttached();
  expect(await violationsOf(page)).toEqual([]);
  await offer.click();
  await expect(page.getByRole('button', { name: `Remove Author: ${name}` })).toBeVisible();
  await expect(offprint.searchBox).toHaveValue('');
  await expect(offprint.results.getByRole('link')).toHaveCount(count);
});

test('a search is narrowed by what its papers share, by tap and by keys', async ({ offprint, page }) => {
  await offprint.install('#/search');
  const { venue } = creditsOf(paper!);
  await offprint.search(`venue:"${venue}"`);
  const total = papers.filter((one) => creditsOf(one).venue === venue).length;
  await expect(offprint.results.getByRole('link')).toHaveCount(total);
  await narrowDown(offprint).click();
  expect(await violationsOf(page)).toEqual([]);
  const chip = group(offprint, 'Years').getByRole('button').first();
  const [year, count] = (await chip.innerText()).split(/\s+/);
  await chip.click();
  await expect(page.getByRole('button', { name: new RegExp(`^Remove (Year|Venue): ${year}`) })).toBeVisible();
  await expect(offprint.results.getByRole('link')).toHaveCount(Number(count));
  await expect(chip).toHaveAttribute('aria-pressed', 'true');

  await offprint.open('#/search?q=learning');
  await narrowDown(offprint).focus();
  await expect(group(offprint, 'Authors').getByRole('button').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(group(offprint, 'Authors')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(group(offprint, 'Authors')).toBeVisible();
  await group(offprint, 'Authors').getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Remove Author:/ })).toBeVisible();
  await expect(narrowDown(offprint)).toBeFocused();
});
