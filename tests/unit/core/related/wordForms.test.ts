import { describe, expect, it } from 'vitest';
import { areOneWord, singularOf } from '../../../../src/core/related/wordForms.ts';

describe('forms of a word', () => {
  it.each([
    ['matrices', 'matrix'],
    ['indices', 'index'],
    ['vertices', 'vertex'],
    ['analyses', 'analysis'],
    ['biases', 'bias'],
    ['vertical', 'vertical'],
    ['networks', 'networks'],
    ['constructor', 'constructor'],
  ])('"%s" has the singular "%s"', (word, singular) => {
    expect(singularOf(word)).toBe(singular);
  });

  it.each([
    ['sparsiti', 'spars', true],
    ['dimens', 'dimension', true],
    ['graph', 'graph', true],
    ['graph', 'graphicaltext', false],
    ['norm', 'normal', false],
    ['vector', 'matrix', false],
  ])('"%s" and "%s" are one word: %s', (a, b, one) => {
    expect(areOneWord(a, b)).toBe(one);
  });
});
