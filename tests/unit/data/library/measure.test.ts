import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openLibrary } from '../../../../src/data/library/libraryDatabase.ts';
import { librarySize } from '../../../../src/data/library/measure.ts';

const EMPTY = 100;

it('a library of thousands of papers is measured by some of them, from all over it', async () => {
  const library = openLibrary('measured');
  expect(await librarySize(library)).toBe(0);
  const record = (at: number) => ({
    id: String(at).padStart(5, '0'),
    text: 'x'.repeat(EMPTY + (at % 200)),
    stamps: {},
  });
  const all = Array.from({ length: 4000 }, (_, at) => record(at));
  const sizeOf = (records: readonly object[]) =>
    records.reduce<number>((sum, one) => sum + JSON.stringify(one).length, 0);
  await library.table('ownPapers').bulkPut(all.slice(0, 700));
  expect(await librarySize(library)).toBe(sizeOf(all.slice(0, 700)));
  await library.table('ownPapers').bulkPut(all);
  let read = 0;
  library.ownPapers.hook('reading', (one) => {
    read++;
    return one;
  });
  const size = await librarySize(library);
  expect(read).toBeLessThanOrEqual(1000);
  expect(size / sizeOf(all)).toBeGreaterThan(0.95);
  expect(size / sizeOf(all)).toBeLessThan(1.05);
});
