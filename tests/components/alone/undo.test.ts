import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataError } from '../../../src/data/dataError.ts';
import { followMoves } from '../../../src/data/library/follow.ts';
import { readIds } from '../../../src/data/library/reading.ts';
import { setPosition, lastPosition } from '../../../src/data/library/opened.ts';
import { getSave, save } from '../../../src/data/library/saves.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { follow } from '../follow.svelte.ts';
import { until } from '../../until.ts';
import { listSaves } from '../../unit/data/library/listSaves.ts';

const content = vi.hoisted(() => ({ state: {} as unknown, paper: vi.fn(), papers: vi.fn() }));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content }));

const { banners } = await import('../../../src/app/state/frame/banners.svelte.ts');
const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { toasts } = await import('../../../src/app/state/frame/toasts.svelte.ts');
const { keepInStep } = await import('../../../src/app/actions/keepInStep.ts');
const { toggleRead } = await import('../../../src/app/actions/toggleRead.ts');
const { toggleSaved } = await import('../../../src/app/actions/toggleSaved.ts');

const { database } = library;
const state = (version: string, moved: Record<string, string> = {}) =>
  (content.state = { status: 'ready', version, packs: [], moved } as object) as Parameters<
    typeof keepInStep
  >[0];
/** The app follows the library only where a test says so: else it is not known yet what is saved. */
const known = async (...ids: string[]) => {
  follow(() => library.follow());
  await until(() => expect(library.savedIds).toEqual(ids));
};

beforeEach(async () => {
  state('v1');
  content.papers.mockReset().mockImplementation((ids: string[]) => Promise.resolve(ids.map(() => null)));
  await database.delete();
  await database.open();
});

afterEach(() => banners.dismiss());

test('to save what was saved before, while the library is not known yet, can lose nothing', async () => {
  await save(database, paper('a'), 1000);
  await toggleSaved(paper('a'));
  expect(toasts.shown[0]?.message).toBe('It was in your library already.');
  await toasts.undo();
  expect(await getSave(database, 'a')).toEqual({ paperId: 'a', savedAt: 1000, paper: paper('a') });
});

test('undo of Read keeps the place reached since', async () => {
  await toggleRead({ id: 'a' });
  await setPosition(database, 'a', { offset: 40 });
  await toasts.undo();
  expect(await readIds(database)).toEqual([]);
  expect(await lastPosition(database, 'a')).toEqual({ offset: 40 });
});

test('undo after a retitle reaches the paper under its new id', async () => {
  await toggleSaved(paper('old'));
  await toggleRead({ id: 'old' });
  await followMoves(database, { old: 'new' });
  expect(await readIds(database)).toEqual(['new']);
  await toasts.undo();
  expect(await readIds(database)).toEqual([]);

  await toggleSaved(paper('kept'));
  await known('kept', 'new');
  await toggleSaved({ id: 'new' });
  await followMoves(database, { old: 'newest', new: 'newest' });
  await toasts.undo();
  expect((await listSaves(database)).map(({ paperId }) => paperId)).toEqual(['kept', 'newest']);
});

test('undo of Save after a retitle takes the save back', async () => {
  await toggleSaved(paper('old'));
  keepInStep(state('v2', { old: 'new' }));
  await until(async () => expect(await getSave(database, 'new')).toBeDefined());
  await toasts.undo();
  expect(await listSaves(database)).toEqual([]);
});

test('saves that could not follow a new version follow it with the next state', async () => {
  await save(database, paper('old'), 1000);
  content.papers.mockRejectedValueOnce(new DataError('lost'));
  keepInStep(state('v9', { old: 'new' }));
  await until(() => expect(banners.current?.message).toMatch(/^The browser lost its connection/));
  content.papers.mockResolvedValue([paper('new', 'A better title')]);
  keepInStep(state('v9', { old: 'new' }));
  await until(async () => expect((await getSave(database, 'new'))?.paper.title).toBe('A better title'));
  keepInStep(state('v9', { old: 'new' }));
  expect(content.papers).toHaveBeenCalledTimes(3);
});
