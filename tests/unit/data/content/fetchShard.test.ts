import { describe, expect, it } from 'vitest';
import { fetchShard } from '../../../../src/data/content/fetchShard.ts';
import { MemoryStore } from '../../../../src/data/content/memoryStore.ts';
import { FakeSite, paper, sourceOf } from './fakeSite.ts';

/** What comes of a shard with a paper that has these fields. */
async function fetchedWith(fields: object) {
  const site = new FakeSite();
  site.deploy('v1', [[paper('a-1'), { ...paper('a-2'), ...fields }]]);
  const [entry] = site.shards;
  return (await fetchShard(sourceOf(site, new MemoryStore()), entry!)).papers[1];
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
  ])('with a paper with %j is refused as damaged', (fields) =>
    expect(fetchedWith(fields)).rejects.toMatchObject({ kind: 'damaged' }),
  );
});
