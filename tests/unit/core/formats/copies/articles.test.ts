import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../../src/core/formats/parseDocument.ts';

const read = (name: string, text: string) => parseDocument({ name, bytes: new TextEncoder().encode(text) });
const titlesIn = (name: string, text: string) => read(name, text).papers.map(({ title }) => title);

const PARAGRAPH =
  'The greenhouse has grown a lot in the last year, and with it the number of people who water it. Each of them has a key, and a list of the days on which it is their turn to open the vents.';
const MORE =
  'Until now the vents were opened by hand. That works as long as somebody is there at noon, which has not been so on each of the days of this summer, so that some of the ferns were lost.';
const LONG = [PARAGRAPH, MORE].join('\n\n');

/** Sections with a text each, as articles have them. */
const sections = (...headings: string[]) =>
  headings.map((heading) => `## ${heading}\n\n${LONG}`).join('\n\n');

describe('an article in Markdown is no list of papers', () => {
  test.each<[string, string]>([
    [
      'with sections, and the words of papers somewhere',
      `# Opening the vents\n\n${PARAGRAPH}\n\n${sections('Who opens them', 'How it is done today', 'What we want to change')}\n\nThe authors read a paper about it.\n`,
    ],
    [
      'with a table of contents, whose entries are written as names are',
      `# Vents\n\n- [Opening Vents](#opening-vents)\n- [Growth Chambers](#growth-chambers)\n\n${sections('Opening Vents', 'Growth Chambers', 'Upgrade Strategy')}\n`,
    ],
    [
      'with a link that is written as a name is',
      `# Vents\n\n## Meetings\n\n- [Keepers Office Hours](https://example.org/hours)\n\n${LONG}\n\n${sections('Plugin of the month', 'Areas without progress')}\n`,
    ],
    [
      'that has an author, a status and a summary',
      `# Open the vents by clockwork\n\n* Author: Jane Roe\n* Status: accepted\n\n## Summary\n\n${PARAGRAPH}\n\n## Motivation\n\n${MORE}\n\n## Detailed design\n\n${LONG}\n\n## Drawbacks\n\n${MORE}\n`,
    ],
    [
      'that is a proposal by its number',
      `# Proposal: 12 Open the vents by clockwork\n\nAuthor: Jane Roe\n\n## Abstract\n\n${PARAGRAPH}\n\n## Background\n\n${LONG}\n`,
    ],
    [
      'with programs',
      `# Vents in this paper\n\n## Opening the vents by a program\n\nThis paper shows how the vents are opened by a program.\n\n\`\`\`sh\nvents open --at noon\n\`\`\`\n\n## Closing the vents by a program\n\nThis paper shows how the vents are closed by a program as well.\n\n\`\`\`sh\nvents close\n\`\`\`\n`,
    ],
    [
      'under a head of YAML, with authors',
      `---\ntitle: The vents are open\ndate: 2026-03-01\nauthors:\n- name: Jane Roe\n  position: Fern College\n---\n\n${LONG}\n\n${LONG}\n\n${LONG}\n`,
    ],
    [
      'under a head of TOML, with authors',
      `+++\npath = "2026/03/01/vents"\ntitle = "The vents are open"\nauthors = ["Jane Roe"]\n+++\n\n${LONG}\n\n${sections('What is new', 'Who made it')}\n`,
    ],
    [
      'without headings, under a head',
      `---\ntitle: The vents are open\ndate: 2026-03-01\n---\n\nWe are happy to tell that the vents are open.\n\n${LONG}\n`,
    ],
    [
      'that refers to some works in a lot of text',
      `# Vents\n\n${Array.from({ length: 8 }, () => LONG).join('\n\n')}\n\n## References\n\n- [The Vents of Greenhouses](https://example.org/vents.pdf)\n- [A History of Ferns](https://example.org/history.pdf)\n`,
    ],
    [
      'in which items lead to works within sentences',
      `# News\n\n- Jane has finished her [thesis](https://example.org/thesis.pdf) and is looking for a room.\n- The vents are described in [their first paper](https://arxiv.org/abs/2001.01234) and open at noon since.\n- first version of the [plan](https://example.org/plan.pdf)\n`,
    ],
  ])('%s', (_, text) => {
    const { papers, diagnostics } = read('a.md', text);
    expect(papers.map(({ title }) => title)).toEqual([]);
    expect(diagnostics.at(-1)?.severity).toBe('error');
  });
});

describe('an article that was copied is no list of papers', () => {
  const article = (...headings: string[]) =>
    `Opening the vents\n\nJane Roe\n\n${PARAGRAPH}\n\n${headings.map((one) => `${one}\n\n${LONG}\n\n${MORE} ${PARAGRAPH}`).join('\n\n')}\n`;

  test.each<[string, string]>([
    ['with headings of one or two words', article('History', 'Today', 'The plan', 'Outlook')],
    ['with questions for headings', article('Why open them?', 'Who does it?', 'What does it cost?')],
    [
      'of releases',
      `2011.04.22, Version 0.4.7 (stable)\n\n${PARAGRAPH}\n\nDownload:\n\n${MORE}\n\nv0.4.8\n\n${PARAGRAPH}\n`,
    ],
    ['with sentences above lists', article('It is done like this:', 'These are the keepers:')],
  ])('%s', (_, text) => {
    expect(titlesIn('a.txt', text)).toEqual([]);
  });
});

