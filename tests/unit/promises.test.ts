import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const TESTS = new URL('../', import.meta.url);
const TABLE = readFileSync(new URL('e2e/README.md', TESTS), 'utf8');
const ROW = /^\|\s*([^|]*?)\s*\| `([^`]+)`: (.*?)\s*\|$/gm;
const SCENARIOS = [...TABLE.matchAll(ROW)].map(([, promise, file, title]) => ({ promise, file, title }));

it('the table has a scenario in each of its rows', () => {
  const rows = TABLE.split('\n').filter((line) => line.startsWith('|')).length - 2;
  expect(SCENARIOS).toHaveLength(rows);
  expect(SCENARIOS.length).toBeGreaterThan(30);
});

it.each(SCENARIOS)('$file has the scenario "$title"', ({ file, title }) => {
  const path = new URL(file!, TESTS);
  expect(existsSync(path)).toBe(true);
  const source = readFileSync(path, 'utf8');
  const begins = ["'", '"', '`'].some(
    (quote) => source.includes(`(${quote}${title!}`) || source.includes(`name: ${quote}${title!}`),
  );
  // A title of a table of tests stands behind the table, and one of several lines on a line of its own.
  const standsAlone = source.split('\n').some((line) => line.trim().slice(1).startsWith(title!));
  expect(begins || standsAlone).toBe(true);
});
