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
