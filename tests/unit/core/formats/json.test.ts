import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const parse = (text: string, name = 'papers.jsonl') => parseDocument({ name, bytes: encode(text) });
const titles = (text: string, name?: string) => parse(text, name).papers.map(({ title }) => title);
/** A paper with these fields beside its title and abstract. */
const paperWith = (fields: object) =>
  parse(JSON.stringify({ title: 'Ferns', abstract: 'We count.', ...fields })).papers[0]!;
const reports = ({ diagnostics }: ReturnType<typeof parse>) =>
  diagnostics.map(({ line, severity, message }) => `${line} ${severity}: ${message}`);

const FERNS = '{"title": "Ferns on Walls", "abstract": "We count ferns."}';
const MOSS = '{"title": "Moss on Roofs", "abstract": "We weigh moss."}';
const CHALK = '{"title": "Chalk on Slate", "abstract": "We write on slate."}';
const ALL = ['Ferns on Walls', 'Moss on Roofs', 'Chalk on Slate'];

describe('a document of JSON lines', () => {
  const fixture = new URL('../../../fixtures/documents/papers.jsonl', import.meta.url);
  const parsed = parseDocument({ name: 'papers.jsonl', bytes: readFileSync(fixture) });

  test('gives its papers with all that it says of them', () => {
    expect(parsed.papers.slice(0, 2)).toEqual([
      {
        id: expect.stringMatching(/^ferns-on-walls-[0-9a-z]{11}$/),
        title: 'Ferns on Walls',
        abstract: 'We count ferns on old walls.',
        body: [{ t: 'text', start: 0, end: 28 }],
        links: [{ href: 'https://github.com/doe/ferns', kind: 'code' }],
        source: { document: 'papers.jsonl', line: 1 },
        authors: ['Jane Doe', 'John Roe'],
        venue: 'Walls 2019',
        year: 2019,
        keywords: ['ferns', 'lime'],
      },
      {
        id: 'arxiv:2403.01234',
        title: 'Chalk on Slate',
        abstract: 'We write on slate.',
        body: [{ t: 'text', start: 0, end: 18 }],
        links: [],
        source: { document: 'papers.jsonl', line: 4 },
        authors: ['Ada Chalk'],
        year: 2024,
      },
    ]);
    expect(parsed.collection).toEqual({ document: 'papers.jsonl', papers: 3 });
  });

  test('loses nothing but what is wrong, and names its line', () => {
    expect(parsed.papers.map(({ title }) => title)).toEqual([
      'Ferns on Walls',
      'Chalk on Slate',
      'Rust on Rails',
    ]);
    expect(reports(parsed)).toEqual([
      '2 warning: This is not JSON and is left out: “{"title": "Moss on Roofs", "abstract": "We weigh moss” Check its quotation marks, commas and brackets.',
      '5 warning: This has no title and is left out: “{"abstract":"An abstract that lost its title."}” Give it a "title".',
      '6 warning: “Rust on Rails” has no abstract: only its title can be read and searched.',
      '7 warning: This has no title and is left out: “["no object"]” Give it a "title".',
      '8 warning: “FERNS on walls.” is already at line 1 with another abstract; this copy is left out.',
    ]);
  });

  test('is known by its name or by its beginning', () => {
    expect(titles(`${FERNS}\n${MOSS}\n`, 'list.txt')).toEqual(['Ferns on Walls', 'Moss on Roofs']);
    expect(titles(`not JSON\n${MOSS}\n`, 'list.ndjson')).toEqual(['Moss on Roofs']);
    expect(titles(`\ufeff${FERNS}\r\n\r\n${MOSS},\r\n`)).toEqual(['Ferns on Walls', 'Moss on Roofs']);
  });

  test('with nothing in it says what a paper is', () => {
    expect(reports(parse('\n'))).toEqual([
      'undefined error: No paper was found in it. A paper is an object with a "title" and an "abstract", on a line of its own or in an array.',
    ]);
  });
});

