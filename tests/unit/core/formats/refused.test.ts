import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';
import { unpack } from '../../../../src/core/formats/unpack.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const parse = (name: string, given: string | Uint8Array) =>
  parseDocument({ name, bytes: typeof given === 'string' ? encode(given) : given });
const errors = (name: string, given: string | Uint8Array) =>
  parse(name, given)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

const SHEEP =
  'Sheep Remember Slopes\n\nWe study how sheep find their way home at dusk. A flock was followed.\n';

describe('what is no list of papers is refused by its name, in one sentence', () => {
  test.each([
    ['a.json', 'PAR1\x15\x04', 'a Parquet table'],
    ['a.jsonl', '\x28\xb5\x2f\xfd\x04', 'a Zstandard archive'],
    ['a.txt', 'SQLite format 3\0', 'a SQLite database'],
    ['a.docx', 'PK\x03\x04....word/document.xml', 'a Word document'],
    ['a.txt', 'PK\x03\x04....xl/workbook.xml', 'an Excel spreadsheet'],
    ['a.txt', '%!PS-Adobe', 'a PostScript document'],
  ])('%s that begins with %j', (name, text, kind) => {
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    expect(parse(name, bytes).papers).toEqual([]);
    expect(errors(name, bytes)).toEqual([expect.stringContaining(`It is ${kind}, not text.`)]);
  });

  test.each([
    ['a.tex', '\\documentclass{article}\n\\begin{document}\nFerns\n', 'It is LaTeX source'],
    [
      'a.html',
      '<!DOCTYPE html>\n<html><style>\n.a { color: red; }\n</style><h3>Title</h3>\n<p>Abstract</p>',
      'It is a saved web page',
    ],
    [
      'a.svg',
      '<?xml version="1.0"?><svg xmlns="x"><path/></svg>',
      'It is XML of a kind that is not read (“svg”)',
    ],
    [
      'a.txt',
      '--AU-- Roe, J.\n--TI-- Ferns on Walls\n--ST-- Walls\n--YP-- 1996\n--VL-- 3\n\n--AB-- We count.\n',
      'It is an export with a tag',
    ],
    [
      'a.txt',
      'TI- Ferns on Walls\nAU- Roe, Jane\nPU- Fern Press\nPY- 1972\nPD- 80 p\n',
      'It is an export with a tag',
    ],
    ['a.vec', `12 300\nfern ${'0.25 -1.5e-3 3 '.repeat(30)}\n`, 'It is a table of numbers'],
    ['a.txt', '03613    a2200469   45000010003000000050017\n\nFerns\n\nWe count.\n', 'It is a MARC record'],
    [
      'CITATION.cff',
      'cff-version: 1.2.0\ntitle: Ferns\n\nabstract: |\n\n  We count.\n',
      'It is a citation file (CFF)',
    ],
    [
      'a.csv',
      'id,name\n1,a\n2,b\n',
      'It is a table without a column of titles (its first line is “id, name”)',
    ],
    ['a.yml', '- title: Boxes\n  authors: Roe\n  year: 2020\n'.repeat(6), 'It is YAML'],
    ['a.yaml', '- title: Ferns on Walls\n  abstract: We count.\n', 'It is YAML'],
    ['a.toml', '[[papers]]\ntitle = "Ferns"\nabstract = """\nWe count.\n"""\n', 'It is a file of settings'],
    ['a.txt', '[a]\ntitle = Ferns\nabstract = We count.\n\n[b]\ntitle = Moss\n', 'It is a file of settings'],
    ['.env', 'TITLE="Ferns on Walls"\nABSTRACT="We count."\n', 'It is a file of settings'],
    ['a.srt', '1\n00:00:00,000 --> 00:00:04,000\nFerns on walls\n\nWe count.\n', 'These are subtitles'],
    ['a.vtt', 'WEBVTT\n\n00:00.000 --> 00:04.000\nFerns on walls\n\nWe count.\n', 'These are subtitles'],
    [
      'a.log',
      '2020-01-01 10:00:00 INFO Started\n2020-01-01 10:00:01 WARN We count.\n'.repeat(3),
      'It is the log',
    ],
    [
      'a.js',
      'export const papers = [\n  { title: "Ferns", abstract: "We count." },\n];\n',
      'the text of a program',
    ],
    ['a.py', 'papers = [\n  {"title": "Ferns", "abstract": "We count."},\n]\n', 'the text of a program'],
    [
      'a.txt',
      'diff --git a/x b/x\n@@ -1,2 +1,2 @@\n-Ferns on Walls\n\n We count.\n',
      'the text of a program',
    ],
    [
      'a.po',
      'msgid "Ferns on Walls"\nmsgstr "Farne"\n\nmsgid "We count."\nmsgstr ""\n',
      'the text of a program',
    ],
    [
      'a.xml',
      '<catalog>\n<book><title>Ferns</title><text>We count.</text></book>\n</catalog>',
      'XML of a kind that is not read (“catalog”)',
    ],
    ['a.txt', `${'const a = 1;\nif (a) {\n  b();\n}\n'.repeat(5)}`, 'It looks like the text of a program'],
    ['a.bib', 'version https://git-lfs.github.com/spec/v1\noid sha256:1\n', 'It is a pointer of Git LFS'],
    ['a.txt', 'BEGIN:VCALENDAR\nVERSION:2.0\nSUMMARY:Ferns\nEND:VCALENDAR\n', 'calendar'],
    [
      'a.txt',
      'Snapshot-Content-Location: https://example.org/\nSubject: Ferns\nMIME-Version: 1.0\n\nFerns\n\nWe count.\n',
      'It is a web archive',
    ],
    ['a.ltx', 'Ferns \\emph{on} walls\n\nWe count.\n', 'It is LaTeX source'],
    [
      'a.json',
      JSON.stringify(Array.from({ length: 60 }, (_, at) => ({ id: at }))),
      'No paper was found in it.',
    ],
  ])('%s: %j', (name, text, message) => {
    const { papers, diagnostics } = parse(name, text);
    expect(papers).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', message: expect.stringContaining(message) });
  });

  test('a document of which most is left over gives no papers, but one of which some is', () => {
    const lone = Array.from({ length: 30 }, (_, at) => `{"id": ${at}}`);
    const paper = '{"title": "Ferns", "abstract": "We count."}';
    expect(parse('a.jsonl', [paper, ...lone].join('\n'))).toMatchObject({
      papers: [],
      diagnostics: [
        {
          severity: 'error',
          message: expect.stringMatching(
            /^Most of it could not be understood: 1 paper and 30 other parts were found, read as JSON\./,
          ),
        },
      ],
    });
    expect(parse('a.jsonl', [paper, ...lone.slice(0, 5)].join('\n')).papers).toHaveLength(1);
  });
});

