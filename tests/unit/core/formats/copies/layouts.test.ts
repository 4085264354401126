import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../../src/core/formats/parseDocument.ts';

/** Three papers with all that people write down beside a title. */
const PAPERS = [
  {
    title: 'Ferns on Damp Walls',
    names: 'Jane Roe, John Doe',
    authors: ['Jane Roe', 'John Doe'],
    abstract:
      'We show that ferns grow on walls that are damp. They need shade and water, and little soil between the stones of the wall. We counted 400 of them.',
  },
  {
    title: 'Moss on Warm Roofs: A Study',
    names: 'Ann Poe',
    authors: ['Ann Poe'],
    abstract:
      'Moss on roofs keeps houses cool in summer. We measured temperatures under 40 roofs over two years, and found 2 degrees less. It also holds rain back.',
  },
  {
    title: 'Lichens as Sensors of Air',
    names: 'Ed Fern, Jane Roe and Joe Moss',
    authors: ['Ed Fern', 'Jane Roe', 'Joe Moss'],
    abstract:
      'Lichens tell how clean the air is. We mapped them in nine towns and compared them with stations that measure the air all year round.',
  },
] as const;

type Told = (typeof PAPERS)[number] & { i: number };
type Layout = (paper: Told) => string;

function read(name: string, layout: Layout, { above = '', between = '\n\n' } = {}) {
  const text = above + PAPERS.map((paper, i) => layout({ ...paper, i })).join(between) + '\n';
  return parseDocument({ name, bytes: new TextEncoder().encode(text) }).papers;
}

const page = (i: number) => `https://arxiv.org/abs/2001.0123${i}`;
const bare = PAPERS.map(({ title, abstract }) => ({ title, abstract }));
const named = PAPERS.map(({ title, abstract, authors }) => ({ title, abstract, authors }));
const dated = named.map((paper) => ({ ...paper, year: 2020 }));

/** Around the titles of a list by hand; the abstract stands under them. */
const AROUND: [string, (paper: Told) => string][] = [
  ['their numbers', ({ title, i }) => `${i + 1}. ${title}`],
  ['numbers with parts', ({ title, i }) => `1.${i + 1} ${title}`],
  ['letters', ({ title, i }) => `${'ABC'[i]}) ${title}`],
  ['Roman numbers', ({ title, i }) => `${['I', 'II', 'III'][i]}. ${title}`],
  ['dates', ({ title, i }) => `2020-03-0${i + 1} ${title}`],
  ['a date below', ({ title, i }) => `${title}\nread: 2020-03-0${i + 1}`],
  ['keys', ({ title, i }) => `[Roe2${i}] ${title}`],
  ['boxes', ({ title }) => `[ ] ${title}`],
  ['ticks', ({ title }) => `☐ ${title}`],
  ['a picture', ({ title }) => `📄 ${title}`],
  ['stars', ({ title }) => `${title}\n★★★★☆`],
  ['tags', ({ title }) => `${title}\n#ferns #walls`],
  ['quotation marks', ({ title }) => `“${title}”`],
  ['asterisks', ({ title }) => `*** ${title} ***`],
  ['signs of equality', ({ title }) => `== ${title} ==`],
  ['a colon', ({ title }) => `${title}:`],
  ['a full stop', ({ title }) => `${title}.`],
  ['an address', ({ title, i }) => `${title} ${page(i)}`],
  ['a year', ({ title }) => `${title} [2020]`],
  ['a venue', ({ title }) => `${title} (FernConf 2020)`],
];

