import { expect, it } from 'vitest';
import { createEngine } from '../../../../../src/core/search/engine.ts';

const TITLES = [
  'Graph neural networks',
  'On graph neural networks for trees',
  'A graph neural network',
  'Graph newtons',
  'Reinforcement learning',
  'Reinforcement learning of graphs',
  'Deep reinforcement learning',
  'Rebuilding the reef',
  'Rebuilding of reefs',
  'What the graph nets',
];
const engine = createEngine();
TITLES.forEach((title, at) =>
  engine.add({ id: String(at), title, abstract: 'A graph newton and a graph newton.' }),
);
const terms = (text: string) => engine.complete(text, 3).terms;

it('a term goes on from the word before, as most titles have it', () => {
  expect(terms('graph neu')).toEqual([{ text: 'graph neural networks', completes: 'neural networks' }]);
  expect(terms('my graph n')).toEqual([{ text: 'graph neural networks', completes: 'neural networks' }]);
  expect(terms('deep reinf')).toEqual([]);
});

it('keeps a compound as it was typed', () => {
  for (const typed of ['neo-graph', 'post-neo-graph'])
    expect(terms(`${typed} neu`)).toEqual([
      { text: `${typed} neural networks`, completes: 'neural networks' },
    ]);
});

it('of one word, a term is what mostly follows it', () => {
  expect(terms('reinf')).toEqual([{ text: 'reinforcement learning', completes: 'reinforcement learning' }]);
  expect(terms('rebui')).toEqual([]);
});

it('there is none where no word is being typed, nor after words that say nothing', () => {
  for (const text of ['graph neural ', 'the neu', 're', '', 'graph neu*'])
    expect(terms(text), text).toEqual([]);
});

it('titles of papers that are gone tell nothing', () => {
  const some = createEngine();
  ['Graph nets', 'Graph nets again', 'Graph news'].forEach((title) =>
    some.add({ id: title, title, abstract: '' }),
  );
  expect(some.complete('graph ne', 3).terms).toHaveLength(1);
  some.remove('Graph nets');
  expect(some.complete('graph ne', 3).terms).toEqual([]);
});
