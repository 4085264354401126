import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../src/core/search/engine.ts';
import type { OwnText } from '../../../../src/data/library/ownTexts.ts';
import type { LibraryNews } from '../../../../src/worker/protocol.ts';
import { paper } from '../../data/content/fakeSite.ts';
import { library, searchWith } from '../library.ts';

const PAPERS = [
  paper('a', 'Additive codebooks', 'Residual vectors are quantized by several of them.'),
  paper('b', 'A trick of the light', 'Nothing but a magic trick.'),
  paper('c', 'Graph networks', 'Messages are passed along edges.'),
  paper('d', 'The codebook trick', 'A codebook, and a trick.'),
  paper('e', 'Deep seas', 'Water, mostly.'),
];

async function searching(own: Record<string, OwnText | null>, facts = {}) {
  const search = searchWith(createEngine);
  const { content } = await library({ s1: PAPERS });
  await search.update(content);
  search.told.tell({ whole: facts, own: Object.entries(own) });
  const find = async (query: string, limit = 10) => {
    const answer = await search.search(query, limit);
    return { ...answer, ids: answer.hits.map(({ id }) => id) };
  };
  return { find, tell: (news: LibraryNews) => search.told.tell(news) };
}

describe('a paper is found by what a person wrote about it', () => {
  it('if the note has all the words, and says so', async () => {
    const { find } = await searching({ c: { note: 'Uses the codebook trick, see page 3.' } });
    const { total, hits, ids } = await find('codebook trick');
    expect({ total, ids }).toEqual({ total: 4, ids: ['d', 'c', 'b', 'a'] });
    const { own } = hits[1]!;
    expect(own).toMatchObject({ kind: 'note', text: 'Uses the codebook trick, see page 3.', cut: false });
    expect(own!.ranges.map(({ start, end }) => own!.text.slice(start, end))).toEqual(['codebook', 'trick']);
    expect(hits.filter(({ own }) => own)).toHaveLength(1);
  });

  it('and not if it has some of them', async () => {
    const { find } = await searching({ c: { note: 'A trick.' } });
    expect(await find('codebook trick')).toMatchObject({ total: 3, ids: ['d', 'b', 'a'] });
  });

  it('by words that are begun, in another form or joined otherwise', async () => {
    const { find } = await searching({ c: { note: 'Post-training tricks für Médecins' } });
    for (const query of ['posttrain', 'post-training trick ', 'tricked medecins', 'MÉDECINS '])
      expect((await find(query)).ids, query).toContain('c');
    expect((await find('post-train ')).ids).toContain('c');
    expect((await find('medec ')).ids).not.toContain('c');
  });

  it('also where no paper has a word, and then takes it for no slip', async () => {
    const { find } = await searching({ e: { note: 'codebok' } });
    expect(await find('codebok ')).toMatchObject({ corrected: [], ids: ['e', 'd', 'a'], total: 3 });
    expect(await find('zyzzyva ')).toMatchObject({ total: 0, unknown: ['zyzzyva'] });
    expect((await find('codebok ')).unknown).toEqual([]);
  });

  it('only as the filters allow', async () => {
    const { find } = await searching(
      { a: { note: 'magic water' }, c: { note: 'magic water' }, e: { note: 'magic' } },
      { 'is:saved': ['a'], 'is:hidden': ['c'] },
    );
    expect(await find('magic water is:saved')).toMatchObject({ total: 1, ids: ['a'] });
    expect(await find('magic water')).toMatchObject({ total: 3, ids: ['a', 'b', 'e'] });
    expect(await find('magic water -is:saved')).toMatchObject({ total: 2 });
    expect(await find('magic title:seas')).toMatchObject({ total: 1, ids: ['e'] });
    expect(await find('magic -seas')).toMatchObject({ total: 2, ids: ['b', 'a'] });
  });

  it('by a phrase that stands in the note as it was typed', async () => {
    const { find } = await searching({ c: { note: 'magic water' }, e: { note: 'water, no magic' } });
    expect(await find('"magic water"')).toMatchObject({ total: 1, ids: ['c'] });
    expect(await find('magic -"magic water"')).toMatchObject({ total: 2, ids: ['b', 'e'] });
  });

  it('counted once if its own words find it, too', async () => {
    const { find } = await searching({ b: { note: 'the codebook trick' }, d: { note: 'codebook trick' } });
    expect(await find('codebook trick')).toMatchObject({ total: 3, ids: ['d', 'b', 'a'] });
    expect(await find('codebook trick', 1)).toMatchObject({ total: 3, ids: ['d'] });
  });

  it('by a passage that was marked, or what was written to it', async () => {
    const { find } = await searching({ c: { highlights: ['passed along', 'edges\nlike water pipes'] } });
    const { hits } = await find('pipes');
    expect(hits[0]!.own).toMatchObject({ kind: 'highlight', text: 'edges\nlike water pipes' });
  });

  it('as it reads, without the marks of lists and links', async () => {
    const { find } = await searching({ c: { note: '- [ ] read **[[Deep seas|e-1a2b]]**' } });
    expect((await find('read ')).hits[0]!.own!.text).toBe('read Deep seas');
    expect((await find('1a2b')).total).toBe(0);
  });
});

describe('what was written', () => {
  it('is found as it stands, while it changes', async () => {
    const { find, tell } = await searching({ c: { note: 'pipes' } });
    expect((await find('pipes')).ids).toEqual(['c']);
    tell({ added: {}, removed: {}, own: [['c', { note: 'tubes' }]] });
    expect((await find('pipes')).total).toBe(0);
    expect((await find('tubes')).ids).toEqual(['c']);
    tell({ added: {}, removed: {}, own: [['c', null]] });
    expect((await find('tubes')).total).toBe(0);
    tell({ whole: {}, own: [['e', { note: 'pipes' }]] });
    expect((await find('pipes')).ids).toEqual(['e']);
  });

  it('changes nothing of a search whose words it does not have', async () => {
    const without = await searching({});
    const { find } = await searching({ c: { note: 'something else' } });
    for (const query of ['codebook trick', 'graph', 'deep', '"magic trick"', 'codbook '])
      expect({ ...(await find(query)), took: 0 }, query).toEqual({ ...(await without.find(query)), took: 0 });
  });

  it('adds to what is found, and takes nothing away', async () => {
    const word = fc.constantFrom('codebook', 'trick', 'graph', 'water', 'magic', 'pipes');
    const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
    const notes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone'), words);
    const without = await searching({});
    const { find, tell } = await searching({});
    await fc.assert(
      fc.asyncProperty(notes, words, async (written, query) => {
        tell({ whole: {}, own: Object.entries(written).map(([id, note]) => [id, { note }]) });
        const plain = await without.find(`${query} `, 20);
        const { ids, total } = await find(`${query} `, 20);
        const noted = Object.entries(written).flatMap(([id, note]) =>
          id !== 'gone' && query.split(' ').every((one) => note.split(' ').includes(one)) ? [id] : [],
        );
        expect(new Set(ids)).toEqual(new Set([...plain.ids, ...noted]));
        expect({ total, once: ids.length }).toEqual({ total: new Set(ids).size, once: new Set(ids).size });
      }),
    );
  });
});
