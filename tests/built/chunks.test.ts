import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { COMPILE_AHEAD } from '../../src/build/shell/compileAhead.ts';

const ASSETS = new URL('../../dist/assets/', import.meta.url);
const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));
const workers = scripts.filter((name) => name.startsWith('worker-'));

test("no script imports the worker's own: WebKit would run it once more, with another session that has nothing", () => {
  expect(workers).toHaveLength(1);
  const importing = scripts.filter((name) =>
    new RegExp(`(from|import)\\(?["'\`]\\./${workers[0]!}`).test(readFileSync(new URL(name, ASSETS), 'utf8')),
  );
  expect(importing).toEqual([]);
});

test("the page's own script is compiled while it arrives, and none that the worker runs", () => {
  const hinted = scripts.filter((name) =>
    readFileSync(new URL(name, ASSETS), 'utf8').replace('\uFEFF', '').startsWith(COMPILE_AHEAD),
  );
  expect(hinted).toHaveLength(1);
  expect(hinted[0]).toMatch(/^index-/);
});

test('the words that a start waits for do not wait for the start', () => {
  const words = scripts.filter((name) => /^words-(?:en|de)-/.test(name));
  expect(words).toHaveLength(4);
  expect([...reachedFrom(words)].filter((name) => name.startsWith('index-'))).toEqual([]);
  expect([...reachedFrom(scripts.filter((name) => name.startsWith('BringView-')))].join()).toMatch(/index-/);
});

test('every start reads few files: each goes through the service worker', () => {
  const begun =
    /^(?:index|worker|words-en|shared|search|namedSearch|meaningLater|ReaderView|SearchView|Organiser|LibraryView)-/;
  const read = reachedFrom(scripts.filter((name) => begun.test(name)));
  // Eleven of these names, and the words of a start and of later.
  expect(scripts.filter((name) => begun.test(name))).toHaveLength(12);
  expect(read.size).toBeLessThanOrEqual(18);
  expect(scripts.length).toBeLessThanOrEqual(52);
});

/** What these scripts import at once, and what that imports, with themselves. */
function reachedFrom(names: readonly string[], reached = new Set<string>()): Set<string> {
  for (const name of names) {
    if (reached.has(name)) continue;
    reached.add(name);
    const code = readFileSync(new URL(name, ASSETS), 'utf8');
    reachedFrom(
      [...code.matchAll(/(?:from|import)["'`]\.\/([^"'`]+)/g)].map((match) => match[1]!),
      reached,
    );
  }
  return reached;
}

/** What a module waits for before others may run: `await` in no function. */
function waits(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  const isForAwait = ts.isForOfStatement(node) && node.awaitModifier !== undefined;
  return ts.isAwaitExpression(node) || isForAwait || (ts.forEachChild(node, waits) ?? false);
}

const waitsIn = (code: string) => waits(ts.createSourceFile('a.js', code, ts.ScriptTarget.Latest));

test('no module waits: WebKit would run what imports it before what that imports has run', () => {
  expect(waitsIn('const a = 1, b = (await read()).default;')).toBe(true);
  expect(waitsIn('async function a() { await b(); }')).toBe(false);
  expect(scripts.filter((name) => waitsIn(readFileSync(new URL(name, ASSETS), 'utf8')))).toEqual([]);
});

test('a page says that it runs by a script of its own version, not by one that another version may share', () => {
  const says = scripts.filter((name) =>
    /[^\w.]\w+\(import\.meta\.url\)/.test(readFileSync(new URL(name, ASSETS), 'utf8')),
  );
  expect(says).toHaveLength(1);
  expect(says[0]).toMatch(/^index-/);
});
