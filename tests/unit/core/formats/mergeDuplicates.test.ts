import { expect, test } from 'vitest';
import { makePaper } from '../../../../src/core/formats/makePaper.ts';
import { mergeDuplicates } from '../../../../src/core/formats/mergeDuplicates.ts';

const paper = (title: string, abstract: string, line: number, document = 'a.txt', arxiv?: string) =>
  makePaper({ title, abstract, line, arxiv }, document);

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
  expect(diagnostics).toEqual([
    {
      severity: 'warning',
      document: 'a.txt',
      line: 9,
      message: '“the title.” is already at line 1 with another abstract; this copy is left out.',
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
  const { papers } = mergeDuplicates([
    paper('Old Title', 'A.', 1, 'a.txt', '2403.01234v1'),
    paper('New Title', 'A.', 1, 'b.txt', '2403.01234v2'),
    paper('New Title', 'A.', 7, 'b.txt'),
  ]);
  expect(papers.map(({ id }) => id)).toEqual(['arxiv:2403.01234']);
});

test('titles such as __proto__ and constructor are titles', () => {
  const titles = ['__proto__', 'constructor', 'hasOwnProperty'];
  const { papers, diagnostics } = mergeDuplicates(titles.map((title, i) => paper(title, 'Text.', i + 1)));
  expect(papers.map(({ title }) => title)).toEqual(titles);
  expect(diagnostics).toEqual([]);
});
