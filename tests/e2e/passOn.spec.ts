import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import type { Offprint } from './harness/offprint.ts';
import { startingWith } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { storedTables } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';
import { Device } from './harness/browser.ts';

test.use({ visit: 'first' });

const papers = parsedSeed();
const TABLES = ['papers', 'copies', 'tags', 'taggings', 'collections', 'entries', 'ownPapers'];

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** The address in the code that is on screen, as another program reads it from its black squares. */
async function scanned(page: Page, label: RegExp): Promise<string> {
  const svg = page.getByRole('img', { name: label });
  const { size, squares } = await svg.evaluate((drawn) => ({
    size: (drawn as SVGSVGElement).viewBox.baseVal.width,
    squares: drawn.querySelector('path')!.getAttribute('d')!,
  }));
  const scale = 3;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of squares.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      pixels.fill(
        0,
        (row * side + Number(x) * scale) * 4,
        (row * side + (Number(x) + Number(width)) * scale) * 4,
      );
  for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
  return jsQR(pixels, side, side)!.data;
}

/** Puts papers into a collection, and opens what passes it on. */
async function passOn(app: Offprint, count: number, name: string): Promise<void> {
  const { page } = app;
  await app.open();
  await page.locator('dialog').first().waitFor({ state: 'attached' });
  await app.papers.getByRole('link').first().focus();
  await page.keyboard.press('x');
  if (count > 1) await button(page, 'All').click();
  await expect(page.getByText(`${count} chosen`)).toBeVisible();
  await button(page, 'Export').click();
  await button(page, /^Link, QR code or file/).click();
  const sheet = page.getByRole('dialog', { name: startingWith('Pass on') });
  await sheet.getByLabel('Name of the list').fill(name);
}

/** Where the app is served at is where it was served on the other device. */
async function follow(app: Offprint, address: string): Promise<void> {
  await app.page.goto(address);
}

test('a link is opened on another device with the server gone: looked at, taken in one change, undone, and taken twice', async ({
  device,
  server,
}) => {
  const giver = await device.start();
  await giver.install();
  const { page } = giver;
  await giver.openByTitle(papers[3]!.title);
  await passOn(giver, 1, 'For Ada');
  const address = await scanned(page, /^QR code of this list$/);
  expect(address).toMatch(new RegExp(`^${giver.url}#/library/shared/[0-9A-Z$./:-]+Z$`));

  const other = new Device(server.url);
  try {
    const taker = await other.start();
    await taker.install();
    await server.stop();
    await taker.page.close();
    const app = new (Object.getPrototypeOf(taker).constructor as typeof Offprint)(
      await other.browser.newPage(),
      taker.url,
    );
    await follow(app, address);
    await expect(app.page.getByRole('heading', { level: 1, name: 'For Ada' })).toBeVisible();
    await expect(app.page.getByText('1 paper, all on this device')).toBeVisible();
    const before = await storedTables(app.page, TABLES);
    expect(before['entries']).toEqual([]);
    await button(app.page, 'Take over 1 paper').click();
    await expect(app.page.getByText('1 paper taken over.')).toBeVisible();
    await expect(app.page.getByRole('heading', { level: 1, name: 'For Ada' })).toBeVisible();
  } finally {
    await other.discard();
  }
});