describe('JSON in other shapes', () => {
  const line = (text: string) => parse(text, 'papers.json').papers.map(({ source }) => source.line);

  test('an array, on one line, on several, and spread out', () => {
    const spread = JSON.stringify(
      [FERNS, MOSS, CHALK].map((text) => JSON.parse(text) as object),
      null,
      2,
    );
    for (const array of [`[${FERNS},${MOSS}, ${CHALK}]`, `[\n${FERNS},\n${MOSS},\n${CHALK}\n]\n`, spread])
      expect(titles(array, 'papers.json')).toEqual(ALL);
    expect(line(`[\n${FERNS},\n\n${MOSS}]`)).toEqual([2, 4]);
    expect(line(spread)).toEqual([2, 6, 10]);
  });

  test('one object, and several that are spread out', () => {
    const spread = [FERNS, MOSS].map((text) => JSON.stringify(JSON.parse(text), null, 2)).join('\n');
    expect(titles(FERNS, 'paper.json')).toEqual(['Ferns on Walls']);
    expect(titles(spread, 'papers.json')).toEqual(['Ferns on Walls', 'Moss on Roofs']);
  });

  test('brackets, commas and quotation marks in texts take nothing apart', () => {
    const abstract = 'We "[count]", }{ and \\ {';
    const [paper] = parse(
      `[${JSON.stringify({ title: 'Ferns', abstract, authors: [{ name: 'A B' }] })}]`,
    ).papers;
    expect(paper).toMatchObject({ abstract, authors: ['A B'] });
  });

  test('an element that is broken costs no other', () => {
    const open = '{"title": "Open", "abstract": "We';
    const nested = '{"title": "Nested", "authors": [{"name": "A"}';
    for (const broken of [open, nested, '{"title": "Comma" "abstract": ""}', 'null', '"text"', '}']) {
      const { papers, diagnostics } = parse(`[\n  ${FERNS},\n  ${broken},\n  ${MOSS}\n]`, 'papers.json');
      expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
        ['Ferns on Walls', 2],
        ['Moss on Roofs', 4],
      ]);
      expect(diagnostics).toMatchObject([{ severity: 'warning', line: 3 }]);
    }
  });
});

describe('encodings', () => {
  test('UTF-16 with a byte order mark', () => {
    const units = Uint16Array.from(`\ufeff${FERNS.replace('count', 'zählen ∞')}\n${MOSS}`, (unit) =>
      unit.charCodeAt(0),
    );
    const { papers } = parseDocument({ name: 'papers.jsonl', bytes: new Uint8Array(units.buffer) });
    expect(papers.map(({ abstract }) => abstract)).toEqual(['We zählen ∞ ferns.', 'We weigh moss.']);
  });

  test('a line in windows-1252 is read as such and reported', () => {
    const bytes = Uint8Array.from(`${FERNS}\n${MOSS.replace('moss', 'Gr\u00fc\u00dfe')}`, (unit) =>
      unit.charCodeAt(0),
    );
    const parsed = parseDocument({ name: 'papers.jsonl', bytes });
    expect(parsed.papers[1]!.abstract).toBe('We weigh Grüße.');
    expect(parsed.diagnostics).toMatchObject([{ line: 2, message: expect.stringContaining('windows-1252') }]);
  });
});

