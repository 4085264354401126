import { violationsOf } from './harness/axe.ts';
import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
const withCode = papers.filter(({ links }) => links.some(({ kind }) => kind === 'code'));
const texts = ({ title, abstract }: (typeof papers)[number]) => [title, abstract];

const parts = (app: Offprint) => app.page.getByRole('group', { name: 'Parts of the search' });
const filters = (app: Offprint) => app.page.getByRole('button', { name: 'Filters' });
const sheet = (app: Offprint) => app.page.getByRole('dialog', { name: 'Filters' });
const queryOf = (app: Offprint) =>
  new URLSearchParams(new URL(app.page.url()).hash.split('?')[1] ?? '').get('q') ?? '';

async function found(app: Offprint, query: string, titles: string[]): Promise<void> {
  await app.search(query);
  await expect(app.results.getByRole('link')).toHaveCount(titles.length);
  const shown = await app.results
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['title']));
  expect(shown.sort(), query).toEqual([...titles].sort());
}

test('each part of the language finds what reading every paper finds', async ({ offprint }) => {
  await offprint.install('#/search');
  const titlesOf = (wanted: (paper: (typeof papers)[number]) => boolean) =>
    papers.filter(wanted).map(({ title }) => title);
  const phrase = /\blanguage[\s-]models\b/i;
  const anyForm = /\blanguage[\s-]model(s|ed|ing|led|ling)?\b/i;
  const model = /\bmodel(s|ed|ing|led|ling)?\b/i;

  await found(
    offprint,
    '"language models" ',
    titlesOf((paper) => texts(paper).some((text) => phrase.test(text))),
  );
  await found(
    offprint,
    'title:model ',
    titlesOf(({ title }) => model.test(title)),
  );
  await found(
    offprint,
    'has:code',
    withCode.map(({ title }) => title),
  );
  await found(
    offprint,
    '-has:code -"language models"',
    titlesOf((paper) => !withCode.includes(paper) && !texts(paper).some((text) => anyForm.test(text))),
  );
});

test('filters are set and taken out by tap, in the box and the address alike', async ({ offprint, page }) => {
  await offprint.install('#/search');
  await offprint.search('model');
  await filters(offprint).click();
  const code = sheet(offprint).getByRole('button', { name: 'With code', exact: true });
  await expect(code).toHaveAttribute('aria-pressed', 'false');
  await code.click();
  await expect(code).toHaveAttribute('aria-pressed', 'true');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(filters(offprint)).toBeFocused();
  await expect(offprint.searchBox).toHaveValue('model');
  await expect.poll(() => queryOf(offprint)).toBe('has:code model');

  await parts(offprint).getByRole('button', { name: 'Remove With code' }).click();
  await expect(offprint.searchBox).toHaveValue('model');
  expect(queryOf(offprint)).toBe('model');
  await expect(filters(offprint)).toBeFocused();
});

test('the help begins a part in the box, ready to be typed on', async ({ offprint, page }) => {
  await offprint.install('#/search');
  await offprint.search('networks');
  await filters(offprint).click();
  await sheet(offprint).getByText('What you can type in the search box').click();
  await sheet(offprint).getByRole('button', { name: 'title:graph in the title' }).click();
  await expect(offprint.searchBox).toBeFocused();
  await page.keyboard.type('neural');
  await expect(offprint.searchBox).toHaveValue('networks title:neural');
});

test('a filter that is being typed is completed by tap', async ({ offprint, page }) => {
  await offprint.install('#/search');
  await offprint.search('model has:');
  await expect(page.getByText('“has:” takes code, project, note or highlight.')).toBeVisible();
  await parts(offprint).getByRole('button', { name: 'With code' }).click();
  await expect(parts(offprint).getByRole('button', { name: 'Remove With code' })).toBeVisible();
  await expect(offprint.searchBox).toHaveValue('model');
  await expect(offprint.searchBox).toBeFocused();
  expect(queryOf(offprint)).toBe('model has:code ');
});

