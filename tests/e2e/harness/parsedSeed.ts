import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Paper } from '../../../src/core/paper/paper.ts';
import { CACHE, ROOT, sourceHash } from './sources.ts';

/** Of this process, for all specs that it loads. */
let known: Paper[] | undefined;

/**
 * The papers of the repository's seeds in list order, as `npm run parse` prints them. It is run once for all specs: the
 * first to ask is the global setup.
 */
export function parsedSeed(): Paper[] {
  return (known ??= read());
}

function read(): Paper[] {
  const file = `${CACHE}parsed-seed-${sourceHash()}.json`;
  if (!existsSync(file)) {
    const unfinished = `${file}.unfinished-${process.pid}`;
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(unfinished, parse());
    renameSync(unfinished, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Paper[];
}

function parse(): string {
  const documents = readdirSync(`${ROOT}seeds`).filter((name) => name.endsWith('.txt'));
  const command = [
    'node_modules/tsx/dist/cli.mjs',
    'src/build/parse.ts',
    ...documents.map((name) => `seeds/${name}`),
  ];
  return execFileSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
}
