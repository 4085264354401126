import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  DOCUMENTS_BUDGET,
  documentsFiles,
  SHELL_BUDGET,
  shellSize,
  START_BUDGET,
  startSize,
  WORKER_BUDGET,
} from '../../src/build/shell/shellBudget.ts';
import { shellFiles } from '../../src/build/shell/shellFiles.ts';

const SITE = fileURLToPath(new URL('../../dist', import.meta.url));
const worker = readFileSync(`${SITE}/service-worker.js`, 'utf8');

describe('the built site', () => {
  it('keeps scripts, styles and page within the shell’s budget', () => {
    const files = shellFiles(SITE);
    expect(startSize(files)).toBeLessThanOrEqual(START_BUDGET);
    const { documents, others } = documentsFiles(files);
    expect(shellSize(others)).toBeLessThanOrEqual(SHELL_BUDGET);
    expect(documents).toHaveLength(1);
    expect(shellSize(documents)).toBeLessThanOrEqual(DOCUMENTS_BUDGET);
  });

  it('starts with the list, the search and the worker; reader, settings and sheets come later', () => {
    const names = shellFiles(SITE)
      .filter(({ path, late }) => path.endsWith('.js') && !late)
      .map(({ path }) => path.replace(/-[\w-]{8}\.js$/, ''));
    expect(names).toEqual(
      expect.arrayContaining(['assets/index', 'assets/common', 'assets/worker', 'boot.js']),
    );
    expect(names.filter((name) => /Reader|Settings|Sheet|Listen|Dialog/.test(name))).toEqual([]);
  });

  it('names for a repair what the first list says in each language', () => {
    const { files } = JSON.parse(readFileSync(`${SITE}/shell.json`, 'utf8')) as { files: [string, string][] };
    const languages = files.flatMap(([path]) => /^assets\/words-(\w+)-start-/.exec(path)?.[1] ?? []);
    expect(languages).toEqual(['de', 'en']);
  });

  it('keeps the service worker within its budget', () => {
    expect(gzipSync(worker, { level: 9 }).length).toBeLessThanOrEqual(WORKER_BUDGET);
  });

  it('lists every file of the shell in the service worker, as it is', () => {
    for (const { path, digest } of shellFiles(SITE)) expect(worker).toMatch(entryOf(path, digest));
  });

  it('leaves what restores damaged text to the build, and to what reads documents', () => {
    const scripts = shellFiles(SITE).filter(({ path }) => path.endsWith('.js'));
    const restoring = scripts.filter(({ path }) =>
      readFileSync(`${SITE}/${path}`, 'utf8').includes('proseWords'),
    );
    expect(restoring.map(({ path }) => path)).toEqual([expect.stringMatching(/^assets\/documents-/)]);
  });

  it('leaves papers out of the scripts and out of the shell', () => {
    expect(worker).not.toContain('content/');
    const paths = shellFiles(SITE).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['boot.js', 'index.html', 'manifest.webmanifest']));
    expect(paths.filter((path) => path.startsWith('content/'))).toEqual([]);
  });
});

/** A pair in the minified list, whatever quotes it uses. */
function entryOf(path: string, digest: string): RegExp {
  return new RegExp(`\\[.${path.replace(/[.+]/g, '\\$&')}.,.${digest}.\\]`);
}
