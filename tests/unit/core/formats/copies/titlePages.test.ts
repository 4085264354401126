import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../../src/core/formats/parseDocument.ts';

const PAPERS = [
  { title: 'Carrying Boxes With Small Robots', authors: ['Jane Roe', 'John van Doe', 'Ann Poe'] },
  { title: 'Why Do Bees Dance? A Field Study of 90 Hives', authors: ['Piotr Wójcik', 'Amara Diallo'] },
  { title: 'A Note on Ferns and Their Walls', authors: ['Céline Dubois', 'Bao Tran'] },
];
type Listed = (typeof PAPERS)[number];

function read(text: string, name = 'a.txt') {
  const { papers, diagnostics } = parseDocument({ name, bytes: new TextEncoder().encode(text) });
  return { papers, errors: diagnostics.filter(({ severity }) => severity === 'error') };
}
const listed = (form: (paper: Listed, number: number) => string) =>
  PAPERS.map((paper, at) => form(paper, at + 1)).join('');
const plain = ({ authors }: Listed) => authors.join(', ');
/** "Roe J", as PubMed has names. */
const initialed = ({ authors }: Listed) =>
  authors.map((name) => `${name.split(' ').slice(1).join(' ')} ${name[0]!}`).join(', ');

describe('pages that list titles and names are papers without abstracts', () => {
  test.each<[string, string]>([
    [
      'proceedings with buttons',
      `Robots 2022 open access\nThese papers are the open access versions.\n\n${listed((one) => `${one.title}\n${plain(one)}\n[pdf] [supp]\n[bibtex]\n`)}`,
    ],
    [
      'a place behind the names',
      `[edit]\nVolume 205: Robots, 14 December 2022\n\n${listed((one, at) => `${one.title}\n${plain(one)}; Proceedings of The 6th Conference on Robots, PMLR 205:${at}-9\n[abs][Download PDF]\n\n`)}`,
    ],
    [
      'a table of contents with pages above the names',
      `Fern Journal\nVolume 46, Issue 9\n\n${listed((one, at) => `${one.title}\nPages ${at}0-${at}9\n${plain(one)}\n\n`)}Manage my alerts\nUnsubscribe\n`,
    ],
    [
      'a name a line',
      `Fern Transactions\nJuly 2022\nSelect All\n${listed((one, at) => `research-article\n${one.title}\n${one.authors.join('\n')}\nArticle No.: ${at}, pp 1–14\nCited by\n${at}\n`)}`,
    ],
    [
      'what a conference accepted, with numbers and affiliations',
      `Accepted Papers\n\n${listed((one, at) => `#${at} ${one.title}\n${one.authors.map((name) => `${name} (University of Ferns)`).join('; ')}\n\n`)}`,
    ],
    [
      'names behind a full stop',
      listed((one) => `${one.title}. ${plain(one)}\n`) + listed((one) => `${one.title} II. ${plain(one)}\n`),
    ],
  ])('%s', (_, text) => {
    const { papers, errors } = read(text);
    expect(errors).toEqual([]);
    expect(papers.slice(0, 3).map(({ title, authors }) => ({ title, authors }))).toEqual(PAPERS);
    expect(papers.every(({ abstract }) => abstract === '')).toBe(true);
  });

  test('the number of authors under a title with large letters, between votes', () => {
    const text = `Daily Papers\nby AK and the research community\n${listed(({ title }, at) => `Submitted by\nsomeone\n\n3${at}\n${title}\n\n·\n${at} authors\n\n5\n`)}`;
    expect(read(text).papers.map(({ title }) => title)).toEqual(PAPERS.map(({ title }) => title));
  });

  test('a profile gives venue, year and pages', () => {
    const text = `Jane Roe\nUniversity of Ferns\nTITLE\tCITED BY\tYEAR\n${listed((one, at) => `${one.title}\n${initialed(one)}\nFern Letters ${at} (3), ${at}0-${at}9\t12\t201${at}\n`)}`;
    const { papers } = read(text);
    expect(
      papers.map(({ title, venue, year, volume, pages }) => ({ title, venue, year, volume, pages })),
    ).toEqual(
      PAPERS.map(({ title }, i) => ({
        title,
        venue: 'Fern Letters',
        year: 2011 + i,
        volume: `${i + 1}`,
        pages: `${i + 1}0-${i + 1}9`,
      })),
    );
  });

  test('a search of PubMed, also as a mail, gives identifiers', () => {
    const text = `Results of PubMed\nItems 1 - 3 of 3\n\n${listed((one, at) => `${at}. ${one.title}.\n${initialed(one)}.\nFern J. 2023 May 2;22(1):${at}-9. doi: 10.1000/f.${at}.\nPMID: 3000000${at}\nSimilar articles\n\n`)}`;
    const mail = `From: a@example.org\nSubject: Ferns\nDate: Fri, 03 May 2024 10:00:00 +0200\n\n${text}`;
    for (const { papers } of [read(text), read(mail, 'a.eml')])
      expect(papers.map(({ id, title, year, pmid, venue }) => ({ id, title, year, pmid, venue }))).toEqual(
        PAPERS.map(({ title }, i) => ({
          id: `doi:10.1000/f.${i + 1}`,
          title,
          year: 2023,
          pmid: `3000000${i + 1}`,
          venue: 'Fern J',
        })),
      );
  });

  test('the foot of an alert is no abstract', () => {
    const text = `bioRxiv Subject Collection Alert\n\n${listed((one, at) => `${one.title}\n${plain(one)}\nbioRxiv posted ${at} May 2021, 10.1101/2021.05.0${at}.123456\n\n`)}You have received this email because you signed up for alerts. Unsubscribe.\n`;
    expect(read(text).papers.map(({ abstract, year }) => ({ abstract, year }))).toEqual(
      PAPERS.map(() => ({ abstract: '', year: 2021 })),
    );
  });
});

