import { expect, it } from 'vitest';
import { suggestionsOf } from '../../../../src/worker/search/suggestionsOf.ts';

const row = (short: string, ...longs: string[]) => ({
  short,
  longs,
  definitions: longs.map(() => 1),
  total: 2,
  papers: [],
});

it('suggestions are words, acronyms with their most frequent long form, then titles', () => {
  const found = suggestionsOf(
    'ne',
    [row('NeRF', 'neural radiance field', 'new frequency'), row('NER', 'x y')],
    {
      words: ['neural', 'nerf'],
      terms: [],
      titles: ['Nets'],
    },
  );
  expect(found).toEqual([
    { kind: 'word', text: 'neural' },
    { kind: 'acronym', text: 'NeRF', long: 'neural radiance field' },
    { kind: 'acronym', text: 'NER', long: 'x y' },
    { kind: 'title', text: 'Nets' },
  ]);
});

it('a title that is typed already is not suggested', () => {
  expect(
    suggestionsOf('deep NETS', [], { words: [], terms: [], titles: ['Deep nets', 'Deep nets again'] }),
  ).toEqual([{ kind: 'title', text: 'Deep nets again' }]);
});

it('a title that several papers have is suggested once', () => {
  const titles = ['Editorial', 'Editorial', 'Editorials of 1999'];
  expect(suggestionsOf('edi', [], { words: [], terms: [], titles })).toEqual([
    { kind: 'title', text: 'Editorial' },
    { kind: 'title', text: 'Editorials of 1999' },
  ]);
});

it('terms stand behind the likeliest word, and what ends one is not said again', () => {
  const terms = [
    { text: 'graph neural networks', completes: 'neural networks' },
    { text: 'graph networks', completes: 'networks' },
  ];
  const words = ['neural', 'networks', 'news'];
  expect(suggestionsOf('graph ne', [], { words, terms, titles: [] })).toEqual([
    { kind: 'word', text: 'neural' },
    { kind: 'term', ...terms[0] },
    { kind: 'term', ...terms[1] },
    { kind: 'word', text: 'news' },
  ]);
  expect(suggestionsOf('graph networks', [], { words: [], terms, titles: [] })).toEqual([
    { kind: 'term', ...terms[0] },
  ]);
});
