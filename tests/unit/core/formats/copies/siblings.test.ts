import { describe, expect, test } from 'vitest';
import { withoutName, withoutShared } from '../../../../../src/core/formats/pageCopy/siblings.ts';
import { BEES, BOXES, readCopy } from './readCopy.ts';

type Told = ReturnType<typeof readCopy>['papers'][number];
const both = (shape: (paper: { title: string; abstract: string }, at: number) => string) =>
  [BOXES, BEES].map(shape).join('\n');
const told = (text: string, name?: string) =>
  readCopy(text, name).papers.map(({ title, abstract }: Told) => ({ title, abstract }));

describe('what each paper of a list has at the same place is the list’s', () => {
  test.each([
    ['its time', (at: number) => `[9:${at}5] `],
    ['its time, from and to', (at: number) => `1${at}:00–1${at}:30 `],
    ['who wrote it, and when', (at: number) => `Roe et al. (201${at}): `],
    ['its number in what was sent in', (at: number) => `Paper ${at + 41}: `],
  ])('in front of its title: %s', (_, lead) => {
    expect(told(both(({ title, abstract }, at) => `${lead(at)}${title}\n${abstract}\n`))).toEqual([
      BOXES,
      BEES,
    ]);
  });

  test('the year and the names in front of a title are the paper’s', () => {
    const { papers } = readCopy(
      both(({ title, abstract }, at) => `Jane Roe, Bo Li (201${at}). ${title}\n${abstract}\n`),
    );
    expect(papers.map(({ title, authors, year }) => [title, authors, year])).toEqual([
      [BOXES.title, 'Jane Roe; Bo Li', 2010],
      [BEES.title, 'Jane Roe; Bo Li', 2011],
    ]);
  });

  test('where a thesis was written, behind a title as works are cited', () => {
    const text = both(
      ({ title, abstract }, at) =>
        `Roe, Jane (201${at}) ${title}. PhD thesis, University of Ferns.\n${abstract}\n`,
    );
    expect(told(text)).toEqual([BOXES, BEES]);
  });

  test('but one title that begins so keeps what it begins with', () => {
    const title = 'Paper 2: Boxes and Robots';
    expect(told(`${title}\n\n${BOXES.abstract}\n\n${BEES.title}\n\n${BEES.abstract}\n`)).toEqual([
      { ...BOXES, title },
      BEES,
    ]);
  });

  test.each([
    ['a field under one label', (at: number) => `Comment: good for chapter ${at + 2}`],
    ['the same line', () => 'not read to the end'],
    ['fields under two labels', (at: number) => `Scores: ${at}, 1, -1\nReviewer: Ann Poe`],
  ])('behind its abstract: %s', (_, tail) => {
    expect(told(both(({ title, abstract }, at) => `${title}\n${abstract}\n${tail(at)}\n`))).toEqual([
      BOXES,
      BEES,
    ]);
  });

  test('parts of abstracts and where their code is are no fields', () => {
    const [first, second] = ['Conclusion: Two are faster.', 'Code: https://example.org/boxes'];
    const text = both(({ title, abstract }) => `${title}\n\n${abstract}\n\n${first}\n\n${second}\n`);
    for (const { abstract } of told(text)) expect(abstract).toContain(first);
    for (const { abstract } of told(text)) expect(abstract).toContain(second);
  });

  test.each(['Impact', 'Patient summary', 'Key message', 'Interprétation', 'Take-away'])(
    'nor are sentences behind a label that both abstracts end with: %s',
    (label) => {
      const part = `${label}: Walls without ferns need less water than others do.`;
      const text = both(({ title, abstract }) => `${title}\n\n${abstract}\n\n${part}\n`);
      for (const { abstract } of told(text)) expect(abstract).toContain(part);
    },
  );

  test('keywords are the paper’s, and not of its abstract', () => {
    const { papers, full } = readCopy(
      `${BOXES.title}\n\n${BOXES.abstract}\n\nKeywords: boxes; small robots.\n`,
    );
    expect(papers.map(({ abstract }) => abstract)).toEqual([BOXES.abstract]);
    expect(full[0]!.keywords).toEqual(['boxes', 'small robots']);
  });

  test('what a mail says to those who get it is of no abstract', () => {
    const text = `${both(({ title, abstract }) => `${title}\n\n${abstract}\n`)}\nPlease tell me by Friday which one you want to present.\n`;
    expect(told(text)).toEqual([BOXES, BEES]);
  });

  test('nor is what several lines of the page part from it', () => {
    const papers = [{ ...BEES, abstract: `${BEES.abstract}\n\nAll bees are shown.`, line: 1 }];
    const lines = [BEES.title, BEES.abstract, 'View blog', 'Resources', '12', 'All bees are shown.'];
    expect(withoutShared(papers, lines)[0]!.abstract).toBe(BEES.abstract);
    const near = [BEES.title, BEES.abstract, '', 'All bees are shown.'];
    expect(withoutShared(papers, near)).toEqual(papers);
  });

  test('the name of a list, with a line that says nothing of it, is no paper', () => {
    const name = { title: 'Leseliste', abstract: 'Bitte bis Mai.', line: 1 };
    const others = [BOXES, BEES].map((paper, at) => ({ ...paper, line: 5 * at + 5 }));
    expect(withoutName([name, ...others])).toEqual(others);
    const short = { title: 'Ferns on Walls', abstract: 'Ferns grow on walls.', line: 1 };
    expect(withoutName([short, ...others])).toEqual([short, ...others]);
    expect(withoutName([name, others[0]!])).toEqual([name, others[0]!]);
  });
});

