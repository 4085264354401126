import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Page, TestInfo } from '@playwright/test';
import { violationsOf } from './harness/axe.ts';
import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { putStored, storedTables } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
const [FIRST, SECOND] = [papers[0]!, papers[1]!];
/** Nothing that belongs to one device. */
const TABLES = ['papers', 'copies', 'notes', 'tags', 'saves', 'reading', 'preferences'];

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

function putNote(page: Page, id: string, text: string): Promise<void> {
  const stamp = '000mx2cmkow.0000.anotherdevice';
  const note = { seen: { anotherdevice: stamp }, heads: { [stamp]: [text] } };
  return putStored(page, { notes: [{ id, text: note, stamps: { text: stamp } }] });
}

async function keepSomething(app: Offprint): Promise<void> {
  await app.install();
  await app.openByTitle(FIRST.title);
  await app.save.click();
  await expect(app.save).toHaveAttribute('aria-pressed', 'true');
  await putNote(app.page, FIRST.id, 'Compare with the second <b>paper</b>.');
}

/** Makes a backup as a person does. @returns where the file is */
async function makeBackup(app: Offprint, info: TestInfo): Promise<string> {
  await app.open('#/settings');
  const downloading = app.page.waitForEvent('download');
  await button(app.page, 'Make a backup').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^offprint-trending-papers-\d{4}-\d\d-\d\d\.json\.gz$/);
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  await expect(app.page.getByText(/^Backup made: offprint-/)).toBeVisible();
  return path;
}

async function choose({ page }: Offprint, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await button(page, 'Check or restore a backup').click();
  await (await choosing).setFiles(path);
}

async function erase(app: Offprint): Promise<void> {
  await app.open('#/settings');
  await button(app.page, 'Erase everything').click();
  await button(app.page, 'Erase everything now').click();
  await expect(app.page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
}

test('a library is backed up, erased and restored as it was; merged again, nothing changes; undone, it is gone', async ({
  offprint: app,
  page,
}, info) => {
  await keepSomething(app);
  const before = await storedTables(page, TABLES);
  const path = await makeBackup(app, info);
  expect(gunzipSync(readFileSync(path)).toString()).toContain('Compare with the second <b>paper</b>.');
  await erase(app);
  await app.open('#/settings');
  await expect(page.getByText('No backup was made on this device yet.')).toBeVisible();

  await choose(app, path);
  const sheet = page.getByRole('dialog', { name: 'Backup' });
  await expect(sheet.getByText(/^This backup is whole\. Made on /)).toBeVisible();
  await expect(sheet.getByText('0 now, 1 after').first()).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await button(page, 'Merge into this library').click();
  await expect(page.getByText('The backup is merged into your library.')).toBeVisible();
  expect(await storedTables(page, TABLES)).toEqual(before);

  await choose(app, path);
  await expect(sheet.getByText(/All that is in it is here already/)).toBeVisible();
  await expect(button(page, 'Merge into this library')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await button(page, 'Undo').click();
  await app.open('#/library');
  await expect(page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
});

test('a damaged file is refused with a sentence, and nothing changes', async ({
  offprint: app,
  page,
}, info) => {
  await keepSomething(app);
  const path = await makeBackup(app, info);
  const before = await storedTables(page, TABLES);
  const sheet = page.getByRole('dialog', { name: 'Backup' });
  const refused = async (bytes: Uint8Array, sentence: RegExp) => {
    const damaged = info.outputPath('damaged.json.gz');
    writeFileSync(damaged, bytes);
    await choose(app, damaged);
    await expect(sheet.getByText(sentence)).toBeVisible();
    await expect(button(page, 'Merge into this library')).toHaveCount(0);
    await page.keyboard.press('Escape');
  };
  const whole = readFileSync(path);
  await refused(whole.subarray(0, whole.length / 2), /damaged or not whole.*Nothing was changed\.$/);
  const text = gunzipSync(whole).toString();
  await refused(Buffer.from(text.replace('Compare', 'Contrast')), /changed by hand.*Nothing was changed\.$/);
  await refused(Buffer.from('<script>document.title = "ran"</script>'), /no backup of Offprint/);
  await refused(
    Buffer.from(`{"format": "offprint-backup", "tables": ${'['.repeat(1e6)}`),
    /nested far deeper/,
  );
  await expect(page).toHaveTitle(/^Settings/);
  expect(await storedTables(page, TABLES)).toEqual(before);
});

test('two devices merge their libraries through files, and have the same then', async ({
  offprint: app,
  page,
}, info) => {
  await keepSomething(app);
  const one = await makeBackup(app, info);
  const whole = info.outputPath('one.json.gz');
  writeFileSync(whole, readFileSync(one));
  await erase(app);
  await app.openByTitle(SECOND.title);
  await app.save.click();
  await expect(app.save).toHaveAttribute('aria-pressed', 'true');
  await putNote(page, SECOND.id, 'A note of the other device');
  await app.open('#/settings');
  await choose(app, whole);
  await expect(page.getByText('1 now, 2 after').first()).toBeVisible();
  await button(page, 'Merge into this library').click();
  await expect(page.getByText('The backup is merged into your library.')).toBeVisible();
  await app.open('#/library');
  await expect(app.row(app.saved, FIRST.title)).toBeVisible();
  await expect(app.row(app.saved, SECOND.title)).toBeVisible();
  const merged = await storedTables(page, TABLES);

  const both = await makeBackup(app, info);
  await erase(app);
  await app.open('#/settings');
  await choose(app, whole);
  await button(page, 'Merge into this library').click();
  await expect(page.getByText('The backup is merged into your library.')).toBeVisible();
  await choose(app, both);
  await button(page, 'Merge into this library').click();
  await expect.poll(() => storedTables(page, TABLES)).toEqual(merged);
});
