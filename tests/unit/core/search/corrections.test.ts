import { describe, expect, it } from 'vitest';
import { correctionsOf, slipsBetween } from '../../../../src/core/search/corrections.ts';
import { Vocabulary } from '../../../../src/core/search/vocabulary.ts';

/** Words with how many papers have them. */
function vocabularyOf(frequencies: Record<string, number>): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const [word, papers] of Object.entries(frequencies)) {
    const id = vocabulary.idOf(word);
    for (let at = 0; at < papers; at++) vocabulary.count([id]);
  }
  return vocabulary;
}

function corrected(word: string, frequencies: Record<string, number>, open = false): string[] {
  const vocabulary = vocabularyOf(frequencies);
  return correctionsOf({ word, open }, vocabulary).map(({ surface }) => vocabulary.word(surface!));
}

describe('slips between words', () => {
  it.each([
    ['network', 'network', 0],
    ['netwrk', 'network', 1],
    ['netwoork', 'network', 1],
    ['nettork', 'network', 1],
    ['netowrk', 'network', 1],
    ['entowrk', 'network', 2],
    ['', 'ab', 2],
  ])('of %s and %s are %i', (one, other, slips) => {
    expect(slipsBetween(one, other, 2)).toBe(slips);
    expect(slipsBetween(other, one, 2)).toBe(slips);
  });

  it('are not counted beyond those of interest', () => {
    expect(slipsBetween('network', 'attention', 2)).toBeGreaterThan(2);
  });
});

describe('corrections', () => {
  it('are the nearest words, the most frequent first', () => {
    expect(corrected('lernin', { learnin: 1, lerning: 5, kernin: 9, learning: 9 })).toEqual([
      'lerning',
      'learnin',
    ]);
  });

  it('allow a second slip in words of eight letters and more, unless one suffices', () => {
    expect(corrected('distributiqnl', { distributional: 1 })).toEqual(['distributional']);
    expect(corrected('ntwrk', { network: 1 })).toEqual([]);
  });

  it('trust the first letter, or see it swapped', () => {
    expect(corrected('getwork', { network: 1 })).toEqual([]);
    expect(corrected('entwork', { network: 1 })).toEqual(['network']);
  });

  it('complete a word that is being typed', () => {
    expect(corrected('atent', { attention: 1 }, true)).toEqual([]);
    expect(corrected('atten', { attention: 1 }, true)).toEqual(['attention']);
    expect(corrected('quamt', { quantization: 1 }, true)).toEqual(['quantization']);
    expect(corrected('quamt', { quantization: 1 })).toEqual([]);
  });

  it('leave short words and names with digits as they are', () => {
    expect(corrected('nte', { net: 1 })).toEqual([]);
    expect(corrected('resnet19', { resnet18: 1 })).toEqual([]);
  });

  it('survive words that name what objects have', () => {
    for (const word of ['constructo', '__prot__', 'tostrin'])
      expect(() => corrected(word, { constructor: 1, tostring: 1 })).not.toThrow();
    expect(corrected('constructo', { constructor: 1 })).toEqual(['constructor']);
  });
});
