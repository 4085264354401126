import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Paper } from '../../../src/core/paper/paper.ts';
import { editedPaper } from '../../../src/documents/editedPaper.ts';

vi.mock('../../../src/app/actions/startDocuments.ts', () => ({ startDocuments: () => null }));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content: {} }));
const { editedIn, fieldsOf, linksIn, problemsIn } = await import('../../../src/app/actions/editOwn.ts');

const PAPER: Paper = {
  id: 'doi:10.1000/x',
  title: 'On x',
  abstract: 'We see https://a.org/x here.',
  body: [{ t: 'text', start: 0, end: 28 }],
  links: [
    { href: 'https://a.org/x', kind: 'other', start: 7, end: 22 },
    { href: 'https://github.com/a/b', kind: 'code' },
  ],
  source: { document: 'a.bib' },
  authors: ['Ada Lovelace', 'Émilie du Châtelet'],
  venue: 'Notes',
  year: 1843,
};

test('a paper is written out in fields, without the addresses that its abstract has', () => {
  expect(fieldsOf(PAPER)).toEqual({
    title: 'On x',
    authors: 'Ada Lovelace\nÉmilie du Châtelet',
    abstract: 'We see https://a.org/x here.',
    venue: 'Notes',
    year: '1843',
    doi: '',
    url: '',
    pdf: '',
    links: 'https://github.com/a/b',
  });
});

test('what the fields say is taken as it is written, without blanks around it', () => {
  const fields = {
    ...fieldsOf(PAPER),
    title: ' On\n x² ',
    authors: '\n Ada Lovelace \n\n',
    abstract: 'One.\r\n\r\nTwo $x$.\n',
    venue: ' ',
    year: ' 1844 ',
    doi: 'https://doi.org/10.1000/Y',
    pdf: ' HTTPS://A.org/x.pdf ',
  };
  expect(editedIn(fields, { keywords: ['x'] })).toEqual({
    title: 'On x²',
    authors: ['Ada Lovelace'],
    abstract: 'One.\n\nTwo $x$.',
    year: 1844,
    doi: '10.1000/Y',
    pdf: 'https://a.org/x.pdf',
    keywords: ['x'],
  });
});

test('addresses beside the abstract are of the kind that their host says', () => {
  expect(linksIn({ links: 'https://github.com/a/b\n\n http://b.org ' }, PAPER)).toEqual([
    { href: 'https://github.com/a/b', kind: 'code' },
    { href: 'http://b.org/', kind: 'other' },
  ]);
});

test('or of the kind that the document said', () => {
  const links = [{ href: 'https://a.org', kind: 'project' }] as const;
  expect(linksIn({ links: 'https://a.org' }, { links: [...links] })).toEqual(links);
});

test('a paper that is edited without a change is the paper of before, with all that no form shows', () => {
  const whole: Paper = {
    ...PAPER,
    body: [
      { t: 'text', start: 0, end: 7 },
      {
        t: 'link',
        start: 7,
        end: 22,
        href: 'https://a.org/x',
        children: [{ t: 'text', start: 7, end: 22 }],
      },
      { t: 'text', start: 22, end: 28 },
    ],
    kind: 'article',
    volume: '3',
    issue: '2',
    pages: '666-731',
    publisher: 'Taylor',
    keywords: ['engines'],
    doi: '10.1000/X',
    primaryClass: 'cs.DL',
    pmid: '12',
    url: 'https://a.org/',
    pdf: 'https://a.org/x.pdf',
  };
  expect(editedPaper(whole, editedIn(fieldsOf(whole), whole))).toEqual(whole);
});

test.each([
  ['title', '  '],
  ['year', '43'],
  ['year', 'soon'],
  ['doi', 'none'],
  ['url', 'javascript:alert(1)'],
  ['url', 'https://me:secret@a.org'],
  ['pdf', 'a.org/x.pdf'],
  ['links', 'https://a.org\nftp://b.org'],
] as const)('says what is wrong with the %s “%s”', (name, text) => {
  expect(problemsIn(fieldsOf(PAPER))).toEqual({});
  expect(Object.keys(problemsIn({ ...fieldsOf(PAPER), [name]: text }))).toEqual([name]);
});
