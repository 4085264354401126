import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { openLibrary } from '../../../../src/data/library/libraryDatabase.ts';
import { save } from '../../../../src/data/library/saves.ts';
import { paper } from '../content/fakeSite.ts';

it('what a person did is on the disk before it counts as done', async () => {
  const library = openLibrary('durable');
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await save(library, paper('a'));
  const writes = begin.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThan(0);
  for (const [, , options] of writes) expect(options).toMatchObject({ durability: 'strict' });
  library.close();
});
