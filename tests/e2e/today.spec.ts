import type { Offprint } from './harness/offprint.ts';
import { addedPaper, folderOf } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

const DAY = new Date(2026, 2, 11, 9);
const NEXT = new Date(2026, 2, 12, 0, 1);

const five = (app: Offprint) => app.page.getByRole('list', { name: 'Five for today' }).getByRole('link');
const idsOf = (app: Offprint) =>
  five(app).evaluateAll((links) => links.map((link) => link.getAttribute('data-paper')));

/** The five of the day, with a paper saved before. */
async function openFive(app: Offprint, saved = false): Promise<(string | null)[]> {
  await app.page.clock.setFixedTime(DAY);
  await app.install();
  if (saved) await app.page.getByRole('button', { name: 'Save' }).first().click();
  await app.page.getByRole('link', { name: 'Five for today' }).click();
  await expect(five(app)).toHaveCount(5);
  return idsOf(app);
}

test('five for today say why, stay the same all day, and are others on the next', async ({
  offprint,
  page,
}) => {
  const ids = await openFive(offprint, true);
  const first = page.getByRole('list', { name: 'Five for today' }).locator('.row').first();
  await expect(first).toContainText(
    'Near “Boosting Distributed Training Performance of the Unpadded BERT Model”, which you saved',
  );
  await expect(page.getByText('You have not read it yet')).toHaveCount(4);

  await page.reload();
  await expect(five(offprint)).toHaveCount(5);
  expect(await idsOf(offprint)).toEqual(ids);

  // Whatever is read, saved or hidden meanwhile.
  const list = page.getByRole('list', { name: 'Five for today' });
  await list.getByRole('button', { name: 'Read', exact: true }).nth(4).click();
  await list.getByRole('button', { name: 'Save', exact: true }).nth(3).click();
  await expect(page.getByText('You had not read it this morning')).toHaveCount(1);
  await offprint.open('#/');
  await page.reload();
  await offprint.open('#/library/today');
  await expect(five(offprint)).toHaveCount(5);
  expect(await idsOf(offprint)).toEqual(ids);

  await page.clock.setFixedTime(NEXT);
  await page.reload();
  await expect(five(offprint)).toHaveCount(5);
  expect(await idsOf(offprint)).not.toEqual(ids);
  await expect(page.getByText('Thursday, 12 March 2026')).toBeVisible();
});

test('five for today are there with the server gone, from the library as well', async ({
  offprint,
  page,
  server,
}) => {
  await page.clock.setFixedTime(DAY);
  await offprint.install();
  await server.stop();
  await page.reload();
  await offprint.open('#/library');
  await page.getByRole('link', { name: 'Five for today' }).click();
  await expect(five(offprint)).toHaveCount(5);
  await five(offprint).first().click();
  await expect(offprint.abstract).toBeVisible();
});

test('a digest is copied, mailed and subscribed to, and sends nothing by itself', async ({
  offprint,
  page,
  context,
  server,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const ids = await openFive(offprint);
  await offprint.open('#/library/digest');
  server.takeLog();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('Copied 5 papers as text.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^5 papers for today, from Offprint\n\n/);
  for (const id of ids) expect(text).toContain(id);
  expect(text.endsWith(`\n\nAll papers: ${offprint.url}`)).toBe(true);

  const mail = await page.getByRole('link', { name: 'Mail' }).getAttribute('href');
  expect(mail).toMatch(/^mailto:\?subject=5%20papers%20for%20today/);
  expect(mail!.length).toBeLessThanOrEqual(2000);

  await expect(page.getByText(`${offprint.url}feed.xml`, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Copy the address' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${offprint.url}feed.xml`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it as OPML' }).click();
  expect((await download).suggestedFilename()).toBe('feeds.opml');
  // A while after a page was opened the browser itself looks for a newer service worker.
  expect(server.takeLog().filter(({ path }) => path !== 'service-worker.js')).toEqual([]);

  await page.getByRole('combobox', { name: 'What to share' }).selectOption('New since the last visit');
  await expect(page.getByRole('heading', { name: 'Nothing new since the last visit' })).toBeVisible();
});

test.describe('papers that came with an update', () => {
  test.use({ visit: 'first', site: 'small' });

  test('are among the five, and make a digest, on later visits too', async ({ offprint, page, server }) => {
    await page.clock.setFixedTime(DAY);
    await offprint.install();
    server.deploy(folderOf('smallChanged'));
    await offprint.open('#/settings');
    await page.getByRole('button', { name: 'Look for an update' }).click();
    await expect(page.getByText('The papers are up to date now.')).toBeVisible();

    await offprint.open('#/library/today');
    await expect(five(offprint)).toHaveCount(5);
    await expect(page.getByText('New in this library')).toHaveCount(1);
    await offprint.open('#/library/digest');
    const shared = page.getByRole('combobox', { name: 'What to share' });
    await expect(shared.locator('option:checked')).toHaveText('New since the last visit');
    await expect(page.getByRole('main').getByRole('listitem')).toContainText(addedPaper().title);
    expect(await page.getByRole('link', { name: 'Mail' }).getAttribute('href')).toContain(
      'subject=1%20new%20paper',
    );

    // Left on the day before: what stays in sight is one visit.
    await page.goto('about:blank');
    await page.clock.setFixedTime(NEXT);
    await offprint.open('#/library/digest');
    await expect(shared.locator('option:checked')).toHaveText('Five for today');
    await shared.selectOption('New since Wednesday, 11 March 2026');
    await expect(page.getByRole('main').getByRole('listitem')).toContainText(addedPaper().title);
  });
});
