import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { parsedSeed } from './parsedSeed.ts';
import { FOLDERS_VARIABLE, SITES, type Site, type SiteName } from './sites.ts';
import { CACHE, ROOT, sourceHash } from './sources.ts';

/**
 * Vite configs of the releases of the app. The next has a mark on its document that tells it from this one; the dead one
 * cannot start.
 */
const CONFIGS = {
  this: 'vite.config.ts',
  next: 'tests/e2e/harness/nextApp.config.ts',
  dead: 'tests/e2e/harness/deadApp.config.ts',
};
/** Two processes use both cores of the smallest machine that runs the tests. */
const AT_ONCE = 2;
/** No run takes longer. */
const KEPT_FOR_MS = 60 * 60 * 1000;

type Work = () => Promise<void>;

/**
 * Makes every site that the tests are served, unless its sources are those of the last time. The app is built once, and
 * the content of each site is written beside a copy of it: nothing in the app depends on what it holds (`built/`
 * tests). `OFFPRINT_E2E_DIST` names a folder with a fresh build of the repository's own seeds, to be used as it is.
 */
export default async function buildSites(): Promise<void> {
  const key = sourceHash();
  const given = process.env['OFFPRINT_E2E_DIST'];
  mkdirSync(CACHE, { recursive: true });
  forgetOthers(key);
  parsedSeed();

  const apps = {
    this: given ?? `${CACHE}app-${key}`,
    next: `${CACHE}next-app-${key}`,
    dead: `${CACHE}dead-app-${key}`,
  };
  const folders: Partial<Record<SiteName, string>> = { seed: apps.this };
  const parts = [
    once(apps.this, (folder) => buildApp(CONFIGS.this, folder)),
    once(apps.next, (folder) => buildApp(CONFIGS.next, folder)),
    once(apps.dead, (folder) => buildApp(CONFIGS.dead, folder)),
  ];
  const sites: Work[] = [];
  for (const [name, { app = 'this', papers, contentOf }] of Object.entries(SITES) as [SiteName, Site][]) {
    if (name === 'seed') continue;
    const content = `${CACHE}content-${contentOf ?? name}-${key}`;
    const site = (folders[name] = `${CACHE}site-${name}-${key}`);
    if (papers) parts.push(once(content, (folder) => writeContent(name, folder)));
    sites.push(once(site, (folder) => compose(apps[app], content, folder)));
  }
  await inLanes(parts);
  await inLanes(sites);
  process.env[FOLDERS_VARIABLE] = JSON.stringify(folders);
}

/** Makes a folder beside and renames it, so that one of that name is always whole. */
function once(folder: string, make: (folder: string) => Promise<void>): Work {
  return async () => {
    if (existsSync(folder)) return;
    const unfinished = `${folder}.unfinished-${process.pid}`;
    await make(unfinished);
    if (existsSync(folder)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, folder);
  };
}

/** The last first: the largest library is the last of the sites. */
async function inLanes(work: Work[]): Promise<void> {
  const lane = async () => {
    for (let next = work.pop(); next; next = work.pop()) await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

function buildApp(config: string, folder: string): Promise<void> {
  const vite = `${ROOT}node_modules/vite/bin/vite.js`;
  const options = ['--outDir', folder, '--emptyOutDir', '--logLevel', 'warn', '--config', config];
  return run(`The app of ${config}`, [vite, 'build', ...options]);
}

function writeContent(name: SiteName, folder: string): Promise<void> {
  return run(`The content of "${name}"`, [
    '--import',
    'tsx',
    `${ROOT}tests/e2e/harness/writeContent.ts`,
    name,
    folder,
  ]);
}

async function compose(app: string, content: string, site: string): Promise<void> {
  await cp(app, site, { recursive: true, filter: (path) => path !== join(app, 'content') });
  await cp(content, join(site, 'content'), { recursive: true });
}

function run(what: string, args: string[]): Promise<void> {
  const env = { ...process.env, OFFPRINT_SEEDS: 'seeds', OFFPRINT_PACKS: '' };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let problems = '';
  child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${what} could not be built:\n${problems}`)),
    );
  });
}

/** What earlier sources gave. A run that goes on beside this one may still be served what is new. */
function forgetOthers(key: string): void {
  const isOld = (name: string) => Date.now() - statSync(CACHE + name).mtimeMs > KEPT_FOR_MS;
  const old = readdirSync(CACHE).filter((name) => !name.includes(key) && isOld(name));
  for (const name of old) rmSync(CACHE + name, { recursive: true, force: true });
}
