import { describe, expect, test } from 'vitest';
import type { DraftFields, IdentifiedDraft } from '../../../../src/core/formats/documentFormat.ts';
import { mergeDuplicates } from '../../../../src/core/formats/mergeDuplicates.ts';
import { identified } from '../../../../src/core/formats/readDrafts.ts';
import { isTitleId, paperId } from '../../../../src/core/paper/paperId.ts';

const paper = (title: string, abstract: string, line: number, document = 'a.txt', arxiv?: string) =>
  identified({ title, abstract, line, arxiv }, document);

test('the first of two papers with one title is kept and both lines are told', () => {
  const { papers, diagnostics } = mergeDuplicates([
    paper('The Title', 'First.', 1),
    paper('Other', 'Text.', 5),
    paper('the  title.', 'Second.', 9),
  ]);
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['The Title', 'First.'],
    ['Other', 'Text.'],
  ]);
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      document: 'a.txt',
      line: 9,
      message: '“the title.” is already at line 1 with another abstract; this copy is left out.',
      several: 'copies are left out',
    },
  ]);
});

test('a first copy without an abstract gives way to one that has it, in its place', () => {
  const { papers, diagnostics } = mergeDuplicates([
    paper('The Title', '', 1),
    paper('Other', 'Text.', 5),
    paper('The Title', 'Second.', 9, 'b.txt'),
  ]);
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['The Title', 'Second.'],
    ['Other', 'Text.'],
  ]);
  expect(diagnostics).toMatchObject([
    { document: 'a.txt', line: 1, message: expect.stringContaining('b.txt, line 9') },
  ]);
});

test('papers of one arXiv id are one paper, whatever their titles', () => {
  const { papers, diagnostics } = mergeDuplicates([
    paper('Old Title', 'A.', 1, 'a.txt', '2403.01234v1'),
    paper('New Title', 'A.', 1, 'b.txt', '2403.01234v2'),
    paper('New Title', 'A.', 7, 'b.txt'),
  ]);
  expect(papers.map(({ id }) => id)).toEqual(['arxiv:2403.01234']);
  expect(diagnostics[0]?.message).toBe(
    '“New Title” has the identifier of “Old Title”, which is already at a.txt, line 1; this copy is left out.',
  );
});

test('papers of one title and different identifiers are kept, with a note', () => {
  const { papers, diagnostics } = mergeDuplicates([
    paper('The Title', 'First.', 1, 'a.txt', '2403.00001'),
    paper('The Title', 'Second.', 5, 'a.txt', '2403.00002'),
    paper('the title', 'Third.', 1, 'b.txt', '2403.00003'),
  ]);
  expect(papers.map(({ id, abstract }) => [id, abstract])).toEqual([
    ['arxiv:2403.00001', 'First.'],
    ['arxiv:2403.00002', 'Second.'],
    ['arxiv:2403.00003', 'Third.'],
  ]);
  expect(diagnostics).toMatchObject([
    {
      severity: 'note',
      document: 'a.txt',
      line: 5,
      message:
        '“The Title” has the title of the paper at line 1 but an identifier of its own; both are kept.',
    },
    { severity: 'note', document: 'b.txt', message: expect.stringContaining('at a.txt, line 1 but') },
  ]);
});

test.each([[[0, 1, 2]], [[0, 2, 1]], [[1, 0, 2]], [[1, 2, 0]], [[2, 0, 1]], [[2, 1, 0]]])(
  'a copy without an identifier goes to the first paper of its title that has one, in the order %j',
  (order) => {
    const copies = [
      paper('The Title', 'One.', 1, 'a.txt', '2403.00001'),
      paper('The Title', 'Two.', 2, 'a.txt', '2403.00002'),
      paper('The Title', 'None.', 3),
    ];
    const { papers, diagnostics } = mergeDuplicates(order.map((i) => copies[i]!));
    const first = order.find((i) => i < 2)!;
    const unnamedFirst = order.indexOf(2) < order.indexOf(first);
    expect(new Set(papers.map(({ abstract }) => abstract))).toEqual(
      new Set(unnamedFirst ? ['None.', copies[1 - first]!.abstract] : ['One.', 'Two.']),
    );
    expect(diagnostics.map(({ severity }) => severity).sort()).toEqual(['note', 'warning']);
  },
);

