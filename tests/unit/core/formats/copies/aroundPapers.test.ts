import { describe, expect, test } from 'vitest';
import { tidied } from '../../../../../src/core/formats/pageCopy/tidied.ts';
import { BEES, BOXES, readCopy } from './readCopy.ts';

const titlesOf = (text: string, name?: string) => readCopy(text, name).papers.map(({ title }) => title);
const authorsOf = (text: string, name?: string) => readCopy(text, name).papers.map(({ authors }) => authors);

describe('what lists put around titles and texts', () => {
  test('numbers, on the line of the title or on their own', () => {
    const { papers } = readCopy(
      `12 papers matching "boxes"\n#1\n${BOXES.title}\n${BOXES.abstract}\n#2\n${BEES.title}\n${BEES.abstract}\n`,
    );
    expect(papers.map(({ title }) => title)).toEqual([BOXES.title, BEES.title]);
    const numbered = `1. ${BOXES.title}\n${BOXES.abstract}\n\n2. ${BEES.title}\n${BEES.abstract}\n`;
    expect(titlesOf(numbered)).toEqual([BOXES.title, BEES.title]);
  });

  test('but not a number that is of one title', () => {
    const papers = [
      { title: '3. Reich and Robots', abstract: BOXES.abstract, line: 1 },
      { title: BEES.title, abstract: BEES.abstract, line: 5 },
    ];
    const lines = ['3. Reich and Robots', '', BOXES.abstract, '', BEES.title, '', BEES.abstract];
    expect(tidied(papers, lines)).toEqual(papers);
  });

  test('the address of the paper behind its title', () => {
    const { papers } = readCopy(
      `${BOXES.title} (https://arxiv.org/abs/2405.12013)\n${BOXES.abstract}\n\n${BEES.title} https://doi.org/10.1000/bees.1\n${BEES.abstract}\n`,
    );
    expect(papers.map(({ title, id }) => [title, id])).toEqual([
      [BOXES.title, 'arxiv:2405.12013'],
      [BEES.title, 'doi:10.1000/bees.1'],
    ]);
  });

  test('a button behind every title, but not the end of one', () => {
    const open = `${BOXES.title} Open Access\n\n${BOXES.abstract}\n\n${BEES.title} Open Access\n\n${BEES.abstract}\n`;
    expect(titlesOf(open)).toEqual([BOXES.title, BEES.title]);
    expect(titlesOf(open.replace(`${BEES.title} Open Access`, BEES.title))).toEqual([
      `${BOXES.title} Open Access`,
      BEES.title,
    ]);
  });

  test.each([
    [
      'Abstract Using twelve boxes, the article shows that small robots carry boxes over ground.',
      'Using twelve',
    ],
    [
      'Description: The article shows that small robots carry boxes over rough ground in rain.',
      'The article',
    ],
    ['摘要：本文研究小型机器人如何搬运箱子，并在三个场地上进行了实验。结果表明两台机器人更快。', '本文研究'],
  ])('the word for it in front of an abstract: %s', (abstract, begins) => {
    const [paper] = readCopy(`${BOXES.title}\n\n${abstract}\n`).papers;
    expect(paper?.abstract.startsWith(begins)).toBe(true);
  });

  test('BibTeX under each paper', () => {
    const entry = (title: string) =>
      `Download:\nBibtex:\n@INPROCEEDINGS{Roe-20, \n    AUTHOR = {Jane Roe AND John Doe}, \n    TITLE = {{${title}}}, \n    YEAR = {2020}\n} \n`;
    const paper = ({ title, abstract }: typeof BOXES) =>
      `${title}\nJane Roe, John Doe\n\nAbstract:\n\n${abstract}\n\n${entry(title)}`;
    expect(readCopy(`${paper(BOXES)}${paper(BEES)}`).papers).toMatchObject([BOXES, BEES]);
  });

  test('lines of the page between title and text, where no line is wrapped', () => {
    const long = `${BOXES.abstract} ${BOXES.abstract.replace('We study', 'Then we study')}`;
    const text = `Research\nFilters\nAll topics\n\n${BOXES.title}\nresearch area Health\nPublished year 2023\nAuthors Yusuf Kaya\n${long}\nView publication\n`;
    expect(readCopy(text).papers).toMatchObject([{ title: BOXES.title, authors: 'Yusuf Kaya' }]);
  });

  test('a title that is wrapped stays whole', () => {
    const title = 'Carrying Heavy Boxes over Rough\nGround with Groups of Small and\nRather Slow Robots';
    const text = `${title}\n\n${BOXES.abstract} ${BOXES.abstract}\n\n${title.replace('Heavy', 'Light')}\n\n${BOXES.abstract} Light boxes are no trouble.\n`;
    expect(titlesOf(text)).toEqual(
      [title, title.replace('Heavy', 'Light')].map((one) => one.replaceAll('\n', ' ')),
    );
  });

  test('a title without a word of its abstract, by its place above names and "Abstract"', () => {
    const text = `Home\nRobotics XVI\n${BEES.title}\nJane Roe, John Doe\n\nAbstract:\n\n${BEES.abstract}\n\nDownload:\nWhispers of the North Wind\nAnn Poe, Ed Poe\n\nAbstract:\n\nFerns grow on walls in cities. We show in forty places of three towns that shade matters more than water for their growth.\n\nDownload:\n`;
    expect(titlesOf(text)).toContain('Whispers of the North Wind');
  });
});

