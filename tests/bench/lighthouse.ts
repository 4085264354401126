import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CHROMIUM } from '../e2e/harness/chromium.ts';
import { SiteServer } from '../e2e/harness/server.ts';
import { median, rounded } from './scale/spread.ts';

const USAGE = `usage: npm run --silent bench:lighthouse -- [DIST…]
Prints what Lighthouse 12.8.2 says of a first visit on a phone, one JSON line for each built app (dist/, if none is named):
the medians of three runs. Several apps are visited in turn, so that what disturbs the machine disturbs them alike.
Lighthouse is fetched by npm when it is asked for: the app and its checks do not need it.
`;
const LIGHTHOUSE = ['exec', '--yes', '--package=lighthouse@12.8.2', '--', 'lighthouse'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const AUDITS = {
  fcpMs: 'first-contentful-paint',
  lcpMs: 'largest-contentful-paint',
  tbtMs: 'total-blocking-time',
  speedIndexMs: 'speed-index',
  cls: 'cumulative-layout-shift',
} as const;
const RUNS = 3;
const MOST_OUTPUT = 64e6;

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
}

async function reportOf(url: string): Promise<Report> {
  const { executablePath } = CHROMIUM.launchOptions;
  const flags = '--headless=new --no-sandbox --disable-gpu';
  const { stdout } = await promisify(execFile)(
    'npm',
    [...LIGHTHOUSE, url, '--quiet', '--output=json', `--chrome-flags=${flags}`],
    {
      maxBuffer: MOST_OUTPUT,
      env: { ...process.env, ...(executablePath && { CHROME_PATH: executablePath }) },
    },
  );
  return JSON.parse(stdout) as Report;
}

function summaryOf(dist: string, reports: readonly Report[]): object {
  const middle = (value: (report: Report) => number) => median(reports.map(value));
  const scores = CATEGORIES.map((name) => [
    name,
    middle(({ categories }) => Math.round((categories[name]?.score ?? 0) * 100)),
  ]);
  const values = Object.entries(AUDITS).map(([name, audit]) => {
    const value = middle(({ audits }) => audits[audit]?.numericValue ?? 0);
    return [name, name === 'cls' ? Math.round(value * 1000) / 1000 : rounded(value)];
  });
  return { dist, ...Object.fromEntries(scores), ...Object.fromEntries(values) } as object;
}

async function run(dists: readonly string[]): Promise<void> {
  const servers = dists.map((dist) => new SiteServer(dist));
  const reports: Report[][] = dists.map(() => []);
  try {
    for (const server of servers) await server.start();
    for (let round = 0; round < RUNS; round++)
      for (const [at, { url }] of servers.entries()) reports[at]!.push(await reportOf(url));
  } finally {
    for (const server of servers) await server.stop();
  }
  for (const [at, dist] of dists.entries())
    process.stdout.write(`${JSON.stringify(summaryOf(dist, reports[at]!))}\n`);
}

const dists = process.argv.slice(2);
if (dists.some((dist) => dist.startsWith('-'))) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  await run(dists.length > 0 ? dists : ['dist']);
}