test('the address opens a search with all its parts', async ({ offprint, page }) => {
  const query = 'is:unread "neural network" -survey -title:x deep';
  await offprint.install(`#/search?${new URLSearchParams({ q: query })}`);
  // What is asked beside words has a chip, the rest stands in the box: neither says what the other does.
  await expect(offprint.searchBox).toHaveValue('"neural network" -survey -title:x deep');
  const chips = parts(offprint).getByRole('button');
  await expect(chips).toHaveText(['Unread']);
  await page.reload();
  await expect(chips).toHaveText(['Unread']);
});

test('parts are taken out by key, and the focus goes on to the next', async ({ offprint, page }) => {
  await offprint.install(`#/search?${new URLSearchParams({ q: 'is:unread has:code -is:saved ' })}`);
  const remove = (label: string) => page.getByRole('button', { name: `Remove ${label}`, exact: true });
  await remove('Unread').focus();
  await page.keyboard.press('Delete');
  await expect(remove('With code')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Backspace');
  await expect(remove('With code')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(filters(offprint)).toBeFocused();
  await expect(offprint.searchBox).toHaveValue('');
});

test('what is no filter is searched as words, and that is said and announced', async ({ offprint, page }) => {
  await offprint.install('#/search');
  await offprint.search('is:quantization ');
  const note = '“is:quantization” is searched as words; “is:” takes saved, unread, read, new, hidden or own.';
  await expect(page.getByText(note, { exact: true })).toBeVisible();
  await expect(offprint.results.getByRole('link').first()).toBeVisible();
  await expect(page.locator('search').getByRole('status')).toContainText(note);
  await offprint.search('author:curie ');
  await expect(page.getByText('No paper on this device names its authors.', { exact: true })).toBeVisible();
});

test('saved, read and unread papers are found, also after a fresh start', async ({ offprint, page }) => {
  const [first, second] = papers as [(typeof papers)[number], (typeof papers)[number]];
  await offprint.install();
  await offprint.saveIn(offprint.papers, first.title).click();
  await offprint.row(offprint.papers, second.title).click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByText('Marked as read.')).toBeVisible();
  await offprint.open('#/search?q=is:saved');
  await expect(offprint.row(offprint.results, first.title)).toBeVisible();
  await expect(offprint.results.getByRole('link')).toHaveCount(1);
  await page.reload();
  await expect(offprint.row(offprint.results, first.title)).toBeVisible();
  await found(offprint, 'is:read', [second.title]);
  await offprint.search('is:unread');
  await expect(offprint.results.getByRole('link')).toHaveCount(papers.length - 1);
});

test('a list of unread papers stays while one of them is read', async ({ offprint, page }) => {
  await offprint.install('#/search?q=is:unread');
  const row = offprint.row(offprint.results, papers[20]!.title);
  await row.scrollIntoViewIfNeeded();
  const before = (await row.boundingBox())!.y;
  await row.click();
  await expect(offprint.title).toBeVisible();
  await page.goBack();
  await expect(row).toBeFocused();
  await expect.poll(async () => Math.round((await row.boundingBox())!.y - before)).toBe(0);
});

test('a search keeps its words and its place while one is elsewhere', async ({ offprint }) => {
  await offprint.install();
  await offprint.search('has:code model');
  const row = offprint.results.getByRole('link').nth(9);
  await row.scrollIntoViewIfNeeded();
  const before = (await row.boundingBox())!.y;
  await offprint.nav.getByRole('link', { name: 'Library' }).click();
  await expect(offprint.results).toHaveCount(0);
  await offprint.nav.getByRole('link', { name: 'Search' }).click();
  await expect(offprint.searchBox).toHaveValue('has:code model');
  await expect.poll(async () => Math.round((await row.boundingBox())!.y - before)).toBe(0);
});

test('where nothing is found, the closest papers and the nearest words are offered', async ({
  offprint,
  page,
}) => {
  await offprint.install('#/search');
  await offprint.search('"model language"');
  await expect(page.getByRole('heading', { name: 'Nothing matches "model language"' })).toBeVisible();
  const closest = page.getByRole('list', { name: 'Closest papers' });
  await expect(closest.getByRole('link').first()).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await offprint.search('qquantizzationn has:code');
  await page.getByRole('button', { name: 'quantization', exact: true }).click();
  await expect(offprint.searchBox).toHaveValue('quantization');
  expect(queryOf(offprint)).toContain('has:code');
  await expect(offprint.results.getByRole('link').first()).toBeVisible();
});

test('searches that led to a paper come back, can be pinned, and be forgotten with undo', async ({
  offprint,
  page,
}) => {
  await offprint.install('#/search');
  for (const query of ['has:code model', 'title:neural']) {
    await offprint.search(query);
    await expect(offprint.results.getByRole('link').first()).toBeVisible();
    await offprint.results.getByRole('link').first().click();
    await expect(offprint.title).toBeVisible();
    await page.goBack();
  }
  await page.getByRole('button', { name: 'Clear the search' }).click();
  const searches = page.getByRole('list', { name: 'Your searches' });
  await expect(searches.getByRole('listitem')).toHaveText(['Title: neural', 'With code · model']);
  await searches.getByRole('button', { name: 'Pin With code · model' }).click();
  await expect(searches.getByRole('listitem')).toHaveText(['With code · model', 'Title: neural']);
  expect(await violationsOf(page)).toEqual([]);

  await searches.getByRole('button', { name: 'Forget With code · model' }).click();
  await expect(searches.getByRole('listitem')).toHaveText(['Title: neural']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(searches.getByRole('listitem')).toHaveText(['With code · model', 'Title: neural']);
  await page.reload();
  await expect(searches.getByRole('button', { name: 'Pin With code · model' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await searches.getByRole('button', { name: 'With code · model', exact: true }).click();
  await expect(offprint.searchBox).toHaveValue('model');
  expect(queryOf(offprint)).toBe('has:code model');
});

test('a reload right after a letter keeps what was typed', async ({ offprint, page }) => {
  await offprint.install('#/search');
  await offprint.searchBox.fill('quantiz');
  await page.reload();
  await expect(offprint.searchBox).toHaveValue('quantiz');
  await expect(offprint.results.getByRole('link').first()).toBeVisible();
  expect(queryOf(offprint)).toBe('quantiz');
  await offprint.open('#/search?q=model');
  await page.reload();
  await expect(offprint.searchBox).toHaveValue('model');
});

test('operators as people know them are understood, and that is said', async ({ offprint, page }) => {
  await offprint.install('#/search');
  const code = withCode.map(({ title }) => title);
  await found(offprint, 'has:code AND NOT (is:read OR is:saved) ', code);
  await expect(page.getByText('Read as: With code · Without Read or Saved', { exact: true })).toBeVisible();
  const model = /\bmodel(s|ed|ing|led|ling)?\b/i;
  const titled = papers.filter(({ title }) => model.test(title)).map(({ title }) => title);
  await found(offprint, 'title: model ', titled);
  await offprint.search('keyword:quantization ');
  await expect(
    page.getByText('“keyword:quantization” is no filter here, and is searched as words.'),
  ).toBeVisible();
  await offprint.search('https://arxiv.org/abs/9999.99999 ');
  await expect(page.getByText(/^No paper on this device has the address or number/)).toBeVisible();
});

test('one search is kept once, in whatever spelling', async ({ offprint, page }) => {
  await offprint.install('#/search');
  for (const query of ['quantization', 'Quantization']) {
    await offprint.search(query);
    await offprint.results.getByRole('link').first().click();
    await expect(offprint.title).toBeVisible();
    await page.goBack();
  }
  await offprint.searchBox.fill('');
  const searches = page.getByRole('list', { name: 'Your searches' });
  await expect(searches.getByRole('button', { name: 'quantization', exact: true })).toBeVisible();
  await expect(searches.getByRole('button', { name: /^Forget/ })).toHaveCount(1);
});
