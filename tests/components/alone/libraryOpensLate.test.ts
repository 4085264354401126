import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type * as databases from '../../../src/data/library/libraryDatabase.ts';

const opened = vi.fn();
vi.mock('../../../src/data/library/libraryDatabase.ts', async (original) => {
  const module = await original<typeof databases>();
  return {
    ...module,
    openLibrary: (...args: Parameters<typeof module.openLibrary>) => {
      opened();
      return module.openLibrary(...args);
    },
  };
});

test('the library is made with what is first asked of it, once, and not as the page is read', async () => {
  const { library } = await import('../../../src/app/state/library/library.svelte.ts');
  expect(library.isSaved('a')).toBe(false);
  expect(opened).not.toHaveBeenCalled();
  expect(library.database).toBe(library.database);
  expect(opened).toHaveBeenCalledOnce();
});
