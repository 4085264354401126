import { describe, expect, it } from 'vitest';
import { correctionsOf } from '../../../../../src/core/search/spelling/corrections.ts';
import { createEngine } from '../../../../../src/core/search/engine.ts';
import { Vocabulary } from '../../../../../src/core/search/index/vocabulary.ts';
import { seedPapers } from '../seedPapers.ts';

/** What a word is taken for where papers have these words. */
function meant(word: string, words: readonly string[], open = false): string[] {
  const vocabulary = new Vocabulary();
  vocabulary.count(words.map((known) => vocabulary.idOf(known)));
  return correctionsOf({ word, open }, vocabulary).map(({ surface }) => vocabulary.word(surface!));
}

const engine = createEngine();
engine.addMany(seedPapers());
/** The kinds of matches that a word has in the papers of the seed. */
const kindsOf = (word: string) => {
  const { hits, explainer } = engine.search(`${word} `, { limit: 5 });
  return { hits: hits.length, unknown: explainer.unknown() };
};

describe('in a library of few papers', () => {
  it.each([
    'trending',
    'planning',
    'tracking',
    'decision',
    'robot',
    'laser',
    'clinical',
    'sentence',
    'trend',
    'light',
  ])('“%s”, which no paper has, is no slip of another word', (word) => {
    expect(kindsOf(word)).toEqual({ hits: 0, unknown: [word] });
  });

  it.each([
    ...['codebok', 'quantizaton', 'netwrok', 'grpah', 'learnning', 'transfromer'],
    ...['hesian', 'atention', 'compresion', 'quantisation', 'lerning', 'transfomer', 'decompositon'],
  ])('“%s” is a slip all the same', (word) => {
    expect(kindsOf(word).hits).toBeGreaterThan(0);
  });

  it('a word is a slip if three of its letters stand in no word of the papers', () => {
    expect(meant('claster', ['cluster', 'plaster', 'class'])).toEqual([]);
    expect(meant('clxster', ['cluster', 'plaster', 'class'])).toEqual(['cluster']);
  });

  it('so it is if its stem is long: no other word is so near by chance', () => {
    const words = ['recommendation', 'commandments', 'recommended', 'man', 'mandate'];
    expect(meant('recommandation', words)).toEqual(['recommendation']);
  });

  it('a form of a word is one, whatever its letters', () => {
    expect(meant('constrained', ['constraints', 'remained'])).toEqual(['constraints']);
  });

  it('a short word is none unless two of its letters are swapped', () => {
    expect(meant('laser', ['layer'])).toEqual([]);
    expect(meant('laeyr', ['layer'])).toEqual(['layer']);
  });

  it('the end of a word that is being typed is not held against it', () => {
    expect(meant('planni', ['planting', 'manning'], true)).toEqual([]);
  });
});

it('where papers have many words, one that none of them has is a slip', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const many = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `q${a}${b}${c}`)));
  expect(meant('laser', ['layer', ...many])).toEqual(['layer']);
});
