import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseAcronyms } from '../../../../src/core/acronyms/acronymFile.ts';
import type { IdentifiedDraft } from '../../../../src/core/formats/documentFormat.ts';
import { PACKED_BYTES } from '../../../../src/core/meaning/vector.ts';
import { readVectors } from '../../../../src/core/meaning/vectorFile.ts';
import { WordTable } from '../../../../src/core/meaning/wordTable.ts';
import { parseRelated, unpackRelated } from '../../../../src/core/related/relatedFile.ts';
import { readIndexFile } from '../../../../src/core/search/packed/indexFile.ts';
import { seedPapers } from '../../core/search/seedPapers.ts';
import { bundleOf, companionsIn, textOf } from '../bundled.ts';

const seed = seedPapers().map(({ title, abstract }, line): IdentifiedDraft => ({
  id: `${line}`,
  title,
  abstract,
  source: { document: 'seed.txt', line },
}));

describe('the companions of the papers that the project is shipped with', async () => {
  const { manifest, files } = await bundleOf(seed);
  const [index, related, vectors, acronyms, words, ...others] = companionsIn(manifest);

  it('are an index, one file of neighbours, of acronyms, and two of meanings', () => {
    expect(index).toMatchObject({ kind: 'index', first: 0, papers: 55 });
    expect(related).toMatchObject({ kind: 'related', first: 0, papers: 55 });
    expect(acronyms).toMatchObject({ kind: 'acronyms', first: 0, papers: 55 });
    expect(vectors).toMatchObject({ kind: 'vectors', first: 0, papers: 55 });
    expect(words).toMatchObject({ kind: 'words', first: 0, papers: 55 });
    expect(others).toEqual([]);
  });

  it('have an index that finds the words of all papers', () => {
    const packed = files.get(index!.file)!;
    expect(readIndexFile(Uint8Array.from(gunzipSync(packed)))).toMatchObject({
      papers: 55,
      words: expect.arrayContaining(['nerf', 'quantization']),
    });
  });

  it('have a vector for each paper, and the words of all', () => {
    const unpacked = (file: string) => Uint8Array.from(gunzipSync(files.get(file)!));
    expect(readVectors(unpacked(vectors!.file), 55)).toHaveLength(55 * PACKED_BYTES);
    const table = WordTable.read(unpacked(words!.file))!;
    expect(['nerf', 'quantization', 'picture', 'zibble'].map((word) => table.has(word))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('have for each paper eight neighbours with five terms at most, and most of them with one', () => {
    const file = parseRelated(textOf(files, related!.file))!;
    let named = 0;
    for (let position = 0; position < 55; position++) {
      const neighbours = unpackRelated(file, position);
      expect(neighbours).toHaveLength(8);
      for (const { terms } of neighbours) {
        expect(terms.length).toBeLessThanOrEqual(5);
        if (terms.length > 0) named++;
      }
    }
    expect(named).toBeGreaterThan((55 * 8) / 2);
  });

  it('know what NeRF, PDE and LLM stand for', () => {
    const table = parseAcronyms(textOf(files, acronyms!.file))!;
    expect(table.get('nerf')?.longs).toEqual(['Neural Radiance Fields']);
    expect(table.get('pde')?.longs).toEqual(['Partial Differential Equations']);
    expect(table.get('llm')).toMatchObject({ short: 'LLM', longs: ['large language models'], total: 5 });
  });
});

describe('neighbours of many papers', () => {
  it('are in several files along the borders of shards', async () => {
    const many = Array.from({ length: 2500 }, (_, at): IdentifiedDraft => ({
      ...seed[0]!,
      id: `study-${at}`,
      title: `Study ${at}`,
      abstract: '',
    }));
    const { packs } = (await bundleOf(many)).manifest;
    const borders = [0];
    for (const { papers } of packs[0]!.shards) borders.push(borders.at(-1)! + papers);
    const neighbours = packs[0]!.companions.filter(({ kind }) => kind === 'related');
    const stretches = neighbours.map(({ first, papers }) => [first, first + papers]);
    expect(stretches).toHaveLength(2);
    expect(stretches.map(([first]) => first)).toEqual([0, stretches[0]![1]]);
    for (const [first, end] of stretches) expect(borders).toEqual(expect.arrayContaining([first, end]));
    expect(stretches[0]![1]).toBeGreaterThanOrEqual(1024);
    expect(stretches[1]![1]).toBe(2500);
  });
});
