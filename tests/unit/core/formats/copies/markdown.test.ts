import { describe, expect, test } from 'vitest';
import { BEES, BOXES, readCopy } from './readCopy.ts';

const read = (text: string) => readCopy(text, 'a.md');
const titles = (text: string) => read(text).papers.map(({ title }) => title);

describe('headings', () => {
  test('with an abstract, links and a number of authors', () => {
    const { papers, full } = read(
      `## Trending Papers\n\n### ${BOXES.title}\n\n${BOXES.abstract}\n- 8 authors\n[GitHub 1.2k](https://github.com/a/b)\n\n### [${BEES.title}](https://arxiv.org/abs/2403.00002)\n\n*Ann Poe, Bo Li*\n\n${BEES.abstract}\n`,
    );
    expect(papers).toEqual([
      { ...BOXES, id: 'title', authors: '' },
      { ...BEES, id: 'arxiv:2403.00002', authors: 'Ann Poe; Bo Li' },
    ]);
    expect(full[0]!.links).toEqual([{ href: 'https://github.com/a/b', kind: 'code' }]);
  });

  test('with fields', () => {
    expect(
      read(
        `# Listing of Tuesday\n\n### Today: 1 papers\n#### 10. ${BOXES.title}\n - **Authors:** Jane Roe, John Doe\n - **Arxiv link:** https://arxiv.org/abs/2403.00001\n - **Abstract**\n ${BOXES.abstract}\n`,
      ).papers,
    ).toEqual([{ ...BOXES, id: 'arxiv:2403.00001', authors: 'Jane Roe; John Doe' }]);
  });

  test('lines in bold', () => {
    expect(
      titles(
        `**${BOXES.title}**\n\n*Jane Roe, Bo Li*\n\n${BOXES.abstract}\n\n**${BEES.title}**\n\n*Ann Poe*\n\n${BEES.abstract}\n`,
      ),
    ).toEqual([BOXES.title, BEES.title]);
  });

  test('of a manual are none', () => {
    const { papers, reports } = read(
      `# My tool\n\nThis holds the code of our paper on boxes, and it has more to say than one would like to read.\n\n## Installation\n\n${BOXES.abstract}\n\n## Usage\n\n${BEES.abstract}\n`,
    );
    expect(papers).toEqual([]);
    expect(reports).toEqual([expect.stringContaining('A paper is a heading')]);
  });
});

describe('tables', () => {
  test('rows are papers, other tables are not', () => {
    const { papers } = read(
      `| Date | **Title** | Authors | PDF | Summary |\n|---|---|---|---|---|\n|**2024-03-11**|**${BOXES.title}**|Jane Roe et.al.|[2403.00001](http://arxiv.org/abs/2403.00001)|${BOXES.abstract}|\n| 2024 | ${BEES.title} (Read more on [arXiv](https://arxiv.org/abs/2403.00002)) | Ann Poe, bee42 | | |\n\n| Model | Score |\n|---|---|\n| Small one | 3 |\n`,
    );
    expect(papers).toEqual([
      { ...BOXES, id: 'arxiv:2403.00001', authors: 'Jane Roe', year: 2024 },
      { ...BEES, abstract: '', id: 'arxiv:2403.00002', authors: 'Ann Poe; bee42', year: 2024 },
    ]);
  });

  test('in HTML', () => {
    expect(
      titles(
        `# List\n\n<table>\n<tr><th>#</th><th>Title</th></tr>\n<tr><td>1</td>\n<td><a href="https://arxiv.org/abs/2403.00001">${BOXES.title}</a></td></tr>\n</table>\n`,
      ),
    ).toEqual([BOXES.title]);
  });
});

