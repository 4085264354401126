import { violationsOf } from './harness/axe.ts';
import { creditsOf, syntheticPapers } from './harness/corpus.ts';
import { expect, test } from './harness/test.ts';

test.use({ site: 'packs', visit: 'first' });

test('a part of the collection is added and removed, and what was saved of it stays', async ({
  offprint,
  page,
  server,
}) => {
  await offprint.install();
  await expect(page.getByText('60 papers on this device')).toBeVisible();
  await page.getByRole('link', { name: 'Showing Synthetic papers 1, 1 of 2 parts' }).click();
  const [first, second] = [1, 2].map((part) =>
    page.getByRole('switch', { name: new RegExp(`^Synthetic papers ${part} 60 papers`) }),
  );
  await expect(first!).toBeDisabled();
  expect(await violationsOf(page)).toEqual([]);

  await second!.check();
  await expect(page.getByText(/^2 of 2 parts of this collection: 120 papers/)).toBeVisible();
  await offprint.open('#/');
  await expect(page.getByText('120 papers on this device')).toBeVisible();
  const saved = offprint.papers.getByRole('listitem').first();
  const title = (await saved.getByRole('link').getAttribute('data-title'))!;
  await saved.getByRole('button', { name: 'Save' }).click();

  await offprint.open('#/settings');
  await first!.uncheck();
  await offprint.open('#/');
  await expect(page.getByRole('link', { name: 'Showing Synthetic papers 2, 1 of 2 parts' })).toBeVisible();
  await expect(page.getByText('60 papers on this device')).toBeVisible();
  await expect(offprint.row(offprint.papers, title)).toHaveCount(0);

  await server.stop();
  await page.reload();
  await expect(page.getByText('60 papers on this device')).toBeVisible();
  await offprint.open('#/library');
  await offprint.row(offprint.saved, title).click();
  await expect(offprint.title).toHaveText(title);
});

test('a name leads to all that its author wrote, offline, and back', async ({ offprint, page, server }) => {
  const papers = syntheticPapers(60);
  const [, name] = creditsOf(papers[0]!).authors;
  const theirs = papers.filter((paper) => creditsOf(paper).authors.includes(name!)).map(({ title }) => title);
  await offprint.install();
  await server.stop();
  await offprint.openByTitle(papers[0]!.title);
  await page.getByRole('link', { name: name!, exact: true }).click();
  await expect(page.getByRole('button', { name: `Remove Author: ${name}` })).toBeVisible();
  await expect(offprint.searchBox).toHaveValue('');
  await expect(offprint.results.getByRole('link')).toHaveCount(theirs.length);
  for (const title of theirs) await expect(offprint.row(offprint.results, title)).toBeVisible();
  await page.goBack();
  await expect(offprint.title).toHaveText(papers[0]!.title);

  const { venue } = creditsOf(papers[0]!);
  const there = papers.filter((paper) => creditsOf(paper).venue === venue && creditsOf(paper).year > 2005);
  await offprint.open('#/search');
  await expect(page.getByRole('group', { name: 'Venues' }).getByRole('button').first()).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await offprint.search(`venue:"${venue}" -venue:2005`);
  await expect(offprint.results.getByRole('link')).toHaveCount(there.length);
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByText('What you can type in the search box').click();
  await expect(page.getByRole('button', { name: /^author:hinton/ })).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('group', { name: 'Venue' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});
