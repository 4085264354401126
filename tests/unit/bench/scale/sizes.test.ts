import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { readPapers, writeSeeds } from '../../../bench/scale/corpus.ts';
import { sizesOf } from '../../../bench/scale/sizes.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-sizes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MEGABYTE = 1_000_000;
/** What gzip makes no smaller. */
const noise = (bytes: number) => randomBytes(bytes);

test('sizes are those after gzip, by kind, beside that of titles and abstracts', () => {
  const content = join(folder, 'content');
  mkdirSync(content);
  const entry = (file: string, bytes: number) => {
    writeFileSync(join(content, file), noise(bytes));
    return { file };
  };
  const packs = [
    {
      shards: [entry('papers-1.json', MEGABYTE), entry('papers-2.json', MEGABYTE)],
      companions: [{ kind: 'related', ...entry('related-1.json', MEGABYTE / 2) }],
    },
    { shards: [entry('papers-3.json', MEGABYTE)], companions: [] },
  ];
  const companions = [{ kind: 'index', ...entry('index-1.json', MEGABYTE / 4) }];
  writeFileSync(join(content, 'manifest.json'), JSON.stringify({ packs, companions }));
  const abstract = noise((MEGABYTE * 3) / 4).toString('base64');
  const sizes = sizesOf(folder, [{ title: 'Noise', abstract }]);
  expect(sizes).toEqual({
    textMB: expect.closeTo(0.76, 1),
    bundleMB: 3.75,
    bundleToText: expect.closeTo(4.95, 1),
    kindsMB: { papers: 3, related: 0.5, index: 0.25 },
    indexMB: 0.25,
    indexToText: expect.closeTo(0.33, 1),
  });
});

test('the first papers of a file are written so that a site can be built from them', () => {
  const file = join(folder, 'all.jsonl');
  const line = (title: string) => JSON.stringify({ title, abstract: 'x', venue: 'v' });
  writeFileSync(file, `${line('A')}\n${line('B')}\n${line('C')}\n`);
  const papers = readPapers(file, 2);
  writeSeeds(join(folder, 'seeds'), papers);
  expect(readPapers(join(folder, 'seeds', 'papers.jsonl.gz'), Infinity)).toEqual([
    { title: 'A', abstract: 'x', venue: 'v' },
    { title: 'B', abstract: 'x', venue: 'v' },
  ]);
});
