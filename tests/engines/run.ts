/**
 * What the app promises, in each browser engine that Debian has: `npm run test:engines -- [--engine NAME]… [--papers FILE]`.
 * Installs with apt what is missing where it can, says what it skips and why, and ends with a table.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import buildSites from '../e2e/harness/buildSites.ts';
import { folderOf } from '../e2e/harness/sites.ts';
import { ROOT } from '../e2e/harness/sources.ts';
import type { Engine } from './engine.ts';
import { ENGINES } from './engines.ts';
import { SCENARIOS, Visit } from './scenarios.ts';

type Outcome = 'passed' | 'failed' | 'skipped';

const { values } = parseArgs({
  options: { engine: { type: 'string', multiple: true }, papers: { type: 'string' } },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const wanted = ENGINES.filter(
  ({ name }) =>
    !values.engine || values.engine.some((part) => name.toLowerCase().startsWith(part.toLowerCase())),
);
if (wanted.length === 0)
  throw new Error(`No engine of that name. There are ${ENGINES.map(({ name }) => name).join(', ')}.`);

install(wanted.filter((engine) => engine.missing() !== null));
await buildSites();
const made = mkdtempSync(join(tmpdir(), 'offprint-large-'));
const large = values.papers ? siteOf(values.papers) : { folder: folderOf('large'), papers: 10_000 };
const table: { engine: string; outcomes: Outcome[] }[] = [];
for (const engine of wanted) table.push({ engine: engine.name, outcomes: await visit(engine) });
rmSync(made, { recursive: true, force: true });
summarise();

/** Debian's packages, where this may install them. */
function install(engines: readonly Engine[]): void {
  if (engines.length === 0) return;
  const packages = engines.flatMap((engine) => engine.packages);
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!canInstall) return say(`Not installed, as that needs root and apt-get: ${packages.join(' ')}.`);
  say(`Installing with apt: ${packages.join(' ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  spawnSync('apt-get', ['update'], { env, stdio: [...stdio] });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env, stdio: [...stdio] });
}

async function visit(engine: Engine): Promise<Outcome[]> {
  const missing = engine.missing();
  if (missing !== null) {
    say(`${engine.name}: skipped, for ${missing} (Debian: ${engine.packages.join(' ')}).`);
    return SCENARIOS.map(() => 'skipped');
  }
  const outcomes: Outcome[] = [];
  const visit = new Visit(engine, large);
  await visit.server.start();
  for (const { name, run } of SCENARIOS)
    try {
      await run(visit);
      outcomes.push('passed');
      say(`${engine.name}: ${name}: passed`);
    } catch (error) {
      outcomes.push('failed');
      say(`${engine.name}: ${name}: FAILED: ${error instanceof Error ? error.message : String(error)}`);
    }
  await visit.discard();
  return outcomes;
}

/** A site with the papers of a file. */
function siteOf(file: string): { folder: string; papers: number } {
  const [seeds, folder] = [join(made, 'seeds'), join(made, 'dist')];
  mkdirSync(seeds);
  copyFileSync(file, join(seeds, basename(file)));
  const vite = [
    `${ROOT}node_modules/vite/bin/vite.js`,
    'build',
    '--outDir',
    folder,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  const env = { ...process.env, OFFPRINT_SEEDS: seeds, OFFPRINT_PACKS: '' };
  const { status } = spawnSync(process.execPath, vite, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`No site could be built from ${file}.`);
  const manifest = JSON.parse(readFileSync(join(folder, 'content/manifest.json'), 'utf8')) as {
    packs: { papers: number }[];
  };
  return { folder, papers: manifest.packs.reduce((sum, { papers }) => sum + papers, 0) };
}

function summarise(): void {
  const width = Math.max(...SCENARIOS.map(({ name }) => name.length));
  const columns = table.map(({ engine }) => Math.max(engine.length, 'skipped'.length));
  const line = (head: string, cells: readonly string[]) =>
    say([head.padEnd(width), ...cells.map((cell, at) => cell.padEnd(columns[at]!))].join('  ').trimEnd());
  say('');
  line(
    '',
    table.map(({ engine }) => engine),
  );
  for (const [at, { name }] of SCENARIOS.entries())
    line(
      name,
      table.map(({ outcomes }) => outcomes[at]!),
    );
  const count = (outcome: Outcome) =>
    table.flatMap(({ outcomes }) => outcomes).filter((each) => each === outcome).length;
  const failed = count('failed');
  say(`\n${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`);
  process.exitCode = failed ? 1 : 0;
}
