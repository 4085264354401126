import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { PHONE } from '../e2e/harness/browser.ts';
import { CHROMIUM } from '../e2e/harness/chromium.ts';
import { SiteServer } from '../e2e/harness/server.ts';
import { readPapers } from './scale/corpus.ts';

const USAGE = `usage: npm run --silent bench:own -- FILE.jsonl[.gz] [N…]
Brings the first N papers of a file (500, 5000 and all of it, if none is named) to the app in dist/, in a browser, and prints
one JSON object for each: seconds of reading and storing, until the last is found by a search, and from a new start until all are.
`;
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const LATEST_MS = 900_000;

/** What one import took, seconds. */
interface Measures {
  papers: number;
  /** Those that were not here already. */
  stored: number;
  reading: number;
  storing: number;
  /** From the last paper that was stored. */
  found: number;
  /** From the navigation. */
  start: { list: number; found: number };
}

async function measure(server: SiteServer, papers: number): Promise<Measures> {
  const profile = mkdtempSync(join(tmpdir(), 'offprint-own-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...CHROMIUM.launchOptions,
    ...PHONE,
    // Scripts of the bench start the app's worker.
    bypassCSP: true,
  });
  // What compiles this file names functions by it.
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addInitScript(listen);
  context.setDefaultTimeout(LATEST_MS);
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await page.locator('[data-ready="offline"]').waitFor({ state: 'attached' });
    const times = await bring(page, papers);
    const begun = Date.now();
    await ownFound(page, times.stored);
    const found = (Date.now() - begun) / 1000;
    await page.close();
    const again = await context.newPage();
    const started = Date.now();
    await again.goto(server.url);
    await again.locator('[role=list] li').first().waitFor();
    const list = (Date.now() - started) / 1000;
    await ownFound(again, times.stored);
    return { papers, ...times, found, start: { list, found: (Date.now() - started) / 1000 } };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Until the search worker holds all own papers: it says how many with its state. */
async function ownFound(page: Page, papers: number): Promise<void> {
  await page.waitForFunction(
    (expected) => (globalThis as unknown as { ownFound?: number }).ownFound === expected,
    papers,
    { timeout: LATEST_MS },
  );
}

/** Notes what workers tell the page of own papers, before the app runs. */
function listen(): void {
  const scope = globalThis as unknown as { ownFound?: number };
  const Native = globalThis.Worker;
  globalThis.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ state?: { own?: { found: number } } }>) => {
        if (data.state?.own) scope.ownFound = data.state.own.found;
      });
    }
  };
}

async function bring(page: Page, papers: number) {
  const script = readdirSync(join(DIST, 'assets')).find((name) => /^documents-.*\.js$/.test(name))!;
  return page.evaluate(
    async ([worker, file]) => {
      const blob = await (await fetch(file!)).blob();
      const names = (await indexedDB.databases()).map(({ name }) => name!);
      const documents = new Worker(worker!, { type: 'module' });
      const seconds = () => performance.now() / 1000;
      const until = (wanted: string) =>
        new Promise<number>((resolve) => {
          documents.onmessage = ({ data }: MessageEvent<{ reading: { stage: string; stored: number } }>) => {
            if (data.reading.stage === wanted) resolve(data.reading.stored);
          };
        });
      documents.postMessage({
        begin: {
          library: names.find((name) => name.includes('library')),
          content: names.find((name) => name.includes('content')),
        },
      });
      const begun = seconds();
      documents.postMessage({ read: [{ name: 'papers.jsonl', file: blob }] });
      await until('ready');
      const read = seconds();
      documents.postMessage({ store: [] });
      const stored = await until('stored');
      const ended = seconds();
      documents.terminate();
      return { stored, reading: read - begun, storing: ended - read };
    },
    [`assets/${script}`, `papers-${papers}.jsonl`],
  );
}

const [file, ...counts] = process.argv.slice(2);
if (!file || counts.some((count) => !(Number(count) >= 1))) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const papers = readPapers(file, Infinity);
  const site = mkdtempSync(join(tmpdir(), 'offprint-site-'));
  cpSync(DIST, site, { recursive: true });
  const server = new SiteServer(site);
  await server.start();
  for (const count of counts.length > 0 ? counts.map(Number) : [500, 5000, papers.length]) {
    const some = papers.slice(0, count);
    writeFileSync(
      join(site, `papers-${some.length}.jsonl`),
      some.map((one) => JSON.stringify(one)).join('\n'),
    );
    process.stdout.write(`${JSON.stringify(await measure(server, some.length))}\n`);
  }
  await server.stop();
  rmSync(site, { recursive: true, force: true });
}
