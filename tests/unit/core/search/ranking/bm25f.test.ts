import { describe, expect, it } from 'vitest';
import { impactsOf, termWeight } from '../../../../../src/core/search/ranking/bm25f.ts';

const AVERAGES = { title: 4, abstract: 10 };
const filler = (count: number) => Array.from({ length: count }, (_, at) => `filler${at}`);

describe('impactsOf', () => {
  it('is x / (1.2 + x) with x = 3 for a word once in a title of average length', () => {
    expect(impactsOf(['graph', ...filler(3)], [], AVERAGES).get('graph')).toBeCloseTo(3 / 4.2, 12);
  });

  it('has x = 1 for a word once in an abstract of average length', () => {
    expect(impactsOf([], ['graph', ...filler(9)], AVERAGES).get('graph')).toBeCloseTo(1 / 2.2, 12);
  });

  it('adds fields up before it saturates', () => {
    const impacts = impactsOf(['graph', ...filler(3)], ['graph', 'graph', ...filler(8)], AVERAGES);
    expect(impacts.get('graph')).toBeCloseTo(5 / 6.2, 12);
  });

  it('divides by half the length of a title and .6 of that of an abstract', () => {
    expect(impactsOf(['graph', ...filler(7)], [], AVERAGES).get('graph')).toBeCloseTo(2 / 3.2, 12);
    expect(impactsOf([], ['graph', ...filler(19)], AVERAGES).get('graph')).toBeCloseTo(0.625 / 1.825, 12);
  });
});

describe('termWeight', () => {
  it('is 2.2 times the inverse document frequency', () => {
    expect(termWeight(100, 9)).toBeCloseTo(2.2 * Math.log(1 + 91.5 / 9.5), 12);
  });

  it('stays above zero for a word that every paper has', () => {
    expect(termWeight(87_000, 87_000)).toBeGreaterThan(0);
  });
});
