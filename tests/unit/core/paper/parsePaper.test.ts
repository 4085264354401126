import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { acronymsIn } from '../../../../src/core/acronyms/acronymsIn.ts';
import { bibtex } from '../../../../src/core/export/bibtex.ts';
import { markdown } from '../../../../src/core/export/markdown.ts';
import { plainText } from '../../../../src/core/export/plainText.ts';
import { makePaper } from '../../../../src/core/formats/makePaper.ts';
import { creditLines } from '../../../../src/core/paper/credits.ts';
import { cutPaper } from '../../../../src/core/paper/cutPaper.ts';
import { linkBits } from '../../../../src/core/paper/linkBits.ts';
import type { InlineNode, Paper } from '../../../../src/core/paper/paper.ts';
import { paperAddresses } from '../../../../src/core/paper/paperAddresses.ts';
import { parsePaper, salvagePaper } from '../../../../src/core/paper/parsePaper.ts';
import { summaryOf } from '../../../../src/core/paper/summary.ts';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { sentencesOf } from '../../../../src/core/speech/sentencesOf.ts';
import { typesetPaper } from '../../../../src/core/text/mathml/typesetPaper.ts';

const ABSTRACT = 'See x^2, *it* {g} 1st H2O. One. Two. https://a.example.org/b';

const range = (part: string) => {
  const start = ABSTRACT.indexOf(part);
  return { start, end: start + part.length };
};

/** Everything that a paper may have, once. */
function fullPaper(): Paper {
  const marked: InlineNode[] = [
    {
      t: 'math',
      ...range('x^2'),
      tex: 'x^2',
      display: 'x²',
      mathml: ['math', null, ['msup', { displaystyle: 'true' }, ['mi', null, 'x'], ['mn', null, '2']]],
    },
    { t: 'emphasis', ...range('*it*'), children: textIn(range('*it*')) },
    { t: 'group', ...range('{g}'), children: [{ t: 'char', ...range('{g}'), display: 'g' }] },
    { t: 'sup', ...range('st'), children: textIn(range('st')) },
    { t: 'sub', ...range('2O'), children: textIn(range('2O')) },
    { t: 'list', ...range('One. Two. '), items: [textIn(range('One. ')), textIn(range('Two. '))] },
    {
      t: 'link',
      ...range('https://a.example.org/b'),
      href: 'https://a.example.org/b',
      children: textIn(range('https://a.example.org/b')),
    },
  ];
  const body: InlineNode[] = [];
  let at = 0;
  for (const node of marked) {
    if (node.start > at) body.push({ t: 'text', start: at, end: node.start });
    body.push(node);
    at = node.end;
  }
  return {
    id: 'arxiv:2403.01234',
    title: 'On x',
    titleBody: [
      { t: 'text', start: 0, end: 3 },
      { t: 'math', start: 3, end: 4, tex: 'x', display: 'x' },
    ],
    abstract: ABSTRACT,
    body,
    suspect: true,
    links: [
      { href: 'https://a.example.org/b', kind: 'other', ...range('https://a.example.org/b') },
      { href: 'https://github.com/a/b', kind: 'code' },
    ],
    source: { document: 'list.txt', line: 3, curator: 'Ada', date: 'Mar 11' },
    authors: ['Ada Núñez'],
    venue: 'ACL',
    year: 2020,
    keywords: ['graphs'],
    doi: '10.1000/x',
    primaryClass: 'cs.CL',
    url: 'https://a.example.org/',
    pdf: 'https://a.example.org/a.pdf',
  };
}

function textIn(place: { start: number; end: number }): InlineNode[] {
  return [{ t: 'text', ...place }];
}

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** All that the app does with a paper, but for drawing it. */
function useAll(paper: Paper): void {
  summaryOf(paper);
  summaryOf(cutPaper(paper));
  creditLines(paper);
  linkBits(paper.links);
  paperAddresses(paper);
  acronymsIn(paper, new Map());
  for (const write of [bibtex, markdown, plainText]) write(paper);
  sentencesOf(paper.abstract, paper.body);
  const engine = createEngine();
  engine.add(paper);
  engine.search('see', { limit: 1 });
}