const ABSTRACTS = [
  'We show that ferns grow on walls that are damp. They need shade and water, and little soil between the stones of the wall. We counted 400 of them.',
  'This paper measures how moss on roofs keeps houses cool in summer, over two years and under forty roofs, and finds two degrees less. It also holds rain back.',
];
const TITLES = ['Ferns on the Damp Walls of Towns', 'Moss on Warm Roofs: A Study'];

describe('lists of papers and notes about them are read as before', () => {
  test('headings with abstracts', () => {
    const text = TITLES.map((title, at) => `## ${title}\n\n${ABSTRACTS[at]!}\n`).join('\n');
    expect(titlesIn('a.md', `# Reading list\n\n${text}`)).toEqual(TITLES);
    expect(titlesIn('a.md', `## ${TITLES[0]!}\n\n${ABSTRACTS[0]!}\n`)).toEqual([TITLES[0]]);
  });

  test('headings in a language without blanks', () => {
    const text = `## 城市墙壁上的蕨类植物研究\n\n**摘要:** 本文研究城市墙壁上的蕨类植物,并统计了四百株样本,发现阴影比水分更重要,同时讨论了土壤与石材之间的关系以及它们在不同季节里的变化情况。我们还比较了九个城市的数据,并且给出了一个可以推广的模型,供后来的研究者参考使用。`;
    expect(titlesIn('a.md', text)).toEqual(['城市墙壁上的蕨类植物研究']);
  });

  test('a head of TOML that describes a paper', () => {
    const text = `+++\ntitle = "${TITLES[0]!}"\nauthors = ["Jane Roe", "John Doe"]\ndate = 2024-05-01\n+++\n\n${ABSTRACTS[0]!}\n`;
    expect(read('a.md', text).papers).toMatchObject([
      { title: TITLES[0], authors: ['Jane Roe', 'John Doe'], year: 2024, abstract: ABSTRACTS[0] },
    ]);
  });

  test('authors in a head, with what else is said of them', () => {
    const text = `---\ntitle: ${TITLES[0]!}\nauthors:\n- name: Jane Roe\n  position: Fern College\n  link: https://example.org\n- name: John Doe\n---\n\n${ABSTRACTS[0]!}\n`;
    expect(read('a.md', text).papers).toMatchObject([{ authors: ['Jane Roe', 'John Doe'] }]);
  });

  test.each(['Link to the paper', 'paper', 'Original Paper', 'PDF'])(
    'notes whose title stands in their head, with a link “%s”',
    (label) => {
      const text = `---\nlayout: post\ntitle: ${TITLES[0]!}\ntags: ['2020', ferns]\n---\n\n## Introduction\n\n* The paper counts ferns on walls.\n\n* [${label}](https://arxiv.org/abs/2001.01234)\n\n## Method\n\n* Ferns are counted by hand, and each wall twice.\n`;
      expect(read('a.md', text).papers).toMatchObject([
        { title: TITLES[0], id: 'arxiv:2001.01234', abstract: '' },
      ]);
    },
  );

  test('a note with names, venue and year under its title, and parts of its own', () => {
    const text = `# ${TITLES[0]!}\n\nJane Roe, John Doe, Ann Poe, FernConf, 2017\n\n## Summary\n\nA framework is proposed in which an agent learns to count ferns from\nwhat it is told, and at the same time to see them on walls.\n\n## Strengths\n\n- The walls are real, and so many that nobody had counted them before by hand.\n\n## Weaknesses / Notes\n\n- There is one town only, and the agent has never been on a roof with any moss.\n\n## What to try next\n\n${PARAGRAPH}\n`;
    expect(read('a.md', text).papers).toMatchObject([
      { title: TITLES[0], authors: ['Jane Roe', 'John Doe', 'Ann Poe'], venue: 'FernConf', year: 2017 },
    ]);
  });

  test('items whose titles go on in the next line', () => {
    const text = `# Papers\n\n- Ferns on Walls: A Database of a Whole Town and Benchmarks on\nTheir Growth [[pdf](https://arxiv.org/abs/2001.01234)]\n- Human-level counting of mosses through deep\nlooking [[Nature](https://arxiv.org/abs/2001.01235)] [[code](https://github.com/a/b)]\n- Lichens as Sensors of Air\n  [pdf](https://arxiv.org/abs/2001.01236)\n`;
    expect(titlesIn('a.md', text)).toEqual([
      'Ferns on Walls: A Database of a Whole Town and Benchmarks on Their Growth',
      'Human-level counting of mosses through deep looking',
      'Lichens as Sensors of Air',
    ]);
  });

  test('references counted in brackets, in the style of MLA', () => {
    const text = `# Roadmap\n\n## 1.1 Survey\n\n**[1]** Roe, Jane, Ann Poe, and John Doe. "**Ferns on walls**." Fern Letters 521.7553 (2015): 436-444. [[pdf]](http://example.org/ferns.pdf) **(A milestone of ferns)** :star::star:\n\n## 1.2 Roofs\n\n[2] Poe, Ann, et al. "Moss on roofs." arXiv preprint arXiv:1409.1556 (2014). [[pdf]](https://arxiv.org/pdf/1409.1556.pdf) **(Moss on many roofs)**\n`;
    expect(read('a.md', text).papers).toMatchObject([
      {
        title: 'Ferns on walls',
        authors: ['Jane Roe', 'Ann Poe', 'John Doe'],
        venue: 'Fern Letters',
        year: 2015,
      },
      { title: 'Moss on roofs', authors: ['Ann Poe'], year: 2014, id: 'arxiv:1409.1556' },
    ]);
  });
});