describe.each(['\n\n', '\n'])('a list by hand with %j under its titles', (under) => {
  test.each(AROUND)('and %s around them', (_, layout) =>
    expect(read('a.txt', (paper) => `${layout(paper)}${under}${paper.abstract}`)).toMatchObject(bare),
  );

  test.each<[string, (paper: Told) => string]>([
    ['in brackets', ({ title, names }) => `${title} (${names})`],
    ['behind a dash', ({ title, names }) => `${title} — ${names}`],
    ['behind "by"', ({ title, names }) => `${title} by ${names}`],
    ['behind "by" on the next line', ({ title, names }) => `${title}\nby ${names}`],
    ['behind a full stop', ({ title, names }) => `${title}. ${names}.`],
    ['before a dash', ({ title, names }) => `${names} - ${title}`],
    ['before a colon', ({ title, names }) => `${names}: ${title}`],
    ['below', ({ title, names }) => `* ${title}\n  ${names}`],
  ])('tells who wrote them: %s', (_, layout) =>
    expect(read('a.txt', (paper) => `${layout(paper)}${under}${paper.abstract}`)).toMatchObject(named),
  );

  test.each<[string, (paper: Told) => string]>([
    ['in brackets', ({ title, names }) => `${title} (${names}, 2020)`],
    ['behind commas', ({ title, names }) => `${title}, ${names}, 2020`],
    ['behind bars', ({ title, names }) => `${title} | ${names} | FernConf 2020`],
    ['behind full stops', ({ title, names }) => `${title}. ${names}. FernConf 2020.`],
    ['behind a number', ({ title, names, i }) => `[${i + 1}] ${title}. ${names}. FernConf 2020.`],
    ['below', ({ title, names, i }) => `${i + 1}) ${title}\n${names} (2020)`],
    ['as a citation', ({ title, names }) => `${names}. ${title}. FernConf 2020.`],
  ])('tells who wrote them, and when: %s', (_, layout) =>
    expect(read('a.txt', (paper) => `${layout(paper)}${under}${paper.abstract}`)).toMatchObject(dated),
  );
});

test('a text right under a reference is no part of it', () => {
  const papers = read('a.txt', ({ title, names, abstract }) => `${names} (2020). ${title}.\n${abstract}`);
  expect(papers).toMatchObject(bare.map((paper) => ({ ...paper, year: 2020 })));
});

describe('a list in Markdown', () => {
  const list = { above: '# Reading list\n\n' };
  test.each(AROUND.filter(([what]) => !/below|stars|tags|equality|asterisks|address/.test(what)))(
    'with %s around its headings',
    (_, layout) =>
      expect(read('a.md', (paper) => `### ${layout(paper)}\n\n${paper.abstract}`, list)).toMatchObject(bare),
  );

  test.each<[string, Layout]>([
    ['headings', ({ title, abstract }) => `### ${title}\n\n${abstract}`],
    ['quotations', ({ title, abstract }) => `### ${title}\n> ${abstract}`],
    ['anchors', ({ title, abstract, i }) => `### ${title} {#p${i}}\n\n${abstract}`],
    ['links of a wiki', ({ title, abstract }) => `### [[${title}]]\n\n${abstract}`],
    [
      'buttons',
      ({ title, abstract, i }) => `### ${title} [[pdf]](${page(i)}) [[code]](https://x.org)\n\n${abstract}`,
    ],
    ['numbers of arXiv', ({ title, abstract, i }) => `### 2001.0123${i} ${title}\n\n${abstract}`],
    ['bold lines', ({ title, abstract }) => `**${title}**\n\n${abstract}`],
    ['boxes', ({ title, abstract }) => `> [!note] ${title}\n> ${abstract}`],
    ['numbers', ({ title, abstract, i }) => `${i + 1}) ${title}\n\n${abstract}`],
    ['definitions', ({ title, abstract }) => `${title}\n: ${abstract}`],
    [
      'parts that fold',
      ({ title, abstract }) => `<details><summary>${title}</summary>\n\n${abstract}\n\n</details>`,
    ],
    ['items', ({ title, abstract }) => `- **${title}** — ${abstract}`],
    ['items with texts below', ({ title, abstract }) => `- ${title}\n\n  ${abstract}`],
    ['links', ({ title, abstract, i }) => `- [${title}](${page(i)}): ${abstract}`],
    ['links with texts below', ({ title, abstract, i }) => `- [ ] [${title}](${page(i)})\n\n  ${abstract}`],
  ])('of %s', (_, layout) => expect(read('a.md', layout, list)).toMatchObject(bare));

  test.each<[string, Layout]>([
    ['headings', ({ title, names, abstract }) => `### ${title} (${names})\n\n${abstract}`],
    ['headings with a dash', ({ title, names, abstract }) => `### ${title} — ${names}\n\n${abstract}`],
    [
      'a label in bold',
      ({ title, names, abstract }) => `### ${title}\n${names}\n\n**Abstract.** ${abstract}`,
    ],
    [
      'fields',
      ({ title, names, abstract }) => `- ${title}\n    - Authors: ${names}\n    - Abstract: ${abstract}`,
    ],
    ['items', ({ title, names, abstract }) => `- **${title}** by ${names}. ${abstract}`],
    [
      'items with a venue',
      ({ title, names, abstract }) => `- *${title}*, ${names}, FernConf 2020. ${abstract}`,
    ],
    ['links', ({ title, names, abstract, i }) => `- [${title}](${page(i)}) - ${names} - ${abstract}`],
    ['names below', ({ title, names, abstract }) => `- **${title}**\n  *${names}*\n\n  ${abstract}`],
    [
      'an abstract that folds',
      ({ title, names, abstract }) =>
        `- **${title}** - ${names}\n<details><summary>Abstract</summary>\n${abstract}\n</details>`,
    ],
    ['lines in bold', ({ title, names, abstract }) => `**${title}** (${names})\n\n${abstract}`],
  ])('with names: %s', (_, layout) => expect(read('a.md', layout, list)).toMatchObject(named));

  test('a sentence for the hurried is not the abstract below it', () => {
    const long = (abstract: string) => `${abstract} ${abstract}`;
    const papers = read(
      'a.md',
      ({ title, abstract }) => `### ${title}\n\n**TL;DR**: Short.\n\n${long(abstract)}`,
      list,
    );
    expect(papers).toMatchObject(PAPERS.map(({ title, abstract }) => ({ title, abstract: long(abstract) })));
  });

  test('what an item says of itself is no title', () => {
    const papers = read(
      'a.md',
      ({ title, abstract }) => `- ${title}\n    - year: 2020\n        - Abstract: ${abstract}`,
    );
    expect(papers.map(({ title }) => title)).not.toContain('year: 2020');
  });
});

