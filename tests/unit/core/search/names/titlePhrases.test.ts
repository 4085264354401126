import { expect, it } from 'vitest';
import { titlePhrases } from '../../../../../src/core/search/names/titlePhrases.ts';

const phrases = (titles: string[], query = '') => titlePhrases(titles, query, 8).map(({ text }) => text);

it('what several titles have side by side, the most frequent first', () => {
  const titles = ['Ripe Pears in Winter', 'On ripe pears', 'Cold Storage of Ripe Pears', 'Cold storage'];
  expect(titlePhrases(titles, '', 8)).toEqual([
    { text: 'ripe pears', titles: 3 },
    { text: 'cold storage', titles: 2 },
  ]);
});

it('forms of a word are one', () => {
  expect(phrases(['Ripe Pears', 'A ripe pear'])).toEqual(['ripe pears']);
});

it('no stop word, figure or mark is within', () => {
  expect(phrases(['Pears of 2019: Pears', 'Pears of 2019: Pears'])).toEqual([]);
});

it('a longer one takes the place of its parts, where as many have it', () => {
  expect(phrases(['Graph Neural Networks', 'Graph neural networks'])).toEqual(['graph neural networks']);
});

it('the words of the query alone are no news', () => {
  expect(phrases(['Ripe Pears', 'Ripe pears'], 'ripe pear')).toEqual([]);
});

it('names with capitals stay', () => {
  expect(phrases(['BERT Pruning', 'On BERT pruning'])).toEqual(['BERT pruning']);
});

it('one title shares nothing', () => {
  expect(phrases(['Ripe pears, ripe pears'])).toEqual([]);
});
