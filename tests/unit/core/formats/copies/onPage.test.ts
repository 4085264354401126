import { describe, expect, test } from 'vitest';
import { BEES, BOXES, readCopy } from './readCopy.ts';

const read = (text: string, name?: string) => readCopy(text, name).papers;
const LONG = `${BOXES.abstract} Experiments with forty boxes on three hills show that the time halves, and that no box is lost.`;

describe('the page of one paper', () => {
  test('what a form of the page asks for stands under "Abstract" as well', () => {
    const page = `Corrections\nSubmissions\n${BOXES.title}\nJane Roe, Bo Li\n\nTitle\nAdjust the title. Retain tags such as <b>.\n${BOXES.title}\nAuthors\nAdd Author\nAbstract\nCorrect abstract if needed. Retain XML formatting tags such as <math>.\n${LONG}\nVerification\nAbstract\n${LONG}\nAnthology ID:\t2024.a-1.12\nDOI:\t10.1000/boxes.12\n`;
    expect(read(page)).toMatchObject([
      { id: 'doi:10.1000/boxes.12', title: BOXES.title, abstract: LONG, authors: 'Jane Roe; Bo Li' },
    ]);
  });

  test('a summary that was made of an abstract stands in front of it', () => {
    const page = `Papers\narxiv:2510.07512\n${BOXES.title}\nPublished on Oct 8, 2025\nAuthors:\nJane Roe\n,\nBo Li\nAbstract\nA compact method that combines planning and carrying lowers cost.\nAI-generated summary\n${LONG}\nView PDF\n`;
    expect(read(page)).toEqual([
      { id: 'arxiv:2510.07512', title: BOXES.title, abstract: LONG, authors: 'Jane Roe; Bo Li', year: 2025 },
    ]);
  });

  test('the records for those who cite it are not what the page is', () => {
    const page = `[edit]\n${BOXES.title}\nJane Roe, Bo Li\nProceedings of the 27th Conference on Boxes, PMLR 238:1-9, 2024.\nAbstract\n${LONG}\nCite this Paper\nEndnote\n%0 Conference Paper\n%T ${BOXES.title}\n%A Jane Roe\n%A Bo Li\n%D 2024\n%X ${LONG}\nCopy to Clipboard\nRelated Material\nDownload PDF\n`;
    expect(read(page)).toMatchObject([{ title: BOXES.title, abstract: LONG, authors: 'Jane Roe; Bo Li' }]);
  });

  test('pictures, marks and degrees among its names; what it is about is none', () => {
    const page = (names: string) =>
      `Download PDF\nCarrying and Boxes\n${BOXES.title}\n${names}\nCite this article\nAbstract\n${LONG}\nReferences\nDOI\nhttps://doi.org/10.1000/boxes.13\n`;
    for (const names of [
      'Jane Roe profile imageJane Roe, Bo Li profile imageBo Li',
      'Jane Roe1* Bo Li2,3',
      'Jane Roe, PhD a ∙ Prof Bo Li, MD b',
      '👥 Jane Roe, Bo Li',
      'Jane Roe, Bo Li (2014)',
    ])
      expect(read(page(names))).toMatchObject([{ id: 'doi:10.1000/boxes.13', authors: 'Jane Roe; Bo Li' }]);
  });

  test('its number at arXiv on the line below its label', () => {
    const page = `Feedback\n${BOXES.title}\nRoe, Jane; Li, Bo\nAbstract\n${LONG}\nPub Date:\nJune 2022\nDOI:\n10.1000/boxes.14\narXiv:\narXiv:2203.01234\nBibcode:\n2022Boxes.513.2110X\nCite this\n`;
    expect(read(page)).toMatchObject([{ id: 'arxiv:2203.01234' }]);
  });
});

