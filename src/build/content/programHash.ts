import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** What is read of a text, and how it is found. */
const CORE = 'src/core';
/** All that a bundle's bytes depend on beside its documents. */
const FOLDERS = [CORE, 'src/build'];
const FILES = ['package-lock.json'];
/** Enough to tell versions of the core from each other. */
const CORE_DIGITS = 12;

/** Names the program that builds bundles, by the text of its files and the version of Node, whose zlib packs them. */
export function programHash(): string {
  return hashOf([...FOLDERS.flatMap(filesIn), ...FILES], process.version);
}

/** Names what the app makes of texts on a device, as it does at build: what another core has made is made anew. */
export function coreHash(): string {
  return hashOf(filesIn(CORE)).slice(0, CORE_DIGITS);
}

function hashOf(files: readonly string[], seed = ''): string {
  const hash = createHash('sha256').update(seed);
  for (const file of files) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .sort();
}