describe('within limits', () => {
  test('NULs are passed over and said, UTF-16 is known without its mark', () => {
    const nul = parse('a.txt', SHEEP.replace('study', 'stu\0dy'));
    expect(nul.papers[0]!.abstract).toContain('We study how');
    expect(nul.diagnostics).toMatchObject([
      { severity: 'warning', line: 3, message: 'There are NUL characters here, which are left out.' },
    ]);
    expect(parse('a.txt', `${SHEEP}${'\0'.repeat(300)}`)).toMatchObject({ papers: [{}], diagnostics: [] });
    for (const littleEndian of [true, false]) {
      const view = new DataView(new ArrayBuffer(SHEEP.length * 2));
      Array.from(SHEEP, (sign, at) => view.setUint16(2 * at, sign.charCodeAt(0), littleEndian));
      expect(parse('a.txt', new Uint8Array(view.buffer)).papers).toMatchObject([
        { title: 'Sheep Remember Slopes' },
      ]);
    }
  });

  test('control characters are in no title, abstract or message', () => {
    const { papers } = parse(
      'a.json',
      JSON.stringify({ title: 'Bo\x1b[31mxes\0', abstract: 'We \x07carry.' }),
    );
    expect(papers).toMatchObject([{ title: 'Boxes', abstract: 'We carry.' }]);
    expect(parse('a.jsonl', '\x1b[31m not JSON at all, however long').diagnostics[0]!.message).not.toContain(
      '\x1b',
    );
  });

  test('an abstract and a title beyond all measure', () => {
    const long = [
      { title: 'Boxes', abstract: 'We carry. '.repeat(20_000) },
      { title: 'T '.repeat(3000), abstract: 'We.' },
    ];
    const { papers, diagnostics } = parse('a.json', JSON.stringify(long));
    expect(papers.map(({ title, abstract }) => [title, abstract.length])).toEqual([['Boxes', 99_999]]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The abstract of “Boxes” has 199999 characters: all after the first 100000 is left out.',
      expect.stringMatching(/has 5999 characters and is left out\. At most 2000 are read\.$/),
    ]);
  });

  test('nesting without end', () => {
    for (const text of [
      '['.repeat(100_000) + ']'.repeat(100_000),
      `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
      '<feed><entry>'.repeat(50_000),
    ])
      expect(parse('a', text)).toMatchObject({ papers: [] });
  });
});

describe('archives', () => {
  const ris = encode('TY  - JOUR\nTI  - Ferns\nER  -\n');
  const unpacked = async (bytes: Uint8Array, most?: number) =>
    (await unpack('a.zip', bytes, most)).map((one) =>
      'problem' in one ? `${one.name}: ${one.problem.message}` : one.name,
    );

  test('a zip archive gives its documents, by name, and gzip within it', async () => {
    const zip = zipSync({
      'b/two.ris': ris,
      'one.ris.gz': gzipSync(ris),
      'README.md': ris,
      '__MACOSX/one': ris,
      'b/.x': ris,
      'c.zip': zipSync({ a: ris }),
    });
    expect(await unpacked(zip)).toEqual([
      'a.zip/b/two.ris',
      'a.zip/c.zip: It is a zip archive within another. Unpack it and add what is in it.',
      'a.zip/one.ris.gz',
    ]);
  });

  test('what holds more than is allowed, is damaged or holds nothing is told', async () => {
    const bomb = zipSync({ a: new Uint8Array(2 ** 22) });
    expect(await unpacked(bomb, 2 ** 20)).toEqual([expect.stringContaining('more than 1 MB in it')]);
    const damaged = zipSync({ a: ris });
    expect(await unpacked(damaged.subarray(0, damaged.length - 20))).toEqual([
      expect.stringContaining('that is damaged'),
    ]);
    expect(await unpacked(zipSync({ 'README.md': ris }))).toEqual([
      expect.stringContaining('without documents'),
    ]);
  });

  test('a byte that changed is noticed, also in a file that is stored as it is', async () => {
    const zip = zipSync({ 'b/ä.ris': ris, 'a.ris': ris }, { level: 0 });
    expect(await unpacked(zip)).toEqual(['a.zip/a.ris', 'a.zip/b/ä.ris']);
    // In front of it stand names, sizes and the time of day.
    zip[Buffer.from(zip).indexOf('TY  - ')]! ^= 1;
    expect(await unpacked(zip)).toEqual([expect.stringContaining('that is damaged')]);
  });

  test('an office document is none', async () => {
    expect(await unpacked(zipSync({ 'word/document.xml': ris }))).toEqual(['a.zip']);
  });
});