describe('a paper', () => {
  it('with all that a paper may have is taken as it is', () => {
    const paper = fullPaper();
    expect(parsePaper(paper)).toBe(paper);
    expect(() => useAll(paper)).not.toThrow();
  });

  it.each([
    'Plain words.',
    '',
    "We show \\emph{that} $R^{n \\times d}$ and ``quotes'' with \\begin{itemize} \\item one \\item two \\end{itemize}",
    'Over ntimes d matrices R^{ntimes d}, see https://github.com/a/b.',
  ])('as documents give it is taken: %j', (abstract) => {
    const draft = { id: 'a', title: 'On $x$', abstract, source: { document: 'list.txt', line: 1 } };
    expect(parsePaper(copyOf(typesetPaper(makePaper(draft))))).not.toBeNull();
  });

  it('keeps fields that are not known', () => {
    const paper = { ...fullPaper(), rating: { stars: 5 }, source: { document: 'a', page: 7 } };
    expect(parsePaper(copyOf(paper))).toEqual(paper);
  });

  it.each<[string, (paper: Paper) => unknown]>([
    ['no id', (paper) => ({ ...paper, id: '' })],
    ['a title of another kind', (paper) => ({ ...paper, title: 7 })],
    ['no body', (paper) => ({ ...paper, body: undefined })],
    ['a body that ends early', (paper) => ({ ...paper, body: paper.body.slice(0, -1) })],
    ['a body that goes on', (paper) => ({ ...paper, body: [...paper.body, paper.body[0]] })],
    ['a body with a gap', (paper) => ({ ...paper, body: paper.body.slice(1) })],
    ['a title body of another title', (paper) => ({ ...paper, title: 'Longer than it was' })],
    ['a link outside of the abstract', (paper) => withLink(paper, { start: 0, end: 9999 })],
    ['a link that ends before it begins', (paper) => withLink(paper, { start: 9, end: 3 })],
    ['a link with half a range', (paper) => withLink(paper, { start: 3, end: undefined })],
    ['a link of another kind', (paper) => withLink(paper, { kind: 'spell' })],
    ['no source', (paper) => ({ ...paper, source: null })],
    ['a year that is none', (paper) => ({ ...paper, year: 2020.5 })],
    ['an author that is none', (paper) => ({ ...paper, authors: ['Ada', { name: 'Bo' }] })],
    ['no end to its authors', (paper) => ({ ...paper, authors: Array<string>(200_000).fill('Ada') })],
    ['a venue of great length', (paper) => ({ ...paper, venue: 'v'.repeat(200_000) })],
    ['a node of an unknown kind', (paper) => withNode(paper, { t: 'video' })],
    ['a formula without its characters', (paper) => withNode(paper, { t: 'math', tex: 'x' })],
    ['children that are none', (paper) => withNode(paper, { t: 'emphasis', children: {} })],
    ['items that are none', (paper) => withNode(paper, { t: 'list', items: [{}] })],
    ['nodes without a bottom', (paper) => ({ ...paper, abstract: 'x', body: deepNodes(1000) })],
    [
      'a formula without a bottom',
      (paper) => withNode(paper, { t: 'math', tex: '', display: '', mathml: deepTree(1000) }),
    ],
    [
      'nodes without end',
      (paper) => ({ ...paper, abstract: '', body: Array(600_000).fill({ t: 'text', start: 0, end: 0 }) }),
    ],
  ])('with %s is none', (_, change) => expect(parsePaper(change(fullPaper()))).toBeNull());

  it.each([[undefined], [null], [7], ['paper'], [[]], [[fullPaper()]], [{}]])('is not %j', (value) =>
    expect(parsePaper(value)).toBeNull(),
  );

  it('that is taken, however it was changed, can be used', () => {
    fc.assert(
      fc.property(changes, (made) => {
        const paper = parsePaper(changed(copyOf(fullPaper()), made));
        if (paper) useAll(paper);
      }),
      { numRuns: 1000 },
    );
  });

  it('of which one place is of another type is none, wherever that is', () => {
    const paper = fullPaper();
    for (const path of pathsIn(paper)) {
      const value = at(paper, path);
      const other = typeof value === 'string' ? 7 : typeof value === 'object' ? 'x' : {};
      // The other texts of a tree are texts, and so may be a part of it.
      if (path.includes('mathml') && typeof value === 'object') continue;
      expect(parsePaper(changed(copyOf(paper), [{ path, value: other }])), path.join('.')).toBeNull();
    }
  });
});

describe('the only copy of a paper', () => {
  it('that is as it should be is read as it is', () => {
    const paper = fullPaper();
    expect(salvagePaper(paper)).toBe(paper);
  });

  it('whose formatting is damaged is read as plain text, with all else', () => {
    const { abstract, authors, links, ...paper } = fullPaper();
    const damaged = { ...paper, abstract, authors, links, body: [{ t: 'video', start: 0, end: 3 }] };
    const body = [{ t: 'text', start: 0, end: abstract.length }];
    expect(salvagePaper(damaged)).toMatchObject({ abstract, authors, links, body });
  });

  it('of which more is damaged is its texts', () => {
    const { id, title, abstract } = fullPaper();
    const salvaged = salvagePaper({ id, title, abstract, links: 7, authors: 'Ada' });
    expect(salvaged).toMatchObject({ id, title, abstract, links: [] });
    expect(() => useAll(salvaged!)).not.toThrow();
  });

  it('that has no text is none', () => {
    for (const value of [undefined, null, {}, { id: 'a', title: 'A' }])
      expect(salvagePaper(value)).toBeNull();
  });
});

type Path = readonly (string | number)[];

interface Edit {
  path: Path;
  value: unknown;
}

/** Where anything stands in a value. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const own = path.length > 0 ? [path] : [];
  return [...own, ...inside.flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Record<string, unknown> | null | undefined)?.[key],
    value,
  );
}

function changed(paper: unknown, edits: readonly Edit[]): unknown {
  for (const { path, value } of edits) {
    const parent = at(paper, path.slice(0, -1)) as Record<string, unknown> | undefined;
    // An earlier change may have taken away where this one stood.
    if (typeof parent === 'object' && parent !== null) parent[path.at(-1)!] = value;
    else return paper;
  }
  return paper;
}

const changes = fc.array(
  fc.record({
    path: fc.constantFrom(...pathsIn(fullPaper()).filter((path) => path.length < 4)),
    value: fc.oneof(
      fc.integer({ min: -1, max: 70 }),
      fc.constantFrom(null, true, 1.5, 1e9, NaN, '', 'x', 'text', [], {}, [[]], undefined),
      fc.jsonValue({ maxDepth: 2 }),
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

function withLink(paper: Paper, fields: object): unknown {
  const [first, ...others] = paper.links;
  return { ...paper, links: [{ ...first, ...fields }, ...others] };
}

function withNode(paper: Paper, node: object): unknown {
  return { ...paper, abstract: 'x', body: [{ start: 0, end: 1, ...node }] };
}

function deepNodes(depth: number): unknown {
  return depth === 0
    ? [{ t: 'text', start: 0, end: 1 }]
    : [{ t: 'group', start: 0, end: 1, children: deepNodes(depth - 1) }];
}

function deepTree(depth: number): unknown {
  return depth === 0 ? 'x' : ['mrow', null, deepTree(depth - 1)];
}
