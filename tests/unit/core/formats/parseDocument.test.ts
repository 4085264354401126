import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

const fixture = (name: string) => {
  const bytes = readFileSync(new URL(`../../../fixtures/documents/${name}`, import.meta.url));
  return parseDocument({ name, bytes });
};
const parse = (text: string) => parseDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) });

/** Milliseconds; linear time needs a second, anything worse never ends. */
const SLOW_MACHINE = 60_000;

const SHEEP = {
  title: 'Sheep Remember Slopes: Homing of Flocks on Mountain Pastures at Dusk and in Fog',
  abstract:
    'We study how sheep find their way home at dusk. A flock of forty animals was followed with collars over three summers, and the paths were compared with those of dogs. Sheep remember slopes rather than landmarks, which a simple model of energy explains.',
};
const BREAD = {
  title: 'When Does Bread Stop Rising?',
  abstract:
    'Bread rises because yeast makes gas, and the crust decides when it stops. This paper measures gas pressure inside loaves with needles that do not disturb the crumb. Loaves with a thin crust rise for longer, and a multi-task regression predicts the final volume from the first ten minutes.',
};

test('a document wrapped at 72 columns gives the lines joined', () => {
  const { papers, diagnostics } = fixture('wrapped-72.txt');
  expect(papers).toMatchObject([SHEEP, BREAD]);
  expect(papers.map(({ source }) => source.line)).toEqual([1, 9]);
  expect(diagnostics).toEqual([]);
});

test('a document from Windows with a byte order mark, odd blank lines and a page header', () => {
  const { papers, collection, diagnostics } = fixture('windows-line-ends.txt');
  expect(papers).toMatchObject([SHEEP, BREAD]);
  expect(collection).toEqual({
    document: 'windows-line-ends.txt',
    papers: 2,
    curator: 'AK and the research community',
    date: 'Mar 11, 2024',
  });
  expect(papers[1]!.source).toEqual({
    document: 'windows-line-ends.txt',
    line: 19,
    curator: 'AK and the research community',
    date: 'Mar 11, 2024',
  });
  expect(diagnostics).toEqual([]);
});

test('a latin-1 document is read and reported', () => {
  const { papers, diagnostics } = fixture('latin-1.txt');
  expect(papers.map(({ title }) => title)).toEqual(['Cafés and the Naïve Walker', BREAD.title]);
  expect(papers[1]!.abstract).toBe(`${BREAD.abstract} Grüße.`);
  expect(diagnostics.filter(({ severity }) => severity === 'warning')).toMatchObject([
    { document: 'latin-1.txt', line: 1, message: expect.stringContaining('windows-1252') },
  ]);
});

test('a document without blank lines, one line per title and abstract', () => {
  const { papers, diagnostics } = fixture('no-blank-lines.txt');
  expect(papers).toMatchObject([SHEEP, BREAD]);
  expect(diagnostics).toEqual([]);
});

test('halves of papers are reported with their lines and glued to nothing', () => {
  const { papers, diagnostics } = fixture('missing-halves.txt');
  expect(papers.map(({ title }) => title)).toEqual([SHEEP.title, BREAD.title]);
  expect(papers[0]!.abstract).toBe(SHEEP.abstract);
  expect(diagnostics.map(({ line, severity, message }) => [line, severity, message.slice(0, 44)])).toEqual([
    [1, 'warning', 'This abstract has no title and is left out: '],
    [7, 'warning', '“A Title That Lost Its Abstract” has no abst'],
    [13, 'warning', '“The Last Title” has no abstract and is left'],
  ]);
});

test('a PDF and an empty file give one error and no papers', () => {
  for (const [name, reason] of [
    ['not-text.pdf', 'It is a PDF, not text.'],
    ['empty.txt', 'It is empty.'],
  ] as const) {
    const { papers, collection, diagnostics } = fixture(name);
    expect(papers).toEqual([]);
    expect(collection).toEqual({ document: name, papers: 0 });
    expect(diagnostics).toMatchObject([
      { severity: 'error', document: name, message: expect.stringContaining(reason) },
    ]);
  }
});

