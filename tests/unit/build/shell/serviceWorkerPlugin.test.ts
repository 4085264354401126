import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** Milliseconds for starting Node and compiling on a busy machine. */
const SLOW_MACHINE = 60_000;

/** Runs the plugin as Vite does behind a build of `site`. */
const RUN = `
import { serviceWorkerPlugin } from './src/build/shell/serviceWorkerPlugin.ts';
const plugin = serviceWorkerPlugin();
plugin.configResolved({ build: { outDir: process.argv[2] }, logger: { info() {} } });
await plugin.writeBundle.handler();
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint with space '));
});
afterEach(() => rmSync(folder, { recursive: true }));

test(
  'the service worker is built in a folder whose name has spaces and accents',
  () => {
    const copy = join(folder, 'Grüße 100%');
    for (const part of ['package.json', 'tsconfig.json', 'src/build', 'src/sw', 'src/core'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const site = join(copy, 'dist');
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), '<!doctype html>');
    writeFileSync(join(copy, 'run.mjs'), RUN);
    execFileSync(process.execPath, ['--import', 'tsx', 'run.mjs', site], { cwd: copy, stdio: 'pipe' });
    expect(readFileSync(join(site, 'service-worker.js'), 'utf8')).toContain('index.html');
  },
  SLOW_MACHINE,
);
