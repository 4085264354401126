import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../../../src/core/search/engine.ts';
import { readIndexFile } from '../../../../../src/core/search/packed/indexFile.ts';
import { mergeIndexes } from '../../../../../src/core/search/packed/mergeIndexes.ts';
import { fromStored, toStored } from '../../../../../src/core/search/packed/storedIndex.ts';
import { paper } from '../../../data/content/fakeSite.ts';
import { seedPapers } from '../seedPapers.ts';
import { indexFileOf, prebuiltEngine } from './prebuilt.ts';

const PAPERS = seedPapers();
/** One or two letters stand for a few of many words; which ones, where they are equally frequent, is a matter of order. */
const ENDS_IN_FEW_LETTERS = /(?<!\p{L})\p{L}{1,2}$/u;
/** Longer queries are widened by a few of many words of the best papers, of which the same is true. */
const MOST_WORDS = 6;
const QUERIES = PAPERS.flatMap(({ title, abstract }) => [
  title,
  title.slice(0, 7),
  title.slice(0, 18),
  abstract.split(/\s+/).slice(10, 13).join(' '),
  `${title.split(/\s+/)[0]}x codebok`,
]).filter((query) => !ENDS_IN_FEW_LETTERS.test(query) && query.split(/[\s-]+/).length <= MOST_WORDS);

function answers(engine: Engine): string[] {
  return QUERIES.map((query) => {
    const { total, hits } = engine.search(query, { limit: 10 });
    return `${query}: ${total} ${hits.map(({ id }) => id).join()}`;
  });
}

function live(papers = PAPERS): Engine {
  const engine = createEngine();
  engine.addMany(papers);
  return engine;
}

describe('a prebuilt index', () => {
  it('finds what papers that were added one by one find, in the same order', () => {
    expect(answers(prebuiltEngine(PAPERS))).toEqual(answers(live()));
  });

  it('takes further papers as if all had been added one by one', () => {
    const engine = prebuiltEngine(PAPERS.slice(0, 40));

    engine.addMany(PAPERS.slice(40));
    const order = (one: Engine) =>
      QUERIES.map((query) =>
        one
          .search(query, { limit: 5 })
          .hits.map(({ id }) => id)
          .join(),
      );
    expect(order(engine)).toEqual(order(live()));
  });

  it('lists no paper that has not been given its id, and none that was removed', () => {
    const engine = createEngine(mergeIndexes([readIndexFile(indexFileOf(PAPERS))]));
    expect(engine.search('learning', { limit: 9 })).toMatchObject({ total: 0, hits: [] });
    engine.list(
      20,
      PAPERS.slice(20, 30).map(({ id }) => id),
    );
    const found = engine.search('learning', { limit: 99 }).hits.map(({ id }) => id);
    expect(found.length).toBeGreaterThan(0);
    expect(PAPERS.slice(20, 30).map(({ id }) => id)).toEqual(expect.arrayContaining(found));
    for (const id of found) engine.remove(id);
    expect(engine.search('learning', { limit: 9 }).total).toBe(0);
  });

  it('finds by words before the order of words is known, and phrases after', () => {
    const papers = [paper('a', 'Deep graphs', 'Graphs.'), paper('b', 'Graphs', 'Deep and wide.')];
    const engine = createEngine(mergeIndexes([readIndexFile(indexFileOf(papers))]));
    engine.list(0, ['a', 'b']);
    expect(engine.search('deep graphs ', { limit: 9 }).total).toBe(2);
    const phrase = { texts: [{ text: 'deep graphs', field: null, not: false, exact: true, open: false }] };
    expect(engine.search('', { limit: 9, filter: phrase as never }).total).toBe(0);
    expect(prebuiltEngine(papers).search('', { limit: 9, filter: phrase as never }).total).toBe(1);
  });

  it('refuses more papers than it has', () => {
    const engine = createEngine(mergeIndexes([readIndexFile(indexFileOf(PAPERS))]));
    expect(() => engine.list(54, ['a', 'b'])).toThrow(RangeError);
  });

  it('is the same after it was stored', () => {
    const index = mergeIndexes([readIndexFile(indexFileOf(PAPERS))]);
    expect(fromStored(structuredClone(toStored(index)))).toEqual(index);
  });
});

describe('the indexes of several packs', () => {
  it('make the same lists of postings as one of all their papers', () => {
    const packs = [PAPERS.slice(0, 20), PAPERS.slice(20, 21), PAPERS.slice(21)];
    const merged = mergeIndexes(packs.map((papers) => readIndexFile(indexFileOf(papers))));
    const whole = readIndexFile(indexFileOf(PAPERS));
    expect(merged.words).toEqual(whole.words);
    expect(merged.frequencies).toEqual(whole.frequencies);
    expect(merged.terms).toEqual(whole.terms);
    expect(merged.termOfWord).toEqual(whole.termOfWord);
    expect(merged.postings.counts).toEqual(whole.postings.counts);
    expect(merged.postings.gaps).toEqual(whole.postings.gaps);
    expect(merged.compounds.words.length).toBeGreaterThan(0);
    expect(merged.parts.map(({ papers }) => papers)).toEqual([20, 1, 34]);
  });

  it('find each paper by its title, whichever pack it is in', () => {
    const engine = prebuiltEngine(PAPERS.slice(0, 20), PAPERS.slice(20, 21), PAPERS.slice(21));
    const first = PAPERS.map(({ title }) => engine.search(title, { limit: 1 }).hits[0]?.id);
    expect(first).toEqual(PAPERS.map(({ id }) => id));
  });
});
