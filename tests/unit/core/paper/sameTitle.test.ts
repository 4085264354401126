import { expect, test } from 'vitest';
import {
  beginningOf,
  gistOf,
  isCommon,
  likeness,
  namesakeId,
  Namesakes,
  traitsOf,
  type Traits,
  type TraitsFrom,
} from '../../../../src/core/paper/sameTitle.ts';

const between = (one: Partial<TraitsFrom>, other: Partial<TraitsFrom>) =>
  likeness(traitsOf({ id: 'a', ...one }), traitsOf({ id: 'b', ...other }));

test.each<[string, Partial<TraitsFrom>, Partial<TraitsFrom>]>([
  ['same', { year: 2020 }, { year: 2020 }],
  ['same', { year: 2020 }, { venue: 'ICML 2020' }],
  ['same', { authors: ['Doe, Jane'] }, { authors: ['J. Doe', 'Ann Roe'] }],
  ['same', { authors: ['Doe JA'] }, { authors: ['Jane Doe'] }],
  ['apart', { authors: ['Jane Doe'], year: 2020 }, { authors: ['Ann Roe'], year: 2020 }],
  ['apart', { year: 2020 }, { year: 2021 }],
  ['apart', { doi: '10.1000/a', year: 2020 }, { doi: '10.1000/b', year: 2020 }],
  ['unknown', { doi: '10.1000/a' }, {}],
  ['unknown', { kind: 'preprint', year: 2019 }, { year: 2021 }],
  ['apart', { kind: 'preprint', year: 2018 }, { year: 2021 }],
])('two papers of one title are %s', (is, one, other) => {
  expect(between(one, other)).toBe(is);
  expect(between(other, one)).toBe(is);
});

test('a title of one word is of many papers', () => {
  expect(isCommon('Editorial.')).toBe(true);
  expect(isCommon('Ferns on Walls')).toBe(false);
});

test('of hundreds of papers of one title each name is spelled once, however many it is compared with', () => {
  let spelled = 0;
  const counted = (author: string): Traits => ({
    doi: null,
    arxiv: null,
    year: null,
    isPreprint: false,
    get author() {
      spelled++;
      return author;
    },
  });
  const all = new Namesakes<number>();
  const papers = Array.from({ length: 300 }, (_, at) => counted(`Ada Name${at.toString(36)}`));
  for (const [at, traits] of papers.entries()) {
    expect(all.nearest(traits)).toBeNull();
    all.add(at, traits);
  }
  // Twice for the key that it is found by, twice for its name.
  expect(spelled).toBeLessThan(papers.length * 10);
  expect(all.nearest({ ...papers[7]!, author: 'Name7, A.' })).toMatchObject({ one: { of: 7 } });
});

test('a namesake has the same id wherever it is read, and another one than those of its title', () => {
  const idOf = (traits: Partial<TraitsFrom>, text = '') =>
    namesakeId('Ferns on Walls', traitsOf({ id: 'a', ...traits }), gistOf(text));
  const text = 'We count ferns that grow on walls of slate.';
  const ids = [
    idOf({}),
    idOf({}, text),
    idOf({}, `Twice: ${text}`),
    idOf({ year: 2020 }, text),
    idOf({ authors: ['Jane Doe'] }, text),
  ];
  expect(new Set(ids).size).toBe(5);
  // Where more is known, the text counts for nothing: documents write it in different ways.
  expect(idOf({ year: 2020 }, 'Abstract: we count.')).toBe(ids[3]);
});

test('a text begins the same in other lines, markup and cuts', () => {
  const text = `We count experiments with É. ${'ferns and moss '.repeat(20)}`;
  const others = [
    text.replace('experiments', 'experi-\nments').replaceAll(' and ', '  and\n'),
    text.replace('É', "\\'E").replace('ferns', '\\emph{ferns}'),
    text.slice(0, 200),
    gistOf(text),
  ];
  expect(new Set([text, ...others].map(beginningOf)).size).toBe(1);
  expect(beginningOf(`Twice ${text}`)).not.toBe(beginningOf(text));
  expect(beginningOf('')).toBe('');
});

test.each(['', 'We count ferns.', 'We count ferns that grow on walls of slate.', '12 ferns', '𝒳'.repeat(30)])(
  'the gist of a gist is the gist: %j',
  (text) => expect(gistOf(gistOf(text))).toBe(gistOf(text)),
);
