import fc from '../../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { typedWordsOf } from '../../../../../src/core/search/asked/wildcards.ts';
import { fitsGlob } from '../../../../../src/core/text/glob.ts';
import { createEngine } from '../../../../../src/core/search/engine.ts';
import { wordsOf } from '../../../../../src/core/text/words.ts';

const globs = (text: string) => typedWordsOf(text).flatMap(({ glob }) => glob ?? []);

describe('a pattern', () => {
  it('is a word with signs for what is left open', () => {
    expect(globs('deep QUANT* of *ization, behavio?r "colo?r*"')).toEqual([
      'quant*',
      '*ization',
      'behavio?r',
      'colo?r*',
    ]);
    expect(typedWordsOf('deep quant* nets').map(({ word, start, end }) => [word, start, end])).toEqual([
      ['deep', 0, 4],
      ['quant', 5, 11],
      ['nets', 12, 16],
    ]);
  });

  it.each([
    'A* search',
    'C*-algebras',
    'what is attention?',
    'why? because',
    '**so** it is',
    'x.org/a?b=c*',
    'a * b',
  ])('is nothing in %s', (text) => {
    expect(globs(text)).toEqual([]);
    expect(typedWordsOf(text)).toEqual(wordsOf(text));
  });

  it('fits what a regular expression fits', () => {
    const letters = (signs: string[]) =>
      fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(letters(['a', 'b']), letters(['a', 'b', '*', '?']), (word, glob) => {
        const pattern = new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(fitsGlob(word, glob)).toBe(pattern.test(word));
      }),
    );
  });
});

describe('a search by a pattern', () => {
  const titles = [
    'Quantization of pears',
    'Quantum pears',
    'Visualisation',
    'Behaviour',
    'The behavior of trees',
  ];
  const engine = createEngine();
  titles.forEach((title) => engine.add({ id: title, title, abstract: '' }));
  const found = (query: string) =>
    engine
      .search(query, { limit: 9 })
      .hits.map(({ id }) => id)
      .sort();

  it('finds all that have such a word', () => {
    expect(found('quant* ')).toEqual(['Quantization of pears', 'Quantum pears']);
    expect(found('*sation ')).toEqual(['Visualisation']);
    expect(found('behavio*r ')).toEqual(['Behaviour', 'The behavior of trees']);
    expect(found('quanti?ation')).toEqual(['Quantization of pears']);
  });

  it('corrects nothing, and says where no paper has any', () => {
    const { total, explainer } = engine.search('quantt* ', { limit: 9 });
    expect(total).toBe(0);
    expect(explainer.unknown()).toEqual(['quantt*']);
  });
});