describe('names', () => {
  const page = (names: string) =>
    `Home\nBrowse\n${BOXES.title}\n${names}\nAbstract\n${BOXES.abstract}\nKeywords: boxes\nReferences\n`;

  test.each([
    [
      'with where each works, a line each',
      'Jane Roe, Fern College\nJohn Doe, University of Moss',
      'Jane Roe; John Doe',
    ],
    ['with degrees', 'Jane Roe, MD, MPH1; John Doe, PhD2; Ann Poe, MD1', 'Jane Roe; John Doe; Ann Poe'],
    ['behind ORCID', 'http://orcid.org/0000-0002-1111-2222Jane Roe1, John Doe2', 'Jane Roe; John Doe'],
    ['behind "Authors" without a colon', 'Authors Jane Roe , John Doe', 'Jane Roe; John Doe'],
    [
      'under "Author" and another label',
      'Author\nListed:\nJane Roe\n(University of Moss)\nJohn Doe\n(Fern College)',
      'Jane Roe; John Doe',
    ],
    [
      'with workplaces in brackets',
      'Jane Roe (University of Moss); John Doe (Technion)',
      'Jane Roe; John Doe',
    ],
  ])('%s', (_, names, read) => {
    expect(authorsOf(page(names))).toEqual([read]);
  });

  test('the kind of a paper below them is none', () => {
    const text = `${BOXES.title}\nJane Roe, John Doe\nPaper\n${BOXES.abstract}\nAdd to favorites\n${BEES.title}\nAnn Poe, Ed Poe\nPaper\n${BEES.abstract}\nAdd to favorites\n`;
    expect(authorsOf(text)).toEqual(['Jane Roe; John Doe', 'Ann Poe; Ed Poe']);
  });

  test('with initials behind, as catalogues have them', () => {
    const text = `${BOXES.title}\nRoe, J. K., Doe, J.\n${BOXES.abstract}\n\n${BEES.title}\nPoe, A.\n${BEES.abstract}\n`;
    expect(authorsOf(text)).toEqual(['J. K. Roe; J. Doe', 'A. Poe']);
  });

  test('with numbers in brackets behind "Authors:", and workplaces below', () => {
    const text = `Title: ${BOXES.title}\nAbstract\n${BOXES.abstract}\nAuthors: Roe, Jane L. [1];  Doe, John [2];  Poe, Ann [1]\nFern National Lab. (FNL), Oak Ridge, TN (United States)\nPublication Date: 2015-03-28\n`;
    expect(readCopy(text).papers).toMatchObject([{ authors: 'Jane L. Roe; John Doe; Ann Poe', year: 2015 }]);
  });

  test('and a year on lines below what they are, under the abstract', () => {
    const fields = (name: string, date: string) =>
      `Document ID\n19740012233\nAuthors\n${name}\nPublication Date\n${date}\nDownload PDF\n`;
    const text = `Search\nShowing 1 - 2 of 318\n\n${BOXES.title}\n${BOXES.abstract}\n${fields('Roe, J. K.', 'March 1, 1974')}\n${BEES.title}\n${BEES.abstract} Colours are learnt first.\n${fields('Doe, J.', 'January 1, 1981')}`;
    expect(readCopy(text).papers).toMatchObject([
      { title: BOXES.title, authors: 'J. K. Roe', year: 1974 },
      { title: BEES.title, authors: 'J. Doe', year: 1981 },
    ]);
  });
});

