import { describe, expect, test } from 'vitest';
import { BEES, BOXES, readCopy } from './readCopy.ts';

const page = (form: (paper: typeof BOXES, number: number) => string) =>
  [BOXES, BEES].map((paper, i) => form(paper, i + 1)).join('');
const found = (authors: readonly string[], ids: readonly string[], year?: number) =>
  [BOXES, BEES].map((paper, i) => ({
    ...paper,
    id: ids[i] ?? 'title',
    authors: authors[i] ?? '',
    ...(year !== undefined && { year }),
  }));
const IDS = ['arxiv:2403.00001', 'arxiv:2403.00002'];

describe('authors, years and identifiers of copied pages', () => {
  test.each([
    ['in a block of their own', '\n\n'],
    ['under the title', '\n'],
  ])('one name %s', (_, gap) => {
    const names = ['Jane Roe', 'Ann Poe'];
    const text = page(({ title, abstract }, at) => `${title}${gap}${names[at - 1]}${gap}${abstract}\n\n`);
    expect(readCopy(text).papers).toEqual(found(names, []));
  });

  test('“et al.”', () => {
    const text = page(({ title, abstract }) => `${title}\n\nJ. Roe et al.\n\n${abstract}\n\n`);
    expect(readCopy(text).papers).toEqual(found(['J. Roe', 'J. Roe'], []));
  });

  test('an arXiv page with labels on lines of their own', () => {
    const text = `Title:\n${BOXES.title}\nAuthors:\nJane Roe\n,\nJohn Doe\nView PDF\nAbstract:\n${BOXES.abstract}\nComments:\n9 pages\nCite as:\narXiv:2403.00001 [cs.RO]\n`;
    expect(readCopy(text).papers).toEqual([{ ...BOXES, id: IDS[0], authors: 'Jane Roe; John Doe' }]);
  });

  test('a search of arXiv', () => {
    const text = `Showing 1–2 of 2 results for all: robots\n${page(
      ({ title, abstract }, at) =>
        `${at}. arXiv:2403.0000${at} [pdf, other] cs.RO\n${title}\nAuthors: Jane Roe, Bo Li\nAbstract: We study… ▽ More ${abstract} △ Less\nSubmitted 11 March, 2024; originally announced March 2024.\nComments: 9 pages\n`,
    )}`;
    expect(readCopy(text)).toMatchObject({
      papers: found(['Jane Roe; Bo Li', 'Jane Roe; Bo Li'], IDS, 2024),
      reports: [],
    });
  });

  test('a listing with one author', () => {
    const text = page(
      ({ title, abstract }, at) =>
        `[${at}] arXiv:2403.0000${at} [pdf, html, other]\nTitle: ${title}\nJane Roe\nSubjects: Machine Learning (cs.LG)\n${abstract}\n`,
    );
    expect(readCopy(text).papers).toEqual(found(['Jane Roe', 'Jane Roe'], IDS));
  });

  test('a listing in one line', () => {
    const text = page(
      ({ title }, at) =>
        `arXiv:2403.0000${at} [pdf, other] Title: ${title} Jane Roe, Bo Li Subjects: Robotics (cs.RO) `,
    );
    const { papers, reports } = readCopy(text);
    expect(papers).toEqual(
      found(['Jane Roe; Bo Li', 'Jane Roe; Bo Li'], IDS).map((paper) => ({ ...paper, abstract: '' })),
    );
    expect(reports).toEqual([expect.stringContaining('run together')]);
  });

  test('Hugging Face with addresses on lines', () => {
    const text = `Models\n\nhttps://huggingface.co/models\n\n${page(({ title, abstract }, at) => {
      const address = `https://huggingface.co/papers/2403.0000${at}`;
      return `${title}\n\n${address}\n\n${abstract}\n\n${address}\n\n[\n\n2 authors](${address})\n\n [-] 5\n\nhttps://huggingface.co/login?next=%2Fpapers\n\n`;
    })}`;
    const { papers, full } = readCopy(text);
    expect(papers).toEqual(found([], IDS));
    expect(full.flatMap(({ links }) => links)).toEqual([]);
  });

  test('date and number in one line', () => {
    const text = page(
      ({ title, abstract }, at) => `${title}\n\nJan 06, 2026 · arXiv 2403.0000${at}v1\n\n${abstract}\n\n`,
    );
    expect(readCopy(text).papers).toEqual(found([], IDS, 2026));
  });

  test('a list of PubMed', () => {
    const text = page(
      ({ title, abstract }, at) =>
        `${at}. J Boxes. 2024 Mar;1(2):3-9. doi: 10.1000/b.${at}.\n\n${title}.\n\nRoe J(1), Doe K(2).\n\nAuthor information:\n(1)Some University, Town.\n\n${abstract}\n\nDOI: 10.1000/b.${at}\nPMID: 1234567${at}\n\n`,
    );
    expect(readCopy(text).papers).toEqual(
      found(['Roe J; Doe K', 'Roe J; Doe K'], ['doi:10.1000/b.1', 'doi:10.1000/b.2'], 2024),
    );
  });
});

describe('what is no title', () => {
  test('names that “Authors:” repeats', () => {
    const text = `Delete Tag?\n\nAre you sure you want to delete ""? This action cannot be undone.\n\nJane Roe, Bo Li\nAuthors: Jane Roe, Bo Li\nSubmitted: Apr 2024 | Updated: Apr 2024\n${BOXES.abstract}\n`;
    expect(readCopy(text).papers).toEqual([]);
  });

  test('a caption, and what a page has of the paper', () => {
    const text = `${BOXES.title}\n\nAbstract\n\n${BOXES.abstract}\n\n1 Introduction\n\nFigure 1:\nFigure 1: ${BEES.abstract}\n`;
    expect(readCopy(text).papers).toEqual([{ ...BOXES, id: 'title', authors: '' }]);
  });
});

test('a list of names and titles', () => {
  const lines = [BOXES, BEES, BOXES, BEES].map(
    ({ title }, i) => `${i + 7}\tJane Q. Roe, Bo Li and Ann Poe. ${title} ${i}`,
  );
  expect(readCopy(`Accepted papers\n${lines.join('\n')}\n`).papers[3]).toEqual({
    id: 'title',
    title: `${BEES.title} 3`,
    abstract: '',
    authors: 'Jane Q. Roe; Bo Li; Ann Poe',
  });
});
