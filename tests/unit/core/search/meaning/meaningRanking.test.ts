import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../../src/core/search/engine.ts';
import { MeaningRanking } from '../../../../../src/core/search/meaning/meaningRanking.ts';
import { tableOf, word } from '../../meaning/table.ts';

const [SMALLER, NETS, PLANTS, ROADS] = [0, 1, 2, 3];
const table = tableOf([
  word('shrink', SMALLER),
  word('smaller', SMALLER),
  word('prune', SMALLER),
  word('distil', SMALLER),
  word('net', NETS),
  word('layer', NETS),
  word('moss', PLANTS),
  word('lichen', PLANTS),
  word('garden', PLANTS),
  word('road', ROADS),
  word('tram', ROADS),
]);

const PAPERS = [
  ['Roads', 'Roads and trams; a road made smaller is made safe. Nets are made by others, made well.'],
  ['Pruned layers', 'We prune layers, and distil nets into nets. Layers shrink.'],
  ['Made smaller', 'Trams for smaller roads, as nets.'],
  ['Lichen', 'Lichens on walls.'],
  ['Trams', 'The tram takes a road.'],
] as const;

function engineOf(papers: readonly (readonly [string, string])[], ranks = true) {
  const engine = createEngine();
  for (const [title, abstract] of papers) engine.add({ id: title, title, abstract });
  const ranking = engine.refineBy((library) => new MeaningRanking(library, table));
  while (ranks && ranking.fill(2));
  const search = (query: string) => {
    const { total, hits, close } = engine.search(query, { limit: 10 });
    return { total, hits: hits.map(({ id }) => id), close: close.map(({ id }) => id) };
  };
  return { engine, ranking, search };
}

describe('ranking by meaning', () => {
  it('lifts what is meant above what has the words', () => {
    const query = 'the nets made smaller somehow ';
    expect(engineOf(PAPERS, false).search(query).hits[0]).not.toBe('Pruned layers');
    expect(engineOf(PAPERS).search('nets shrink and smaller nets ').hits[0]).toBe('Pruned layers');
  });

  it('stands back where hits are gone on with that words alone have ranked, and says whether it had its say', () => {
    const { engine } = engineOf(PAPERS);
    const asked = (ready: boolean, unrefined: boolean) => {
      engine.refineBy(() => ({
        ready,
        refine: (_, { ranked }) => ({ ranked: ranked.toReversed(), close: [] }),
      }));
      const { hits, refined } = engine.search('nets made ', { limit: 10, unrefined });
      return { ids: hits.map(({ id }) => id), refined };
    };
    const byWords = asked(false, false);
    expect(byWords.refined).toBe(false);
    expect(asked(true, false)).toEqual({ ids: byWords.ids.toReversed(), refined: true });
    expect(asked(true, true)).toEqual(byWords);
  });

  it('puts the paper first whose title means it, of two that are as near', () => {
    const papers = [
      ['Roads again', 'Moss nets: lichens and layers. Roads, trams.'],
      ['Lichen layers', 'Moss nets: roads again. Roads, trams.'],
    ] as const;
    const query = 'gardens of nets ';
    expect(engineOf(papers).search(query).hits).toEqual(['Lichen layers', 'Roads again']);
    expect(engineOf(papers, false).search(query).hits).toEqual(['Roads again', 'Lichen layers']);
  });

  it('finds no more, and nothing else, among the hits', () => {
    for (const query of ['nets made smaller ', 'roads', 'moss', 'smaller trams ']) {
      const plain = engineOf(PAPERS, false).search(query);
      const ranked = engineOf(PAPERS).search(query);
      expect(ranked.total).toBe(plain.total);
      expect(ranked.hits.toSorted()).toEqual(plain.hits.toSorted());
    }
  });

  it('leaves a title that is typed where it was', () => {
    for (const [title] of PAPERS)
      for (const query of [title.toLowerCase(), title.slice(0, -1), `${title} `])
        expect(engineOf(PAPERS).search(query).hits).toEqual(engineOf(PAPERS, false).search(query).hits);
  });

  it('stands back where a title has the words in the order in which they were typed, and not where it merely has them', () => {
    const { engine } = engineOf([...PAPERS, ['Roads of moss shrink old nets', '']]);
    const scores = (query: string, unrefined: boolean) =>
      engine.search(query, { limit: 10, unrefined }).hits.map(({ score }) => score);
    const typed = 'roads shrink nets ';
    expect(scores(typed, false)).toEqual(scores(typed, true));
    const described = 'nets shrink roads ';
    expect(scores(described, false)).not.toEqual(scores(described, true));
  });

  it('leaves the only paper with all the words first', () => {
    expect(engineOf(PAPERS).search('made road nets ').hits[0]).toBe('Roads');
  });

  it('lifts no paper that has a mere relative of a word as if it had them all', () => {
    // "organ" has the stem of "organization", and is none.
    const garden = 'A moss garden with lichen, by the road of a tram. Nets shrink the organ.';
    const papers = [...PAPERS, ['Moss', garden]] as const;
    const mosses = ['Mosses', garden.replace('organ', 'organization')] as const;
    const first = (...more: (readonly [string, string])[]) =>
      engineOf([...papers, ...more]).search('nets organization shrink ').hits[0];
    expect(first(['Firms', 'An organization.'])).toBe('Pruned layers');
    expect(first(mosses)).toBe('Mosses');
    // Where no paper has the word, its relatives are all that can be meant.
    expect(first()).toBe('Moss');
  });

  it('offers what is close in meaning and has none of the words, where words find little', () => {
    const { search } = engineOf(PAPERS);
    expect(search('moss ')).toEqual({ total: 0, hits: [], close: ['Lichen'] });
    expect(search('garden moss')).toMatchObject({ total: 0, close: ['Lichen'] });
  });

  it('offers nothing for words that it does not know, or that half the query is of', () => {
    const { search } = engineOf(PAPERS);
    expect(search('zibble ').close).toEqual([]);
    expect(search('moss zibble qwuz ').close).toEqual([]);
  });

  it('offers nothing beside many hits', () => {
    const many = Array.from({ length: 12 }, (_, at) => [`Gardens ${at}`, 'Gardens.'] as const);
    const { search } = engineOf([...PAPERS, ...many]);
    expect(search('garden ')).toMatchObject({ total: 12, close: [] });
  });

  it('offers nothing that a filter rules out', () => {
    const { engine } = engineOf(PAPERS);
    const filter = { texts: [], accepts: (id: string) => id !== 'Lichen' };
    expect(engine.search('moss ', { limit: 10, filter }).close).toEqual([]);
  });

  it('counts for nothing until all papers have their vectors, and takes in those that come', () => {
    const { engine, ranking, search } = engineOf(PAPERS, false);
    expect(search('moss ').close).toEqual([]);
    ranking.begin();
    while (ranking.fill(100));
    engine.add({ id: 'Gardens', title: 'Gardens', abstract: 'Garden.' });
    expect(search('moss ').close).toEqual(['Lichen']);
    ranking.begin();
    while (ranking.fill(100));
    expect(search('moss ').close).toEqual(['Lichen', 'Gardens']);
    engine.remove('Lichen');
    expect(search('moss ').close).toEqual(['Gardens']);
  });
});
