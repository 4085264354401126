import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page, TestInfo } from '@playwright/test';
import { citation, referenceList } from '../../src/core/export/citations/citations.ts';
import { plainOf } from '../../src/core/export/citations/pieces.ts';
import { parseDocument } from '../../src/core/formats/parseDocument.ts';
import type { Offprint } from './harness/offprint.ts';
import { startingWith } from './harness/offprint.ts';
import { writeNote } from './harness/notes.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
const [FIRST, SECOND] = [papers[0]!, papers[1]!];
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Chooses the first two papers of the list. */
async function choose({ page, papers: list }: Offprint): Promise<void> {
  await page.locator('dialog').first().waitFor({ state: 'attached' });
  await list.getByRole('link').first().focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 chosen')).toBeVisible();
}

/** Saves what the open sheet exports. */
async function saved(page: Page, format: string, info: TestInfo): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('radio', { name: format, exact: true }).check();
  const downloading = page.waitForEvent('download');
  await button(page, 'Save the file').click();
  const download: Download = await downloading;
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), bytes: readFileSync(path) };
}

test('a tag is exported offline, and read back as the papers that have it', async ({
  offprint,
  page,
  context,
}, info) => {
  await offprint.install();
  await offprint.openByTitle(FIRST.title);
  await writeNote(offprint, 'Compare with the second.');
  await offprint.open();
  await choose(offprint);
  await button(page, 'Tag').click();
  await page.getByLabel('New tag, or one you have').fill('Reading group');
  await button(page, 'Done').click();
  await expect(page.getByText('2 papers tagged “Reading group”.')).toBeVisible();
  await context.setOffline(true);
  await offprint.open('#/library');
  await page.getByRole('link', { name: startingWith('Reading group') }).click();
  for (const [format, ending] of [
    ['BibTeX', 'bib'],
    ['RIS', 'ris'],
    ['CSL-JSON', 'json'],
    ['CSV', 'csv'],
  ] as const) {
    await button(page, 'Change Reading group').click();
    await button(page, 'Export\u00a0…').click();
    await expect(page.getByRole('dialog', { name: 'Export 2 papers' })).toBeVisible();
    const { name, bytes } = await saved(page, format, info);
    expect(name).toMatch(new RegExp(`^offprint-reading-group-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
    expect(bytes.toString()).toContain('Reading group');
    expect(bytes.toString()).toContain('Compare with the second.');
    const read = parseDocument({ name, bytes: new Uint8Array(bytes) }).papers;
    expect(read.map(({ id }) => id).sort(), format).toEqual([FIRST.id, SECOND.id].sort());
    await expect(page.getByText(/^2 papers exported: offprint-reading-group-/)).toBeVisible();
  }
});

test('chosen papers leave as a folder of notes, a search as a list, and one paper from its own sheet', async ({
  offprint,
  page,
}, info) => {
  await offprint.install();
  await choose(offprint);
  await button(page, 'Export').click();
  const { bytes } = await saved(page, 'Markdown files', info);
  const files = Object.values(unzipSync(new Uint8Array(bytes))).map((file) => strFromU8(file));
  expect(files).toHaveLength(2);
  expect(files[0]).toContain(`\nid: ${JSON.stringify(FIRST.id)}\n`);
  await expect(page.getByText('2 chosen')).toHaveCount(0);

  await offprint.search('language model');
  await expect(offprint.results.getByRole('link').first()).toBeVisible();
  await button(page, 'More about this list').click();
  const all = page.getByRole('button', { name: /^Export \d+ papers$/ });
  const count = /\d+/.exec((await all.textContent())!)![0];
  await all.click();
  await expect(page.getByRole('dialog', { name: `Export ${count} papers` })).toBeVisible();
  const list = (await saved(page, 'List', info)).bytes.toString();
  expect(list.match(/^\d+\. /gm)).toHaveLength(Number(count));

  await offprint.openByTitle(SECOND.title);
  await button(page, 'Share').click();
  await button(page, 'Export\u00a0…').click();
  await expect(page.getByRole('dialog', { name: 'Export 1 paper' })).toBeVisible();
  const ris = (await saved(page, 'RIS', info)).bytes.toString();
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(1);
});

test('the settings export what is kept, and say so where nothing is', async ({ offprint, page }, info) => {
  await offprint.install();
  await offprint.open('#/settings');
  await button(page, 'Export what you keep').click();
  await expect(page.getByText(/^Nothing is saved, tagged/)).toBeVisible();
  await offprint.openByTitle(FIRST.title);
  await offprint.save.click();
  await expect(offprint.save).toHaveAttribute('aria-pressed', 'true');
  await offprint.open('#/settings');
  await button(page, 'Export what you keep').click();
  const { name, bytes } = await saved(page, 'RIS', info);
  expect(name).toMatch(/^offprint-library-/);
  expect(bytes.toString().match(/^TY {2}- /gm)).toHaveLength(1);
});

test('papers are cited in the style that was chosen, offline, with their italics on the clipboard', async ({
  offprint,
  page,
  context,
}, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await offprint.install();
  await context.setOffline(true);
  const copied = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item!.getType(type)).text();
      return { plain: await text('text/plain'), html: await text('text/html') };
    });
  await offprint.openByTitle(FIRST.title);
  await button(page, 'Share').click();
  const sheet = page.getByRole('dialog', { name: 'Share' });
  await sheet.getByLabel('Citation style').selectOption('Nature');
  const nature = plainOf(citation({ paper: FIRST }, 'nature'));
  await expect(sheet.getByText(nature)).toBeVisible();
  await button(page, 'Copy citation').click();
  await expect(page.getByText('Citation copied (Nature).')).toBeVisible();
  expect((await copied()).plain).toBe(nature);

  await offprint.open();
  await choose(offprint);
  await button(page, 'Export').click();
  await page.getByRole('radio', { name: 'APA', exact: true }).check();
  await button(page, 'Copy').click();
  await expect(page.getByText('2 papers copied.')).toBeVisible();
  const apa = await copied();
  expect(apa.plain).toBe(referenceList([{ paper: FIRST }, { paper: SECOND }], 'apa'));
  expect(apa.html).toMatch(/<p[^>]*><em[^>]*>[^<]+<\/em>\. \(n\.d\.\)\.<\/p>/);

  await choose(offprint);
  await button(page, 'Export').click();
  const { name, bytes } = await saved(page, 'IEEE', info);
  expect(name).toMatch(/\.txt$/);
  expect(bytes.toString()).toBe(referenceList([{ paper: FIRST }, { paper: SECOND }], 'ieee'));

  await offprint.openByTitle(SECOND.title);
  await button(page, 'Share').click();
  await expect(sheet.getByLabel('Citation style')).toHaveValue('nature');
});
