import { expect, it } from 'vitest';
import { TYPED } from '../../../src/app/filters.ts';

it('what is offered can be true of a paper: nothing is tagged, noted, hidden or known by author yet', () => {
  expect(TYPED.map(({ example }) => example)).toEqual([
    '"state space"',
    '-survey',
    'title:graph',
    'abstract:graph',
    'has:code',
    'is:unread',
  ]);
});
