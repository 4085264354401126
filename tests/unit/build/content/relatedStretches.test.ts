import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { relatedStretches } from '../../../../src/build/content/relatedStretches.ts';
import { makeRelated } from '../../../../src/build/content/work/makeDerived.ts';
import { bundleOf } from '../bundled.ts';

const filesOf = (count: number, papers: number) => Array.from({ length: count }, () => papers);
const made = (lengths: readonly number[], threads: number) =>
  relatedStretches(lengths, threads).map(({ from, to }) => [from, to]);

test('few papers are compared on one thread, many on as many as there are', () => {
  expect(made(filesOf(10, 1000), 8)).toEqual([[0, 10]]);
  expect(made(filesOf(40, 1000), 8)).toEqual([
    [0, 20],
    [20, 40],
  ]);
  expect(made(filesOf(90, 1000), 3)).toEqual([
    [0, 30],
    [30, 60],
    [60, 90],
  ]);
  expect(made(filesOf(90, 1000), 1)).toEqual([[0, 90]]);
});

test('so many that each thread would hold gigabytes are compared on few', () => {
  expect(made(filesOf(150, 1000), 8)).toHaveLength(2);
  expect(made(filesOf(500, 1000), 8)).toEqual([[0, 500]]);
  expect(made([], 8)).toEqual([]);
});

test('files that are made apart are those that are made together', async () => {
  const subjects = ['ferns', 'moss', 'walls', 'slopes', 'roots'];
  const drafts = Array.from({ length: 40 }, (_, at) => ({
    id: `paper-${at}`,
    title: `${subjects[at % 5]} and ${subjects[(at * 3 + 1) % 5]} ${at}`,
    abstract: `We count ${subjects[at % 5]} on old walls, and ${subjects[(at + 2) % 5]} beneath trees.`,
    source: { document: 'a.txt', line: at + 1 },
  }));
  const folder = mkdtempSync(join(tmpdir(), 'offprint-related-'));
  try {
    const { manifest, files } = await bundleOf(drafts);
    const shards = manifest.packs.flatMap((pack) => pack.shards);
    for (const { file } of shards) writeFileSync(join(folder, file), files.get(file)!);
    const stored = { folder, files: shards.map(({ file }) => file) };
    const lengths = [7, 13, 20];
    const together = makeRelated({ ...stored, lengths, from: 0, to: 3 });
    const apart = [
      ...makeRelated({ ...stored, lengths, from: 0, to: 1 }),
      ...makeRelated({ ...stored, lengths, from: 1, to: 3 }),
    ];
    expect(apart).toEqual(together);
    expect(together).toHaveLength(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
