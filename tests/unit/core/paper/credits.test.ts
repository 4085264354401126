import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../../src/core/paper/addressKey.ts';
import {
  creditFields,
  creditLines,
  authorLine,
  creditsIn,
  hasWords,
  isLineOf,
  type CreditField,
} from '../../../../src/core/paper/credits.ts';
import { creditTest } from '../../../../src/core/paper/creditTest.ts';

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

  it.each([
    'Hinton et al.',
    'Hinton et al',
    'Hinton, et al. (2019)',
    'Hinton et al., 2019',
    'Hinton and LeCun 2019',
    'LeCun & Hinton',
    'Hinton and others',
    'Mueller',
    'Müller-Gross',
  ])('is found by the citation or spelling %s', (name) => {
    expect(finds('author', name)).toBe(true);
  });

  it.each(['Hinton and Bengio', 'Bengio et al.', 'et al.'])('is not found by %s', (name) =>
    expect(finds('author', name)).toBe(false),
  );

  it.each([
    ['Zoergel', 'Ute Zörgel'],
    ['Zörgel', 'Ute Zoergel'],
    ['Zorgel', 'Ute Zörgel'],
    ['Soerensen', 'Bo Sørensen'],
    ['Haakonsen', 'Liv Håkonsen'],
  ])('%s finds %s', (name, author) => expect(finds('author', name, { authors: [author] })).toBe(true));

  it.each([
    ['Jurgen Mueller', 'Jürgen Müller-Groß', true],
    ['Juergen Muller', 'Jürgen Müller-Groß', true],
    ['Zoergel', 'Ute Zo\u0308rgel', true],
    ['J Mueller', 'Jürgen Müller', true],
    ['Z Zoergel', 'Ute Zörgel', false],
    ['moe', 'Mo Li', false],
    ['hue', 'Ana Hu', false],
    ['Sae', 'Sa Ito', false],
    ['Moe', 'Ada Moe', true],
  ])('%s, whole, is %s: %s', (name, author, is) => {
    expect(creditTest('author', name, true)(creditLines({ authors: [author] }))).toBe(is);
    expect(creditTest('author', name, false)(creditLines({ authors: [author] }))).toBe(is);
  });

  it('is one of two who stand as one', () => {
    const paper = { authors: ['Ada Stone and Bo Li', 'Vision and Language Team'] };
    expect(finds('author', 'Ada Li', paper)).toBe(false);
    expect(finds('author', 'Bo Li', paper)).toBe(true);
    expect(finds('author', 'Vision Language', paper)).toBe(true);
  });

  it('is found where neither venue nor year is known', () => {
    expect(finds('author', 'hinton', { authors: ['Geoffrey Hinton'] })).toBe(true);
  });
});

