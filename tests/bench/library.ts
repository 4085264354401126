import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { papersOfLines } from '../../src/core/bundle/shardText.ts';
import type { Paper } from '../../src/core/paper/paper.ts';
import { SiteServer } from '../e2e/harness/server.ts';
import { fullLibrary, tagName } from './library/fullLibrary.ts';
import { buildSite } from './scale/buildSite.ts';
import { readPapers, writeSeeds } from './scale/corpus.ts';
import { keystrokes } from './scale/keystrokes.ts';
import { Phone, slowDown, untilSearchable } from './scale/phone.ts';
import { rounded, spreadOf, type Spread } from './scale/spread.ts';
import { typedPrefixes } from './scale/typedPrefixes.ts';

const USAGE = `usage: npm run --silent bench:library -- FILE.jsonl[.gz] [N] [DIST]
Builds a site from the first N papers of a file (10000) and opens it in a browser as a phone has it, with the app of
another build in DIST if one is named. A library in which every paper is saved and has three of 200 tags, and every other
one a note, is restored from a backup. Prints one JSON object: seconds of the restore; milliseconds until the ribbon of a
paper that is saved or taken out is painted, until the list of saved papers is, and until the results of a keystroke are
laid out (p95 of 200), without a tag and within one.
`;
const PRESS = fileURLToPath(new URL('scale/pages/press.js', import.meta.url));
const TIMES = 15;
const KEYSTROKES = 200;
const SEED = 20_261_130;
const SLOW = 4;

/** What `press.js` leaves in a page. */
interface Pressing {
  pressAndPaint(press: string, until?: string): Promise<number>;
}

interface LibraryTimes {
  save: Spread;
  list: Spread;
  keystroke: Spread;
  keystrokeInTag: Spread;
}

async function run(file: string, count: number, dist: string | undefined): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-library-'));
  const [seeds, site, backup] = ['seeds', 'site', 'library.json.gz'].map((name) => join(folder, name));
  const phone = new Phone();
  writeSeeds(seeds!, readPapers(file, count));
  await buildSite(seeds!, site!);
  const papers = papersOf(site!);
  writeFileSync(backup!, await fullLibrary(papers));
  if (dist) withShellOf(dist, site!);
  const server = new SiteServer(site!);
  await server.start();
  try {
    let page = await phone.start();
    await open(page, server.url);
    const restoreSeconds = await restore(page, `${server.url}#/settings`, backup!);
    page = await phone.start();
    await page.addInitScript({ path: PRESS });
    const titles = papers.map(({ title }) => title);
    const x1 = await measure(page, server.url, titles);
    await slowDown(page, SLOW);
    return {
      saves: papers.length,
      restoreSeconds,
      x1,
      [`x${SLOW}`]: await measure(page, server.url, titles),
    };
  } finally {
    await phone.discard();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As the site has them: texts that differ would be brought up to date while times are taken. */
function papersOf(site: string): Paper[] {
  const content = join(site, 'content');
  const shards = readdirSync(content).filter((name) => name.startsWith('papers-'));
  return shards.flatMap((name) =>
    papersOfLines(JSON.parse(readFileSync(join(content, name), 'utf8')) as unknown[]),
  );
}

/** Puts the app of another build around the content of a site. */
function withShellOf(dist: string, site: string): void {
  cpSync(dist, site, { recursive: true, filter: (path) => path !== join(dist, 'content') });
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('html[data-ready="offline"]').waitFor();
}

/** Seconds from the press to the message that says it is done. */
async function restore(page: Page, settings: string, file: string): Promise<number> {
  await page.goto(settings);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Check or restore a backup' }).click();
  await (await choosing).setFiles(file);
  const merge = page.getByRole('button', { name: 'Merge into this library' });
  await merge.waitFor();
  const began = performance.now();
  await merge.click();
  await page.getByText('The backup is merged into your library.').waitFor();
  return rounded((performance.now() - began) / 1000);
}

/** In one visit, with the library read: what is pressed first has nothing to wait for but itself. */
async function measure(page: Page, url: string, titles: readonly string[]): Promise<LibraryTimes> {
  const [save, list]: [number[], number[]] = [[], []];
  await open(page, `${url}?${TIMES}`);
  await page.goto(`${url}?${TIMES}#/library`);
  await page.locator('ul[aria-label="Saved papers"] a').first().waitFor();
  await page.locator('nav a[href="#/"]').click();
  for (let time = 0; time < TIMES; time++) {
    list.push(await pressed(page, 'nav a[href="#/library"]', 'ul[aria-label="Saved papers"] a'));
    await pressed(page, 'nav a[href="#/"]', 'ul[aria-label="Papers"] a');
    save.push(await pressed(page, 'ul[aria-label="Papers"] [aria-label="Save"]'));
  }
  await page.locator('nav a[href^="#/search"]').click();
  await untilSearchable(page);
  const typings = typedPrefixes(titles, KEYSTROKES, SEED);
  const inTag = `tag:"${tagName(0)}" `;
  const within = typings.map((typing) => typing.map((typed) => inTag + typed));
  const plain = await keystrokes(page, typings);
  const tagged = await keystrokes(page, within, inTag);
  return {
    save: spreadOf(save),
    list: spreadOf(list),
    keystroke: plain.work,
    keystrokeInTag: tagged.work,
  };
}

/** Milliseconds from a press to the frame with what it changes: what is pressed is another, or something is there. */
function pressed(page: Page, press: string, until?: string): Promise<number> {
  return page.evaluate(
    ([on, awaited]) => (globalThis as unknown as Pressing).pressAndPaint(on!, awaited),
    [press, until],
  );
}

const [file, count = '10000', dist, ...others] = process.argv.slice(2);
if (!file || others.length > 0 || !(Number(count) >= 1)) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  process.stdout.write(`${JSON.stringify(await run(file, Number(count), dist), null, 2)}\n`);
}
