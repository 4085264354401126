import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import PaperFacts from '../../src/app/components/paper/PaperFacts.svelte';

afterEach(cleanup);

const factsOf = (facts: object) => {
  const paper = { id: 'a', title: 'On ferns', minutes: 1, links: [], ...facts };
  const { container } = render(PaperFacts, { paper, isNew: false });
  return [...container.querySelectorAll('.facts > *')].map((fact) => fact.textContent.trim());
};

test('how long a paper takes to read is told from two minutes on: of the others it tells nothing', () => {
  expect(factsOf({ minutes: 1 })).toEqual([]);
  expect(factsOf({ minutes: 2, byline: 'Jane Doe', links: ['code'] })).toEqual([
    'Jane Doe',
    '2\u00a0min',
    'Code',
  ]);
});
