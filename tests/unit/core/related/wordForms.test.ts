import { describe, expect, it } from 'vitest';
import {
  areInflections,
  areOneWord,
  lemmaOf,
  nominalises,
  singularOf,
} from '../../../../src/core/related/wordForms.ts';

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

  it.each([
    ['networks', 'networks', 'network'],
    ['studies', 'studies', 'study'],
    ['boxes', 'boxes', 'box'],
    ['images', 'images', 'image'],
    ['analysis', 'analysis', 'analysis'],
    ['robotics', 'robotics', 'robotics'],
    ['robustness', 'robustness', 'robustness'],
    ['gps', 'GPS', 'gps'],
    ['gps', 'GPs', 'gp'],
    ['llms', 'LLMs', 'llm'],
    ['matrices', 'matrices', 'matrix'],
  ])('"%s", written "%s", has the lemma "%s"', (word, written, lemma) => {
    expect(lemmaOf(word, written)).toBe(lemma);
  });

  it.each([
    ['invariance', 'invariant', true],
    ['robustness', 'robust', true],
    ['quantization', 'quantized', true],
    ['sparsity', 'sparse', true],
    ['transformer', 'transformed', false],
    ['nation', 'nate', false],
  ])('the noun "%s" names what "%s" says: %s', (noun, other, names) => {
    expect(nominalises(noun, other)).toBe(names);
  });

  it.each([
    ['pretrained', 'pretraining', true],
    ['generating', 'generated', true],
    ['general', 'generated', false],
  ])('"%s" and "%s" are forms of one verb: %s', (one, other, are) => {
    expect(areInflections(one, other)).toBe(are);
  });
});
