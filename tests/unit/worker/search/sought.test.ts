import { describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { parseQueryText } from '../../../../src/core/query/parse.ts';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { OwnPapers } from '../../../../src/worker/papers/ownPapers.ts';
import { PublishedPapers } from '../../../../src/worker/papers/publishedPapers.ts';
import { SoughtPapers } from '../../../../src/worker/search/soughtPapers.ts';
import { paper } from '../../data/content/fakeSite.ts';
import { library, searchWith } from '../library.ts';

const PAPERS: Paper[] = [
  {
    ...paper('arxiv:1901.01234', 'Pruning of orchards', 'Pears.'),
    authors: ['Ida Quillfeather'],
    venue: 'ICML',
    year: 2019,
  },
  { ...paper('b', 'Ladders of orchards', 'Plums.'), doi: '10.1145/1234567.7654321', year: 2012 },
];

async function searched() {
  const search = searchWith(createEngine);
  const { content } = await library({ s1: PAPERS });
  await search.update(content);
  await search.prepare();
  return search;
}

describe('a paper that is named by its address', () => {
  it.each([
    ['1901.01234', ['arxiv:1901.01234'], 1],
    ['arxiv:"1901.01234"', ['arxiv:1901.01234'], 1],
    ['doi:"10.1145/1234567.7654321"', ['b'], 1],
    ['1901.01234 -pears', [], 0],
    ['1901.01234 -plums', ['arxiv:1901.01234'], 1],
    ['1901.01234 (year:2012 OR year:2013) ', [], 0],
    ['1901.01234 (year:2012 OR year:2019) ', ['arxiv:1901.01234'], 1],
    ['1901.01234 -(pears OR plums) ', [], 0],
    ['1901.01234 ladders', ['arxiv:1901.01234', 'b'], 2],
    ['1901.01234 orchards -pears', ['b'], 1],
  ])('%s: is listed if all else holds', async (query, ids, total) => {
    const answer = await (await searched()).search(query, 10);
    expect(answer.hits.map(({ id }) => id)).toEqual(ids);
    expect(answer.total).toBe(total);
  });

  it('has a name beside it that is nobody unknown', async () => {
    const answer = await (await searched()).search('1901.01234 Quillfeather ', 10);
    expect(answer.hits.map(({ id }) => id)).toEqual(['arxiv:1901.01234']);
    expect([answer.unknown, answer.corrected]).toEqual([[], []]);
  });

  it('is looked for again where the papers could not be read', async () => {
    const { content } = await library({ s1: PAPERS });
    const papers = new PublishedPapers(content);
    vi.spyOn(papers, 'window').mockRejectedValueOnce(new Error('storage'));
    const sought = new SoughtPapers(papers);
    const query = parseQueryText('10.1145/1234567.7654321');
    await expect(sought.find(query)).rejects.toThrow('storage');
    expect((await sought.find(query))?.ids).toEqual(['b']);
  });
});

it('a paper is found by the DOI that a person gave it since, however many papers there are', async () => {
  let brought: Paper = paper('own', 'Hedges of orchards', 'Quinces.');
  const own = new OwnPapers();
  own.follow({
    ids: () => Promise.resolve(['own']),
    links: () => Promise.resolve(new Map()),
    read: () => Promise.resolve([{ paper: brought, stamp: brought.doi ?? '' }]),
    stamps: () => Promise.resolve(new Map()),
  });
  await own.refresh();
  const sought = new SoughtPapers(own);
  const query = parseQueryText('10.1145/1234567.7654321');
  expect((await sought.find(query))?.ids).toEqual([]);
  brought = { ...brought, doi: '10.1145/1234567.7654321' };
  own.changed(['own']);
  await own.refresh();
  expect((await sought.find(query))?.ids).toEqual(['own']);
});

describe('an address of no paper here', () => {
  it.each(['1901.99999', 'https://arxiv.org/abs/1901.99999v2', '10.1145/1.2'])(
    '%s alone is no bag of words',
    async (query) => {
      const answer = await (await searched()).search(query, 10);
      expect(answer).toMatchObject({ total: 0, notHere: [query] });
    },
  );

  it('is found where a text has it', async () => {
    const search = searchWith(createEngine);
    const { content } = await library({
      s1: [
        paper('a', 'Ferns', 'Code of arxiv.org/abs/1901.99999 is here.'),
        paper('b', 'Moss', 'On arxiv.org as well.'),
      ],
    });
    await search.update(content);
    const answer = await search.search('arxiv.org/abs/1901.99999', 10);
    expect(answer.hits.map(({ id }) => id)).toEqual(['a']);
  });

  it('leaves the words beside it to be searched', async () => {
    const answer = await (await searched()).search('ladders 1901.99999 ', 10);
    expect(answer.hits.map(({ id }) => id)).toEqual(['b']);
    expect(answer).toMatchObject({ notHere: ['1901.99999'], unknown: [] });
  });

  it('names its paper in quotes, too', async () => {
    const answer = await (await searched()).search('"1901.01234"', 10);
    expect(answer.hits.map(({ id }) => id)).toEqual(['arxiv:1901.01234']);
  });
});
