import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentBundle } from '../../../src/build/contentBundle.ts';
import type { BundleManifest, Collection } from '../../../src/core/bundle.ts';
import type { Paper } from '../../../src/core/paper.ts';

const COLLECTIONS: Collection[] = [{ document: 'd.txt', papers: 300, curator: 'AK', date: 'Mar 11' }];

const PAPERS: Paper[] = Array.from({ length: 300 }, (_, index) => ({
  id: `arxiv-${index}`,
  title: `Paper ${index} on größe`,
  abstract: 'Text.',
  body: [{ t: 'text', start: 0, end: 5 }],
  links: [],
  source: { document: 'd.txt', line: index + 1 },
}));

type Files = ReturnType<typeof contentBundle>;

const bytesOf = (files: Files, file: string) => Buffer.from(files.get(file)!);

function manifestOf(files: Files): BundleManifest {
  return JSON.parse(bytesOf(files, 'manifest.json').toString()) as BundleManifest;
}

const shardsOf = (files: Files) => manifestOf(files).packs.flatMap(({ shards }) => shards);

describe('content bundle', () => {
  it('gives all papers back, in order, from the shards that the manifest names', () => {
    const files = contentBundle(PAPERS, COLLECTIONS);
    const read = shardsOf(files).flatMap(
      ({ file }) => JSON.parse(bytesOf(files, file).toString()) as Paper[],
    );
    expect(read).toEqual(PAPERS.map((paper) => ({ ...paper, source: { document: 'd.txt' } })));
  });

  it('says of each shard its SHA-256, its size in bytes and its number of papers', () => {
    const files = contentBundle(PAPERS, COLLECTIONS);
    for (const shard of shardsOf(files)) {
      const bytes = bytesOf(files, shard.file);
      expect(shard.bytes).toBe(bytes.length);
      expect(shard.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(shard.papers).toBe((JSON.parse(bytes.toString('utf8')) as Paper[]).length);
      expect(shard.file).toBe(`papers-${shard.sha256.slice(0, 16)}.json`);
    }
  });

  it('says of each companion its SHA-256, its size in bytes and the papers that it is about', () => {
    const files = contentBundle(PAPERS, COLLECTIONS);
    const { packs, companions: ofAll } = manifestOf(files);
    const companions = [...packs[0]!.companions, ...ofAll];
    expect(companions.map(({ kind, first, papers }) => [kind, first, papers])).toEqual([
      ['index', 0, 300],
      ['related', 0, 300],
      ['acronyms', 0, 300],
    ]);
    for (const { kind, file, sha256, bytes } of companions) {
      const written = bytesOf(files, file);
      expect(bytes).toBe(written.length);
      expect(sha256).toBe(createHash('sha256').update(written).digest('hex'));
      expect(file).toBe(`${kind}-${sha256.slice(0, 16)}.${kind === 'index' ? 'bin' : 'json'}`);
    }
  });

  it('names format, number of papers and collections', () => {
    const manifest = manifestOf(contentBundle(PAPERS, COLLECTIONS));
    expect(manifest).toMatchObject({ format: 3, papers: 300, collections: COLLECTIONS });
  });

  it('gives the same bytes for the same papers', () => {
    expect([...contentBundle(structuredClone(PAPERS), COLLECTIONS)]).toEqual([
      ...contentBundle(PAPERS, COLLECTIONS),
    ]);
  });

  it('changes its version with a word of an abstract and with the name of a curator', () => {
    const { version } = manifestOf(contentBundle(PAPERS, COLLECTIONS));
    const reworded = PAPERS.with(7, { ...PAPERS[7]!, abstract: 'Test.' });
    const recredited = [{ ...COLLECTIONS[0]!, curator: 'BK' }];
    expect(manifestOf(contentBundle(reworded, COLLECTIONS)).version).not.toBe(version);
    expect(manifestOf(contentBundle(PAPERS, recredited)).version).not.toBe(version);
  });

  it('keeps most shards when a paper is put in front, though all others move down in the document', () => {
    const before = contentBundle(PAPERS, COLLECTIONS);
    const moved = PAPERS.map((paper) => ({
      ...paper,
      source: { ...paper.source, line: paper.source.line! + 4 },
    }));
    const after = contentBundle(
      [{ ...PAPERS[0]!, id: 'arxiv-new', title: 'A new paper' }, ...moved],
      COLLECTIONS,
    );
    const shards = shardsOf(after).map(({ file }) => file);
    expect(shards).toHaveLength(9);
    expect(shards.map((file) => before.has(file)).lastIndexOf(false)).toBe(2);
  });

  it('changes one shard when one abstract changes', () => {
    const before = contentBundle(PAPERS, COLLECTIONS);
    const after = contentBundle(PAPERS.with(7, { ...PAPERS[7]!, abstract: 'Test.' }), COLLECTIONS);
    const isNewShard = (file: string) => file.startsWith('papers-') && !before.has(file);
    expect([...after.keys()].filter(isNewShard)).toHaveLength(1);
  });
});
