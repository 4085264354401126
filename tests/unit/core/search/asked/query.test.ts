import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/core/search/asked/query.ts';

describe('parseQuery', () => {
  it('takes the last word as being typed until something follows it', () => {
    expect(parseQuery('Neural net').words).toEqual([
      { word: 'neural', open: false },
      { word: 'net', open: true },
    ]);
    for (const query of ['net ', 'net,', 'net-', 'net)'])
      expect(parseQuery(query).words).toEqual([{ word: 'net', open: false }]);
  });

  it('reads so many patterns and no more', () => {
    expect(parseQuery(`${'neur* '.repeat(100)}b `).words).toHaveLength(65);
  });

  it('keeps compounds beside their parts', () => {
    expect(parseQuery('in post-trai').compounds).toEqual([{ from: 1, to: 3, word: 'posttrai', open: true }]);
    expect(parseQuery('C++').compounds).toEqual([{ from: 0, to: 1, word: 'c++', open: true }]);
  });

  it('reads the first 128 words of a pasted page', () => {
    expect(parseQuery('word '.repeat(1000)).words).toHaveLength(128);
  });
});
