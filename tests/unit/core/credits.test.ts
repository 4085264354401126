import { describe, expect, it } from 'vitest';
import { creditFields, creditLines, creditTest, type CreditField } from '../../../src/core/credits.ts';

const PAPER = {
  authors: ['Geoffrey E. Hinton', 'Yann LeCun', 'Jürgen Müller-Groß'],
  venue: 'ICML',
  year: 2019,
};

const finds = (field: CreditField, name: string, paper: Parameters<typeof creditLines>[0] = PAPER) =>
  creditTest(field, name, false)(creditLines(paper));

describe('an author', () => {
  it.each([
    'hinton',
    'Hint',
    'geoffrey hinton',
    'Hinton, Geoffrey',
    'G. E. Hinton',
    'muller',
    'Gross',
    'lecun',
  ])('is found by %s', (name) => expect(finds('author', name)).toBe(true));

  it.each(['eoffrey', 'Geoffrey LeCun', 'ICML', '2019', 'cun', '…', '', ' '])(
    'is not found by "%s"',
    (name) => expect(finds('author', name)).toBe(false),
  );

  it('is found where neither venue nor year is known', () => {
    expect(finds('author', 'hinton', { authors: ['Geoffrey Hinton'] })).toBe(true);
  });
});

describe('a name that is meant exactly', () => {
  const findsExactly = (name: string, author: string) =>
    creditTest('author', name, true)(creditLines({ authors: [author] }));

  it.each([
    ['Chen Wei', 'Wei Chen'],
    ['G. Hinton', 'Geoffrey Hinton'],
    ['Hinton, Geoffrey', 'Geoffrey E. Hinton'],
    ['Jürgen Müller-Groß', 'Jurgen Muller-Gross'],
  ])('%s finds %s', (name, author) => expect(findsExactly(name, author)).toBe(true));

  it.each([
    ['Chen Wei', 'Weicong Chen'],
    ['Bo Li', 'Bo Lin'],
    ['Bo Li', 'Bob Li'],
    ['G. Hinton', 'Geoffrey Hintonsen'],
    ['…', 'Bo Li'],
  ])('%s does not find %s', (name, author) => expect(findsExactly(name, author)).toBe(false));
});

describe('a venue', () => {
  it.each(['icml', 'ICML 2019', '2019', 'ic'])('is found by %s', (name) =>
    expect(finds('venue', name)).toBe(true),
  );

  it.each(['ICML 2020', 'hinton'])('is not found by %s', (name) => expect(finds('venue', name)).toBe(false));

  it('is found by its year alone where the document gives no more', () => {
    expect(finds('venue', '2019', { year: 2019 })).toBe(true);
  });
});

it('a paper that names nothing has no lines, and is found by nothing', () => {
  expect(creditLines({ authors: [] })).toBe('');
  expect(finds('author', 'a', {})).toBe(false);
});

it('which fields a paper names is told', () => {
  expect(creditFields(PAPER)).toEqual(['author', 'venue']);
  expect(creditFields({ authors: ['A'] })).toEqual(['author']);
  expect(creditFields({ year: 2020 })).toEqual(['venue']);
  expect(creditFields({ authors: [], venue: '' })).toEqual([]);
});
