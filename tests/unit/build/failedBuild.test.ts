import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Milliseconds for starting Node and compiling on a busy machine. */
const SLOW_MACHINE = 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-seeds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds as `npm run build` does, into a folder that is thrown away. */
function build(environment: Record<string, string>, ...options: string[]) {
  const args = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', join(folder, 'dist')];
  const env = { ...process.env, NO_COLOR: '1', ...environment };
  return spawnSync(process.execPath, [...args, ...options], { cwd: ROOT, env, encoding: 'utf8' });
}

test(
  'a build from documents that are none ends with what is wrong with each, and no stack',
  () => {
    writeFileSync(join(folder, 'only.txt'), 'hello\n');
    writeFileSync(join(folder, 'x.bin'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]));
    const { status, stderr } = build({ OFFPRINT_SEEDS: folder });
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n').slice(-3)).toEqual([
      'error during build:',
      'only.txt: error: No paper was found in it. A paper is a line with its title, a blank line, and its abstract.',
      'x.bin: error: It holds binary data, not text. Save its text as a .txt file and add that.',
    ]);
  },
  SLOW_MACHINE,
);