describe('items of lists', () => {
  test.each([
    [
      `- [${BOXES.title}](https://arxiv.org/abs/2403.00001), Jane Roe, John Doe, ICRA 2024. [[code]](https://github.com/a/b)`,
      'Jane Roe; John Doe',
      2024,
    ],
    [
      `- (arXiv 2024.03) ${BOXES.title}, [[Paper]](https://arxiv.org/pdf/2403.00001), [[Code]](https://github.com/x/y)`,
      '',
      2024,
    ],
    [
      `1. **${BOXES.title}** (ICRA 2024) [[paper](https://arxiv.org/abs/2403.00001)]\n   - Jane Roe, Bo Li`,
      'Jane Roe; Bo Li',
      2024,
    ],
    [
      `* Jane Roe, Bo Li. "${BOXES.title}." ICRA 2024. [[pdf]](https://arxiv.org/pdf/2403.00001.pdf)`,
      'Jane Roe; Bo Li',
      2024,
    ],
  ])('%s', (item, authors, year) => {
    expect(read(`# Robots\n\n${item}\n`).papers).toEqual([
      { id: 'arxiv:2403.00001', title: BOXES.title, abstract: '', authors, year },
    ]);
  });

  test('tools, places on the page and posts are no papers', () => {
    const others =
      '- [A small tool](https://github.com/a/tool) - does things\n- [Milestone papers](#papers)\n- [A post on boxes](https://example.org/post)\n';
    expect(titles(`# Robots\n\n${others}- [${BOXES.title}](https://openreview.net/forum?id=a1)\n`)).toEqual([
      BOXES.title,
    ]);
  });
});

test('a head with fields', () => {
  const { papers, full } = read(
    `---\ntitle: "${BOXES.title}"\nauthors:\n- admin\n- Jane Roe\ndate: "2024-03-01"\npublication: "In *Journal of Boxes*"\nlinks:\n  - {name: "Paper", url: "https://arxiv.org/abs/2403.00001"}\n---\n${BOXES.abstract}\n`,
  );
  expect(papers).toEqual([{ ...BOXES, id: 'arxiv:2403.00001', authors: 'Jane Roe', year: 2024 }]);
  expect(full[0]!.venue).toBe('Journal of Boxes');
});

test('text without marks is read as a page that was copied', () => {
  expect(titles(`${BOXES.title}\n\n${BOXES.abstract}\n\n${BEES.title}\n\n${BEES.abstract}\n`)).toEqual([
    BOXES.title,
    BEES.title,
  ]);
});