describe('lists of other things with names under them give no papers', () => {
  test.each<[string, (paper: Listed) => string]>([
    ['films', (one) => `${one.title}\n${plain(one)}\nDrama, 120 min, 1999\n\n`],
    ['songs', (one) => `${one.title}\n${plain(one)}\n3:45\n\n`],
    ['books for sale', (one) => `${one.title}\n${one.authors[0]!}\nPaperback, 2019\n12.99 €\nIn stock\n\n`],
    ['news', (one) => `${one.title}\nBy ${plain(one)}\n3 May 2024\nShare\n\n`],
    ['people by their work', (one) => `Head of all that is green\n${plain(one)}\n\n`],
  ])('%s', (_, form) => {
    expect(read(`What we have\n\n${listed(form)}`)).toMatchObject({ papers: [], errors: [{}] });
  });

  test('abstracts under titles and names stay with them', () => {
    const abstract =
      'We study how small robots carry boxes over rough ground, and show that six legs carry as much as eight.\nOn forty slopes the robots fell twice, and both times the box stayed whole and dry, as we had hoped for.\nNo other robots of this size carry as much, and we say why, with experiments on sand, on snow and on ice.';
    const text = listed((one) => `${one.title}\n\n${plain(one)}\n\n${abstract}\n\n`);
    expect(read(text).papers.map((one) => one.abstract.slice(0, 28))).toEqual(
      PAPERS.map(() => 'We study how small robots ca'),
    );
  });
});

describe('citations as ScienceDirect writes them', () => {
  const cited = (names: string, at: number) =>
    `${names},\nLong walls: ferns, moss and 34 trials,\nFerns, Walls & Environment,\nVolume 318, Issue ${at},\n2021,\nPages ${at}-9,\nISSN 0167-8809,\nhttps://doi.org/10.1000/f.${at}.\n(https://www.example.org/pii/S${at})\nAbstract: We walk on walls. They hold.\nKeywords: Walls; Ferns\n`;
  test.each([
    ['names on one line', 'Jane Roe, John Doe'],
    ['a name a line', 'Jane Roe,\nJohn Doe'],
  ])('%s', (_, names) => {
    const { papers } = read(`${cited(names, 1)}\n${cited(names, 2)}`);
    expect(papers).toMatchObject(
      [1, 2].map((at) => ({
        id: `doi:10.1000/f.${at}`,
        title: 'Long walls: ferns, moss and 34 trials',
        authors: ['Jane Roe', 'John Doe'],
        venue: 'Ferns, Walls & Environment',
        year: 2021,
        volume: '318',
        issue: `${at}`,
        pages: `${at}-9`,
        abstract: 'We walk on walls. They hold.',
        keywords: ['Walls', 'Ferns'],
      })),
    );
  });
});

describe('years of pages of titles', () => {
  const page = (place: (number: number) => string) =>
    listed((one, number) => `${one.title}\n${plain(one)}\n${place(number)}\n\n`);

  test('are those of where papers appeared, in brackets or behind a comma', () => {
    const { papers } = read(page((number) => `Journal of Ferns 12 (${2000 + number}), pp. 3-9`));
    expect(papers.map(({ year }) => year)).toEqual([2001, 2002, 2003]);
  });

  test('and no part of a number that goes on', () => {
    const { papers } = read(page((number) => `Pages ${number}-9, doi: 10.1000/2019.12345${number}`));
    expect(papers).toHaveLength(PAPERS.length);
    for (const paper of papers) expect(paper).not.toHaveProperty('year');
  });
});
