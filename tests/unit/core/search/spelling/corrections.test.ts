import { describe, expect, it } from 'vitest';
import { correctionsOf, likelierThan } from '../../../../../src/core/search/spelling/corrections.ts';
import type { Meaning } from '../../../../../src/core/search/asked/lookup.ts';
import { Vocabulary } from '../../../../../src/core/search/index/vocabulary.ts';

/** Words with how many papers have them. */
function vocabularyOf(frequencies: Record<string, number>): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const [word, papers] of Object.entries(frequencies)) {
    const id = vocabulary.idOf(word);
    for (let at = 0; at < papers; at++) vocabulary.count([id]);
  }
  return vocabulary;
}

const wordsOf = (meanings: Meaning[], vocabulary: Vocabulary) =>
  meanings.map(({ surface }) => vocabulary.word(surface!));

function corrected(word: string, frequencies: Record<string, number>, open = false): string[] {
  const vocabulary = vocabularyOf(frequencies);
  return wordsOf(correctionsOf({ word, open }, vocabulary), vocabulary);
}

function likelier(word: string, frequencies: Record<string, number>): string[] {
  const vocabulary = vocabularyOf(frequencies);
  return wordsOf(likelierThan({ word, open: false }, vocabulary), vocabulary);
}

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

  it('trust the first letter where another fits, and in short words', () => {
    expect(corrected('getwork', { network: 1 })).toEqual(['network']);
    expect(corrected('etwork', { network: 1 })).toEqual(['network']);
    expect(corrected('onetwork', { network: 1 })).toEqual(['network']);
    expect(corrected('yearn', { learn: 1 })).toEqual([]);
    expect(corrected('lernin', { learnin: 1, kernin: 9 })).toEqual(['learnin']);
    expect(corrected('entwork', { network: 1 })).toEqual(['network']);
  });

  it('complete a word that is being typed', () => {
    for (const begun of ['atten', 'atent', 'attten'])
      expect(corrected(begun, { attention: 1 }, true)).toEqual(['attention']);
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

describe('words likelier than one that papers have', () => {
  it('are a hundred times as frequent and one slip away', () => {
    expect(likelier('classica', { classica: 1, classical: 100 })).toEqual(['classical']);
    expect(likelier('classica', { classica: 1, classical: 99 })).toEqual([]);
    expect(likelier('classica', { classica: 1, classicist: 100 })).toEqual([]);
  });

  it('are none for shorter words, for a letter often makes two of them', () => {
    expect(likelier('replies', { replies: 1, relies: 400 })).toEqual([]);
  });
});