describe('lists of many hands', () => {
  const first = (text: string) => read(`# Papers\n\n${text}\n`).full[0];

  test.each([
    [
      'by Jane Roe, Ed Poe, and Ann Doe, 2012.',
      '<[Ferns on Old Walls](https://example.org/ferns.pdf)> by Jane Roe, Ed Poe, and Ann Doe, 2012.',
      { authors: ['Jane Roe', 'Ed Poe', 'Ann Doe'], year: 2012 },
    ],
    [
      'a citation with others',
      'Roe-Poe, Jane, et al. ["Ferns on Old Walls."](https://example.org/ferns.pdf) _Conference on Walls_. FERNS, 2015.',
      { authors: ['Jane Roe-Poe'], year: 2015, venue: 'Conference on Walls' },
    ],
    [
      'a citation of two',
      'Roe, Jane, and Ed Poe. ["Ferns on Old Walls."](https://arxiv.org/abs/2403.00001) _Walls 2021 Workshop on Ferns_. 2021.',
      { authors: ['Jane Roe', 'Ed Poe'], year: 2021, venue: 'Walls 2021 Workshop on Ferns' },
    ],
    [
      'names without a blank behind them',
      '[2022/10] **Ferns on Old Walls.** *Jane Roe et al.arXiv.* [[paper](https://arxiv.org/abs/2403.00001)]',
      { authors: ['Jane Roe'], year: 2022 },
    ],
    [
      'a venue that is the link',
      '[Fern Letters](https://publisher.example/doi/10.1000/ferns.1?utm=x), Ferns on Old Walls and Roofs',
      { id: 'doi:10.1000/ferns.1', title: 'Ferns on Old Walls and Roofs', venue: 'Fern Letters' },
    ],
    [
      'a month that is the link',
      '[arXiv 2024.03](https://arxiv.org/abs/2403.00001), Ferns on Old Walls and Roofs',
      { id: 'arxiv:2403.00001', title: 'Ferns on Old Walls and Roofs', year: 2024 },
    ],
  ])('%s', (_, item, fields) => {
    const paper = first(`- ${item}`)!;
    expect(paper).toMatchObject(fields);
    if (!('venue' in fields) && !item.includes('arXiv 2024')) expect(paper).not.toHaveProperty('venue');
  });

  test('the page of a venue is no paper', () =>
    expect(titles('# Venues\n\n- [WALL 2023](https://openaccess.thecvf.com/WALL2023?day=all)\n')).toEqual(
      [],
    ));

  test('a sentence about a paper is no venue', () =>
    expect(
      first(
        `- [2024/05/02] [Ferns on Old Walls](https://arxiv.org/abs/2403.00001) was accepted by WALL 2024!`,
      ),
    ).not.toHaveProperty('venue'));

  test('fields set in under a title, in any order', () => {
    const paper = first(
      `- [${BOXES.title}](https://arxiv.org/abs/2403.00001)\n    - Jane Roe, Tse-Hsun (Peter) Chen\n    - 🏛️ Institutions: Fern School\n    - 📅 Date: August 12, 2026\n    - 💻 Env: [Mobile]\n    - 🔑 Key: [boxes], [robots]\n    - Matched: imu\n    - 📖 TLDR: ${BOXES.abstract}`,
    );
    expect(paper).toMatchObject({
      authors: ['Jane Roe', 'Tse-Hsun Chen'],
      year: 2026,
      abstract: BOXES.abstract,
    });
    expect(paper).not.toHaveProperty('venue');
  });

  test('titles with a venue behind each, under headings that are none', () => {
    const { full } = read(
      '# Papers on Ferns\n\n## Walls\n- Ferns on Old Walls: A Count (WALL 2019)\n- iFern: Ferns for All (WALL 2021)\n- Moss on Roofs. ROOF 2020【苔藓】\n\n## Roofs\n- Moss beside Roofs (ROOF 2021)\n- Do Ferns Climb? (arXiv 2020)\n',
    );
    expect(full.map(({ title, venue, year }) => [title, venue, year])).toEqual([
      ['Ferns on Old Walls: A Count', 'WALL 2019', 2019],
      ['iFern: Ferns for All', 'WALL 2021', 2021],
      ['Moss on Roofs', 'ROOF 2020', 2020],
      ['Moss beside Roofs', 'ROOF 2021', 2021],
      ['Do Ferns Climb?', undefined, 2020],
    ]);
  });

  test('rows that are wrapped, and texts behind titles', () => {
    const head = '| Paper | Authors | Links |\n|---|---|---|\n';
    const { papers } = read(
      `${head}| 1) **Ferns on\n  Old Walls** - This paper counts the ferns of old walls, and says how many there are. | Jane Roe | [Paper](https://arxiv.org/abs/2403.00001) |\n| 2) Moss  This work introduces moss, a plant that grows on roofs and on trees. | Ed Poe | [Paper](https://arxiv.org/abs/2403.00002) |\n`,
    );
    expect(papers).toEqual([
      {
        id: 'arxiv:2403.00001',
        title: 'Ferns on Old Walls',
        authors: 'Jane Roe',
        abstract: 'This paper counts the ferns of old walls, and says how many there are.',
      },
      {
        id: 'arxiv:2403.00002',
        title: 'Moss',
        authors: 'Ed Poe',
        abstract: 'This work introduces moss, a plant that grows on roofs and on trees.',
      },
    ]);
  });

  test('labels and abstracts in Chinese', () => {
    const abstract = '我们统计旧墙上的蕨类植物，并说明它们有多少。'.repeat(5);
    expect(
      read(
        `# Ferns on Old Walls\n\n**作者**: Jane Roe, Ed Poe\n\n**分类**: cs.CV\n\n**发布日期**: 2025-10-13\n\n[arXiv](https://arxiv.org/abs/2510.00001)\n\n## 📝 摘要（中文）\n\n${abstract}\n`,
      ).papers,
    ).toEqual([
      {
        id: 'arxiv:2510.00001',
        title: 'Ferns on Old Walls',
        authors: 'Jane Roe; Ed Poe',
        abstract,
        year: 2025,
      },
    ]);
  });
});