describe('a venue that data name by a key', () => {
  it.each(['acl2022', 'acl20', 'ACL 2022', 'acl', '2022'])('is found by %s', (name) =>
    expect(finds('venue', name, { venue: 'acl2022' })).toBe(true),
  );

  it.each(['ACL 2022', 'acl2022', "ACL '22", 'acl22', 'ACL-22'])('is found by "%s"', (name) => {
    expect(creditTest('venue', name, true)(creditLines({ venue: 'acl2022' }))).toBe(true);
    expect(creditTest('venue', name, true)(creditLines({ venue: 'acl2021' }))).toBe(false);
  });

  it('is found by name and year where nobody knows how it is written', () => {
    expect(creditTest('venue', 'Zibb 2022', true)(creditLines({ venue: 'zibb2022' }))).toBe(true);
  });

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

describe('addresses', () => {
  const link = (href: string) => ({ kind: 'code' as const, href });
  const lines = (href: string) => creditLines({ authors: ['Ada Stone'], links: [link(href)] });

  it('stand behind the authors', () => {
    const { authors, addresses } = creditsIn(lines('https://github.com/Zibble/PearTree'));
    expect(authors).toEqual([' ada stone']);
    expect(addresses).toEqual(['github.com/zibble/peartree']);
  });

  it('are nobody’s name', () => {
    expect(creditTest('author', 'zibble', false)(lines('https://github.com/zibble/peartree'))).toBe(false);
  });

  it('in the abstract are left out: they are found there', () => {
    const links = [{ ...link('https://github.com/a/b'), start: 0, end: 5 }];
    expect(creditLines({ links })).toBe('');
  });

  it.each([
    'https://github.com/zibble/peartree',
    'http://www.github.com/zibble/peartree/',
    'github.com/zibble/peartree.git',
    'GitHub.com/Zibble/PearTree#readme',
    'github.com/zibble/peartree?tab=x).',
  ])('are one in the spelling %s', (address) => {
    expect(addressKey(address)).toBe('github.com/zibble/peartree');
  });

  it.each(['github.com', 'https://example.org/', 'and/or', 'zibble/peartree', '', '1.5/2'])(
    '%j is none',
    (text) => expect(addressKey(text)).toBe(''),
  );
});

describe('a name that is written in other pieces', () => {
  const finds = (author: string, name: string) =>
    creditTest('author', name, true)(creditLines({ authors: [author] }));
  it.each([
    ['Yann LeCun', 'Le Cun'],
    ['Yann Le Cun', 'LeCun'],
    ["Seán O'Brien", 'OBrien'],
    ["Jean d'Alembert", 'dalembert'],
    ['Johannes van der Waals', 'vanderwaals'],
    ['Xiao-Ming Zhang', 'Xiaoming Zhang'],
    ['Xiaoming Zhang', 'Xiao-Ming Zhang'],
    ['Zhang Xiaoming', 'Zhang Xiao Ming'],
    ['Yun Jae Kim', 'Yunjae Kim'],
    ['Yun Jae Kim', 'Yunjae'],
    ['Kim, Yun Jae', 'Yunjae Kim'],
    ['Yun Jae Kim', 'Jae Kim'],
    ['Klaus Mueller', 'Muller'],
    ['Klaus Müller', 'Muller'],
    ['Erwin Schroeder', 'Schroder'],
    ['Ivan Đurić', 'Djuric'],
  ])('%s is found by %s', (author, name) => expect(finds(author, name)).toBe(true));

  it.each([
    ['Nathan Moe', 'Mo'],
    ['Samuel Joel', 'Samul'],
    ['Ana Le Roux', 'Anale'],
    ['Yun Jae Kim', 'Jaekim'],
    ['Martin Luther King Jr.', 'Lutherking'],
  ])('%s is not found by %s', (author, name) => expect(finds(author, name)).toBe(false));
});

describe('a line that was kept', () => {
  it('is of its author, whatever spellings were known when it was written', () => {
    expect(isLineOf(' yun jae kim', 'Yun Jae Kim')).toBe(true);
    expect(isLineOf(authorLine('Klaus Müller'), 'Klaus Müller')).toBe(true);
    expect(isLineOf(authorLine('Klaus Müller'), 'Claus Müller')).toBe(false);
  });
});

describe('a venue by another name of its series', () => {
  it.each([
    ['NeurIPS', 'nips'],
    ['Advances in Neural Information Processing Systems', 'NeurIPS'],
    ['International Conference on Machine Learning', 'ICML'],
    ['Journal of Machine Learning Research', 'jmlr'],
    ['CVPR', 'Computer Vision and Pattern Recognition'],
  ])('%s is found by %s', (venue, name) => {
    expect(creditTest('venue', name, true)(creditLines({ venue, year: 2019 }))).toBe(true);
    expect(creditTest('venue', `${name} 2019`, true)(creditLines({ venue, year: 2019 }))).toBe(true);
    expect(creditTest('venue', `${name} 2018`, true)(creditLines({ venue, year: 2019 }))).toBe(false);
  });
});
