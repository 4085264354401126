import type { Page, TestInfo } from '@playwright/test';
import jsQR from 'jsqr';
import { Device } from './harness/browser.ts';
import { writeNote } from './harness/notes.ts';
import { startingWith, type Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import type { SiteServer } from './harness/server.ts';
import { storedTables } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
/** All that taking a list may write, but for what the app remembers of its own. */
const TABLES = [
  'papers',
  'copies',
  'tags',
  'taggings',
  'collections',
  'entries',
  'ownPapers',
  'notes',
  'device',
];

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Every link in what is drawn, code by code, as another program reads them from their black squares. */
async function scanned(page: Page): Promise<string[]> {
  const links: string[] = [];
  for (;;) {
    const svg = page.getByRole('img', { name: /^QR code/ });
    const { size, squares } = await svg.evaluate((drawn) => ({
      size: (drawn as SVGSVGElement).viewBox.baseVal.width,
      squares: drawn.querySelector('path')!.getAttribute('d')!,
    }));
    links.push(readCode(size, squares));
    const next = button(page, 'Next code');
    if (!(await next.isVisible()) || (await next.isDisabled())) return links;
    await next.click();
  }
}

function readCode(size: number, squares: string): string {
  const scale = 3;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const runs = [...squares.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map((run) => run.slice(1).map(Number));
  for (const [x, y, width] of runs as [number, number, number][])
    for (let row = y * scale; row < (y + 1) * scale; row++)
      for (let column = x * scale; column < (x + width) * scale; column++)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return jsQR(pixels, side, side)!.data;
}

/** Chooses the first papers of the list, and opens what passes them on. @param count all where it is left out */
async function passOn({ page, papers: list }: Offprint, name: string, count?: number): Promise<void> {
  await page.locator('dialog').first().waitFor({ state: 'attached' });
  await list.getByRole('link').first().focus();
  await page.keyboard.press('x');
  for (let more = 1; more < (count ?? 1); more++) await page.keyboard.press('Shift+ArrowDown');
  if (count === undefined) await button(page, 'All').click();
  await expect(page.getByText(`${count ?? papers.length} chosen`)).toBeVisible();
  await button(page, 'Export').click();
  await button(page, /^Link, QR code or file/).click();
  await page
    .getByRole('dialog', { name: startingWith('Pass on') })
    .getByLabel('Name of the list')
    .fill(name);
}

/** Puts a tag on the first paper, as people do. */
async function tagFirst({ page, papers: list }: Offprint, tag: string): Promise<void> {
  await page.locator('dialog').first().waitFor({ state: 'attached' });
  await list.getByRole('link').first().focus();
  await page.keyboard.press('x');
  await button(page, 'Tag').click();
  await page.getByLabel('New tag, or one you have').fill(tag);
  await button(page, 'Done').click();
  await expect(page.getByText(`tagged “${tag}”`)).toBeVisible();
}

/** Another person's device with the app on it, in a new process of its browser, and no server any more. */
async function offlineDevice(
  server: SiteServer,
  use: (app: Offprint, other: Device) => Promise<void>,
): Promise<void> {
  const other = new Device(server.url);
  try {
    await (await other.start()).install();
    await other.quit();
    await server.stop();
    await use(await other.start(), other);
  } finally {
    await other.discard();
  }
}

test('a link is opened on another device with the server gone: looked at, taken in one change, undone, and taken twice', async ({
  offprint: giver,
  server,
}) => {
  await giver.install();
  await tagFirst(giver, 'to read');
  await passOn(giver, 'For Ada', 3);
  await expect(
    giver.page.getByText('In it: 3 papers, 1 tag. No notes, and nothing about you.'),
  ).toBeVisible();
  const [address, ...others] = await scanned(giver.page);
  expect(others).toEqual([]);
  expect(address!.slice(giver.url.length)).toMatch(/^#\/library\/shared\/[0-9A-Z$./:-]+Z$/);

  await offlineDevice(server, async ({ page }) => {
    await page.goto(address!);
    await expect(heading(page, 'For Ada')).toBeVisible();
    await expect(page.getByText('3 papers, all on this device')).toBeVisible();
    await expect(page.getByRole('list', { name: 'On this device' }).getByRole('link')).toHaveText(
      papers.slice(0, 3).map(({ title }) => title),
    );
    const before = await storedTables(page, TABLES);
    expect(before['entries']).toEqual([]);
    await button(page, 'Take over 3 papers').click();
    await expect(page.getByText('3 papers taken over.')).toBeVisible();
    // It waits for whoever has the focus in it.
    const undo = page.getByRole('button', { name: 'Undo' }).first();
    await undo.focus();
    const list = page.getByRole('list', { name: 'Papers in For Ada' });
    await expect(list.getByRole('link')).toHaveCount(3);
    const taken = await storedTables(page, ['tags', 'taggings']);
    expect(taken['tags']).toMatchObject([{ name: 'to read' }]);
    expect(taken['taggings']).toMatchObject([{ paper: papers[0]!.id }]);

    const stored = await storedTables(page, TABLES);
    await page.goto(address!);
    await button(page, 'Take over 3 papers').click();
    await undo.focus();
    await expect(page.getByText(/Nothing was changed/)).toBeVisible();
    expect(await storedTables(page, TABLES)).toEqual(stored);

    await undo.click();
    await expect(page.getByText('There is no such collection')).toBeVisible();
  });
});

test('a list in three codes is whole once all were scanned, in any order, also with the browser killed between', async ({
  offprint: giver,
  server,
}) => {
  await giver.install();
  await passOn(giver, 'Everything', 40);
  await giver.page.getByRole('checkbox', { name: /^With all titles/ }).check();
  const links = await scanned(giver.page);
  expect(links).toHaveLength(3);

  await offlineDevice(server, async ({ page }, other) => {
    await page.goto(links[1]!);
    await expect(page.getByText('Code 2 of 3 is here')).toBeVisible();
    await expect(page.getByText(/^Codes 1, 3 are still to be scanned/)).toBeVisible();
    await page.goto(links[2]!);
    await expect(page.getByText(/^Code 1 is still to be scanned/)).toBeVisible();
    await other.kill();
    const again = await other.start();
    await again.page.goto(links[0]!);
    await expect(heading(again.page, 'Everything')).toBeVisible();
    await expect(again.page.getByText(`40 papers, all on this device`)).toBeVisible();
    await button(again.page, `Take over 40 papers`).click();
    await expect(heading(again.page, 'Everything')).toBeVisible();
    await expect(again.page.getByText(`Collection, 40 papers`)).toBeVisible();
  });
});

test('links that are damaged, cut, of something else or of papers that are not here change nothing and say what is wrong', async ({
  offprint: app,
  page,
}) => {
  await app.install();
  await passOn(app, 'Damaged', 2);
  const [address] = await scanned(page);
  const before = await storedTables(page, TABLES);
  const says = async (link: string, sentence: RegExp) => {
    await page.goto(`${app.url}#/library`);
    await page.goto(link);
    await expect(heading(page, 'A reading list')).toBeVisible();
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(button(page, /^Take over/)).toHaveCount(0);
  };
  const damaged = address!.replace(/(.)(.)(.{10})$/, '$2$1$3');
  await says(
    damaged === address ? `${address}AZ` : damaged,
    /^This link is damaged or not whole\..*Nothing was changed\.$/,
  );
  await says(address!.slice(0, -9), /^This link is damaged or not whole/);
  await says(`${app.url}#/library/shared/<script>`, /^This is no link of a reading list/);
  expect(await storedTables(page, TABLES)).toEqual(before);

  // What is wrong is told where a link is pasted, and a good one opens.
  await page.getByLabel('Link of the list').fill(`See ${address!.toLowerCase()}`);
  await button(page, 'Open').click();
  await expect(heading(page, 'Damaged')).toBeVisible();
  await button(page, 'Discard').click();
  await expect(heading(page, 'Library')).toBeVisible();
  expect(await storedTables(page, TABLES)).toEqual(before);
});

test('a file brings notes as well, and is opened where backups are', async ({
  offprint: giver,
  server,
}, info: TestInfo) => {
  await giver.install();
  await giver.openByTitle(papers[0]!.title);
  await writeNote(giver, 'Read the *second* part.');
  await giver.open();
  await passOn(giver, 'With notes', 2);
  await giver.page.getByRole('checkbox', { name: 'With your notes and highlights' }).check();
  const downloading = giver.page.waitForEvent('download');
  await button(giver.page, 'Save the file').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('offprint-list-with-notes.json.gz');
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);

  await offlineDevice(server, async ({ page, url }) => {
    await page.goto(`${url}#/settings`);
    const choosing = page.waitForEvent('filechooser');
    await button(page, 'Check or restore a backup').click();
    await (await choosing).setFiles(path);
    await expect(heading(page, 'With notes')).toBeVisible();
    await page.getByRole('checkbox', { name: /^With 1 note of/ }).check();
    await button(page, 'Take over 2 papers').click();
    await expect(page.getByText('2 papers taken over.')).toBeVisible();
    await page.getByRole('link', { name: startingWith(papers[0]!.title) }).click();
    await expect(page.getByText('Read the second part.')).toBeVisible();
  });
});
