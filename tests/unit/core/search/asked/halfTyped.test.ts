import { expect, it } from 'vitest';
import { createEngine } from '../../../../../src/core/search/engine.ts';

const TITLES = [
  'Reinforcement learning of pears',
  'Reina sings',
  'Image segmentation',
  'Bertopic for images',
  'Pear tests',
];
const engine = createEngine();
TITLES.forEach((title) => engine.add({ id: title, title, abstract: '' }));

function search(query: string) {
  const { hits, matcher, explainer } = engine.search(query, { limit: 9 });
  return { first: hits[0]?.id, terms: matcher.terms, unknown: explainer.unknown() };
}

it.each([
  ['reinf learning ', 'Reinforcement learning of pears'],
  ['reinf learn', 'Reinforcement learning of pears'],
  ['segm images ', 'Image segmentation'],
  ['images segm ', 'Image segmentation'],
])('“%s” finds what begins so', (query, title) => {
  expect(search(query)).toMatchObject({ first: title, unknown: [] });
});

it.each([
  ['acronyms stand for themselves', 'BERT images ', 'BERT'],
  ['few letters begin anything', 'seg pears ', 'seg'],
  ['a word that is looked for by itself was finished', 'segm ', 'segm'],
])('%s', (_, query, unknown) => {
  expect(search(query).unknown).toEqual([unknown]);
});

it.each(['towar', 'shoul', 'becaus', 'furthe', 'someth', 'neverthel'])(
  '“%s” may become a word that says nothing',
  (begun) => {
    const some = createEngine();
    ['Tower', 'Soul', 'Because', 'Future', 'Something', 'Total'].forEach((title) =>
      some.add({ id: title, title, abstract: '' }),
    );
    const { hits } = some.search(begun, { limit: 9 });
    expect(hits.filter(({ id }) => !id.toLowerCase().startsWith(begun))).toEqual([]);
  },
);

it.each([
  ['towar', []],
  ['whic', []],
  ['whic ', ['whic']],
  ['xqzv', ['xqzv']],
])('of “%s”, what may yet say nothing is not told as unknown', (query, unknown) => {
  expect(search(query).unknown).toEqual(unknown);
});

it('a word by itself is read so beside a filter alone', () => {
  const among = (isBeside: boolean) =>
    engine.search('reinf ', { limit: 9, filter: { texts: [], accepts: () => true, isBeside } }).total;
  expect([among(true), among(false)]).toEqual([1, 0]);
});
