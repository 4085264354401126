import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../../src/core/formats/parseDocument.ts';
import { BEES, BOXES, readCopy } from './readCopy.ts';

const both = (shape: (paper: { title: string; abstract: string }, at: number) => string) =>
  [BOXES, BEES].map(shape).join('\n');
const TITLES = [BOXES.title, BEES.title];
const told = (text: string, name?: string) =>
  readCopy(text, name).papers.map(({ title, authors, year }) => [title, authors, year]);

describe('whose a paper is, and when it appeared', () => {
  test('behind a title in quotation marks', () => {
    const text = both(
      ({ title, abstract }, at) => `${at + 1}. "${title}" by Jane Roe and John Doe (2022)\n\n${abstract}\n`,
    );
    expect(told(text)).toEqual(TITLES.map((title) => [title, 'Jane Roe; John Doe', 2022]));
    const plain = `"We Carry" by Night and Other Boxes\n\n${BOXES.abstract}\n`;
    expect(told(plain)[0]![0]).toBe('"We Carry" by Night and Other Boxes');
  });

  test('in one line with dashes around the year', () => {
    const text = both(
      ({ title, abstract }, at) =>
        `${title}.\nJane Roe - 201${at} - Fern Studies 10 (3):200-230.\n${abstract} It is shown.\nDirect download (2 more)\nExport citation\nBookmark`,
    );
    expect(told(`New books and articles\n${text}`)).toEqual(
      TITLES.map((title, at) => [title, 'Jane Roe', 2010 + at]),
    );
  });

  test('by a date of numbers', () => {
    const text = both(
      ({ title, abstract }, at) =>
        `${title}\nJane Roe , John Doe\nFern Studies 1${at} (2), 20-30, 201${at}-05-01\n${abstract} It is shown.\nDOI Web Site`,
    );
    expect(told(text)).toEqual(TITLES.map((title, at) => [title, 'Jane Roe; John Doe', 2010 + at]));
  });

  test('as speakers, and what is said of a room is no title', () => {
    const text = both(
      ({ title, abstract }, at) =>
        `Talk ${at + 1}\nTitle: ${title}\nSpeaker: Jane Roe (joint work with John Doe)\nRoom: 2.07\nAbstract:\n\n${abstract}\n`,
    );
    const mail = `Dear colleagues,\n\nplease find below the abstracts.\n\n${text}\nKind regards,\nAnn\n`;
    expect(told(mail)).toEqual(TITLES.map((title) => [title, 'Jane Roe', undefined]));
    expect(readCopy(mail).papers.map(({ abstract }) => abstract)).toEqual([BOXES.abstract, BEES.abstract]);
  });

  test('in an answer of GraphQL', () => {
    const node = {
      title: BOXES.title,
      abstract: BOXES.abstract,
      year: 2021,
      authors: { edges: [{ node: { fullName: 'Jane Roe' } }, { node: { fullName: 'John Doe' } }] },
    };
    const text = JSON.stringify({ data: { search: { edges: [{ node }] } } });
    const { papers } = parseDocument({ name: 'a.json', bytes: new TextEncoder().encode(text) });
    expect(papers).toMatchObject([{ title: BOXES.title, authors: ['Jane Roe', 'John Doe'], year: 2021 }]);
  });
});

test('an abstract in French under its heading, with that in English under it', () => {
  const french =
    'Cette étude porte sur les robots qui portent des boîtes. Elle montre que deux robots ensemble sont plus rapides qu’un seul, et que le terrain compte.';
  const title = 'How small robots carry boxes over rough ground';
  const text = `${title}\n\nRésumé\n\n${french}\n\nAbstract\n\n${BOXES.abstract}\n\nMots-clés : robots\n`;
  expect(readCopy(text).papers.map((paper) => [paper.title, paper.abstract])).toEqual([
    [title, `${french}\n\n${BOXES.abstract}`],
  ]);
});

test('a digest is no paper', () => {
  const text = `Weekly digest of the garden society\n\nThe slugs are back. We propose to try copper tape on the beds of the garden at the north side, and to compare them with those at the south.\n\nSeeds can be collected from the hut on Saturdays.\n`;
  expect(readCopy(text).papers).toEqual([]);
});
