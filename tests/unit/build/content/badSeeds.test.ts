import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { readSeeds } from '../../../../src/build/content/readSeeds.ts';

const FERNS = 'Ferns on Walls\n\nWe count ferns on old walls.\n';

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

test('a README file alone is told to be left out', async () => {
  const { diagnostics } = await readSeeds(await seeds({ 'README.md': FERNS }));
  expect(diagnostics).toMatchObject([
    { severity: 'error', message: expect.stringContaining('README.md is left out, as all README files are') },
  ]);
});

test('a document that gives no paper stops all, or is left out where that is wished', async () => {
  const folder = await seeds({ 'a.txt': FERNS, 'b.html': '<!DOCTYPE html><html><p>Moss</p></html>' });
  const severities = async (skipBad: boolean) =>
    (await readSeeds(folder, { skipBad })).diagnostics.map(({ severity, document }) => [severity, document]);
  expect(await severities(false)).toEqual([['error', 'b.html']]);
  expect(await severities(true)).toEqual([['warning', 'b.html']]);
  const [told] = (await readSeeds(folder, { skipBad: true })).diagnostics;
  expect(told!.message).toMatch(/^The document is left out\. It is a saved web page/);
});

test('where no document gives a paper, none is left out', async () => {
  const { diagnostics } = await readSeeds(await seeds({ 'b.html': '<!DOCTYPE html><p>' }), { skipBad: true });
  expect(diagnostics).toMatchObject([{ severity: 'error' }]);
});

test('a zip archive gives each document that it holds', async () => {
  const zip = zipSync({
    'one.txt': new TextEncoder().encode(FERNS),
    'two.ris': new TextEncoder().encode('TY  - JOUR\nTI  - Moss on Roofs\nAB  - We weigh moss.\nER  -\n'),
  });
  const { collections } = await readSeeds(await seeds({ 'all.zip': zip }));
  expect(collections.map(({ document }) => document)).toEqual(['all.zip/one.txt', 'all.zip/two.ris']);
});
