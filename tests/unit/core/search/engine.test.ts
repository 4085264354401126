import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../../src/core/search/engine.ts';
import type { SearchablePaper } from '../../../../src/core/search/readPaper.ts';
import { seedPapers } from './seedPapers.ts';

const paper = (id: string, title: string, abstract = ''): SearchablePaper => ({ id, title, abstract });
const idsOf = (engine: Engine, query: string, limit = 100) =>
  engine.search(query, { limit }).hits.map(({ id }) => id);

const WORDS = [
  'graph',
  'graphs',
  'neural',
  'state-space',
  'the',
  'is',
  'C++',
  '学习',
  'post-training',
  'quantized',
];
const textOf = (maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength }).map((words) => words.join(' '));
const papersOf = fc.uniqueArray(
  fc.record({ id: fc.string({ maxLength: 3 }), title: textOf(5), abstract: textOf(12) }),
  { selector: ({ id }) => id, maxLength: 8 },
);

describe('createEngine', () => {
  it('counts its papers', () => {
    const engine = createEngine();
    engine.addMany([paper('a', 'Graphs'), paper('b', 'Trees')]);
    expect(engine.size).toBe(2);
    expect([engine.remove('a'), engine.remove('a'), engine.remove('c')]).toEqual([true, false, false]);
    expect(engine.size).toBe(1);
  });

  it('says how many papers match and returns the best of them', () => {
    const engine = createEngine();
    for (let at = 0; at < 500; at++) engine.add(paper(`p${at}`, at % 2 ? 'Graphs' : 'Trees', 'graphs'));
    const { total, hits } = engine.search('graphs', { limit: 3 });
    expect(total).toBe(500);
    expect(hits.map(({ id }) => id)).toEqual(['p1', 'p3', 'p5']);
    expect(new Set(idsOf(engine, 'graphs', 500)).size).toBe(500);
    expect(idsOf(engine, 'graphs', 0)).toEqual([]);
    expect(idsOf(engine, 'graphs', -1)).toEqual([]);
  });

  it('gives scores that fall from hit to hit', () => {
    const engine = createEngine();
    engine.addMany(seedPapers());
    const scores = engine.search('neural networks for pdes', { limit: 55 }).hits.map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(10);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0)).toBe(true);
  });

  it('puts a paper in place of one with the same id', () => {
    const engine = createEngine();
    engine.add(paper('a', 'Graphs'));
    engine.add(paper('a', 'Trees'));
    expect([engine.size, idsOf(engine, 'graphs'), idsOf(engine, 'trees')]).toEqual([1, [], ['a']]);
  });

  it('finds what acronyms stand for that it was told of, for a prebuilt index has no definitions', () => {
    const engine = createEngine();
    engine.add({ id: 'spelled', title: 'Gaussian processes', abstract: '' });
    expect(engine.search('gp ', { limit: 1 }).hits).toEqual([]);
    engine.learnAcronyms([
      { short: 'GP', longs: ['Gaussian process', 'genetic programming'], definitions: [3, 1] },
    ]);
    expect(engine.search('gp ', { limit: 1 }).hits.map(({ id }) => id)).toEqual(['spelled']);
  });

  it('finds what was added after a search', () => {
    const engine = createEngine();
    engine.add(paper('a', 'Graphs'));
    expect(idsOf(engine, 'gra')).toEqual(['a']);
    engine.add(paper('b', 'Gravity'));
    expect(idsOf(engine, 'gra').sort()).toEqual(['a', 'b']);
  });

  it('keeps one search out of the next', () => {
    const engine = createEngine();
    engine.addMany(seedPapers());
    const before = engine.search('low rank', { limit: 55 });
    engine.search('neural networks', { limit: 55 });
    expect(engine.search('low rank', { limit: 55 })).toEqual(before);
  });

  it('answers queries of nothing with nothing', () => {
    const engine = createEngine();
    engine.addMany(seedPapers());
    for (const query of ['', '   ', '...', '-', '"', '( )', '\u0000', '\ufeff', 'zzzzqqq'])
      expect(engine.search(query, { limit: 10 })).toMatchObject({ total: 0, hits: [] });
    expect(createEngine().search('graphs', { limit: 10 })).toMatchObject({ total: 0, hits: [] });
  });

  it.each([
    ['very many words', 'neural networks '.repeat(625)],
    ['very many different words', Array.from({ length: 2000 }, (_, at) => `net${at}`).join(' ')],
    ['one very long word', 'a'.repeat(10_000)],
    ['one very long compound', 'a-'.repeat(5000)],
    ['very many signs', '!'.repeat(10_000)],
    ['very many emoji', '👩‍🔬'.repeat(2000)],
    ['a long text in Chinese', '深度学习'.repeat(2500)],
    ['a text from right to left', '\u202eלמידה\u202c עמוקה تعلم'],
    ['lone surrogates', '\ud83e graph \udd17'],
    ['names of object properties', 'constructor __proto__ toString hasOwnProperty valueOf'],
    ['markup', '<img src=x onerror=alert(1)> ${graph} {{graph}}'],
    ['signs of regular expressions', '(graph[ .*+?^$|\\'],
  ])('takes %s', (_name, query) => {
    const engine = createEngine();
    engine.addMany(seedPapers());
    expect(() => engine.search(query, { limit: 10 })).not.toThrow();
    engine.add(paper('hostile', query, query));
    expect(() => engine.search(query, { limit: 10 })).not.toThrow();
    expect(idsOf(engine, 'relative representations', 1)).toHaveLength(1);
  });

  it('finds papers by the names of object properties', () => {
    const engine = createEngine();
    engine.addMany([paper('a', 'The constructor of graphs'), paper('b', 'Trees', 'has __proto__ in it')]);
    expect([idsOf(engine, 'constructor'), idsOf(engine, '__proto__'), idsOf(engine, 'toString')]).toEqual([
      ['a'],
      ['b'],
      [],
    ]);
  });

  it('is the same whether papers come one by one, between searches, or all at once', () => {
    fc.assert(
      fc.property(papersOf, textOf(4), (papers, query) => {
        const atOnce = createEngine();
        atOnce.addMany(papers);
        const oneByOne = createEngine();
        for (const one of papers) {
          oneByOne.add(one);
          oneByOne.search(query, { limit: 5 });
        }
        expect(oneByOne.search(query, { limit: 30 })).toEqual(atOnce.search(query, { limit: 30 }));
      }),
      { numRuns: 50 },
    );
  });

  it('never returns what was removed, and finds the rest as before', () => {
    fc.assert(
      fc.property(papersOf, textOf(4), fc.nat(), (papers, query, pick) => {
        const engine = createEngine();
        engine.addMany(papers);
        const before = idsOf(engine, query);
        const removed = papers[pick % Math.max(1, papers.length)]?.id;
        if (removed !== undefined) engine.remove(removed);
        expect(idsOf(engine, query)).toEqual(before.filter((id) => id !== removed));
        expect(engine.search(query, { limit: 5 }).total).toBe(before.filter((id) => id !== removed).length);
      }),
      { numRuns: 50 },
    );
  });
});
