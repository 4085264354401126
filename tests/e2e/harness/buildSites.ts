import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, FOLDERS_VARIABLE, ROOT, SITES, type Site, type SiteName } from './sites.ts';
import { writeSeeds } from './corpus.ts';

/** What a build depends on, relative to the repository. */
const SOURCES = ['src', 'public', 'seeds', 'vite.config.ts', 'package-lock.json', 'tests/e2e/harness'];
/** Two builds use both cores of the smallest machine that runs the tests. */
const AT_ONCE = 2;
/** No run takes longer. */
const KEPT_FOR_MS = 60 * 60 * 1000;

/**
 * Builds every site that the tests are served, unless its sources are those of the last time. `OFFPRINT_E2E_DIST`
 * names a folder with a fresh build of the repository's own seeds, to be used as it is.
 */
export default async function buildSites(): Promise<void> {
  const key = sourceHash();
  const given = process.env['OFFPRINT_E2E_DIST'];
  const names = Object.keys(SITES) as SiteName[];
  const folders = Object.fromEntries(names.map((name) => [name, `${CACHE}${name}-${key}`])) as Record<
    SiteName,
    string
  >;
  if (given) folders.seed = given;
  const missing = names.filter((name) => !existsSync(folders[name]));
  const lane = async () => {
    for (let name = missing.pop(); name; name = missing.pop()) await build(name, folders[name]);
  };
  forgetOthers(key);
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  process.env[FOLDERS_VARIABLE] = JSON.stringify(folders);
}

/** Builds beside and renames, so that a folder of that name is always whole. */
async function build(name: SiteName, folder: string): Promise<void> {
  const { papers, packs, config }: Site = SITES[name];
  const unfinished = `${folder}.unfinished-${process.pid}`;
  const seeds = papers ? `${folder}.seeds` : 'seeds';
  if (papers) writeSeeds(seeds, papers(), packs);
  const args = [
    'build',
    '--outDir',
    unfinished,
    '--emptyOutDir',
    '--logLevel',
    'warn',
    ...(config ? ['--config', config] : []),
  ];
  await run(name, [join(ROOT, 'node_modules/vite/bin/vite.js'), ...args], {
    OFFPRINT_SEEDS: seeds,
    OFFPRINT_PACKS: packs ? 'file' : '',
  });
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
}

function run(name: string, args: string[], settings: Record<string, string>): Promise<void> {
  const env = { ...process.env, ...settings };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let problems = '';
  child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The site "${name}" could not be built:\n${problems}`)),
    );
  });
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesOf(source)) hash.update(file).update(readFileSync(ROOT + file));
  return hash.digest('hex').slice(0, 12);
}

function filesOf(path: string): string[] {
  if (!existsSync(ROOT + path)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(ROOT + path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .sort();
}

/** What earlier sources gave. A run that goes on beside this one may still be served what is new. */
function forgetOthers(key: string): void {
  mkdirSync(CACHE, { recursive: true });
  const isOld = (name: string) => Date.now() - statSync(CACHE + name).mtimeMs > KEPT_FOR_MS;
  const old = readdirSync(CACHE).filter((name) => !name.includes(key) && isOld(name));
  for (const name of old) rmSync(CACHE + name, { recursive: true, force: true });
}
