import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SiteServer } from '../e2e/harness/server.ts';
import { buildSite } from './scale/buildSite.ts';
import { readPapers, writeSeeds } from './scale/corpus.ts';
import { Phone, timeOf } from './scale/phone.ts';
import { ratio } from './scale/spread.ts';
import { buildEmptyPage } from './speed/buildEmptyPage.ts';
import { coldStarts } from './speed/coldStarts.ts';
import { whileScrolling, whileTyping } from './speed/longTasks.ts';
import { leakOf } from './speed/navigations.ts';

const USAGE = `usage: npm run --silent bench:speed -- FILE.jsonl[.gz] [N]
Builds a site from the first N papers of a file (10000) and prints one JSON object: a cold start with the server gone
beside that of an empty Svelte page, in turn in one run (median of five, to the first row); tasks of over 50 ms while
typing and scrolling; both with the page slowed down four times; heap, listeners and nodes before and after 200
navigations.
`;
const SLOW = 4;

async function run(file: string, count: number): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-speed-'));
  const [seeds, site, emptyPage] = [join(folder, 'seeds'), join(folder, 'site'), join(folder, 'empty')];
  try {
    const papers = readPapers(file, count);
    writeSeeds(seeds, papers);
    await buildSite(seeds, site);
    await buildEmptyPage(emptyPage);
    const cold = await coldStarts(site, emptyPage, SLOW);
    return {
      papers: papers.length,
      coldStartX4: { ...cold, ratio: ratio(cold.appMs, cold.emptyPageMs) },
      ...(await inOneVisit(
        site,
        papers.map(({ title }) => title),
      )),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inOneVisit(site: string, titles: readonly string[]): Promise<object> {
  const phone = new Phone();
  const server = new SiteServer(site);
  await server.start();
  try {
    const first = await phone.start();
    await first.goto(server.url);
    await timeOf(first, 'ready');
    const page = await phone.start(SLOW);
    const typing = await whileTyping(page, server.url, titles);
    const scrolling = await whileScrolling(page, server.url);
    const leak = await leakOf(await phone.start(), server.url);
    return { longTasksX4: { typing, scrolling }, leak };
  } finally {
    await phone.discard();
    await server.stop();
  }
}

const [file, count = '10000', ...others] = process.argv.slice(2);
if (!file || others.length > 0 || !(Number(count) >= 1)) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  process.stdout.write(`${JSON.stringify(await run(file, Number(count)), null, 2)}\n`);
}