test('a title and its abstract on one line, with a dash between', () => {
  const long = ' It was tried with forty of them for a year, and the results were the same.';
  const text = [BOXES, BEES]
    .map(({ title, abstract }, at) => `${'ab'[at]!}) ${title} -- ${abstract}${long}\n`)
    .join('\n');
  expect(told(`Candidates for the club:\n\n${text}`)).toEqual(
    [BOXES, BEES].map(({ title, abstract }) => ({ title, abstract: abstract + long })),
  );
});

describe('lists with labels', () => {
  test('fields of any name, as many as there are titles', () => {
    const text = both(
      ({ title, abstract }) =>
        `Title: ${title}\nWho: Jane Roe, Bo Li\nAbstract: ${abstract}\nWhy: a reviewer said so\n---\n`,
    );
    const { papers } = readCopy(text);
    expect(papers).toEqual(
      [BOXES, BEES].map((paper) => ({ ...paper, id: 'title', authors: 'Jane Roe; Bo Li' })),
    );
  });

  test('the first field may stand above the title', () => {
    const text = both(
      ({ title, abstract }, at) => `ID: arXiv:2403.0000${at + 1}\nTitle: ${title}\nAbstract: ${abstract}\n\n`,
    );
    expect(readCopy(text).papers.map(({ id, title }) => [id, title])).toEqual([
      ['arxiv:2403.00001', BOXES.title],
      ['arxiv:2403.00002', BEES.title],
    ]);
  });

  test('classes of arXiv between a number and a title are no titles', () => {
    const text = both(
      ({ title, abstract }, at) =>
        `arXiv:2403.0000${at + 1} [pdf, ps, other]\ncs.RO\ncs.AI\ndoi\n10.1145/370171${at}.3715511\n${title}\nAuthors: Jane Roe, Bo Li\nAbstract: ${abstract}\nSubmitted 1${at} May, 2024; originally announced May 2024.\n`,
    );
    expect(readCopy(text).papers.map(({ id, title }) => [id, title])).toEqual([
      ['arxiv:2403.00001', BOXES.title],
      ['arxiv:2403.00002', BEES.title],
    ]);
  });

  test('rows of a spreadsheet without the names of their columns', () => {
    const long = ' It was tried with forty of them for a year, and the results were the same in all seasons.';
    const row = ({ title, abstract }: typeof BOXES, at: number) =>
      `201${at}\t${title}\tJane Roe, Bo Li\t${abstract}${long}`;
    const text = [BOXES, BEES].map(row).join('\n');
    expect(readCopy(text).papers).toEqual(
      [BOXES, BEES].map(({ title, abstract }, at) => ({
        id: 'title',
        title,
        abstract: abstract + long,
        authors: 'Jane Roe; Bo Li',
        year: 2010 + at,
      })),
    );
    const goods =
      'Tent 3\tA tent for three persons that stands in any wind. You will love it, and you get it in two days for 389 euros, with all that belongs to it and a bag to carry it in on your back.';
    expect(readCopy(`${goods}\n${goods.replace('3', '4')}\n`).papers).toEqual([]);
  });
});
