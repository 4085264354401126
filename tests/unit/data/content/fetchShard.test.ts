import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fetchShard } from '../../../../src/data/content/fetchShard.ts';
import { MemoryStore } from '../../../../src/data/content/memoryStore.ts';
import { FakeSite, paper, sourceOf } from './fakeSite.ts';

/** What comes of a shard whose second paper has these fields in its file. */
async function fetchedWith({ title, ...fields }: Record<string, unknown>) {
  const site = new FakeSite();
  site.deploy('v1', [[paper('a-1'), paper('a-2')]]);
  const entry = site.shards[0]!;
  const lines = JSON.parse(site.files.get(entry.file) as string) as [string, string][];
  if (title !== undefined) lines[1]![0] = title as string;
  Object.assign(lines[3]!, fields);
  const text = `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`;
  site.files.set(entry.file, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const altered = { ...entry, sha256, bytes: Buffer.byteLength(text) };
  return (await fetchShard(sourceOf(site, new MemoryStore()), altered)).papers[1];
}

describe('a shard', () => {
  it.each([
    {},
    { authors: [] },
    { authors: ['Ada Núñez', 'Bo Li'], venue: 'ACL', year: 2020, keywords: ['graphs'] },
    {
      doi: '10.1000/XYZ',
      primaryClass: 'cs.CL',
      url: 'https://a.example.org/',
      pdf: 'https://a.example.org/a.pdf',
    },
  ])('with a paper with %j is taken', async (fields) =>
    expect(await fetchedWith(fields)).toMatchObject({ id: 'a-2', ...fields }),
  );

  it.each([
    { authors: 'Ada' },
    { authors: null },
    { authors: ['Ada', 7] },
    { authors: [{ name: 'Ada' }] },
    { venue: 7 },
    { venue: null },
    { year: '2020' },
    { year: null },
    { keywords: 'graphs' },
    { doi: 7 },
    { primaryClass: ['cs.CL'] },
    { url: {} },
    { pdf: null },
    { title: 7 },
    { links: {} },
    { links: [{ href: 'https://a.example.org/', kind: 'code', start: 0, end: 900 }] },
    { body: [{ t: 'text', start: 0, end: 1 }] },
    { source: null },
    { links: [7] },
    { body: {} },
    { body: [7] },
    { titleBody: 7 },
    { id: 7 },
  ])('with a paper with %j is refused as damaged', (fields) =>
    expect(fetchedWith(fields)).rejects.toMatchObject({ kind: 'damaged' }),
  );
});
