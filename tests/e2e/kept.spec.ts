import { violationsOf } from './harness/axe.ts';
import type { Offprint } from './harness/offprint.ts';
import { startingWith } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { putStored as put } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
const [first, second, third] = papers as [Paper, Paper, Paper];
type Paper = (typeof papers)[number];

const stamp = (count: number) => `000000000aa.000${count}.test`;
const tagging = (tag: string, { id }: Paper) => ({ id: `${tag} ${id}`, tag, paper: id, stamps: {} });
const note = ({ id }: Paper, text: string) => ({
  id,
  text: { seen: { test: stamp(1) }, heads: { [stamp(1)]: [text] } },
  stamps: {},
});

const chips = (app: Offprint) => app.page.getByRole('group', { name: 'Parts of the search' });
const links = (app: Offprint) => app.results.getByRole('link');

test('a tag is picked while it is typed, and finds its papers and no others', async ({ offprint, page }) => {
  await offprint.install();
  await put(page, {
    tags: [
      { id: 't', name: 'Réading group', stamps: {} },
      { id: 'u', name: 'thesis', stamps: {} },
    ],
    taggings: [tagging('t', first), tagging('t', third), tagging('u', second)],
    collections: [{ id: 'c', name: 'Chapter 2', rank: 'a', stamps: {} }],
    entries: [{ id: `c ${second.id}`, collection: 'c', paper: second.id, rank: 'a', stamps: {} }],
  });
  await page.reload();
  await offprint.search('tag:');
  await expect(chips(offprint).getByRole('button')).toHaveText(['Tag: Réading group', 'Tag: thesis']);
  await offprint.searchBox.fill('tag:read');
  await expect(chips(offprint).getByRole('button')).toHaveText(['Tag: Réading group']);
  await expect(links(offprint)).toHaveCount(2);
  expect(await violationsOf(page)).toEqual([]);
  await chips(offprint).getByRole('button', { name: 'Tag: Réading group' }).click();
  await expect(chips(offprint).getByRole('button', { name: 'Remove Tag: Réading group' })).toBeVisible();
  await expect(offprint.searchBox).toBeFocused();
  await expect(page.getByText('2 papers', { exact: true })).toBeVisible();
  await expect(offprint.row(offprint.results, first.title)).toBeVisible();
  await expect(offprint.row(offprint.results, third.title)).toBeVisible();

  await offprint.search('in:"chapter 2"');
  await expect(links(offprint)).toHaveCount(1);
  await expect(offprint.row(offprint.results, second.title)).toBeVisible();
  await offprint.search('tag:nothing ');
  await expect(page.getByText('No paper has this tag.', { exact: true })).toBeVisible();

  await page.getByTitle('Clear the search').click();
  const own = page.getByRole('group', { name: 'Your tags' });
  await expect(own.getByRole('button')).toHaveText([/Réading group\s+2/, /thesis\s+1/]);
  await own.getByRole('button', { name: 'thesis' }).click();
  await expect(links(offprint)).toHaveCount(1);
});

test('hidden papers are found only where they are asked for', async ({ offprint, page }) => {
  await offprint.install();
  await put(page, { papers: [{ id: first.id, hiddenAt: 1, stamps: {} }] });
  await page.reload();
  await offprint.search('is:unread');
  await expect(links(offprint)).toHaveCount(papers.length - 1);
  await offprint.search(first.title);
  await expect(links(offprint).first()).toBeVisible();
  await expect(offprint.row(offprint.results, first.title)).toHaveCount(0);
  await offprint.search('is:hidden');
  await expect(links(offprint)).toHaveCount(1);
  await expect(offprint.row(offprint.results, first.title)).toBeVisible();
  await expect(page.getByText('1 paper', { exact: true })).toBeVisible();
});

test('a paper is found by the words of its note, which the row tells', async ({ offprint, page }) => {
  await offprint.install();
  await put(page, { notes: [note(third, 'See the zyzzyva trick on page 3.')] });
  await page.reload();
  await offprint.search('zyzzyva tri');
  const row = offprint.results.getByRole('listitem').first();
  await expect(row).toContainText('In your note: See the zyzzyva trick on page 3.');
  await expect(row.locator('mark')).toHaveText(['zyzzyva', 'trick']);
  await expect(row.getByRole('link')).toHaveAccessibleName(startingWith(third.title));
  expect(await violationsOf(page)).toEqual([]);
  await offprint.search('has:note');
  await expect(links(offprint)).toHaveCount(1);
});

test('papers that one stays with are in the history, and can be erased from it', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  for (const { title } of [first, second]) {
    await offprint.openByTitle(title);
    await page.getByRole('region', { name: 'Text of the paper' }).press('ArrowDown');
    await page.goBack();
  }
  await offprint.open('#/library/history');
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  await expect(offprint.nav.getByRole('link', { name: 'Library' })).toHaveAttribute('aria-current', 'true');
  const today = page.getByRole('region', { name: 'Today' });
  await expect(today.getByRole('link')).toHaveCount(2);
  await expect(today.getByRole('link').first()).toHaveText(second.title);
  expect(await violationsOf(page)).toEqual([]);

  await today.getByRole('button', { name: startingWith(`Erase ${second.title}`) }).press('Enter');
  await expect(today.getByRole('link')).toHaveText([first.title]);
  await expect(today.getByRole('button', { name: startingWith(`Erase ${first.title}`) })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(today.getByRole('link')).toHaveCount(2);
  await page.getByRole('button', { name: 'Erase all history' }).click();
  await expect(page.getByRole('heading', { name: 'No history yet' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('checkbox', { name: 'Keep a history of the papers you open' }).click();
  await expect(page.getByText('No history is kept now.', { exact: false })).toBeVisible();
  await offprint.openByTitle(third.title);
  await page.getByRole('region', { name: 'Text of the paper' }).press('ArrowDown');
  await offprint.open('#/library/history');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No history yet' })).toBeVisible();
});

test('a tag that was deleted is restored with its papers, and a save with its text', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  await offprint.saveIn(offprint.papers, second.title).click();
  await expect(page.getByText('Saved to your library.')).toBeVisible();
  await offprint.saveIn(offprint.papers, second.title).click();
  await expect(page.getByText('Removed from your library.')).toBeVisible();
  await put(page, {
    tags: [{ id: 't', name: 'reading group', removedAt: Date.now(), stamps: {} }],
    taggings: [tagging('t', first), tagging('t', third)],
  });
  await page.reload();
  await offprint.open('#/library/deleted');
  const list = page.getByRole('list', { name: 'Recently deleted' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  expect(await violationsOf(page)).toEqual([]);
  await list.getByRole('button', { name: 'Restore tag reading group' }).press('Enter');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button', { name: startingWith(`Restore saved paper ${second.title}`) }).click();
  await expect(page.getByRole('heading', { name: 'Nothing was deleted lately' })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await offprint.search('tag:"reading group"');
  await expect(links(offprint)).toHaveCount(2);
  await offprint.open('#/library');
  await expect(offprint.row(offprint.saved, second.title)).toBeVisible();
});