describe('headings of other programs', () => {
  test.each<[string, string, string, Layout]>([
    [
      'MediaWiki',
      'a.wiki',
      '= Reading =\n\n',
      ({ title, names, abstract, i }) => `== [${page(i)} ${title}] ==\n''${names}''\n\n${abstract}`,
    ],
    [
      'DokuWiki',
      'a.txt',
      '====== Reading ======\n\n',
      ({ title, names, abstract }) => `==== ${title} ====\n\n//${names}//\n\n${abstract}`,
    ],
    [
      'AsciiDoc',
      'a.adoc',
      '= Reading\n\n',
      ({ title, names, abstract }) => `== ${title}\n\n${names}\n\n${abstract}`,
    ],
    [
      'reStructuredText',
      'a.rst',
      'Reading\n=======\n\n',
      ({ title, names, abstract }) => `${title}\n${'~'.repeat(title.length)}\n\n${names}\n\n${abstract}`,
    ],
    [
      'Org',
      'a.org',
      '* Reading\n',
      ({ title, names, abstract }) =>
        `** ${title}\n   :PROPERTIES:\n   :AUTHOR: ${names}\n   :END:\n   ${abstract}`,
    ],
  ])('of %s', (_, name, above, layout) => expect(read(name, layout, { above })).toMatchObject(named));
});

describe('a title keeps what only it has', () => {
  test.each([
    'Walls of Towns — Upper Hills',
    'Upper Hills: Walls of Towns',
    'Ferns on Walls (2020)',
    'Ferns on Walls by Night and Day',
    '“Ferns” on Walls',
    'A. Ferns on Walls of Towns',
  ])('%s', (title) => {
    const [first, ...others] = PAPERS;
    const text = [{ ...first, title }, ...others].map((paper) => `${paper.title}\n\n${paper.abstract}`);
    const { papers } = parseDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text.join('\n\n')) });
    expect(papers.map((paper) => paper.title)).toEqual([title, ...others.map((paper) => paper.title)]);
  });

  test('and all of a list keep what is no name', () => {
    const titles = ['Ferns — Upper Hills', 'Mosses — Lower Towns', 'Lichens — Old Walls'];
    const text = PAPERS.map(({ abstract }, at) => `${titles[at]}\n\n${abstract}`).join('\n\n');
    const { papers } = parseDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
    expect(papers.map(({ title }) => title)).toEqual(titles);
  });

  test('a line that ends a wrapped title is nobody’s name', () => {
    const text = `${PAPERS[0].title} and\nUpper Hills\n\n${PAPERS[0].abstract}`;
    const { papers } = parseDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
    expect(papers).toMatchObject([{ title: `${PAPERS[0].title} and Upper Hills` }]);
    expect(papers[0]!.authors).toBeUndefined();
  });
});

test('an abstract without a title, and what is no paper, are told', () => {
  const [ferns, moss, lichens] = PAPERS.map(({ title, abstract }) => `${title}\n\n${abstract}\n\n`);
  const text = `${ferns}${moss}Weekly update of the club\n\nWe met on Monday, and had tea.\n\n${lichens}`;
  const { papers, diagnostics } = parseDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
  expect(papers.map(({ title }) => title)).toEqual(PAPERS.map(({ title }) => title));
  expect(diagnostics).toMatchObject([{ line: 9, leftOut: true }]);
});
