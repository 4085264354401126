import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository, ending in `/`. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** What is made once for many tests, in files that are named by what they were made from. */
export const CACHE = `${ROOT}.cache/e2e/`;

/** What a built site depends on, relative to the repository. */
const SOURCES = [
  ...['src', 'public', 'seeds', 'vite.config.ts', 'package-lock.json'],
  ...['corpus', 'hostilePapers', 'nextApp.config', 'sites', 'writeContent', 'buildSites'].map(
    (name) => `tests/e2e/harness/${name}.ts`,
  ),
];

/** Another one whenever anything changes that a site is built from. */
export function sourceHash(): string {
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
