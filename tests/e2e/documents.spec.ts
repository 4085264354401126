import { chooseDocument } from './harness/brought.ts';
import type { Offprint } from './harness/offprint.ts';
import { folderOf } from './harness/sites.ts';
import { stored } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

/** As many as one large collection of papers has. */
const MANY = 87_249;
const NUMBER = new Intl.NumberFormat('en');

/** Titles of three words that no two have. */
function lines(papers: number): string {
  const text = (at: number) => `quillwort${at} beside moss${at % 97}`;
  return Array.from({ length: papers }, (_, at) =>
    JSON.stringify({ title: `Of ${text(at)}`, abstract: `We count ${text(at)} on walls.`, year: 2020 }),
  ).join('\n');
}

const live = async (app: Offprint) =>
  (await stored<{ removedAt?: number; paper?: object }>(app.page, 'ownPapers')).filter(({ paper }) => paper)
    .length;

test.describe('a list of 87,249 papers', () => {
  test.slow();

  test('is read with its count, added while the app is searched, stopped with whole papers, and gone on with', async ({
    offprint: app,
    page,
  }) => {
    await app.install('#/library/bring');
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    await chooseDocument(page, 'many.jsonl', lines(MANY));
    await expect(page.getByText(`${NUMBER.format(MANY)} new papers`)).toBeVisible();
    await button(`Add ${NUMBER.format(MANY)} papers`).click();
    await expect.poll(() => live(app)).toBeGreaterThan(100);

    await app.search('quillwort3');
    await expect(app.row(app.results, 'Of quillwort3 beside moss3')).toBeVisible();
    await app.open('#/library/bring');
    await button('Stop').click();
    await expect(page.getByText(/^Stopped: /)).toBeVisible();
    const before = await live(app);
    expect(before).toBeLessThan(MANY);
    expect(before % 48).toBe(0);

    await button('Add the rest').click();
    await expect.poll(() => live(app)).toBeGreaterThan(before);
    await page.reload();
    const after = await live(app);
    expect(after % 48).toBe(0);
    await app.search('is:own quillwort7');
    await expect(app.row(app.results, 'Of quillwort7 beside moss7')).toBeVisible();
  });
});

test.describe('an own paper', () => {
  test.use({ site: 'small', visit: 'first' });

  test('that was edited stays as it is when other papers are published', async ({
    offprint: app,
    page,
    server,
  }) => {
    await app.install('#/library/bring');
    await chooseDocument(page, 'one.jsonl', lines(1));
    await page.getByRole('button', { name: 'Add 1 paper', exact: true }).click();
    await expect(page.getByText('1 paper added.').first()).toBeVisible();
    await app.openByTitle('Of quillwort0 beside moss0');
    await page.getByRole('region', { name: 'Added by you' }).getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: 'Edit this paper' });
    await form.getByRole('textbox', { name: 'Title' }).fill('Of zyzzogeton');
    await form.getByRole('button', { name: 'Keep the changes' }).click();
    await expect(app.title).toHaveText('Of zyzzogeton');

    server.deploy(folderOf('smallChanged'));
    await app.open();
    await page.reload();
    await app.readyOffline();
    await app.search('quokka');
    await expect(app.results.getByRole('link').first()).toBeVisible();
    await app.search('zyzzogeton');
    await expect(app.row(app.results, 'Of zyzzogeton')).toBeVisible();
  });
});