describe('abstracts in parts', () => {
  test('with the headings of other fields', () => {
    const text = `${BOXES.title}\nJane Roe, John Doe\nArticle publication date: 17 August 2020\nAbstract\nPurpose\nThe purpose of this paper is to examine how small robots carry boxes over rough ground when it rains and power is weak.\nDesign/methodology/approach\nA multiple case study of four regions was made.\nOriginality/value\nThe study shows that boxes matter more than robots.\nKeywords\nBoxes Robots\nPublisher: Fern Press\nCopyright © 2020, Fern Press\n`;
    expect(readCopy(text).papers[0]?.abstract).toMatch(
      /^Purpose[^]*Originality\/value[^]*more than robots\.$/,
    );
  });

  test('with wide blanks behind the headings, below a summary of the same kind', () => {
    const text = `Original Investigation\nOctober 22, 2021\n\n${BOXES.title}\nJane Roe, MD, MPH1; John Doe, PhD2\n\nKey Points\nQuestion  Are small robots that carry boxes over rough ground faster when two of them work together on the same box?\n\nFindings  In this study of 214 robots, two of them that carried boxes together were faster by 12% than one of them alone.\n\nMeaning  These findings suggest that robots that carry boxes over rough ground should work together.\n\nAbstract\nImportance  Boxes are carried by hand over rough ground in many places, and robots that carry them are slow and costly, as all of those who have tried to use them know.\n\nObjective  To examine the association of numbers of robots with the time in which boxes are carried over rough ground.\n\nResults  Two robots were faster by 12%.\n`;
    const [paper] = readCopy(text).papers;
    expect(paper).toMatchObject({ title: BOXES.title, authors: 'Jane Roe; John Doe' });
    expect(paper?.abstract).toMatch(/^Importance[^]*faster by 12%\.$/);
  });

  test('the first of which is short and wrapped', () => {
    const part = 'Background: Whether ferns on walls of harbours predict the growth of moss\nis not known.';
    const text = `Poster Session 4\n\nAbstract 2217\n\nFerns on Walls of Harbours and Moss\n\nJane Roe(1), John Doe(1)\n\n${part}\nMethods: Ferns of 96 walls were measured in the spring, four weeks after rain.\nResults: Moss was found on 17 walls; 14 of them had ferns within two years,\nagainst 9 of 79 without.\n`;
    expect(readCopy(text).papers[0]?.abstract).toMatch(/^Background: Whether/);
  });
});

describe('items with addresses that are no links', () => {
  const ITEMS =
    '- Melting of ferns on a rough wall https://arxiv.org/abs/2402.08971\n- A cold analogue of sticky moss https://doi.org/10.1000/moss.1\n';

  test('in a mail, and in a text', () => {
    const mail = `From: Jane <jane@example.org>\nTo: Lab <lab@example.org>\nSubject: for Thursday\nDate: Tue, 20 Feb 2024 18:02:11 +0200\nMessage-ID: <a@example.org>\n\nHi all,\n\nthese are for Thursday.\n\n${ITEMS}\nCheers\nJane\n`;
    const read = [
      ['Melting of ferns on a rough wall', 'arxiv:2402.08971'],
      ['A cold analogue of sticky moss', 'doi:10.1000/moss.1'],
    ];
    for (const { papers } of [readCopy(mail, 'a.eml'), readCopy(`To read\n\n${ITEMS}`)])
      expect(papers.map(({ title, id }) => [title, id])).toEqual(read);
  });

  test('a label in bold needs no colon', () => {
    const text = `## ${BOXES.title}\n[paper](https://arxiv.org/abs/2310.04555)\n\n**TL;DR** They carry boxes with two robots, which is faster.\n`;
    expect(readCopy(text, 'a.md').papers[0]?.abstract).toBe(
      'They carry boxes with two robots, which is faster.',
    );
  });
});

test('a bibliography with notes gives works with their notes; an article with works at its end gives none', () => {
  const work = (names: string, year: number, title: string) =>
    `${names} (${year}). ${title}. Journal of Ferns, 34(2), 88-107.`;
  const note =
    'Argues that ferns on maps lie on purpose. The article is useful for its examples, all of which are northern.';
  const list = `${work('Roe, J.', 2011, 'The unreliable fern: maps in fiction')}\n${note}\n\n${work('Doe, J., & Poe, A.', 2015, 'Footnotes as walls')}\n${note}\n`;
  const { papers } = readCopy(`Annotated bibliography\nFERN 240, Prof. Moss\n\n${list}`);
  expect(papers).toMatchObject([
    { title: 'The unreliable fern: maps in fiction', authors: 'J. Roe', year: 2011, abstract: note },
    { title: 'Footnotes as walls', authors: 'J. Doe; A. Poe', year: 2015, abstract: note },
  ]);
  expect(titlesOf(`Ferns in Fiction\n\n${`${note} `.repeat(3)}\n\n${list}`)).not.toContain(
    'Footnotes as walls',
  );
});

test('names of a catalogue in the mail of a journal', () => {
  const text =
    'From: Ecology <alerts@example.com>\nTo: reader@example.org\nSubject: New content: Ferns, Volume 102\nDate: Mon, 07 Jun 2021 05:11:00 +0000\nMessage-ID: <e@example.com>\n\nNew articles are available online in Ferns\n\nARTICLES\n\nShade, slugs, and the fate of ferns\nLowe, H.; Zhang, P.\nFirst published: 02 June 2021\nhttps://doi.org/10.1000/fern.1\n\nAnt gardens on walls after fire\nIbarra, M.\nFirst published: 03 June 2021\nhttps://doi.org/10.1000/fern.2\n\nManage alerts | Unsubscribe\n';
  expect(readCopy(text, 'a.eml').papers).toMatchObject([
    { title: 'Shade, slugs, and the fate of ferns', authors: 'H. Lowe; P. Zhang', id: 'doi:10.1000/fern.1' },
    { title: 'Ant gardens on walls after fire', authors: 'M. Ibarra', id: 'doi:10.1000/fern.2' },
  ]);
});
