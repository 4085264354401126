import { describe, expect, it } from 'vitest';
import { topicality } from '../../../../../src/core/search/ranking/topicality.ts';

/** Postings with so many papers in the slots of these numbers; slot 0 has the greatest impact of 16. */
const postings = (papers: Record<number, number>) =>
  Array.from({ length: 16 }, (_, slot) => Array<number>(papers[slot] ?? 0).fill(1));

describe('topicality', () => {
  it('is above 1 for words of titles, below for words that stand once in long abstracts', () => {
    expect(topicality(postings({ 3: 100 }))).toBeGreaterThan(2);
    expect(topicality(postings({ 12: 100 }))).toBeLessThan(0.3);
  });

  it('is near 1 for a word that few papers have: they tell little', () => {
    expect(topicality(postings({ 3: 1 }))).toBeLessThan(1.25);
    expect(topicality(postings({ 12: 1 }))).toBeGreaterThan(0.8);
    expect(topicality([])).toBe(1);
  });
});
