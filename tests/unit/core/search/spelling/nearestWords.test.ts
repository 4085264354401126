import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../../src/core/search/engine.ts';
import { seedPapers } from '../seedPapers.ts';

const engine = createEngine();
engine.addMany(seedPapers());
const nearest = (query: string) => engine.nearestWords(query, 3);

describe('the nearest words', () => {
  it('are those that share most letter pairs with a word that no paper has', () => {
    expect(nearest('qquantizzationn of ')[0]).toMatchObject({
      typed: 'qquantizzationn',
      nearest: expect.arrayContaining(['quantization']) as string[],
    });
  });

  it('are each told once, though two of the first letters are the same', () => {
    const words = nearest('qquantizzationn ')[0]!.nearest;
    expect(words).toHaveLength(3);
    expect(new Set(words).size).toBe(3);
  });

  it('are not looked for where papers have the word, or words that begin so', () => {
    expect(nearest('the quantiz')).toEqual([]);
    expect(nearest('')).toEqual([]);
  });

  it('are none where no word is alike, and for three unknown words at most', () => {
    expect(nearest('xqzxqz 学习 ')).toEqual([]);
    expect(nearest('transfromerrs networrkks learnningg modellss ')).toHaveLength(3);
  });
});
