import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isLarge, readLargeLines } from '../../../../src/build/content/readLargeLines.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** So long that three of them are more than is read at once. */
const FILLER = 'x'.repeat(30 * 2 ** 20);
const LINES = ['Ferns', 'Moss', 'Chalk', 'Rust'].map(
  (title) => `{"title": "${title} on Walls", "abstract": "We count.", "filler": "${FILLER}"}`,
);

test('lines are read piece by piece, with their numbers', async () => {
  const path = join(folder, 'a.jsonl');
  const text = [...LINES, 'no JSON'].join('\n');
  await writeFile(path, text);
  await writeFile(`${path}.gz`, gzipSync(text, { level: 1 }));
  for (const file of [path, `${path}.gz`]) {
    const { drafts, collection, diagnostics } = (await readLargeLines(file, 'a.jsonl'))!;
    expect(drafts.map(({ title, source }) => [title, source])).toEqual([
      ['Ferns on Walls', { document: 'a.jsonl', line: 1 }],
      ['Moss on Walls', { document: 'a.jsonl', line: 2 }],
      ['Chalk on Walls', { document: 'a.jsonl', line: 3 }],
      ['Rust on Walls', { document: 'a.jsonl', line: 4 }],
    ]);
    expect(collection.papers).toBe(4);
    expect(diagnostics).toMatchObject([{ severity: 'warning', document: 'a.jsonl', line: 5 }]);
  }
});

test('pieces are judged together: what they share, and how much is left over', async () => {
  const paper = (title: string) => `{"title": "${title}", "doi": "10.1000/x", "filler": "${FILLER}"}`;
  const path = join(folder, 'c.jsonl');
  const lone = Array.from({ length: 8 }, (_, at) => `{"id": ${at}}`);
  await writeFile(
    path,
    [paper('Ferns on Walls'), paper('Moss'), paper('Chalk and Slate'), ...lone, paper('Rust')].join('\n'),
  );
  const { drafts, diagnostics } = (await readLargeLines(path, 'c.jsonl'))!;
  expect(drafts.map(({ title }) => title)).toEqual(['Ferns on Walls', 'Moss', 'Chalk and Slate', 'Rust']);
  expect(new Set(drafts.map(({ id }) => id)).size).toBe(4);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const one = paper('Ferns on Walls');
  await writeFile(path, [one, `{"filler": "${FILLER}"}`, `{"filler": "${FILLER}"}`, ...lone].join('\n'));
  expect(await readLargeLines(path, 'c.jsonl')).toMatchObject({
    drafts: [],
    diagnostics: [
      { severity: 'error', document: 'c.jsonl', message: expect.stringContaining('1 paper and 10 other') },
    ],
  });
});

test('what is no list of lines is left to others, and a damaged archive is told', async () => {
  const path = join(folder, 'b.txt');
  await writeFile(path, '[\n{"title": "Ferns"}\n]');
  expect(await readLargeLines(path, 'b.txt')).toBeNull();
  expect(await isLarge(path, 100)).toBe(false);
  expect(await isLarge(path, 2 ** 29)).toBe(true);
  await writeFile(path, gzipSync(LINES[0]!).subarray(0, 5000));
  expect(await readLargeLines(path, 'b.gz')).toMatchObject({
    drafts: [],
    diagnostics: [{ severity: 'error', message: expect.stringContaining('breaks off or is damaged') }],
  });
});
