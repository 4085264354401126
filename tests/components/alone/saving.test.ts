import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followMoves } from '../../../src/data/library/follow.ts';
import { getSave, save } from '../../../src/data/library/saves.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { follow } from '../follow.svelte.ts';
import { until } from '../../until.ts';
import { listSaves } from '../../unit/data/library/listSaves.ts';

const content = vi.hoisted(() => ({ state: { moved: {} as Record<string, string> }, paper: vi.fn() }));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content }));

const { banners } = await import('../../../src/app/state/frame/banners.svelte.ts');
const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { toasts } = await import('../../../src/app/state/frame/toasts.svelte.ts');
const { toggleSaved } = await import('../../../src/app/actions/toggleSaved.ts');

const { database } = library;

beforeEach(async () => {
  content.state = { moved: {} };
  await database.delete();
  await database.open();
});

afterEach(() => {
  vi.restoreAllMocks();
  banners.dismiss();
});

test('a paper whose text cannot be read is not saved, and that is said', async () => {
  content.paper.mockResolvedValue(null);
  await toggleSaved({ id: 'a' });
  expect(banners.current).toEqual({
    kind: 'problem',
    message:
      'This paper could not be read, so it was not saved. Try again when all papers are on this device.',
  });
  expect(await listSaves(database)).toEqual([]);
});

test('a removal whose answer was lost still has its Undo, which restores the save as it was', async () => {
  await save(database, paper('a'), 1000);
  follow(() => library.follow());
  await until(() => expect(library.isSaved('a')).toBe(true));
  const transact = database.transaction.bind(database) as (...args: unknown[]) => Promise<unknown>;
  vi.spyOn(database, 'transaction').mockImplementationOnce(((...args: unknown[]) =>
    transact(...args).then(() => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    })) as never);
  await toggleSaved({ id: 'a' });
  expect(await listSaves(database)).toEqual([]);
  expect(toasts.shown.at(-1)?.message).toBe('Removed from your library.');
  await toasts.undo();
  expect(await listSaves(database)).toEqual([{ paperId: 'a', savedAt: 1000, paper: paper('a') }]);
});

test('saved again, a copy that this version cannot read as a whole stays as it was', async () => {
  await save(database, paper('newer'), 1000);
  const copy = { ...paper('newer'), body: [{ t: 'of a newer version', start: 0, end: 5 }] };
  const stored = (await database.copies.get('newer'))!;
  await database.copies.put({ ...stored, paper: copy as never });
  const { paper: read } = (await getSave(database, 'newer'))!;
  await save(database, read, 2000);
  expect((await database.copies.get('newer'))?.paper).toEqual(copy);
});

test('undo of a save that was joined to an older one leaves the older one', async () => {
  await save(database, paper('new'), 1000);
  await toggleSaved(paper('old'));
  content.state = { moved: { old: 'new' } };
  await followMoves(database, content.state.moved);
  await toasts.undo();
  expect(await getSave(database, 'new')).toMatchObject({ savedAt: 1000, paper: paper('new') });
});
