import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { papersOfLines } from '../../../../src/core/bundle/shardText.ts';
import type { IdentifiedDraft } from '../../../../src/core/formats/documentFormat.ts';
import { bundleOf, type Bundled, COLLECTIONS, companionsIn, contentOf, textOf } from '../bundled.ts';

const DRAFTS: IdentifiedDraft[] = Array.from({ length: 300 }, (_, index) => ({
  id: `arxiv-${index}`,
  title: `Paper ${index} on größe`,
  abstract: 'Text.',
  source: { document: 'd.txt', line: index + 1 },
  fields: { year: 2020 + (index % 3) },
}));

const shardsIn = ({ manifest }: Bundled) => manifest.packs.flatMap(({ shards }) => shards);
const papersIn = (bundle: Bundled) =>
  shardsIn(bundle).flatMap((shard) => papersOfLines(contentOf<unknown[]>(bundle, shard)));

describe('content bundle', async () => {
  const bundle = await bundleOf(DRAFTS);
  const { manifest, files } = bundle;

  it('gives all papers back, in order, from the shards that the manifest names', () => {
    expect(papersIn(bundle)).toEqual(
      DRAFTS.map(({ id, title, abstract, fields }) => ({
        id,
        title,
        abstract,
        body: [{ t: 'text', start: 0, end: 5 }],
        links: [],
        source: { document: 'd.txt' },
        year: fields!.year,
      })),
    );
  });

  it('says of each shard its SHA-256, its size in bytes and its number of papers', () => {
    for (const shard of shardsIn(bundle)) {
      const bytes = files.get(shard.file)!;
      expect(shard.bytes).toBe(bytes.length);
      expect(shard.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(shard.papers).toBe(papersOfLines(contentOf<unknown[]>(bundle, shard)).length);
      expect(shard.file).toBe(`papers-${shard.sha256.slice(0, 16)}.json`);
    }
  });

  it('says of a pack what any of its papers names, and nothing where none does', async () => {
    const creditsOf = async (...fields: NonNullable<IdentifiedDraft['fields']>[]) => {
      const drafts = DRAFTS.slice(0, fields.length).map((draft, at) => ({ ...draft, fields: fields[at]! }));
      return (await bundleOf(drafts)).manifest.packs.map(({ credits }) => credits);
    };
    expect(await creditsOf({ year: 2020 }, { authors: ['Ada'] }, {})).toEqual([['author', 'venue']]);
    expect(await creditsOf({ keywords: ['graphs'] })).toEqual([undefined]);
  });

  it('has the texts of one paper on each line of a shard, then what else is known of each', () => {
    const [shard] = shardsIn(bundle);
    const lines = textOf(files, shard!.file).split('\n');
    expect([lines[0], ...lines.slice(-2)]).toEqual(['[', ']', '']);
    const drafts = DRAFTS.slice(0, shard!.papers);
    expect(lines.slice(1, -2).map((line) => JSON.parse(line.replace(/,$/, '')) as unknown)).toEqual([
      ...drafts.map(({ title, abstract }) => [title, abstract]),
      ...drafts.map(({ id, fields }) => ({ id, ...fields, source: { document: 'd.txt' } })),
    ]);
  });

  it('says of each companion its SHA-256, its size in bytes and the papers that it is about', () => {
    const companions = companionsIn(manifest);
    expect(companions.map(({ kind, first, papers }) => [kind, first, papers])).toEqual([
      ['index', 0, 300],
      ['related', 0, 300],
      ['vectors', 0, 300],
      ['acronyms', 0, 300],
      ['words', 0, 300],
    ]);
    for (const { kind, file, sha256, bytes } of companions) {
      const written = files.get(file)!;
      expect(bytes).toBe(written.length);
      expect(sha256).toBe(createHash('sha256').update(written).digest('hex'));
      expect(file).toBe(
        `${kind}-${sha256.slice(0, 16)}.${['related', 'acronyms'].includes(kind) ? 'json' : 'bin'}`,
      );
    }
  });

  it('names format, number of papers and collections', () => {
    expect(manifest).toMatchObject({ format: 4, papers: 300, collections: COLLECTIONS });
    expect(JSON.parse(textOf(files, 'manifest.json'))).toEqual(manifest);
  });

  it('gives the same bytes for the same papers', async () => {
    expect((await bundleOf(structuredClone(DRAFTS))).files).toEqual(files);
  });

  it('changes its version with a word of an abstract and with the name of a curator', async () => {
    const reworded = DRAFTS.with(7, { ...DRAFTS[7]!, abstract: 'Test.' });
    const recredited = [{ ...COLLECTIONS[0]!, curator: 'BK' }];
    expect((await bundleOf(reworded)).manifest.version).not.toBe(manifest.version);
    expect((await bundleOf(DRAFTS, { collections: recredited })).manifest.version).not.toBe(manifest.version);
  });

  it('keeps most shards when a paper is put in front, though all others move down in the document', async () => {
    const moved = DRAFTS.map((draft) => ({
      ...draft,
      source: { ...draft.source, line: draft.source.line + 4 },
    }));
    const after = await bundleOf([{ ...DRAFTS[0]!, id: 'arxiv-new', title: 'A new paper' }, ...moved]);
    const shards = shardsIn(after).map(({ file }) => file);
    expect(shards).toHaveLength(9);
    expect(shards.map((file) => files.has(file)).lastIndexOf(false)).toBe(2);
  });

  it('changes one shard when one abstract changes', async () => {
    const after = await bundleOf(DRAFTS.with(7, { ...DRAFTS[7]!, abstract: 'Test.' }));
    const isNewShard = (file: string) => file.startsWith('papers-') && !files.has(file);
    expect([...after.files.keys()].filter(isNewShard)).toHaveLength(1);
  });

  it('of no papers has no packs', async () => {
    expect((await bundleOf([])).manifest).toMatchObject({ papers: 0, packs: [] });
  });
});

describe('a bundle in packs', async () => {
  const bundle = await bundleOf(DRAFTS, { field: 'year' });
  const { packs, companions } = bundle.manifest;

  it('has its papers in the order of the packs', () => {
    expect(packs.map(({ id, name, papers }) => [id, name, papers])).toEqual([
      ['2022', '2022', 100],
      ['2021', '2021', 100],
      ['2020', '2020', 100],
    ]);
    expect(papersIn(bundle).map(({ year }) => year)).toEqual(
      [2022, 2021, 2020].flatMap((year) => Array<number>(100).fill(year)),
    );
  });

  it('has an index, neighbours and vectors with each pack, by their places among all papers, and tables of acronyms and words', () => {
    expect(packs.map((pack) => pack.companions.map(({ kind, first }) => [kind, first]))).toEqual([
      [
        ['index', 0],
        ['related', 0],
        ['vectors', 0],
      ],
      [
        ['index', 100],
        ['related', 100],
        ['vectors', 100],
      ],
      [
        ['index', 200],
        ['related', 200],
        ['vectors', 200],
      ],
    ]);
    expect(companions.map(({ kind, papers }) => [kind, papers])).toEqual([
      ['acronyms', 300],
      ['words', 300],
    ]);
  });

  it('says of each pack what its files take on the device and on the way', () => {
    for (const { bytes, download, shards, companions: ofPack } of packs) {
      const names = [...shards, ...ofPack].map(({ file }) => file);
      const contents = names.map((file) => bundle.files.get(file)!);
      const sent = names.map((file, at) =>
        file.endsWith('.json') ? gzipSync(contents[at]!) : contents[at]!,
      );
      expect(bytes).toBe(contents.reduce((sum, content) => sum + content.length, 0));
      expect(download).toBe(sent.reduce((sum, content) => sum + content.length, 0));
    }
  });
});
