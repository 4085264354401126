import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SiteServer } from '../e2e/harness/server.ts';
import { addBenchPages } from './scale/benchPages.ts';
import { buildSite } from './scale/buildSite.ts';
import { readPapers, writeSeeds } from './scale/corpus.ts';
import { measureApp, measureFetchAndParse } from './scale/measureApp.ts';
import { measureBarePage, measureMiniSearch } from './scale/measureMiniSearch.ts';
import { shuffledPapers } from './scale/shuffled.ts';
import { sizesOf } from './scale/sizes.ts';
import { ratio } from './scale/spread.ts';
import { typedPrefixes } from './scale/typedPrefixes.ts';

const USAGE = `usage: npm run --silent bench:scale -- FILE.jsonl[.gz] [N] [--shuffled]
Builds a site from the first N papers of a file (all, if N is left out; with --shuffled, where it has fewer, from more that are
made of the words of papers of one venue), opens it in a browser as a phone has it, and
prints one JSON object: sizes, import, cold start, keystrokes and memory, with MiniSearch over the same papers beside, unless
they are more than its page can read.
What it is about to do goes to the standard error.
`;
const KEYSTROKES = 500;
const SEED = 20_261_125;
/** Papers that a page reads as one text. */
const MOST_BESIDE = 200_000;

async function run(file: string, count: number, isShuffled: boolean): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-scale-'));
  const [seeds, site] = [join(folder, 'seeds'), join(folder, 'site')];
  try {
    const read = readPapers(file, count);
    const papers = isShuffled ? [...shuffledPapers(read, count)] : read;
    writeSeeds(seeds, papers);
    tell(`build from ${papers.length} papers`);
    const build = await buildSite(seeds, site);
    const sizes = sizesOf(site, papers);
    addBenchPages(site, papers);
    const titles = papers.map(({ title }) => title);
    const typings = typedPrefixes(titles, KEYSTROKES, SEED);
    const server = new SiteServer(site);
    await server.start();
    tell('fetch and parse');
    const fetchAndParseSeconds = await measureFetchAndParse(server);
    const isBeside = papers.length <= MOST_BESIDE;
    const miniSearch = isBeside ? await measureMiniSearch(server, typings, tell) : null;
    const barePage = isBeside ? await measureBarePage(server, typings, tell) : null;
    const app = await measureApp(server, titles, typings, tell);
    await server.stop();
    return {
      papers: papers.length,
      build,
      sizes,
      import: { ...app.import, fetchAndParseSeconds, ratio: ratio(app.import.seconds, fetchAndParseSeconds) },
      cold: app.cold,
      keystroke: app.keystroke,
      memory: app.memory,
      miniSearch,
      barePage,
      timesBetter: miniSearch && {
        keystrokeWorkP50: ratio(miniSearch.keystroke.work.p50, app.keystroke.x1.work.p50),
        keystrokeWorkP95: ratio(miniSearch.keystroke.work.p95, app.keystroke.x1.work.p95),
        workerMemory: ratio(miniSearch.memory.workerMB, app.memory.workerMB),
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell(step: string): void {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${step}\n`);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { shuffled: { type: 'boolean', default: false } },
});
const [file, count, ...others] = positionals;
if (
  !file ||
  (values.shuffled && count === undefined) ||
  others.length > 0 ||
  (count !== undefined && !(Number(count) >= 1))
) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const result = await run(file, count === undefined ? Infinity : Number(count), values.shuffled);
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}