describe('fields', () => {
  test('authors are names, objects with names or one text', () => {
    for (const authors of [
      ['Jane Doe', ' John  Roe ', 'Jane Doe', 7],
      [{ name: 'Jane Doe' }, { name: 'John Roe' }, {}],
      'Jane Doe, John Roe',
      'Jane Doe and John Roe',
      'Jane Doe; John Roe',
    ])
      expect(paperWith({ authors }).authors).toEqual(['Jane Doe', 'John Roe']);
    expect(paperWith({ author: 'Doe, Jane and Roe, John' }).authors).toEqual(['Jane Doe', 'John Roe']);
    expect(paperWith({ authors: 'Plato' }).authors).toEqual(['Plato']);
    for (const authors of [[], '', null, 7]) expect(paperWith({ authors })).not.toHaveProperty('authors');
  });

  test('the year is its own field, part of a date, or in the name of the venue', () => {
    expect(paperWith({ year: 2019 }).year).toBe(2019);
    expect(paperWith({ year: '2019', venue: 'cvpr2018' }).year).toBe(2019);
    expect(paperWith({ published: '2024-03-01T00:00:00Z' }).year).toBe(2024);
    expect(paperWith({ date: '9 June 2020' }).year).toBe(2020);
    expect(paperWith({ venue: 'cvpr2018' })).toMatchObject({ venue: 'cvpr2018', year: 2018 });
    for (const fields of [{ venue: 'Workshop 12018' }, { year: 0 }, { year: null }, { date: 'soon' }])
      expect(paperWith(fields)).not.toHaveProperty('year');
  });

  test('identifiers make the id, wherever they stand', () => {
    for (const fields of [
      { id: '2403.01234' },
      { arxiv_id: '2403.01234v2' },
      { url: 'https://arxiv.org/abs/2403.01234v1' },
      { doi: '10.48550/arXiv.2403.01234' },
    ])
      expect(paperWith(fields).id).toBe('arxiv:2403.01234');
    expect(paperWith({ doi: 'https://doi.org/10.1000/XYZ' }).id).toBe('doi:10.1000/xyz');
    expect(paperWith({ id: 'cs/0112017' }).id).toBe('arxiv:cs/0112017');
    for (const id of ['W2741809807', 12, 'acl-2020-1'])
      expect(paperWith({ id }).id).toMatch(/^ferns-[0-9a-z]{11}$/);
  });

  test('a DOI is kept as it is written, where the id does not have it so', () => {
    expect(paperWith({ arxiv_id: '0704.0001', doi: '10.1103/PhysRevD.76.013009' })).toMatchObject({
      id: 'arxiv:0704.0001',
      doi: '10.1103/PhysRevD.76.013009',
    });
    expect(paperWith({ doi: 'https://doi.org/10.1000/XYZ' }).doi).toBe('10.1000/XYZ');
    for (const doi of ['10.1000/xyz', '10.48550/arXiv.2403.01234', 'soon', 7])
      expect(paperWith({ doi })).not.toHaveProperty('doi');
  });

  test('the paper has a page and a PDF of its own, which are no links beside it', () => {
    const page = 'https://openreview.net/forum?id=2XAAdvSlP2';
    const pdf = 'https://proceedings.mlr.press/v188/zhang22a/zhang22a.pdf';
    expect(paperWith({ url: page, pdf_url: pdf })).toMatchObject({ url: page, pdf, links: [] });
    expect(paperWith({ site: page, pdf })).toMatchObject({ url: page, pdf });
    expect(paperWith({ url: ['https://github.com/a/b', page] })).toMatchObject({
      url: page,
      links: [{ href: 'https://github.com/a/b', kind: 'code' }],
    });
    expect(paperWith({ acl_id: 'P19-1001' }).url).toBe('https://aclanthology.org/P19-1001');
    expect(paperWith({ openreview_id: '2XAAdvSlP2' }).url).toBe(page);
    for (const url of [
      'https://arxiv.org/abs/2403.01234v1',
      'https://doi.org/10.1000/xyz',
      'https://github.com/a/b',
      'javascript:alert(1)',
      'soon',
      7,
    ])
      expect(paperWith({ url, acl_id: '../x', openreview_id: 'a b' })).not.toHaveProperty('url');
  });

  test('the first category of arXiv is told', () => {
    for (const fields of [
      { categories: 'cs.CL stat.ML' },
      { categories: ['cs.CL', 'stat.ML'] },
      { primary_category: 'cs.CL', categories: ['stat.ML'] },
      { categories: 'NLP, cs.CL' },
    ])
      expect(paperWith(fields).primaryClass).toBe('cs.CL');
    for (const categories of ['Walls', [], null, 7])
      expect(paperWith({ categories })).not.toHaveProperty('primaryClass');
  });

  test('addresses become links, each once, and nothing that is none', () => {
    expect(
      paperWith({
        abstract: 'See https://github.com/a/b.',
        code: ['https://github.com/a/b', 'github.com/a/c'],
        project: 'https://a.test/ferns',
        url: 'https://a.github.io/ferns',
      }).links,
    ).toEqual([
      { href: 'https://github.com/a/b', kind: 'code', start: 4, end: 26 },
      { href: 'https://github.com/a/c', kind: 'code' },
      { href: 'https://a.test/ferns', kind: 'project' },
      { href: 'https://a.github.io/ferns', kind: 'project' },
    ]);
    for (const code of ['javascript:alert(1)', 'soon', 'https://u:p@a.test/', {}, ''])
      expect(paperWith({ code }).links).toEqual([]);
  });

  test('wrapped lines are joined, paragraphs and lists kept', () => {
    const abstract = ' We count\n  ferns on state-\nof-the-art walls.\n\nTwo kinds:\n- old\n- new ';
    expect(paperWith({ title: 'Ferns\n on Walls', abstract })).toMatchObject({
      title: 'Ferns on Walls',
      abstract: 'We count ferns on state-of-the-art walls.\n\nTwo kinds:\n\n- old\n\n- new',
    });
    expect(paperWith({ keywords: 'ferns; lime, ferns' }).keywords).toEqual(['ferns', 'lime']);
  });

  test('names that objects have anyway are no fields', () => {
    expect(titles('{"constructor": "x", "__proto__": {"title": "y"}, "abstract": "z"}')).toEqual([]);
  });
});

test('a long document is read in time that grows with its length', () => {
  const line = JSON.stringify({ title: 'Ferns', abstract: 'x', unread: 'y'.repeat(1000), doi: '10.1000/' });
  const lines = Array.from({ length: 5000 }, (_, at) => line.replace('10.1000/', `10.1000/${at}`));
  expect(parse(lines.join('\n')).papers).toHaveLength(5000);
  expect(parse(`[${lines.join(',')}]`).papers).toHaveLength(5000);
  expect(parse(`[{"title":${'['.repeat(1_000_000)}`).papers).toEqual([]);
}, 60_000);
