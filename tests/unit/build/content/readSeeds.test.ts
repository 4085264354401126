import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { typesetPapers } from '../../../../src/build/content/work/makeShard.ts';
import { readSeeds } from '../../../../src/build/content/readSeeds.ts';
import type { Diagnostic } from '../../../../src/core/formats/diagnostic.ts';

const FERNS = 'Ferns on Walls\n\nWe count ferns on old walls.\n';
const MOSS = 'Moss on Roofs\n\nWe weigh moss on roofs.\n';
const CHALK = 'Chalk on Slate\n\nWe write on slate with chalk.\n';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function seeds(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-seeds-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A folder's papers, made, and all that there is to report. */
async function readPapers(folder: string) {
  const corpus = await readSeeds(folder);
  const misfits: Diagnostic[] = [];
  const papers = [...typesetPapers(corpus, (misfit) => misfits.push(misfit))];
  return { papers, collections: corpus.collections, diagnostics: [...corpus.diagnostics, ...misfits] };
}

test('documents are read in the order of their paths, sub-folders too', async () => {
  const { papers, collections, diagnostics } = await readPapers(
    await seeds({ 'b.txt': MOSS, 'a/z.txt': `Mar 11\n\n${FERNS}`, 'Z.txt': CHALK }),
  );
  expect(papers.map(({ title, source }) => [title, source.document])).toEqual([
    ['Chalk on Slate', 'Z.txt'],
    ['Ferns on Walls', 'a/z.txt'],
    ['Moss on Roofs', 'b.txt'],
  ]);
  expect(collections).toEqual([
    { document: 'Z.txt', papers: 1 },
    { document: 'a/z.txt', papers: 1, date: 'Mar 11' },
    { document: 'b.txt', papers: 1 },
  ]);
  expect(diagnostics).toEqual([]);
});

test('what is not a document is skipped', async () => {
  const { collections, diagnostics } = await readPapers(
    await seeds({
      'a.txt': FERNS,
      'README.md': MOSS,
      '.hidden': MOSS,
      '.git/x.txt': MOSS,
      'a.txt~': MOSS,
      'sub/readme.txt': MOSS,
    }),
  );
  expect(collections.map(({ document }) => document)).toEqual(['a.txt']);
  expect(diagnostics).toEqual([]);
});

test('a paper in two documents is kept once, counted once and reported with both places', async () => {
  const { papers, collections, diagnostics } = await readPapers(
    await seeds({
      'a.txt': FERNS,
      'b.txt': `${MOSS}\n${FERNS.replace('Ferns on Walls', 'FERNS ON WALLS.')}`,
    }),
  );
  expect(papers.map(({ title }) => title)).toEqual(['Ferns on Walls', 'Moss on Roofs']);
  expect(collections.map(({ papers }) => papers)).toEqual([1, 1]);
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      document: 'b.txt',
      line: 5,
      message: '“FERNS ON WALLS.” is already at a.txt, line 1; this copy is left out.',
      several: 'copies are left out',
    },
  ]);
});

test('a document that yields nothing is an error that names it, and the others are still read', async () => {
  const { papers, collections, diagnostics } = await readPapers(
    await seeds({ 'a.txt': FERNS, 'empty.txt': '', 'paper.pdf': '%PDF-1.7\n' }),
  );
  expect(papers).toHaveLength(1);
  expect(collections).toHaveLength(1);
  expect(diagnostics).toMatchObject([
    { severity: 'error', document: 'empty.txt', message: expect.stringContaining('It is empty.') },
    { severity: 'error', document: 'paper.pdf', message: expect.stringContaining('It is a PDF, not text.') },
  ]);
});

test('compressed documents are unpacked, and named as they are', async () => {
  const lines = '{"title": "Ferns on Walls", "abstract": "We count."}\n';
  const { papers, diagnostics } = await readPapers(
    await seeds({
      'a.jsonl.gz': gzipSync(lines),
      'b.txt': gzipSync(MOSS),
      'c.gz': gzipSync(CHALK).subarray(0, 20),
    }),
  );
  expect(papers.map(({ title, source }) => [title, source.document])).toEqual([
    ['Ferns on Walls', 'a.jsonl.gz'],
    ['Moss on Roofs', 'b.txt'],
  ]);
  expect(diagnostics).toMatchObject([
    { severity: 'error', document: 'c.gz', message: expect.stringContaining('breaks off') },
  ]);
});

test('an empty, a missing and a misnamed folder are errors that say what to do', async () => {
  const empty = await seeds({ '.keep': '' });
  const missing = join(empty, 'nowhere');
  const file = join(empty, '.keep');
  for (const [folder, message] of [
    [empty, 'The folder holds no documents. Put a text copy of a page of papers in it.'],
    [missing, 'There is no such folder. Create it and put documents in it.'],
    [file, 'There is no such folder. Create it and put documents in it.'],
  ] as const) {
    expect(await readPapers(folder)).toEqual({
      papers: [],
      collections: [],
      diagnostics: [{ severity: 'error', document: folder, message }],
    });
  }
});

