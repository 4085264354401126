import { describe, expect, it } from 'vitest';
import type { ImpactIndex, Postings } from '../../../../../src/core/search/index/impactIndex.ts';
import { postingsOfAll } from '../../../../../src/core/search/ranking/postingsOfAll.ts';

const LISTS: Record<string, Postings> = {
  large: [[1, 2], undefined, [3, 4, 5]],
  language: [undefined, [2, 3], [7]],
  models: [[3], [2, 9]],
};
const index = { postings: (term: string) => LISTS[term] } as ImpactIndex;

describe('the postings of all of some terms', () => {
  it('are the papers that have every one, each with the least of their impacts', () => {
    expect(postingsOfAll(['large', 'language', 'models'], index)).toEqual([undefined, [2], [3]]);
    expect(postingsOfAll(['models', 'models'], index)).toEqual([[3], [2, 9]]);
  });

  it('are none where a term has none, or no paper has all', () => {
    expect(postingsOfAll(['large', 'small'], index)).toBeUndefined();
    expect(postingsOfAll(['large', 'language', 'models', 'none'], index)).toBeUndefined();
  });
});
