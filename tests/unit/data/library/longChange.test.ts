import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { inOneTransaction } from '../../../../src/data/library/change.ts';
import { openLibrary } from '../../../../src/data/library/libraryDatabase.ts';

afterEach(() => void vi.useRealTimers());

it('a change that takes long to write, as a restore may, is not taken for a library that does not answer', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const onSilent = vi.fn();
  const library = openLibrary('library of a long change', undefined, onSilent);
  const edit = { table: 'papers', id: 'a', fields: [] };
  await inOneTransaction(library, 'long', () => Promise.resolve([edit]), {
    writeAll: async () => {
      for (let step = 0; step < 4; step++) {
        await library.papers.count();
        vi.advanceTimersByTime(10_000);
      }
    },
  });
  library.close();
  expect(onSilent).not.toHaveBeenCalled();
});
