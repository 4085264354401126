import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Names of files that stand for any, in what is said of languages. */
const ANY = /\bAREA\b/;
const NAMED = /`([\w./-]+\.(?:ts|svelte|mjs))`/g;

const files = ['src', 'tests', '.config'].flatMap((folder) =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
);
const speaking = ['README.md', ...files.filter((path) => /\.(?:md|ts|svelte|mjs)$/.test(path))].filter(
  (path) => !path.startsWith('tests/fixtures/'),
);

it('every file of code that a README or a comment names is there', () => {
  const ends = new Set(files.flatMap((path) => path.split('/').map((_, at, all) => all.slice(at).join('/'))));
  const gone = speaking.flatMap((path) =>
    [...readFileSync(ROOT + path, 'utf8').matchAll(NAMED)]
      .map(([, name = '']) => name.replace(/^(?:\.{1,2}\/)+/, ''))
      .filter((name) => !ANY.test(name) && !ends.has(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(gone).toEqual([]);
});
