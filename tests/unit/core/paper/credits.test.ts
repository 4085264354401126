import { describe, expect, it } from 'vitest';
import {
  creditFields,
  creditLines,
  creditTest,
  hasWords,
  type CreditField,
} from '../../../../src/core/paper/credits.ts';

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

describe('a venue that data name by a key', () => {
  it.each(['acl2022', 'acl20', 'ACL 2022', 'acl', '2022'])('is found by %s', (name) =>
    expect(finds('venue', name, { venue: 'acl2022' })).toBe(true),
  );

  it('is found by its name in quotes', () => {
    expect(creditTest('venue', 'ACL', true)(creditLines({ venue: 'acl2022' }))).toBe(true);
    expect(creditTest('venue', 'ACL', true)(creditLines({ venue: 'naacl2022' }))).toBe(false);
  });
});

describe('a name whose words begin each other', () => {
  const finds = (name: string, author: string, exact = true) =>
    creditTest('author', name, exact)(creditLines({ authors: [author] }));

  it('needs a word of its own for each', () => {
    expect(finds('Wei Wei', 'Wei Wei')).toBe(true);
    expect(finds('Wei Wei', 'Chen Wei')).toBe(false);
    expect(finds('Wei Wei', 'Wei Weidong', false)).toBe(true);
    expect(finds('Wei Wei', 'Weidong Chen', false)).toBe(false);
    expect(finds('W. Wei', 'Wei Chen')).toBe(false);
    expect(finds('W. Wei', 'Wei Wang')).toBe(true);
    expect(finds('W. W. Wei', 'Wei Wang')).toBe(false);
    expect(finds('W. W. Wei', 'Wei Wang Wu')).toBe(true);
  });
});

describe('a name in a script with vowel signs', () => {
  const findsHindi = (name: string, exact = false) =>
    creditTest('author', name, exact)(creditLines({ authors: ['प्रिया शर्मा'] }));

  it.each(['प्रिया', 'शर्मा प्रिया', 'प्रि', 'प'])('is found by %s', (name) =>
    expect(findsHindi(name)).toBe(true),
  );

  it('is found exactly by whole words and initials', () => {
    expect(findsHindi('प्रिया शर्मा', true)).toBe(true);
    expect(findsHindi('श प्रिया', true)).toBe(true);
    expect(findsHindi('प्रि', true)).toBe(false);
  });

  it('is not found by the letters between them', () => {
    expect(creditTest('author', 'प्रिया', false)(creditLines({ authors: ['यारप पर'] }))).toBe(false);
  });
});

it('a name of signs alone has no words, and does not find itself', () => {
  for (const name of ['…', '***', '', ' ', '\u0301']) {
    expect(hasWords(name), name).toBe(false);
    expect(creditTest('author', name, true)(creditLines({ authors: [name] })), name).toBe(false);
  }
  for (const name of ['Li', '李', '3M', 'प्रिया']) expect(hasWords(name), name).toBe(true);
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
