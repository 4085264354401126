import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  overShellBudget,
  overWorkerBudget,
  SHELL_BUDGET,
  shellSize,
  startFiles,
  startSize,
  WORKER_BUDGET,
} from '../../../src/build/shell/shellBudget.ts';
import { type ShellFile, shellFiles } from '../../../src/build/shell/shellFiles.ts';

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'offprint-site-'));
});

afterEach(() => rmSync(site, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

const sized = (path: string, gzipped: number, late = false): ShellFile => ({
  path,
  digest: '',
  gzipped,
  late,
});

describe('files of the offline shell', () => {
  it('are those that the running app asks for', () => {
    const needed = [
      'assets/index-a.css',
      'assets/index-a.js',
      'assets/serif-a.woff2',
      'boot.js',
      'icons/favicon-32.png',
      'icons/favicon.svg',
      'icons/icon-192.png',
      'index.html',
      'licences.txt',
      'manifest.webmanifest',
    ];
    const others = [
      '404.html',
      'shell.json',
      '_headers',
      'assets/index-a.js.map',
      'content/manifest.json',
      'content/papers-a.json',
      'feed.xml',
      'icons/icon-512.png',
      'icons/icon.svg',
      'robots.txt',
      'screenshots/reader.png',
      'service-worker.js',
    ];
    for (const path of [...others, ...needed]) write(path, path);
    expect(shellFiles(site).map(({ path }) => path)).toEqual(needed);
  });

  it('carry the start of the SHA-256 of their bytes', () => {
    write('boot.js', 'abc');
    expect(shellFiles(site)[0]!.digest).toBe('ba7816bf8f01cfea');
  });

  it('are late if they only come by an import() of another', () => {
    write(
      'index.html',
      '<script src="./boot.js"></script><link href="./assets/start.css">x<script src="./assets/start.js">',
    );
    write('boot.js', '');
    write('assets/start.css', '');
    write(
      'assets/start.js',
      'import{a}from"./shared.js";import"./alone.js";new URL("work.js",x);import("./later.js")',
    );
    write('assets/work.js', 'import`./ofWork.js`');
    for (const name of ['shared', 'alone', 'ofWork']) write(`assets/${name}.js`, '');
    write('assets/later.js', 'import{b}from"./shared.js";import{c}from"./ofLater.js"');
    write('assets/ofLater.js', '');
    write('assets/later.css', '');
    for (const language of ['de', 'en']) write(`assets/words-${language}-start-x.js`, '');
    write('assets/words-en-x.js', '');
    write('icons/favicon.svg', '');
    const late = shellFiles(site).filter((file) => file.late);
    expect(late.map(({ path }) => path)).toEqual([
      'assets/later.css',
      'assets/later.js',
      'assets/ofLater.js',
      'assets/words-en-x.js',
    ]);
  });
});

describe('budgets', () => {
  it('count scripts, styles and pages, not fonts and pictures', () => {
    const files = [
      sized('a.js', 1),
      sized('a.css', 10),
      sized('a.html', 100),
      sized('a.woff2', 1e6),
      sized('a.png', 1e6),
    ];
    expect(shellSize(files)).toBe(111);
    expect(startSize([...files, sized('later.js', 1000, true)])).toBe(111);
  });

  it('count the words of one language in a start, and repair those of each', () => {
    const files = [
      sized('a.js', 1),
      sized('assets/words-de-start-x.js', 200),
      sized('assets/words-en-start-x.js', 100),
    ];
    expect(startSize(files)).toBe(201);
    expect(startFiles(files)).toEqual(files);
  });

  it('are told with the size and the largest files', () => {
    const files = [sized('assets/small.js', 5), sized('assets/large.js', 210_000)];
    expect(overShellBudget(files)).toEqual([
      expect.stringMatching(
        /^A start needs 210005 bytes gz.*Largest: assets\/large\.js 210000, assets\/small/,
      ),
    ]);
    expect(overShellBudget([sized('a.js', 5), sized('later.js', SHELL_BUDGET, true)])).toEqual([
      expect.stringContaining(`The shell has ${SHELL_BUDGET + 5}`),
    ]);
    expect(overShellBudget([sized('a.js', 5)])).toEqual([]);
  });

  it('are told of the service worker', () => {
    expect(overWorkerBudget(WORKER_BUDGET)).toEqual([]);
    expect(overWorkerBudget(WORKER_BUDGET + 1)).toEqual([
      `The service worker has ${WORKER_BUDGET + 1} bytes gz, its budget is ${WORKER_BUDGET}.`,
    ]);
  });
});
