import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textMeaning } from '../../../../src/core/meaning/textVector.ts';
import { PACKED_BYTES, packVector } from '../../../../src/core/meaning/vector.ts';
import { writeVectors } from '../../../../src/core/meaning/vectorFile.ts';
import { WordTable, writeWordTable } from '../../../../src/core/meaning/wordTable.ts';
import { word } from '../../core/meaning/table.ts';
import { type FakeFile, FakeSite } from '../../data/content/fakeSite.ts';
import { GRAPHS, packOf, PROTEINS, SearchingSession } from '../packedSite.ts';

const bytes = writeWordTable([word('graph', 0), word('network', 0), word('chain', 1), word('molecule', 1)]);
const table = WordTable.read(bytes)!;

function gzipped(content: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(gzipSync(content));
}

function vectorsOf(first: number, papers: typeof GRAPHS): FakeFile {
  const packed = new Uint8Array(papers.length * PACKED_BYTES);
  papers.forEach(({ title, abstract }, at) =>
    packVector(textMeaning(`${title} ${abstract}`, table).vector, packed.subarray(at * PACKED_BYTES)),
  );
  return { kind: 'vectors', first, papers: papers.length, text: gzipped(writeVectors(packed)) };
}

function site(words: Uint8Array<ArrayBuffer>, vectors: (first: number, papers: typeof GRAPHS) => FakeFile[]) {
  const made = new FakeSite();
  const pack = packOf(0, [...GRAPHS, ...PROTEINS]);
  const derivedFiles = [...(pack.derivedFiles ?? []), ...vectors(0, [...GRAPHS, ...PROTEINS])];
  made.deployPacks('v1', { all: { ...pack, derivedFiles } }, [
    { kind: 'words', first: 0, papers: 5, text: words },
  ]);
  return made;
}

async function closeTo(session: SearchingSession, query: string): Promise<string[] | undefined> {
  const { close } = await session.session.search({ query, limit: 10 });
  return close?.map(({ id }) => id);
}

describe('what is close in meaning', () => {
  it('is found by the vectors that come with the papers', async () => {
    const session = new SearchingSession(
      site(gzipped(bytes), (...of) => [vectorsOf(...of)]),
      'meaning files',
    );
    await session.sync();
    await session.when(({ meaning }) => meaning);
    expect(await closeTo(session, 'molecules ')).toEqual(['p-1', 'p-2']);
    expect(await session.find('molecules ')).toEqual([]);
  });

  it('is found by vectors that are worked out where none come', async () => {
    const session = new SearchingSession(
      site(gzipped(bytes), () => []),
      'meaning worked out',
    );
    await session.sync();
    await session.when(({ meaning }) => meaning);
    expect((await closeTo(session, 'network '))?.toSorted()).toEqual(['g-1', 'g-2', 'g-3']);
  });

  it('is left out where the table cannot be read: words find as ever', async () => {
    const session = new SearchingSession(
      site(gzipped(new Uint8Array(40)), () => []),
      'meaning none',
    );
    await session.sync();
    expect(await session.find('graphs ')).toHaveLength(3);
    expect(await closeTo(session, 'network ')).toBeUndefined();
    expect(session.session.state).toMatchObject({ meaning: false, complete: true, searchable: true });
    expect(session.problems).toEqual([]);
  });
});
