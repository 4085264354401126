import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { until } from '../../until.ts';
import { follow } from '../follow.svelte.ts';

const content = vi.hoisted(() => ({
  state: { persistent: true, papers: 3 } as object,
  revision: 'v1/3',
  papers: vi.fn(),
  related: vi.fn(),
  list: vi.fn(),
  tellLibrary: () => Promise.resolve(),
}));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content }));
vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);
// jsdom has dialogs that do not open.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { toasts } = await import('../../../src/app/state/frame/toasts.svelte.ts');
const { paperList } = await import('../../../src/app/state/list/paperList.svelte.ts');
const { listSettings } = await import('../../../src/app/state/list/listSettings.svelte.ts');
const { default: TagSheet } = await import('../../../src/app/components/organise/TagSheet.svelte');
const { default: CollectionSheet } =
  await import('../../../src/app/components/organise/CollectionSheet.svelte');
const { default: LibraryView } = await import('../../../src/app/views/LibraryView.svelte');
const { getTags, retag, tagsAmong } = await import('../../../src/data/library/tags.ts');
const { getCollections } = await import('../../../src/data/library/collections.ts');
const { collectionsAmong } = await import('../../../src/data/library/entries.ts');
const { hide } = await import('../../../src/data/library/hidden.ts');
const { markAllRead } = await import('../../../src/data/library/states.ts');
const { getCopies } = await import('../../../src/data/library/copies.ts');

const { database } = library;
const dialog = { hidden: true } as const;
const openFor = (sheet: unknown, ids: readonly string[]) =>
  (sheet as { open(ids: readonly string[]): void }).open(ids);

beforeEach(async () => {
  content.papers
    .mockReset()
    .mockImplementation((ids: string[]) =>
      Promise.resolve(ids.map((id) => (id === 'gone' ? null : { ...paper(id), keywords: ['Graph nets'] }))),
    );
  content.related.mockReset().mockResolvedValue([]);
  await database.delete();
  await database.open();
});

afterEach(cleanup);

test('a tag that some of the papers have is half ticked, and put on all or taken off all in one change', async () => {
  await retag(database, { papers: ['a', 'x'], on: ['Half'] });
  await retag(database, { papers: ['a', 'b'], on: ['Whole'] });
  const { component } = render(TagSheet);
  openFor(component, ['a', 'b']);
  const box = (name: RegExp) => screen.getByRole('checkbox', { name, ...dialog });
  await until(() => expect(box(/^Half/).getAttribute('aria-checked')).toBe('mixed'));
  expect(box(/^Half/).textContent).toContain('on 1 of 2');
  expect(box(/^Whole/).getAttribute('aria-checked')).toBe('true');
  await fireEvent.click(box(/^Half/));
  await fireEvent.click(box(/^Whole/));
  await until(() => screen.getByRole('button', { name: 'Graph nets', ...dialog }));
  await fireEvent.click(screen.getByRole('button', { name: 'Graph nets', ...dialog }));
  await fireEvent.click(screen.getByRole('button', { name: 'Done', ...dialog }));
  const counts = async () => Object.fromEntries(await tagsAmong(database, ['a', 'b']));
  await until(async () => expect(await counts()).toEqual({ half: 2, 'graph nets': 2 }));
  expect(toasts.shown.at(-1)?.message).toBe('Tags of 2 papers changed.');
  // Nothing kept them: now they outlive the papers on this device.
  expect((await getCopies(database, ['a', 'b'])).map(({ id }) => id)).toEqual(['a', 'b']);
  await toasts.undo();
  expect(await counts()).toEqual({ half: 1, whole: 2 });
});

test('a tag without a name says what to do, and a sheet that is closed changes nothing', async () => {
  const { component } = render(TagSheet);
  openFor(component, ['a']);
  await fireEvent.click(screen.getByRole('button', { name: 'Add', ...dialog }));
  expect(screen.getByText('A tag needs a name. Type a word or two.')).toBeTruthy();
  await fireEvent.input(screen.getByLabelText('New tag, or one you have'), { target: { value: 'nets' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Add', ...dialog }));
  expect(screen.getByRole('checkbox', { name: 'nets', ...dialog })).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Close', ...dialog }));
  expect((await getTags(database)).tags).toEqual([]);
});

test('papers are put into a collection that is made with it, in one change; one not on this device as well', async () => {
  const { component } = render(CollectionSheet);
  openFor(component, ['a', 'gone']);
  await fireEvent.input(screen.getByLabelText('New collection'), { target: { value: ' Course ' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Done', ...dialog }));
  await until(async () => expect((await getCollections(database)).shelves).toHaveLength(1));
  const [shelf] = (await getCollections(database)).shelves;
  expect(shelf?.name).toBe('Course');
  expect(Object.fromEntries(await collectionsAmong(database, ['a', 'gone']))).toEqual({ [shelf!.id]: 2 });
  await until(() => expect(toasts.shown.at(-1)?.message).toBe('2 papers put into “Course”.'));
  await toasts.undo();
  expect((await getCollections(database)).shelves).toEqual([]);
});

test('the library has its tags with true counts, and one sentence and action while nothing is saved', async () => {
  await retag(database, { papers: ['a', 'b'], on: ['Nets'] });
  history.replaceState(null, '', '#/library');
  follow(() => library.follow());
  render(LibraryView);
  await until(() => expect(screen.getByRole('link', { name: /^Nets/ }).textContent).toContain('2'));
  expect(screen.getByRole('heading', { name: 'Nothing saved yet' })).toBeTruthy();
});

test('hidden papers are left out of the list of all, and those that were read where that is wanted', async () => {
  content.list.mockImplementation((_, __, without: string[]) =>
    Promise.resolve({ total: 3 - without.length, papers: [] }),
  );
  follow(
    () => library.follow(),
    () => paperList.need(0, paperList.revision ? 1 : 0),
  );
  await until(() => expect(paperList.count).toBe(3));
  library.show(await hide(database, ['a']));
  await until(() => expect(paperList.count).toBe(2));
  expect(content.list).toHaveBeenLastCalledWith(0, 100, ['is:hidden']);
  library.show(await markAllRead(database, ['b']));
  listSettings.set('papers', { unread: true });
  await until(() => expect(paperList.count).toBe(1));
  expect(content.list).toHaveBeenLastCalledWith(0, 100, ['is:hidden', 'is:read']);
  await toasts.undo();
});
