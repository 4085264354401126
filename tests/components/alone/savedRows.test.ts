import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { library } from '../../../src/app/state/library/library.svelte.ts';
import { savedRows } from '../../../src/app/state/library/savedRows.svelte.ts';
import { summaryOf } from '../../../src/core/paper/summary.ts';
import undoChange from '../../../src/data/library/undo.ts';
import { markRead } from '../../../src/data/library/reading.ts';
import { save, unsave } from '../../../src/data/library/saves.ts';
import { refreshSaves } from '../../../src/data/library/refreshSaves.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { follow } from '../follow.svelte.ts';
import { until } from '../../until.ts';

const { database } = library;

beforeEach(async () => {
  await database.delete();
  await database.open();
});

test('rows of saved papers are read where they are needed, and follow a text that is corrected', async () => {
  for (const [at, id] of ['a', 'b', 'c'].entries()) await save(database, paper(id, `On ${id}`), at);
  follow(() => library.follow());
  await until(() => expect(library.savedIds).toEqual(['c', 'b', 'a']));
  savedRows.need(library.savedIds.slice(0, 2));
  follow(() => void savedRows.of('b'));
  await until(() => expect(savedRows.of('b')?.title).toBe('On b'));
  expect(savedRows.of('c')?.title).toBe('On c');
  expect(savedRows.of('a')).toBeUndefined();
  const lookUp = (ids: string[]) =>
    Promise.resolve(ids.map((id) => (id === 'b' ? paper('b', 'A better title') : null)));
  await refreshSaves(database, lookUp, 'v2');
  await until(() => expect(savedRows.of('b')?.title).toBe('A better title'));
});

test('a change that was made here shows at once, and what undoes it', async () => {
  follow(() => library.follow());
  const saved = await save(database, paper('a'), 1);
  library.show(saved);
  expect(library.isSaved('a')).toBe(true);
  library.show(await unsave(database, 'a'));
  expect(library.isSaved('a')).toBe(false);
  const read = await markRead(database, 'a');
  library.show(read);
  expect(library.isRead('a')).toBe(true);
  library.show(await undoChange(database, read));
  expect(library.isRead('a')).toBe(false);
  await until(() => expect(library.savedIds).toEqual([]));
});

test('a row says how long the whole text takes, and one that is odd keeps none of the others away', async () => {
  const long = paper('long', 'On length', 'word '.repeat(900).trim());
  await save(database, long, 1);
  await database.saves.put({ paperId: 'odd', savedAt: 2, paper: {} as never });
  follow(() => library.follow());
  await until(() => expect(library.savedIds).toEqual(['odd', 'long']));
  savedRows.need(library.savedIds);
  follow(() => void savedRows.of('long'));
  await until(() => expect(savedRows.of('long')?.minutes).toBe(summaryOf(long).minutes));
  expect(savedRows.of('long')!.minutes).toBeGreaterThan(1);
});
