import { expect, it } from 'vitest';
import { typedParts } from '../../../../../src/app/components/search/typedParts.ts';

const examples = (...credits: Parameters<typeof typedParts>[0]) =>
  typedParts(credits).map(({ example }) => example);

it('what can be typed is told by an example each', () => {
  expect(examples()).toEqual([
    '"state space"',
    '-survey',
    'title:graph',
    'abstract:graph',
    'has:code',
    'is:unread',
    'tag:"to read"',
    'in:thesis',
    'graph OR tree',
    'quant*',
  ]);
});

it('authors and venues can be asked for where papers name them', () => {
  expect(examples('author', 'venue')).toEqual([
    ...examples(),
    'author:hinton',
    'venue:"ICML 2019"',
    'year:2019..2021',
  ]);
  expect(examples('venue')).toEqual([...examples(), 'venue:"ICML 2019"', 'year:2019..2021']);
});
