import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type { Paper } from '../../../src/core/paper.ts';
import { ROOT } from './sites.ts';

/** The papers of the repository's seeds in list order, as `npm run parse` prints them. */
export function parsedSeed(): Paper[] {
  const documents = readdirSync(`${ROOT}seeds`).filter((name) => name.endsWith('.txt'));
  const command = [
    'node_modules/tsx/dist/cli.mjs',
    'src/build/parse.ts',
    ...documents.map((name) => `seeds/${name}`),
  ];
  return JSON.parse(
    execFileSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }),
  ) as Paper[];
}