describe('pages of many papers', () => {
  test('the year stands with volume and pages under the name of a journal', () => {
    const entry = ({ title }: typeof BOXES, at: number) =>
      `${at + 1}\nCite\nShare\nFern Stud\n. 201${at} Mar;31(2):104-17.\n doi: 10.1000/ferns.${at}. Epub 2009 Aug 4.\n${title}\nJane Roe 1, Bo Li 2\nAffiliations\nPMID: 2624451${at}\nAbstract\n${at === 0 ? LONG : `${BEES.abstract} Their paths are short, and the network finds them in a day.`}\n\nFree article\n`;
    expect(read([BOXES, BEES].map(entry).join('')).map(({ year }) => year)).toEqual([2010, 2011]);
  });

  test('fields and buttons of two words that are left over are no lost papers', () => {
    const entry = ({ title, abstract }: typeof BOXES) =>
      `\n${title}\n\n${abstract}\n\nObject Detection\n\nHome Robots\n\nStar it\n\nFork it\n\nBox Talk\n`;
    const papers = read([BOXES, BEES].map(entry).join(''));
    expect(papers.map(({ title }) => title)).toEqual([BOXES.title, BEES.title]);
  });

  test('where a group works is not who it is', () => {
    const entry = ({ title, abstract }: typeof BOXES) => `${title}\n\nStanford University\n\n${abstract}\n\n`;
    expect(read([BOXES, BEES].map(entry).join('')).map(({ authors }) => authors)).toEqual(['', '']);
  });
});

describe('Markdown', () => {
  test('notes under an abstract that is quoted', () => {
    const text = `# Papers of the group\n\n## ${BOXES.title}\n*Jane Roe, Bo Li*\n\n> ${LONG}\n\n- liked the hills\n- not convinced\n`;
    expect(read(text, 'a.md')).toMatchObject([{ title: BOXES.title, abstract: LONG }]);
    expect(read(text.replace('> ', ''), 'a.md')).toMatchObject([{ title: BOXES.title, abstract: LONG }]);
  });

  test('a title that is set apart and its abstract in one item', () => {
    const text = `## Must read\n\n* **${BOXES.title}** (ICRA 2021) - ${LONG}\n* **${BEES.title}** (ICML 2022): ${BEES.abstract} We show\n  that it works with experiments.\n`;
    expect(read(text, 'a.md').map(({ title, year }) => [title, year])).toEqual([
      [BOXES.title, 2021],
      [BEES.title, 2022],
    ]);
    const others = `## Options\n\n* **Verbose mode** (new 2021) - Says what is done, file by file, and how long each of them took, which helps to find what is slow.\n* **Quiet mode** (new 2022) - Says nothing.\n`;
    expect(read(others, 'a.md')).toEqual([]);
  });

  test('a title in bold with those who wrote it behind, under the heading of a week', () => {
    const text = `# Seminar on papers\n\n### Week 1 (16 April)\n**${BOXES.title}**, Jane Roe and Bo Li\n\n*${LONG}*\n\nQuestions: What is the claim?\n\n### Week 2 (23 April)\n**${BEES.title}**, Ann Poe\n\n*${BEES.abstract}*\n\nQuestions: What is shown?\n`;
    expect(read(text, 'a.md').map(({ title, abstract, authors }) => [title, abstract, authors])).toEqual([
      [BOXES.title, LONG, 'Jane Roe; Bo Li'],
      [BEES.title, BEES.abstract, 'Ann Poe'],
    ]);
  });

  test('parts that are folded up, with their titles shown', () => {
    const part = ({ title, abstract }: typeof BOXES, at: number) =>
      `<details>\n<summary><b>${title}</b></summary>\n\n[arXiv](https://arxiv.org/abs/2311.0110${at}) · 2023\n\n${abstract}\n\n</details>\n`;
    expect(read(`# Papers I like\n\n${[BOXES, BEES].map(part).join('\n')}`, 'a.md')).toMatchObject([
      { ...BOXES, id: 'arxiv:2311.01100' },
      { ...BEES, id: 'arxiv:2311.01101' },
    ]);
  });

  test('properties of an outline are no text', () => {
    const text = `- # ${BOXES.title}\n  type:: paper\n  authors:: Jane Roe, Bo Li\n  - abstract\n    - ${LONG}\n`;
    expect(read(text, 'a.md')).toMatchObject([{ title: BOXES.title, abstract: LONG }]);
  });
});
