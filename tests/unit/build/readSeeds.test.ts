import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { readSeeds } from '../../../src/build/readSeeds.ts';

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

test('documents are read in the order of their paths, sub-folders too', async () => {
  const { papers, collections, diagnostics } = await readSeeds(
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
  const { collections, diagnostics } = await readSeeds(
    await seeds({
      'a.txt': FERNS,
      'README.md': MOSS,
      'a.errata.json': '{}',
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
  const { papers, collections, diagnostics } = await readSeeds(
    await seeds({
      'a.txt': FERNS,
      'b.txt': `${MOSS}\n${FERNS.replace('Ferns on Walls', 'FERNS ON WALLS.')}`,
    }),
  );
  expect(papers.map(({ title }) => title)).toEqual(['Ferns on Walls', 'Moss on Roofs']);
  expect(collections.map(({ papers }) => papers)).toEqual([1, 1]);
  expect(diagnostics).toEqual([
    {
      severity: 'warning',
      document: 'b.txt',
      line: 5,
      message: '“FERNS ON WALLS.” is already at a.txt, line 1; this copy is left out.',
    },
  ]);
});

test('a document that yields nothing is an error that names it, and the others are still read', async () => {
  const { papers, collections, diagnostics } = await readSeeds(
    await seeds({ 'a.txt': FERNS, 'empty.txt': '', 'paper.pdf': '%PDF-1.7\n' }),
  );
  expect(papers).toHaveLength(1);
  expect(collections).toHaveLength(1);
  expect(diagnostics).toEqual([
    { severity: 'error', document: 'empty.txt', message: expect.stringContaining('It is empty.') },
    { severity: 'error', document: 'paper.pdf', message: expect.stringContaining('It is a PDF, not text.') },
  ]);
});

test('an empty, a missing and a misnamed folder are errors that say what to do', async () => {
  const empty = await seeds({ 'README.md': 'Nothing yet.' });
  const missing = join(empty, 'nowhere');
  const file = join(empty, 'README.md');
  for (const [folder, message] of [
    [empty, 'The folder holds no documents. Put a text copy of a page of papers in it.'],
    [missing, 'There is no such folder. Create it and put documents in it.'],
    [file, 'There is no such folder. Create it and put documents in it.'],
  ] as const) {
    expect(await readSeeds(folder)).toEqual({
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
  const { collections, diagnostics } = await readSeeds(folder);
  expect(collections.map(({ document }) => document)).toEqual(['a.txt', 'b.txt']);
  expect(diagnostics).toEqual([
    { severity: 'error', document: 'c.txt', message: 'There is no such file. Check the name.' },
  ]);
});

test("the project's own seeds give 55 papers and nothing to report", async () => {
  const { papers, collections, diagnostics } = await readSeeds(
    fileURLToPath(new URL('../../../seeds', import.meta.url)),
  );
  expect(papers).toHaveLength(55);
  expect(collections).toEqual([
    { document: 'trending-papers.txt', papers: 55, curator: 'AK and the research community', date: 'Mar 11' },
  ]);
  expect(diagnostics).toEqual([]);
});