test('a document with no paper in it says what a paper is', () => {
  expect(parse('new\n\nSubscribe\n\nMar 11\n').diagnostics).toMatchObject([
    { severity: 'error', message: expect.stringContaining('No paper was found in it.') },
  ]);
  expect(parse('Only a Title').diagnostics.map(({ severity }) => severity)).toEqual(['warning', 'error']);
});

test('a paper has id, body, links and source', () => {
  const { papers } = parse(`Short Title\n\nWe do it. Code: https://github.com/x/y.\n`);
  expect(papers).toEqual([
    {
      id: expect.stringMatching(/^short-title-[0-9a-z]{11}$/),
      title: 'Short Title',
      abstract: 'We do it. Code: https://github.com/x/y.',
      body: [
        { t: 'text', start: 0, end: 16 },
        {
          t: 'link',
          start: 16,
          end: 38,
          href: 'https://github.com/x/y',
          children: [{ t: 'text', start: 16, end: 38 }],
        },
        { t: 'text', start: 38, end: 39 },
      ],
      links: [{ href: 'https://github.com/x/y', kind: 'code', start: 16, end: 38 }],
      source: { document: 'a.txt', line: 1 },
    },
  ]);
});

test("a paper's own arXiv line names it, an address in its abstract does not", () => {
  const { papers } = parse(
    `${SHEEP.title}\n\narXiv:2403.01234v2\n\n${SHEEP.abstract}\n\n${BREAD.title}\n\n${BREAD.abstract} It extends https://arxiv.org/abs/1706.03762.\n`,
  );
  expect(papers.map(({ id }) => id)).toEqual([
    'arxiv:2403.01234',
    expect.stringMatching(/^when-does-bread-stop-rising-/),
  ]);
});

test('duplicates are kept once and reported with both lines', () => {
  const { papers, diagnostics } = parse(
    `${SHEEP.title}\n\n${SHEEP.abstract}\n\n${BREAD.title}\n\n${BREAD.abstract}\n\n${SHEEP.title.toUpperCase()}\n\n${SHEEP.abstract}`,
  );
  expect(papers).toMatchObject([SHEEP, BREAD]);
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      line: 9,
      message: expect.stringContaining('is already at line 1; this copy is left out'),
    },
  ]);
});

describe('hostile documents are read to their end', () => {
  test('titles that are names of object properties', () => {
    const { papers } = parse(
      `__proto__\n\n${SHEEP.abstract}\n\nconstructor\n\n${BREAD.abstract}\n\nhasOwnProperty\n\nWe own it.\n`,
    );
    expect(papers.map(({ title }) => title)).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
  });

  test.each([
    ['one line of 200,000 words', `A Long Line\n\n${'word '.repeat(200_000)}`],
    ['one title of 200,000 words', `${'Word '.repeat(200_000)}\n\n${SHEEP.abstract}`],
    ['a paper between megabytes of spaces', `${' '.repeat(1_000_000)}T${' '.repeat(1_000_000)}\n\nWe try.`],
    ['100,000 short lines', 'Short Line\n'.repeat(100_000)],
    ['30,000 numbered blocks', Array.from({ length: 30_000 }, (_, i) => `Title ${i}`).join('\n\n')],
    ['100,000 full stops', '.\n'.repeat(100_000)],
    ['100,000 blank lines', `T\n${'\n'.repeat(100_000)}We try.`],
    ['a wrapped paragraph of 50,000 lines', `${`${'seventy columns of text '.repeat(3)}\n`.repeat(50_000)}`],
    ['brackets', `T\n\n${'('.repeat(100_000)}${')'.repeat(100_000)}`],
    ['dashes', `T\n\n${'- '.repeat(200_000)}`],
    ['20,000 papers', Array.from({ length: 20_000 }, (_, i) => `Paper ${i}\n\nWe find ${i}.`).join('\n\n')],
  ])(
    '%s',
    (_, text) => {
      expect(parse(text).collection.document).toBe('a.txt');
    },
    SLOW_MACHINE,
  );
});
