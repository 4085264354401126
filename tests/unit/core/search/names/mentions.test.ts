import { describe, expect, it } from 'vitest';
import { creditLines } from '../../../../../src/core/paper/credits.ts';
import type { Mention } from '../../../../../src/core/search/names/mention.ts';
import { mentionsIn, without } from '../../../../../src/core/search/names/mentions.ts';
import { NameBook } from '../../../../../src/core/search/names/nameBook.ts';

const book = new NameBook();
const PAPERS: Record<string, Parameters<typeof creditLines>[0]> = {
  a: { authors: ['Imke Vandersloot', 'Wei Li'], venue: 'icml2019' },
  b: { authors: ['Jan van der Meer', 'J. Smith'], venue: 'ICML', year: 2020 },
  c: { authors: ["Sean O'Brien", 'Ute Zörgel', 'Jean-Luc Petit'], venue: 'Journal of Pears', year: 2019 },
  e: { authors: ['Kaiming He', 'Khalid Al Khatib'] },
  d: { authors: ['Mingsheng Long'], links: [{ kind: 'code', href: 'https://github.com/zibble/peartree' }] },
};
for (const [id, paper] of Object.entries(PAPERS)) book.add(id, creditLines(paper));

const read = (text: string, open = false) => mentionsIn(text, open, [book]);
const shown = ({ kind, name, sure, papers }: Mention) => [kind, name, sure, [...papers].join('')];

describe('a name among words', () => {
  it.each([
    ['vandersloot orchards', [['author', 'vandersloot', false, 'a']]],
    ['orchards by Imke Vandersloot', [['author', 'Imke Vandersloot', true, 'a']]],
    ['Vandersloot, Imke', [['author', 'Vandersloot Imke', true, 'a']]],
    ["Vandersloot's orchards", [['author', 'Vandersloot', false, 'a']]],
    ['Smith J', [['author', 'Smith J', false, 'b']]],
    ['JL Petit', [['author', 'JL Petit', true, 'c']]],
    ['Petit JL', [['author', 'Petit JL', true, 'c']]],
    ['ML orchards', []],
    ['J. Smith pears', [['author', 'J Smith', true, 'b']]],
    ['van der Meer', [['author', 'van der Meer', true, 'b']]],
    ['Meer', [['author', 'Meer', false, 'b']]],
    ['van der', []],
    ['van der orchards', []],
    ['der Meer orchards', [['author', 'der Meer', true, 'b']]],
    ['Petit und', [['author', 'Petit', false, 'c']]],
    ["O'Brien", [['author', 'O Brien', false, 'c']]],
    ['Kaiming He', [['author', 'Kaiming He', false, 'e']]],
    ['He', [['author', 'He', false, 'e']]],
    ['He et al. pears', [['author', 'He', true, 'e']]],
    ['K. He pears', [['author', 'K He', true, 'e']]],
    ['zoergel', [['author', 'zoergel', false, 'c']]],
    ['Jean Luc Petit', [['author', 'Jean Luc Petit', true, 'c']]],
    ['Vandersloot et al.', [['author', 'Vandersloot', true, 'a']]],
    [
      'Vandersloot et al. 2019 orchards',
      [
        ['author', 'Vandersloot', true, 'a'],
        ['year', '2019', false, 'ac'],
      ],
    ],
    [
      'Vandersloot and Li (2019)',
      [
        ['author', 'Vandersloot', true, 'a'],
        ['author', 'Li', true, 'a'],
        ['year', '2019', false, 'ac'],
      ],
    ],
    [
      'Vandersloot & Li',
      [
        ['author', 'Vandersloot', true, 'a'],
        ['author', 'Li', true, 'a'],
      ],
    ],
    ['pears icml 2019', [['venue', 'icml 2019', true, 'a']]],
    ['icml2019 pears', [['venue', 'icml2019', true, 'a']]],
    ["ICML '19", [['venue', "ICML '19", true, 'a']]],
    ['icml pears', [['venue', 'icml', false, 'ab']]],
    ['pears 2020', [['year', '2020', false, 'b']]],
    ['github.com/zibble/peartree', [['address', 'github.com/zibble/peartree', true, 'd']]],
    ['zibble/peartree', [['address', 'zibble/peartree', true, 'd']]],
  ])('%s', (text, mentions) => expect(read(text).map(shown)).toEqual(mentions));

  it.each([
    'orchards',
    'pears',
    'Vandersl orchards',
    'journal',
    'of',
    '2018',
    'et al',
    'a b c',
    'and/or',
    '',
  ])('none is in %j', (text) => expect(read(text)).toEqual([]));

  it('that is being typed may go on', () => {
    expect(read('orchards vandersl', true).map(({ name, whole }) => [name, whole])).toEqual([
      ['vandersl', false],
    ]);
    expect(read('va', true)).toEqual([]);
  });

  it('is looked for in no pasted page', () => {
    expect(read(`${'pear '.repeat(60)}vandersloot`)).toEqual([]);
  });
});

it.each([
  ['papers by Vandersloot on orchards', 'on orchards'],
  ['orchards from ICML 2019', 'orchards'],
  ['Vandersloot et al. 2019 orchards', 'orchards'],
  ['orchards', 'orchards'],
])('what is left of %j is %j', (text, rest) => {
  expect(without(text, read(text)).replace(/\s+/g, ' ').trim()).toBe(rest);
});

describe('a year of two digits', () => {
  it.each([
    ["petit '19 pears", ['petit', '19']],
    ['petit19', ['petit', '19']],
    ['petit 19', ['petit', '19']],
    ['petit 19 pears', ['petit']],
    ['pears19', []],
    ['pears 19', []],
  ])('of %j is read behind a name alone', (text, names) => {
    expect(read(text).map(({ name }) => name)).toEqual(names);
  });
});

describe('an address', () => {
  it.each([
    'https://github.com/zibble/peartree',
    '(https://github.com/zibble/peartree).',
    '<https://github.com/zibble/peartree>',
    'https://github.com/zibble',
    'github.com/zibble',
  ])('is read as %j', (text) => {
    expect(read(text).map(shown)).toEqual([['address', text, true, 'd']]);
  });
});

describe('a slip in a name', () => {
  it.each([
    ['vanderslot', 'vandersloot'],
    ['vandersloott', 'vandersloot'],
    ['vandreslooot', undefined],
    ['mert', undefined],
  ])('of %j is one letter of a long one', (typed, name) => {
    expect(book.near(typed)?.name).toBe(name);
  });

  it('is told with what was meant', () => {
    const [mention] = mentionsIn('orchards vanderslot', false, [book], (word) => book.near(word)?.name);
    expect(mention).toMatchObject({
      name: 'vandersloot',
      sure: true,
      slips: [{ typed: 'vanderslot', meant: 'vandersloot' }],
    });
  });
});
