/**
 * Takes the pictures that the install dialog and the README show, from the built app over the real seed:
 * `npm run screenshots`, after `npm run build`.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { CHROMIUM } from './e2e/harness/chromium.ts';
import { SiteServer } from './e2e/harness/server.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FOLDER = here('../public/screenshots');
/** The manifest's pictures should be small: 80 is where text edges stay clean. */
const QUALITY = 80;

const SHAPES = {
  narrow: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  wide: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
} as const;

/** Label → how to get there. Labels are shown by install dialogs. */
const SCENES: Record<string, (page: Page) => Promise<void>> = {
  papers: (page) => page.getByRole('list', { name: 'Papers' }).getByRole('link').first().waitFor(),
  reader: async (page) => {
    await page.getByRole('link', { name: /^Feature Learning in Infinite/ }).click();
    await page.getByRole('article').waitFor();
    await page.getByRole('toolbar').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached', timeout: 20_000 });
  },
  search: async (page) => {
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('quantiz');
    await page.getByRole('list', { name: 'Results' }).getByRole('link').first().waitFor();
  },
};

const server = new SiteServer(here('../dist'));
await server.start();
const browser = await chromium.launch(CHROMIUM.launchOptions);
mkdirSync(FOLDER, { recursive: true });
for (const [shape, options] of Object.entries(SHAPES)) {
  const page = await browser.newPage({ ...options, colorScheme: 'light', reducedMotion: 'reduce' });
  for (const [label, go] of Object.entries(SCENES)) {
    await page.goto(server.url);
    await page.getByRole('list', { name: 'Papers' }).getByRole('link').first().waitFor();
    await go(page);
    await page.evaluate(() => document.fonts.ready);
    await sharp(await page.screenshot())
      .webp({ quality: QUALITY })
      .toFile(`${FOLDER}/${label}-${shape}.webp`);
  }
  await page.close();
}
await browser.close();
await server.stop();
