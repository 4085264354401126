import { describe, expect, it } from 'vitest';
import { countWords, readingTime } from '../../../../src/core/text/readingTime.ts';

describe('readingTime', () => {
  it('is whole minutes at 230 words a minute', () => {
    expect([230, 460, 1150].map(readingTime)).toEqual([1, 2, 5]);
  });

  it('is at least a minute', () => {
    expect([0, 1, 100].map(readingTime)).toEqual([1, 1, 1]);
  });

  it('rounds to the nearest minute', () => {
    expect([344, 345].map(readingTime)).toEqual([1, 2]);
  });
});

describe('countWords', () => {
  it('counts what stands between spaces', () => {
    expect(countWords('  Post-training quantization,\n\nin 3 bits. ')).toBe(5);
  });

  it('is zero for nothing', () => {
    expect([countWords(''), countWords(' \n ')]).toEqual([0, 0]);
  });
});
