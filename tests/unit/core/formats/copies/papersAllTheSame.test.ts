import { describe, expect, test } from 'vitest';
import { BEES, BOXES, readCopy } from './readCopy.ts';

const titlesOf = (text: string, name?: string) => readCopy(text, name).papers.map(({ title }) => title);
/** Neither "we" nor any other word of those who write about their research. */
const PLAIN =
  'Ferns grow on walls in cities. Shade matters more than water for growth, and forty places in three towns bear it out.';

describe('a list of titles with notes beside them is one of papers', () => {
  const titles = [BOXES.title, BEES.title];
  test.each([
    ['Comment'],
    ['Rating'],
    ['Citations'],
    ['Why'],
    ['Status'],
    ['Due'],
    ['Notiz'],
    ['Pages'],
    ['Presenter'],
  ])('%s', (column) => {
    expect(titlesOf(`Title,${column}\n${BOXES.title},1\n${BEES.title},2\n`, 'a.csv')).toEqual(titles);
    const list = titles.map((title) => ({ title, [column]: 1 }));
    expect(titlesOf(JSON.stringify(list), 'a.json')).toEqual(titles);
  });

  test('titles in scripts without blanks are not short', () => {
    const titles = ['城市墙上的蕨类植物', '城市墙上的苔藓植物'];
    expect(titlesOf(JSON.stringify(titles.map((title) => ({ title, 备注: 1 }))), 'a.json')).toEqual(titles);
  });

  test.each([
    ['Title,Due,Done\nBuy milk,2024-01-01,no\nCall the dentist about June,2024-01-02,yes\n'],
    [
      'Title,Director\nThe Lord of the Rings: The Fellowship of the Ring,P. J.\nThe Long and Winding Night,R. S.\n',
    ],
  ])('tasks and films are none: %s', (table) => {
    expect(titlesOf(table, 'a.csv')).toEqual([]);
  });
});

describe('the words of letters are looked for where letters have them', () => {
  test.each([
    'HI Gas in Dwarf Galaxies of the Local Group',
    'Hi-C Maps of the Chromosomes of Ferns',
    'Hello World Programs in Ferns',
    'Present Status of Ferns on Walls',
    'Method of Moments for Ferns on Walls',
    'Agenda Setting in the News of Cities',
    'Minutes Matter for Ferns on Walls',
    'Sincerely Held Beliefs about Ferns',
  ])('%s', (title) => {
    expect(titlesOf(`${title}\n\n${PLAIN}\n`)).toEqual([title]);
  });

  test('a part of an abstract that is called “Method” is none of a recipe', () => {
    const titles = ['Ferns on the Walls of Old Cities', 'Mosses on the Walls of Small Towns'];
    const text = titles
      .map((title) => `${title}\n\n${PLAIN}\n\nMethod: counting what grows there.`)
      .join('\n\n');
    expect(titlesOf(text)).toEqual(titles);
  });

  test('a newsletter that names papers by their addresses holds them, and its salutation is none', () => {
    const text = `Hi all,\n\nHere are the papers of this week.\n\nFerns on the Walls of Old Cities\n\n${PLAIN}\n\nhttps://arxiv.org/abs/2401.00001\n\nMosses on the Walls of Small Towns\n\n${PLAIN}\n\nhttps://arxiv.org/abs/2401.00002\n\nUnsubscribe\n`;
    expect(titlesOf(text)).toEqual([
      'Ferns on the Walls of Old Cities',
      'Mosses on the Walls of Small Towns',
    ]);
  });

  test.each([
    [
      'German',
      'In dieser Arbeit werden Farne an Mauern alter Städte über neun Jahre hinweg untersucht und gezählt.',
    ],
    [
      'French',
      'Dans cet article, les fougères des murs des villes sont comptées pendant neuf années et trois saisons.',
    ],
    [
      'Spanish',
      'En este artículo se estudia el crecimiento de los helechos en los muros de las ciudades antiguas.',
    ],
    [
      'in the first person',
      'I argue that walls are homes. My approach combines memory and botany over nine years in places.',
    ],
  ])('an abstract in a mail, %s', (_, abstract) => {
    expect(titlesOf(`Dear all,\n\nFerns on the Walls of Old Cities\n\n${abstract}\n`)).toEqual([
      'Ferns on the Walls of Old Cities',
    ]);
  });
});

describe('a page of one paper is no other document', () => {
  const page = `Abstract\n${BOXES.abstract} The robots carry boxes of up to two kilograms over sand and stones.\nDOI: 10.1000/abc\nKeywords: robots`;
  test.each([
    [
      'ris',
      `TY  - JOUR\nTI  - ${BOXES.title}\nAB  - \n${page}\nER  - \n\nTY  - JOUR\nTI  - ${BEES.title}\nER  - \n`,
    ],
    [
      'txt',
      `TY  - JOUR\nTI  - ${BOXES.title}\nAB  - \n${page}\nER  - \n\nTY  - JOUR\nTI  - ${BEES.title}\nER  - \n`,
    ],
    [
      'md',
      `# Reading\n\n## ${BOXES.title}\n\n${page}\n\n## ${BEES.title}\n\n${BEES.abstract} More of it stands here.\n`,
    ],
    [
      'txt',
      `${BOXES.title}\nJane Roe, John Doe\nPDF\n${page}\n\n${BEES.title}\nAnn Poe, John Doe\nPDF\n${BEES.abstract} The rest of the sentence goes on until it is as long as abstracts of papers are.\nDOI: 10.1000/abd\n`,
    ],
  ])('%s', (kind, text) => {
    expect(titlesOf(text, `a.${kind}`)).toEqual([BOXES.title, BEES.title]);
  });

  test('the head of a Markdown document keeps its names', () => {
    const text = `---\ntitle: "${BOXES.title}"\nauthor:\n  - name: Jane Roe\nabstract: ${BOXES.abstract} The robots carry boxes of up to two kilograms.\nkeywords: [robots, boxes]\ndoi: 10.1000/abc\n---\n\n# Introduction\n\nText.\n`;
    expect(readCopy(text, 'a.md').papers).toMatchObject([{ title: BOXES.title, authors: 'Jane Roe' }]);
  });
});
