import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { relatedStretches } from '../../../../src/build/content/relatedStretches.ts';
import { makeComparable, makeRelated } from '../../../../src/build/content/work/makeDerived.ts';
import { bundleOf } from '../bundled.ts';

test('a few files are made together, and each once', () => {
  const made = (files: number) =>
    relatedStretches(Array.from({ length: files }, () => 1000)).map(({ from, to }) => [from, to]);
  expect(made(3)).toEqual([[0, 3]]);
  expect(made(9)).toEqual([
    [0, 4],
    [4, 8],
    [8, 9],
  ]);
  expect(made(0)).toEqual([]);
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
    const papers = makeComparable(stored);
    const together = makeRelated({ papers, lengths, from: 0, to: 3 });
    // As a message hands them to another thread.
    const handed = structuredClone(papers);
    expect(handed.vectors.weights.buffer).toBeInstanceOf(SharedArrayBuffer);
    const apart = [
      ...makeRelated({ papers: handed, lengths, from: 0, to: 1 }),
      ...makeRelated({ papers: handed, lengths, from: 1, to: 3 }),
    ];
    expect(apart).toEqual(together);
    expect(together).toHaveLength(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