test('a link to a file is read, a dangling one is an error, a circle of folders is not walked', async () => {
  const folder = await seeds({ 'a.txt': FERNS });
  const other = await seeds({ 'x.txt': MOSS });
  await symlink(join(other, 'x.txt'), join(folder, 'b.txt'));
  await symlink(join(other, 'gone.txt'), join(folder, 'c.txt'));
  await symlink(folder, join(folder, 'circle'));
  const { collections, diagnostics } = await readPapers(folder);
  expect(collections.map(({ document }) => document)).toEqual(['a.txt', 'b.txt']);
  expect(diagnostics).toEqual([
    { severity: 'error', document: 'c.txt', message: 'There is no such file. Check the name.' },
  ]);
});

const FORMULA = 'Moss in R^{ntimes d}\n\nWe weigh moss in R^{ntimes d}.\n';
const errata = (document: string, changes: object = {}) =>
  JSON.stringify({
    format: 1,
    document,
    entries: [
      {
        paper: 'Moss in R^{ntimes d}',
        field: 'abstract',
        hash: '08d41d5d9cd053aa',
        start: 17,
        end: 29,
        source: 'R^{ntimes d}',
        node: { t: 'math', tex: '\\mathbb{C}^{n\\times d}' },
        ...changes,
      },
    ],
  });

test.each(['moss.errata.json', 'moss.txt.errata.json'])(
  'errata beside a document are applied: %s',
  async (name) => {
    const { papers, diagnostics } = await readPapers(
      await seeds({ 'sub/moss.txt': FORMULA, [`sub/${name}`]: errata('moss.txt') }),
    );
    expect(diagnostics).toEqual([]);
    expect(papers[0]!.body).toEqual([
      { t: 'text', start: 0, end: 17 },
      {
        t: 'math',
        start: 17,
        end: 29,
        tex: '\\mathbb{C}^{n\\times d}',
        display: 'ℂⁿˣᵈ',
        mathml: [
          'math',
          null,
          [
            'msup',
            null,
            ['mi', null, 'ℂ'],
            [
              'mrow',
              null,
              ['mi', null, 'n'],
              ['mo', { lspace: '0em', rspace: '0em' }, '×'],
              ['mi', null, 'd'],
            ],
          ],
        ],
      },
      { t: 'text', start: 29, end: 30 },
    ]);
  },
);

test('errata that do not fit are errors with file, paper and reason, and the papers are still read', async () => {
  const told = async (files: Record<string, string>) => {
    const { papers, diagnostics } = await readPapers(await seeds({ 'sub/moss.txt': FORMULA, ...files }));
    expect(papers).toHaveLength(1);
    return diagnostics.map(({ severity, document, message }) => `${severity} ${document}: ${message}`);
  };
  expect(await told({ 'sub/moss.errata.json': errata('moss.txt', { source: 'R^{n}' }) })).toEqual([
    'error sub/moss.errata.json: The erratum for “R^{n}” in the abstract of “Moss in R^{ntimes d}” no longer fits: ' +
      '“R^{ntimes d}” stands there now. Write it again or remove it.',
  ]);
  expect(await told({ 'sub/moss.errata.json': errata('moss.txt', { hash: '0' }) })).toEqual([
    expect.stringMatching(
      /^error sub\/moss\.errata\.json: .* “Moss in R\^\{ntimes d\}” is for another text\. /,
    ),
  ]);
  expect(await told({ 'sub/moss.errata.json': errata('moss.txt', { paper: 'Fern' }) })).toEqual([
    'error sub/moss.errata.json: The errata for “Fern” belong to no paper of the document. ' +
      'Correct the title or id, or remove them.',
  ]);
  expect(await told({ 'sub/moss.errata.json': '{' })).toEqual([
    'error sub/moss.errata.json: The errata are no JSON: check the file for a missing comma or quotation mark.',
  ]);
});

test('errata without their document are errors', async () => {
  const { diagnostics } = await readPapers(
    await seeds({
      'moss.txt': FORMULA,
      'moss.errata.json': errata('fern.txt'),
      'sub/moss.errata.json': errata('moss.txt'),
    }),
  );
  expect(diagnostics).toEqual([
    {
      severity: 'error',
      document: 'moss.errata.json',
      message:
        'The errata are for “fern.txt”, which is not there. ' +
        'Set "document" to “moss.txt” if they are for it, or remove them.',
    },
    {
      severity: 'error',
      document: 'sub/moss.errata.json',
      message:
        'There is no document with the name that these errata have. Name them after their document, or remove them.',
    },
  ]);
});

test('of two documents with one stem, errata belong to the one that they name', async () => {
  const { papers, diagnostics } = await readPapers(
    await seeds({ 'moss.md': FERNS, 'moss.txt': FORMULA, 'moss.errata.json': errata('moss.txt') }),
  );
  expect(diagnostics).toEqual([]);
  expect(papers.map(({ body }) => body.length)).toEqual([1, 3]);
});

test("the project's own seeds give 55 papers and nothing to report", async () => {
  const { papers, collections, diagnostics } = await readPapers(
    fileURLToPath(new URL('../../../../seeds', import.meta.url)),
  );
  expect(papers).toHaveLength(55);
  expect(collections).toEqual([
    { document: 'trending-papers.txt', papers: 55, curator: 'AK and the research community', date: 'Mar 11' },
  ]);
  expect(diagnostics).toEqual([]);
});
