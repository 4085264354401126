import { describe, expect, test } from 'vitest';
import { BEES, BOXES, readCopy } from './readCopy.ts';

const TEXT = `${BOXES.abstract} The robots carry boxes of up to two kilograms over sand and stones.`;
const found = { ...BOXES, abstract: TEXT, authors: 'Jane Roe; John Doe' };

describe('the page of one paper', () => {
  test('of bioRxiv: notices and buttons are none of it', () => {
    const page = `Skip to main content\nbioRxiv\nNew Results Follow this preprint\n${BOXES.title}\nJane Roe, View ORCID ProfileJohn Doe\ndoi: https://doi.org/10.1101/2021.05.01.591234\nThis article is a preprint and has not been certified by peer review.\nAbstract\nFull Text\nMetrics\nPreview PDF\nAbstract\n${TEXT}\n\nCompeting Interest Statement\nThe authors have declared no competing interest.\n\nCopyright\nThe copyright holder is the author.\n`;
    expect(readCopy(page).papers).toEqual([{ ...found, id: 'doi:10.1101/2021.05.01.591234', year: 2021 }]);
  });

  test('of PubMed: numbers behind names, parts of the abstract', () => {
    const page = `J Robots\n. 2022 May 2;22(1):401. doi: 10.1000/robots.7.\n${BOXES.title}\nJane Roe  1 , John Doe  2 \nAffiliations Expand\nPMID: 35987654 DOI: 10.1000/robots.7\nAbstract\nBackground: ${TEXT}\n\nKeywords: Robots; Boxes.\n\n© 2022. The Author(s).\n\nConflict of interest statement\nThe authors declare none.\n`;
    const { papers, full } = readCopy(page);
    expect(papers).toEqual([
      { ...found, abstract: `Background: ${TEXT}`, id: 'doi:10.1000/robots.7', year: 2022 },
    ]);
    expect(full[0]).toMatchObject({ pmid: '35987654', keywords: ['Robots', 'Boxes'] });
  });

  test('of arXiv, without the word “Abstract”', () => {
    const page = `arXiv logo > cs > arXiv:2403.00001\nComputer Science > Robotics\n[Submitted on 2 May 2024 (v1)]\n${BOXES.title}\nJane Roe, John Doe\n${TEXT}\nComments:\t14 pages\nSubjects:\tRobotics (cs.RO)\nCite as:\tarXiv:2403.00001 [cs.RO]\nSubmission history\nFrom: Jane Roe [view email]\nReferences & Citations\n`;
    expect(readCopy(page).papers).toEqual([{ ...found, id: 'arxiv:2403.00001', year: 2024 }]);
  });
});

describe('lists of references', () => {
  const authors = { title: BOXES.title, abstract: '', authors: 'J. Roe; J. M. Doe', year: 2022 };
  const second = { title: BEES.title, abstract: '', authors: 'A. Poe', year: 2023 };
  test.each([
    [
      'APA',
      `References\n\nRoe, J., & Doe, J. M. (2022). ${BOXES.title}. J. Robots, 22(3), 12–19. https://doi.org/10.1000/b.1\n\nPoe, A. (2023). ${BEES.title}. Bees, 2, 1–9. https://doi.org/10.1000/b.2\n`,
    ],
    [
      'IEEE',
      `[1] J. Roe and J. M. Doe, “${BOXES.title},” J. Robots, vol. 22, no. 3, pp. 12–19, 2022, doi: 10.1000/b.1.\n[2] A. Poe, “${BEES.title},” Bees, vol. 2, 2023, doi: 10.1000/b.2.\n`,
    ],
  ])('in the style of %s', (_, list) => {
    expect(readCopy(list).papers).toEqual([
      { ...authors, id: 'doi:10.1000/b.1' },
      { ...second, id: 'doi:10.1000/b.2' },
    ]);
  });

  test('of LaTeX', () => {
    const list = `\\begin{thebibliography}{9}\n\\bibitem{a}\nJ.~Roe and J.~M. Doe.\n\\newblock ${BOXES.title}.\n\\newblock {\\em J. Robots}, 22(3):12--19, 2022.\n\n\\bibitem{b}\nA.~Poe.\n\\newblock ${BEES.title}.\n\\newblock {\\em Bees}, 2:1--9, 2023.\n\\end{thebibliography}\n`;
    expect(readCopy(list, 'a.tex').papers).toEqual([
      { ...authors, id: 'title' },
      { ...second, id: 'title' },
    ]);
  });
});

describe('what holds no papers gives none', () => {
  test.each([
    [
      'a.txt',
      'Dear Jane,\n\nI read your paper with interest and would like to invite you to our seminar in June.\n\nKind regards,\n\nJohn\n',
    ],
    [
      'b.txt',
      'Lentil Soup\n\nIngredients\n\n200 g lentils\n1 onion\n\nMethod\n\nChop the onion and fry it in oil. Add the lentils and let all simmer for twenty minutes.\n',
    ],
    [
      'c.srt',
      '1\n00:00:01,000 --> 00:00:04,000\nWelcome to the talk on boxes.\n\n2\n00:00:04,500 --> 00:00:09,000\nToday we look at robots and how they carry them.\n',
    ],
    ['d.csv', 'Title,Status,Assignee\nFix login,Open,Ann\nWrite docs,Done,Tom\n'],
    ['e.json', '[{"title":"The Long Night","director":"J. Doe"},{"title":"Two Birds","director":"A. Roe"}]'],
  ])('%s', (name, text) => {
    const { papers, reports } = readCopy(text, name);
    expect(papers).toEqual([]);
    expect(reports).toHaveLength(1);
  });
});

test('Org: properties are fields', () => {
  const text = `#+TITLE: Reading\n\n* Robots\n** TODO ${BOXES.title} :robots:\n:PROPERTIES:\n:AUTHOR: Jane Roe and John Doe\n:YEAR: 2024\n:URL: https://arxiv.org/abs/2403.00001\n:END:\n${TEXT}\n`;
  expect(readCopy(text, 'a.org').papers).toEqual([{ ...found, id: 'arxiv:2403.00001', year: 2024 }]);
});

test('Ovid with labels: values are set in under the names of their fields', () => {
  const text = `<1>\nAccession Number\n  2022-1\nTitle\n  ${BOXES.title}.\nAuthors\n  Roe, Jane; Doe, John\nSource\n  J. Robots. Vol.22(3), 2022, pp. 12-19.\nDOI\n  https://dx.doi.org/10.1000/b.1\nAbstract\n  ${TEXT}\n`;
  expect(readCopy(text).papers).toEqual([{ ...found, id: 'doi:10.1000/b.1', year: 2022 }]);
});
