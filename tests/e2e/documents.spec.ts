import { chooseDocument } from './harness/brought.ts';
import { folderOf } from './harness/sites.ts';
import { countStored } from './harness/stored.ts';
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

/** All of them are gone through before their number is told, which takes a busy machine its time. */
const AMPLE = { timeout: 90_000 };

test.describe('a list of 87,249 papers', () => {
  test.slow();

  test('is read with its count, stopped and gone on with, added while the app is searched, stopped with whole papers, and gone on with', async ({
    offprint: app,
    page,
  }) => {
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    const added = () => countStored(page, 'ownPapers');
    await app.install('#/library/bring');
    await chooseDocument(page, 'many.jsonl', lines(MANY));
    await button('Stop').dispatchEvent('click');
    const all = page.getByText(`${NUMBER.format(MANY)} new papers`);
    // Pressed when the last line was read, it stops nothing.
    await expect(button('Go on').or(all)).toBeVisible(AMPLE);
    if (await button('Go on').isVisible()) await button('Go on').click();
    await expect(all).toBeVisible(AMPLE);
    expect(await added()).toBe(0);

    await button(`Add ${NUMBER.format(MANY)} papers`).click();
    await expect.poll(added, AMPLE).toBeGreaterThan(100);
    await app.search('quillwort3');
    await expect(app.row(app.results, 'Of quillwort3 beside moss3')).toBeVisible(AMPLE);
    await app.open('#/library/bring');
    await button('Stop').click();
    await expect(page.getByText(/^Stopped: /)).toBeVisible(AMPLE);
    const before = await added();
    expect(before).toBeLessThan(MANY);
    expect(before % 48).toBe(0);

    await button('Add the rest').click();
    await expect.poll(added, AMPLE).toBeGreaterThan(before);
    await page.reload();
    const after = await added();
    expect(after % 48).toBe(0);
    // Not stopped by a person: what is missing is told, once.
    const cutOff = page.getByText(
      `Adding “many.jsonl” was cut off: ${NUMBER.format(after)} of ${NUMBER.format(MANY)} papers are here.`,
    );
    await expect(cutOff).toBeVisible(AMPLE);
    await page.reload();
    await page.locator('[data-ready="offline"]').waitFor({ state: 'attached' });
    await expect(cutOff).toHaveCount(0);
    await app.search('is:own quillwort7');
    await expect(app.row(app.results, 'Of quillwort7 beside moss7')).toBeVisible(AMPLE);
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
