import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { PHONE } from '../e2e/harness/browser.ts';
import { CHROMIUM } from '../e2e/harness/chromium.ts';
import { SiteServer } from '../e2e/harness/server.ts';
import { readPapers } from './scale/corpus.ts';

const USAGE = `usage: npm run --silent bench:own -- FILE.jsonl[.gz] [N…]
Brings the first N papers of a file (500, 5000 and all of it, if none is named) to the app in dist/, in a browser that shows
the list of own papers, and prints one JSON object for each: seconds of reading and storing, until the last is found by a search,
and from two new starts until all are (the first after what was indexed is kept); tasks over 50 ms in the page and the longest,
while storing and at the second start; seconds of CPU of the renderer, and megabytes of the page's and the workers' heaps.
`;
const DIST = process.env['OFFPRINT_BENCH_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
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
  /** Until what was indexed is kept. */
  kept: number | null;
  tasks: Tasks;
  /** Megabytes of the page's heap and of those of its workers, once all are found. */
  heap: number | null;
  /** From the navigation. */
  starts: Start[];
}

interface Tasks {
  over50ms: number;
  longestMs: number;
}

interface Start {
  list: number;
  found: number;
  /** Seconds of the renderer's process until all were found, and a little after. */
  cpu: number;
  heap: number | null;
  tasks: Tasks;
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
    await page.goto(`${server.url}#/library/own`);
    await page.evaluate(watchTasks);
    const times = await bring(page, papers);
    const tasks = await page.evaluate(tasksSeen);
    const begun = Date.now();
    await ownFound(page, times.stored);
    const found = (Date.now() - begun) / 1000;
    const heap = await heapOf(page);
    const kept = await keptAfter(page, begun);
    await page.close();
    const starts: Start[] = [];
    for (let nth = 0; nth < 2; nth++) starts.push(await start(context, server, times.stored));
    return { papers, ...times, found, kept, tasks, heap, starts };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function start(context: BrowserContext, server: SiteServer, papers: number): Promise<Start> {
  const page = await context.newPage();
  await page.addInitScript(watchTasks);
  const cpu = await cpuOf(page);
  const before = await cpu();
  const started = Date.now();
  await page.goto(server.url);
  await page.locator('[role=list] li').first().waitFor();
  const list = (Date.now() - started) / 1000;
  await ownFound(page, papers);
  const found = (Date.now() - started) / 1000;
  const measured = { list, found, cpu: (await cpu()) - before, heap: await heapOf(page) };
  const tasks = await page.evaluate(tasksSeen);
  await page.close();
  return { ...measured, tasks };
}

/** Seconds that all renderers of the browser have run by now. */
async function cpuOf(page: Page): Promise<() => Promise<number>> {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  return async () => {
    const { processInfo = [] } = (await browser?.send('SystemInfo.getProcessInfo')) ?? {};
    return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? cpuTime : 0), 0);
  };
}

/** Null where the browser does not measure it, as without isolation of origins. */
async function heapOf(page: Page): Promise<number | null> {
  const bytes = await page.evaluate(async () => {
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
    const measured = performance as unknown as {
      measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>;
    };
    return (
      (await measured.measureUserAgentSpecificMemory?.().catch(() => null))?.bytes ??
      memory?.usedJSHeapSize ??
      null
    );
  });
  return bytes === null ? null : Math.round(bytes / 2 ** 20);
}

function watchTasks(): void {
  const scope = globalThis as unknown as { tasks?: number[] };
  const tasks = (scope.tasks = [] as number[]);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
}

function tasksSeen(): Tasks {
  const { tasks = [] } = globalThis as unknown as { tasks?: number[] };
  return { over50ms: tasks.length, longestMs: Math.round(Math.max(0, ...tasks)) };
}

/** Seconds until the merged index of the next start has the kept ones; null where they are too few to be kept. */
async function keptAfter(page: Page, begun: number): Promise<number | null> {
  const isKept = async (): Promise<boolean> => {
    const name = (await indexedDB.databases())
      .map((one) => one.name!)
      .find((one) => one.includes('content'))!;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error!);
    });
    const read = <T>(store: string, of: (from: IDBObjectStore) => IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        const asked = of(database.transaction(store).objectStore(store));
        asked.onsuccess = () => resolve(asked.result);
      });
    const keys = await read('ownIndex', (from) => from.getAllKeys());
    const [merged] = keys.length > 0 ? await read('indexes', (from) => from.getAll()) : [];
    database.close();
    const names = keys.flatMap((key) => (String(key).startsWith('index ') ? [String(key).slice(6)] : []));
    return names.length > 0 && names.every((one) => (merged as { of: string } | undefined)?.of.includes(one));
  };
  for (const latest = Date.now() + LATEST_MS; Date.now() < latest; await page.waitForTimeout(1000))
    if (await page.evaluate(isKept)) return (Date.now() - begun) / 1000;
  return null;
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
      documents.postMessage({ store: { all: true, apart: [], anyway: [] } });
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
