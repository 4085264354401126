import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const SOURCE = fileURLToPath(new URL('emptyPage', import.meta.url));
const WORKER = 'worker.js';

/** Builds a page of one Svelte component with one row, kept offline by the smallest service worker, into `folder`. */
export async function buildEmptyPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: SOURCE,
    base: './',
    logLevel: 'warn',
    plugins: [svelte({ configFile: false })],
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', modulePreload: false },
  });
  const assets = readdirSync(join(folder, 'assets')).map((name) => `./assets/${name}`);
  const worker = join(folder, WORKER);
  const files = JSON.stringify(['./', ...assets]);
  writeFileSync(worker, readFileSync(worker, 'utf8').replace('__FILES__', files));
}
