import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

const source = readFileSync(new URL('../../../../seeds/trending-papers.txt', import.meta.url), 'utf8');
const lines = source.split('\n');
/** After the page header, titles and abstracts stand on every second line from line 11 on. */
const FIRST_TITLE = 10;
const pairs = Array.from({ length: 55 }, (_, i) => ({
  title: lines[FIRST_TITLE + 4 * i]!,
  abstract: lines[FIRST_TITLE + 4 * i + 2]!,
}));

const parse = (text: string) => parseDocument({ name: 'seed', bytes: new TextEncoder().encode(text) });
const pairsIn = (text: string) => parse(text).papers.map(({ title, abstract }) => ({ title, abstract }));
const wrap = (text: string, columns: number) =>
  text.split(' ').reduce((done, word) => {
    const line = done.length - done.lastIndexOf('\n') - 1;
    return line + 1 + word.length <= columns ? `${done} ${word}` : `${done}\n${word}`;
  });

test('the seed gives 55 papers, each exactly as in the source, without a word of diagnostics', () => {
  const { papers, collection, diagnostics } = parse(source);
  expect(pairs[0]!.title).toBe('Boosting Distributed Training Performance of the Unpadded BERT Model');
  expect(pairs[54]!.title).toBe('Volume Rendering of Neural Implicit Surfaces');
  expect(papers.map(({ title, abstract }) => ({ title, abstract }))).toEqual(pairs);
  expect(collection).toEqual({
    document: 'seed',
    papers: 55,
    curator: 'AK and the research community',
    date: 'Mar 11',
  });
  expect(diagnostics).toEqual([]);
  expect(papers[1]!.source).toEqual({
    document: 'seed',
    line: 15,
    curator: 'AK and the research community',
    date: 'Mar 11',
  });
});

test('ids are distinct and do not depend on order or abstract', () => {
  const ids = new Map(parse(source).papers.map(({ title, id }) => [title, id]));
  expect(new Set(ids.values()).size).toBe(55);
  const turned = [...pairs].reverse().map(({ title, abstract }) => `${title}\n\n${abstract.slice(0, 700)}.`);
  for (const { title, id } of parse(turned.join('\n\n')).papers) expect(id).toBe(ids.get(title));
});

describe('the same 55 papers come out of the seed', () => {
  const text = (glue: string, shape = (part: string) => part) =>
    pairs.map(({ title, abstract }) => `${shape(title)}${glue}${shape(abstract)}`).join('\n\n');

  test.each([
    ['with Windows line ends', source.replaceAll('\n', '\r\n')],
    ['with old Macintosh line ends', source.replaceAll('\n', '\r')],
    ['with a byte order mark', `\ufeff${source}`],
    ['with spaces at line ends and on blank lines', source.replaceAll('\n', ' \t\u00a0\n')],
    ['with several blank lines', source.replaceAll('\n', '\n\n\n')],
    ['without its page header', text('\n\n')],
    ['without blank lines', source.replace(/\n+/g, '\n')],
    ['with no blank line between title and abstract', text('\n')],
    ['with page chrome after each title', text('\n\n34\n\n·12 authors\n\nSubmitted by akhaliq\n\n')],
    ['with page chrome on the lines under each title', text('\n12 authors\n▲ 34\n\n')],
    [
      'with page chrome between papers',
      source.replace(/\n\n(?=[^\n]{1,130}\n\n)/g, '\n\nMar 12\n\n1.2k\n\nView all\n\n'),
    ],
  ])('%s', (_, document) => {
    const { papers, diagnostics } = parse(document);
    expect(papers.map(({ title, abstract }) => ({ title, abstract }))).toEqual(pairs);
    expect(diagnostics).toEqual([]);
  });

  test.each([66, 72, 76, 80, 100])('wrapped at %i columns', (columns) => {
    const { papers, diagnostics } = parse(text('\n\n', (part) => wrap(part, columns)));
    // The source has "power-, and compute- efficient"; broken after that hyphen, the space cannot be known.
    const unspaced = (abstract: string) => abstract.replace('compute- efficient', 'compute-efficient');
    expect(papers.map(({ title, abstract }) => ({ title, abstract: unspaced(abstract) }))).toEqual(
      pairs.map(({ title, abstract }) => ({ title, abstract: unspaced(abstract) })),
    );
    expect(diagnostics).toEqual([]);
  });

  test('with a short last paragraph after each abstract', () => {
    const ends = [
      'Code is available at https://github.com/x/y.',
      'Project page: https://x.github.io',
      'We release all data.',
    ];
    const document = pairs
      .map(({ title, abstract }, i) => `${title}\n\n${abstract}\n\n${ends[i % 3]}`)
      .join('\n\n');
    expect(pairsIn(document)).toEqual(
      pairs.map(({ title, abstract }, i) => ({ title, abstract: `${abstract}\n\n${ends[i % 3]}` })),
    );
  });

  test('with abstracts of two paragraphs', () => {
    const halves = pairs.map(({ title, abstract }) => ({
      title,
      abstract: abstract.replace(/^(.{500,}?\.) (?=[A-Z])/, '$1\n\n'),
    }));
    expect(halves.filter(({ abstract }) => abstract.includes('\n\n'))).toHaveLength(55);
    expect(pairsIn(halves.map(({ title, abstract }) => `${title}\n\n${abstract}`).join('\n\n'))).toEqual(
      halves,
    );
  });
});

describe('one half missing is one paper less and one report', () => {
  const without = (index: number) => lines.filter((_, i) => i !== index).join('\n');
  const rest = (index: number) => pairs.filter((_, i) => i !== index);

  test.each(pairs.map(({ title }, i) => [title, i] as const))('abstract of %s', (title, i) => {
    const { papers, diagnostics } = parse(without(FIRST_TITLE + 4 * i + 2));
    expect(papers.map(({ title, abstract }) => ({ title, abstract }))).toEqual(rest(i));
    expect(diagnostics).toMatchObject([{ severity: 'warning', line: FIRST_TITLE + 4 * i + 1 }]);
    expect(diagnostics[0]!.message).toContain(title.slice(0, 60));
  });

  test.each(pairs.map(({ title }, i) => [title, i] as const))('title of the abstract of %s', (_, i) => {
    const { papers, diagnostics } = parse(without(FIRST_TITLE + 4 * i));
    expect(papers.map(({ title, abstract }) => ({ title, abstract }))).toEqual(rest(i));
    expect(diagnostics).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('This abstract has no title') },
    ]);
    expect(diagnostics[0]!.line).toBe(FIRST_TITLE + 4 * i + 2);
  });
});
