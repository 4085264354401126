import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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
