import { violationsOf } from './harness/axe.ts';
import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { shownText, bare } from './harness/shownText.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
const titled = (start: string) => papers.find(({ title }) => title.startsWith(start))!;
/** About quantization, as several others are. */
const QUANTIZATION = titled('EQ-Net');

const routeOf = (id: string) => `#/paper/${encodeURIComponent(id)}`;

/** Titles of the related papers as they stand. */
async function relatedTitles(app: Offprint): Promise<string[]> {
  await expect(app.related.getByRole('link')).toHaveCount(8);
  return app.related
    .locator('a[data-paper]')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['title']!));
}

test('each paper has eight others with what both share, and back leads to the same row', async ({
  offprint,
  page,
}) => {
  await offprint.install(routeOf(QUANTIZATION.id));
  const titles = await relatedTitles(offprint);
  expect(titles[0]).toMatch(/^Augmenting Hessians/);
  const first = offprint.related.getByRole('listitem').first();
  await expect(first).toContainText(/In common: .*quantization/);
  const row = offprint.related.getByRole('link').nth(6);
  await row.scrollIntoViewIfNeeded();
  const before = (await row.boundingBox())!.y;
  await row.click();
  const opened = papers.find(({ title }) => title === titles[6])!;
  await expect(page).toHaveURL(new RegExp(`${routeOf(opened.id)}$`));
  await expect
    .poll(async () => bare(await offprint.title.textContent()))
    .toBe(bare(shownText(opened.title, opened.titleBody)));
  await expect(offprint.title).toBeFocused();
  await page.goBack();
  await expect(offprint.title).toHaveText(QUANTIZATION.title);
  await expect(row).toBeFocused();
  await expect.poll(async () => Math.round((await row.boundingBox())!.y - before)).toBe(0);
});

test('the order is chosen, kept, and the same in every paper', async ({ offprint, page }) => {
  await offprint.install(routeOf(QUANTIZATION.id));
  const similar = await relatedTitles(offprint);
  const listed = papers.map(({ title }) => title).filter((title) => similar.includes(title));
  expect(listed).not.toEqual(similar);
  await page.getByRole('radio', { name: 'As listed' }).check();
  await expect.poll(() => relatedTitles(offprint)).toEqual(listed);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'As listed' })).toBeChecked();
  await expect.poll(() => relatedTitles(offprint)).toEqual(listed);
  await page.getByRole('radio', { name: 'Most similar' }).check();
  await expect.poll(() => relatedTitles(offprint)).toEqual(similar);
});

test.describe('from a first visit on', () => {
  test.use({ visit: 'first' });

  test('a second visit fetches no neighbours and no acronyms', async ({ offprint, page, server }) => {
    await offprint.install();
    const companions = () => server.requestsFor(/^content\/(related|acronyms)-/);
    expect(companions()).toBe(2);
    await page.reload();
    await offprint.open(routeOf(QUANTIZATION.id));
    await expect(offprint.related.getByRole('link')).toHaveCount(8);
    expect(companions()).toBe(2);
  });
});

test('a row is saved with its own button, and stays in the reader', async ({ offprint }) => {
  await offprint.install(routeOf(QUANTIZATION.id));
  const row = offprint.related.getByRole('listitem').nth(1);
  const save = row.getByRole('button', { name: 'Save' });
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await expect(offprint.title).toHaveText(QUANTIZATION.title);
  await expect(offprint.save).toHaveAttribute('aria-pressed', 'false');
  expect(await violationsOf(offprint.page)).toEqual([]);
});

test.describe('from a first visit on', () => {
  test.use({ visit: 'first' });

  test('an acronym says what it means and which papers use it, with the server gone', async ({
    device,
    server,
  }) => {
    const nerf = titled('One is All');
    const first = await device.start();
    await first.install();
    await device.kill();
    await server.stop();
    const app = await device.start();
    await app.open(routeOf(nerf.id));
    const acronym = app.abstract.getByRole('button', { name: 'NeRF, Neural Radiance Fields' }).first();
    await acronym.focus();
    await app.page.keyboard.press('Enter');
    const sheet = app.page.getByRole('dialog', { name: 'NeRF' });
    await expect(sheet).toContainText('Neural Radiance Fields');
    await expect(sheet.getByRole('list', { name: 'Also in 2 papers' }).getByRole('link')).toHaveCount(2);
    expect(await violationsOf(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(acronym).toBeFocused();
    await acronym.click();
    await sheet.getByRole('link', { name: /^SAGS/ }).click();
    await expect(sheet).toBeHidden();
    await expect(app.title).toHaveText(titled('SAGS').title);
    await app.page.goBack();
    await expect(app.title).toHaveText(nerf.title);
  });
});

test('acronyms change neither the text nor what is copied', async ({ offprint, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const nerf = titled('One is All');
  await offprint.install(routeOf(nerf.id));
  await expect(offprint.abstract.getByRole('button').first()).toBeVisible();
  expect(bare(await offprint.abstract.textContent())).toBe(bare(shownText(nerf.abstract, nerf.body)));
  await offprint.abstract.evaluate((abstract) => getSelection()!.selectAllChildren(abstract));
  await page.keyboard.press('ControlOrMeta+c');
  expect(bare(await page.evaluate(() => navigator.clipboard.readText()))).toBe(bare(nerf.abstract));
});
