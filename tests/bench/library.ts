import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Paper } from '../../src/core/paper/paper.ts';
import { SiteServer } from '../e2e/harness/server.ts';
import { paper } from '../unit/data/content/fakeSite.ts';
import { readPapers } from './scale/corpus.ts';
import { Phone, slowDown } from './scale/phone.ts';
import { spreadOf, type Spread } from './scale/spread.ts';

const USAGE = `usage: npm run --silent bench:library -- FILE.jsonl[.gz] [N] [DIST]
Opens a built app (dist/, if none is named) in a browser as a phone has it, with the first N papers of a file (10000) in
its library, and prints one JSON object: milliseconds until the ribbon of a paper that is saved or taken out is painted,
and until the list of saved papers is.
`;
const PRESS = fileURLToPath(new URL('scale/pages/press.js', import.meta.url));
const TIMES = 15;
/** Rows written in one go. */
const BATCH = 500;
const SLOW = 4;

/** What `press.js` leaves in a page. */
interface Pressing {
  pressAndPaint(press: string, until?: string): Promise<number>;
}

interface LibraryTimes {
  save: Spread;
  list: Spread;
}

async function run(file: string, count: number, dist: string): Promise<object> {
  const site = mkdtempSync(join(tmpdir(), 'offprint-library-'));
  const phone = new Phone();
  cpSync(dist, site, { recursive: true });
  const server = new SiteServer(site);
  await server.start();
  try {
    let page = await phone.start();
    await open(page, server.url);
    await fill(
      page,
      readPapers(file, count).map(({ title, abstract }, at) => paper(`bench-${at}`, title, abstract)),
    );
    page = await phone.start();
    await page.addInitScript({ path: PRESS });
    await open(page, server.url);
    const x1 = await measure(page, server.url);
    await slowDown(page, SLOW);
    return { saves: count, x1, [`x${SLOW}`]: await measure(page, server.url) };
  } finally {
    await phone.discard();
    await server.stop();
    rmSync(site, { recursive: true, force: true });
  }
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('html[data-ready="offline"]').waitFor();
}

/** Saves papers as apps of the first version did: the app takes them over. */
async function fill(page: Page, papers: readonly Paper[]): Promise<void> {
  for (let at = 0; at < papers.length; at += BATCH)
    await page.evaluate(writeSaves, JSON.stringify(papers.slice(at, at + BATCH)));
}

async function writeSaves(json: string): Promise<void> {
  const names = (await indexedDB.databases()).map(({ name }) => name!);
  const opening = indexedDB.open(names.find((name) => name.includes('library'))!);
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction('saves', 'readwrite');
  const saves = transaction.objectStore('saves');
  for (const paper of JSON.parse(json) as Paper[]) saves.put({ paperId: paper.id, savedAt: 1, paper });
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

/** In one visit, with the library read: what is pressed first has nothing to wait for but itself. */
async function measure(page: Page, url: string): Promise<LibraryTimes> {
  const [save, list]: [number[], number[]] = [[], []];
  await open(page, url);
  for (let time = 0; time < TIMES; time++) {
    list.push(await pressed(page, 'nav a[href="#/library"]', 'ul[aria-label="Saved papers"] a'));
    await pressed(page, 'nav a[href="#/"]', 'ul[aria-label="Papers"] a');
    save.push(await pressed(page, 'ul[aria-label="Papers"] [aria-label="Save"]'));
  }
  return { save: spreadOf(save), list: spreadOf(list) };
}

/** Milliseconds from a press to the frame with what it changes: what is pressed is another, or something is there. */
function pressed(page: Page, press: string, until?: string): Promise<number> {
  return page.evaluate(
    ([on, awaited]) => (globalThis as unknown as Pressing).pressAndPaint(on!, awaited),
    [press, until],
  );
}

const [file, count = '10000', dist = 'dist', ...others] = process.argv.slice(2);
if (!file || others.length > 0 || !(Number(count) >= 1)) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  process.stdout.write(`${JSON.stringify(await run(file, Number(count), dist), null, 2)}\n`);
}
