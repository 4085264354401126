import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { openLibrary } from '../../../../src/data/library/libraryDatabase.ts';
import { storeOwnPapers } from '../../../../src/data/library/ownPapers.ts';
import { markRead } from '../../../../src/data/library/reading.ts';
import { save, unsave } from '../../../../src/data/library/saves.ts';
import { retag } from '../../../../src/data/library/tags.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import { paper } from '../content/fakeSite.ts';

let nth = 0;
afterEach(() => vi.restoreAllMocks());

/** Names of the stores that are read by keys, and of those that are written, in their order. */
function requests(): { read: string[]; written: string[] } {
  const noted = { read: [] as string[], written: [] as string[] };
  const { get, put, delete: remove } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    noted.read.push(`${this.name} ${String(key)}`);
    return get.call(this, key);
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    noted.written.push(this.name);
    return put.call(this, value, key);
  });
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
    noted.written.push(this.name);
    return remove.call(this, key);
  });
  return noted;
}

test('a change reads each row once, writes each once, and what did not change not at all', async () => {
  const library = openLibrary(`one reading ${nth++}`);
  await save(library, paper('a'));
  const noted = requests();
  const change = await save(library, paper('b'));
  expect(noted.read.filter((row, at) => noted.read.indexOf(row) !== at)).toEqual([]);
  expect(noted.written.sort()).toEqual(['changes', 'copies', 'papers', 'reading', 'saves']);
  noted.read.length = noted.written.length = 0;
  await markRead(library, 'b');
  expect(noted.read.filter((row, at) => noted.read.indexOf(row) !== at)).toEqual([]);
  // The row of the save says what it said.
  expect(noted.written.sort()).toEqual(['changes', 'papers', 'reading']);
  noted.written.length = 0;
  await undoChange(library, change);
  expect(noted.written.filter((store) => store === 'saves')).toHaveLength(1);
});

test.each<[string, (library: ReturnType<typeof openLibrary>) => Promise<unknown>, string[]]>([
  ['a save', (library) => save(library, paper('b')), ['notes', 'taggings', 'ownPapers', 'visits']],
  ['a save that is taken back', (library) => unsave(library, 'a'), ['notes', 'taggings', 'ownPapers']],
  ['a tag', (library) => retag(library, { papers: ['a'], on: ['new'] }), ['notes', 'entries', 'ownPapers']],
  [
    'an import',
    (library) => storeOwnPapers(library, [paper('o')], 1),
    ['saves', 'papers', 'copies', 'notes'],
  ],
])('%s holds up nothing that it does not touch', async (_, act, others) => {
  const library = openLibrary(`one reading ${nth++}`);
  await save(library, paper('a'));
  const opened = vi.spyOn(library, 'transaction');
  await act(library);
  expect(opened).toHaveBeenCalledTimes(1);
  const [mode, tables] = opened.mock.calls[0] as unknown as [string, string[]];
  expect(mode).toBe('rw');
  for (const other of others) expect(tables).not.toContain(other);
});