test('a new title of a known paper takes no other paper with it', () => {
  const { papers } = mergeDuplicates([
    paper('Title A', 'A.', 1, 'a.txt', '2403.00001'),
    paper('Title B', 'B.', 2, 'a.txt', '2403.00002'),
    paper('Title B', 'A again.', 3, 'a.txt', '2403.00001'),
    paper('Title B', 'B again.', 4),
  ]);
  expect(papers.map(({ id, abstract }) => [id, abstract])).toEqual([
    ['arxiv:2403.00001', 'A.'],
    ['arxiv:2403.00002', 'B.'],
  ]);
});

test('titles such as __proto__ and constructor are titles', () => {
  const titles = ['__proto__', 'constructor', 'hasOwnProperty'];
  const { papers, diagnostics } = mergeDuplicates(titles.map((title, i) => paper(title, 'Text.', i + 1)));
  expect(papers.map(({ title }) => title)).toEqual(titles);
  expect(diagnostics).toEqual([]);
});

describe('papers of one title without identifiers', () => {
  const of = (line: number, fields: DraftFields, document = 'a.bib') =>
    identified({ title: 'Ferns on Walls', abstract: `Text ${line}.`, line, fields }, document);
  const ids = (...papers: IdentifiedDraft[]) => mergeDuplicates(papers).papers.map(({ id }) => id);
  const plain = paperId({ title: 'Ferns on Walls' });

  test('are two where the year or the first author tells them apart, and the first has the id of the title', () => {
    const papers = [
      of(1, { authors: ['Jane Doe'], year: 2019 }),
      of(9, { authors: ['Ann Roe'], year: 2019 }),
      of(17, { authors: ['Doe, J.'], year: 2024 }),
      of(25, { authors: ['Roe, A.'] }),
    ];
    const merged = mergeDuplicates(papers);
    expect(merged.papers.map(({ abstract }) => abstract)).toEqual(['Text 1.', 'Text 9.', 'Text 17.']);
    expect(merged.papers[0]!.id).toBe(plain);
    expect(new Set(merged.papers.map(({ id }) => id)).size).toBe(3);
    expect(merged.papers.every(({ id }) => isTitleId(id))).toBe(true);
    expect(merged.diagnostics.map(({ severity, line }) => [severity, line])).toEqual([
      ['note', 9],
      ['note', 17],
      ['warning', 25],
    ]);
  });

  test('keep their ids wherever else they are read beside the first', () => {
    const [first, other] = [of(1, { year: 2019 }), of(9, { authors: ['Ann Roe'], year: 2021 })];
    const again = of(3, { authors: ['Roe, Ann'], venue: 'Walls 2021' }, 'b.bib');
    expect(ids(first, other)).toEqual(ids(first, again));
    expect(ids(first, other, again)).toEqual(ids(first, other));
  });

  test('are one where nothing tells them apart', () => {
    expect(ids(of(1, { year: 2019 }), of(9, { authors: ['Ann Roe'] }))).toEqual([plain]);
    expect(ids(of(1, {}), of(9, { year: 2019 }), of(17, { year: 2020 }))).toHaveLength(2);
  });

  test('are none of those that have identifiers and differ', () => {
    const published = identified(
      { title: 'Ferns on Walls', abstract: 'P.', line: 1, doi: '10.1000/a', fields: { year: 2019 } },
      'a.bib',
    );
    expect(ids(published, of(9, { year: 2024 }), of(17, { year: 2019 }))).toEqual(['doi:10.1000/a', plain]);
  });

  test('take no longer for being many', () => {
    const many = Array.from({ length: 4_000 }, (_, at) =>
      of(at, { authors: [`Ann ${String.fromCharCode(97 + (at % 26))}oe${at}`], year: 2000 + (at % 20) }),
    );
    expect(ids(...many, ...many)).toHaveLength(4_000);
  });
});
