import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { libraryBackup } from '../../../../src/data/library/backup.ts';
import type { LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { refreshSaves } from '../../../../src/data/library/refreshSaves.ts';
import { restoreBackup } from '../../../../src/data/library/restore.ts';
import { getSave, save } from '../../../../src/data/library/saves.ts';
import { saveAll } from '../../../../src/data/library/states.ts';
import { paper } from '../content/fakeSite.ts';
import { newLibrary } from './organiser.ts';

let library: LibraryDatabase;

beforeEach(() => {
  library = newLibrary();
});

/** Content in which these papers have other titles, and all others are as they were. */
function contentWith(retitled: Readonly<Record<string, string>>, gone: readonly string[] = []) {
  return vi.fn((ids: string[]) =>
    Promise.resolve(
      ids.map((id): Paper | null => (gone.includes(id) ? null : paper(id, retitled[id] ?? id))),
    ),
  );
}

const titleOf = async (id: string) => (await getSave(library, id))?.paper.title;

describe('saved copies', () => {
  it('follow the newest text, and keep theirs when the paper has vanished', async () => {
    for (const id of ['changed', 'same', 'vanished']) await save(library, paper(id, id));
    await refreshSaves(library, contentWith({ changed: 'A better title' }, ['vanished']), 'v2');
    expect(await titleOf('changed')).toBe('A better title');
    expect((await library.saves.get('changed'))?.paper.title).toBe('A better title');
    expect((await getSave(library, 'vanished'))?.paper).toEqual(paper('vanished', 'vanished'));
  });

  it('are brought up some at a time: what is done meanwhile waits for no more than those', async () => {
    const ids = Array.from({ length: 450 }, (_, at) => `p${at}`);
    await saveAll(
      library,
      ids.map((id) => paper(id, id)),
    );
    const lookUp = contentWith({ p0: 'First', p449: 'Last' });
    await refreshSaves(library, lookUp, 'v2');
    expect(lookUp.mock.calls.map(([some]) => some.length)).toEqual([200, 200, 50]);
    expect([await titleOf('p0'), await titleOf('p200'), await titleOf('p449')]).toEqual([
      'First',
      'p200',
      'Last',
    ]);
  });

  it('are looked at once for each version of the content', async () => {
    await save(library, paper('a', 'a'));
    await refreshSaves(library, contentWith({}), 'v2');
    const again = contentWith({ a: 'Never asked for' });
    await refreshSaves(library, again, 'v2');
    expect(again).not.toHaveBeenCalled();
    await refreshSaves(library, contentWith({ a: 'A better title' }), 'v3');
    expect(await titleOf('a')).toBe('A better title');
  });

  it('are looked at again where it broke off', async () => {
    await save(library, paper('a', 'a'));
    const broken = () => Promise.reject(new Error('the worker ended'));
    await expect(refreshSaves(library, broken, 'v2')).rejects.toThrow('the worker ended');
    await refreshSaves(library, contentWith({ a: 'A better title' }), 'v2');
    expect(await titleOf('a')).toBe('A better title');
  });

  it('are looked at again after others came from a backup, which may be older', async () => {
    const elsewhere = newLibrary();
    await save(elsewhere, paper('a', 'An old title'));
    await refreshSaves(library, contentWith({}), 'v2');
    await restoreBackup(library, await libraryBackup(elsewhere, { made: '', collections: [] }));
    expect(await titleOf('a')).toBe('An old title');
    await refreshSaves(library, contentWith({ a: 'The title of now' }), 'v2');
    expect(await titleOf('a')).toBe('The title of now');
  });
});
