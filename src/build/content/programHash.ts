import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** All that a bundle's bytes depend on beside its documents. */
const FOLDERS = ['src/core', 'src/build'];
const FILES = ['package-lock.json'];

/** Names the program that builds bundles, by the text of its files and the version of Node, whose zlib packs them. */
export function programHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...FOLDERS.flatMap(filesIn), ...FILES])
    hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .sort();
}
