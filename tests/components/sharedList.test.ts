import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { paperId } from '../../src/core/paper/paperId.ts';
import { packList } from '../../src/core/share/listCode.ts';
import { markOf } from '../../src/core/share/mark.ts';
import { codesOf, readPart } from '../../src/core/share/parts.ts';
import { unpackList } from '../../src/core/share/listCode.ts';
import { isMarked, type ReadingList } from '../../src/core/share/readingList.ts';
import { paper } from '../unit/data/content/fakeSite.ts';
import { until } from '../until.ts';

/** On this device: published, but for one that somebody brought. */
const HERE = ['a', 'b', 'c', 'brought'];
const content = vi.hoisted(() => ({
  state: { persistent: true, papers: 3 } as object,
  revision: 'v1/3',
  papers: vi.fn(),
  marked: vi.fn(),
  tellLibrary: () => Promise.resolve(),
}));
vi.mock('../../src/app/state/content.svelte.ts', () => ({ content }));
vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

const { library } = await import('../../src/app/state/library.svelte.ts');
const { offeredList } = await import('../../src/app/state/offeredList.svelte.ts');
const { router } = await import('../../src/app/state/router.svelte.ts');
const { toasts } = await import('../../src/app/state/toasts.svelte.ts');
const { default: SharedListView } = await import('../../src/app/views/SharedListView.svelte');
const { default: PassOnSheet } = await import('../../src/app/components/organise/PassOnSheet.svelte');
const { getCollections } = await import('../../src/data/library/collections.ts');
const { getEntries } = await import('../../src/data/library/entries.ts');
const { savedIds } = await import('../../src/data/library/saves.ts');
const { getTags, retag, taggedIds } = await import('../../src/data/library/tags.ts');
const { writeNote } = await import('../../src/data/library/notes.ts');
const { waitingParts } = await import('../../src/data/library/listParts.ts');

const { database } = library;
const dialog = { hidden: true } as const;

beforeEach(async () => {
  content.papers
    .mockReset()
    .mockImplementation((ids: string[]) =>
      Promise.resolve(ids.map((id) => (HERE.includes(id) ? paper(id) : null))),
    );
  content.marked
    .mockReset()
    .mockImplementation((marks: number[]) =>
      Promise.resolve(marks.map((mark) => ['a', 'b', 'c'].find((id) => markOf(id) === mark) ?? null)),
    );
  offeredList.file = null;
  await database.delete();
  await database.open();
});

afterEach(cleanup);

const LIST: ReadingList = {
  name: 'For Ada',
  papers: [
    { mark: markOf('b') },
    { id: paperId({ title: 'Ferns on Walls' }), title: 'Ferns on Walls' },
    { id: 'arxiv:2403.01234', title: '<b>Moss</b>' },
    { mark: 5 },
    { id: 'a', title: 'Told, and here' },
  ],
  tags: [{ name: 'To read', papers: [0, 1] }],
};

function show(list: ReadingList, most = 5000, at = 0): void {
  router.replace({ view: 'library', part: 'shared', id: codesOf(packList(list), most)![at]! });
  render(SharedListView);
}

const itemsOf = (name: string) =>
  [...screen.getByRole('list', { name }).querySelectorAll('li')].map((item) => item.textContent?.trim());

describe('a list that is opened', () => {
  test('says what is here, what is not, with where it is, and how many are unknown, and stores nothing', async () => {
    show(LIST);
    await until(() => screen.getByText('5 papers, 2 of them on this device'));
    expect(itemsOf('On this device')).toEqual(['Title of b', 'Title of a']);
    const [ferns, moss] = itemsOf('Not on this device');
    expect(ferns).toBe('Ferns on Walls');
    expect(moss).toMatch(/^<b>Moss<\/b>\s+arxiv\.org$/);
    expect(screen.getByRole('link', { name: /Moss/ }).getAttribute('href')).toBe(
      'https://arxiv.org/abs/2403.01234',
    );
    expect(screen.getByText(/^One more paper is not on this device/)).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'With the tags “To read”' })).toBeTruthy();
    for (const table of database.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
  });

  test('is taken as was chosen, told, and undone', async () => {
    show(LIST);
    await until(() => screen.getByText('Take over 4 papers'));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Save them' }));
    await fireEvent.click(screen.getByRole('checkbox', { name: /^With the tags/ }));
    await fireEvent.click(screen.getByText('Take over 4 papers'));
    const ids = ['b', paperId({ title: 'Ferns on Walls' }), 'arxiv:2403.01234', 'a'];
    await until(async () => expect(await savedIds(database)).toEqual(ids));
    expect(toasts.shown.at(-1)?.message).toBe('4 papers taken over.');
    const [shelf] = (await getCollections(database)).shelves;
    expect((await getEntries(database, shelf!.id)).map((entry) => entry.paper)).toEqual(ids);
    await until(() => expect(router.list).toEqual({ view: 'library', part: 'collection', id: shelf!.id }));
    expect((await getTags(database)).tags).toEqual([]);
    await toasts.undo();
    expect(await savedIds(database)).toEqual([]);
    expect((await getCollections(database)).shelves).toEqual([]);
  });

  test('without a name is saved; with nothing chosen it cannot be taken', async () => {
    show({ ...LIST, name: '', tags: [] });
    const take = await until(() => screen.getByText<HTMLButtonElement>('Take over 4 papers'));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Save them' }).checked).toBe(true);
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Save them' }));
    expect(take.disabled).toBe(true);
  });

  test('of which one code is here waits for the others, and can be discarded', async () => {
    show(LIST, 40, 1);
    await until(() => screen.getByText(/^Code 2 of \d is here$/));
    expect(await waitingParts(database)).toHaveLength(1);
    await fireEvent.click(screen.getByText('Discard'));
    await until(async () => expect(await waitingParts(database)).toEqual([]));
    await until(() => expect(router.list).toEqual({ view: 'library' }));
  });

  test('that is damaged says so; another can be pasted there', async () => {
    router.replace({ view: 'library', part: 'shared', id: 'ABCZ' });
    render(SharedListView);
    await until(() => screen.getByText(/^This link is damaged/));
    const [code] = codesOf(packList(LIST), 5000)!;
    const field = screen.getByLabelText('Link of the list');
    await fireEvent.input(field, { target: { value: `Look: https://a.org/x/#/library/shared/${code}` } });
    await fireEvent.click(screen.getByText('Open'));
    expect(router.list).toEqual({ view: 'library', part: 'shared', id: code });
  });

  test('from a file has notes and whole papers', async () => {
    offeredList.file = {
      made: '2026-11-29T21:13:42.000Z',
      name: 'Own',
      papers: [
        { id: 'mine', title: 'Mine', paper: paper('mine', 'My report', 'All of it.'), note: 'Mind it.' },
        { id: 'a', title: 'A', tags: ['x'] },
      ],
    };
    router.replace({ view: 'library', part: 'shared' });
    render(SharedListView);
    await until(() => screen.getByText('Take over 2 papers'));
    expect(screen.getByRole('checkbox', { name: 'With 1 note of whoever made the list' })).toBeTruthy();
    await fireEvent.click(screen.getByText('Take over 2 papers'));
    await until(async () =>
      expect(await database.ownPapers.toArray()).toMatchObject([{ paper: { abstract: 'All of it.' } }]),
    );
    expect(await database.notes.count()).toBe(1);
    await until(() => expect(offeredList.file).toBeNull());
  });
});

describe('a list that is passed on', () => {
  /** The list in the only link that there is to copy. */
  async function passed(act: () => Promise<void> = () => Promise.resolve()): Promise<ReadingList> {
    const { component } = render(PassOnSheet);
    (component as unknown as { open(ids: readonly string[], name: string): void }).open(
      ['c', 'brought', 'gone', 'a'],
      'To Ada',
    );
    await until(() => screen.getByText('Copy the link'));
    await act();
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal(
      'navigator',
      Object.assign(Object.create(navigator) as Navigator, { clipboard: { writeText } }),
    );
    await fireEvent.click(screen.getByText('Copy the link'));
    await until(() => expect(writeText).toHaveBeenCalled());
    vi.unstubAllGlobals();
    const [[address]] = writeText.mock.calls as [[string]];
    expect(address).toContain('#/library/shared/');
    return unpackList(readPart(address.split('/shared/')[1]!).bytes);
  }

  test('tells titles as long as that takes one code, tags only if they are wanted, and never a note', async () => {
    await retag(database, { papers: ['a'], on: ['Secret'], texts: [paper('a')] });
    await writeNote(database, { id: 'a', title: 'A' }, 'A note that nobody is to see', []);
    const list = await passed();
    expect(list).toEqual({
      name: 'To Ada',
      papers: ['c', 'brought', 'a'].map((id) => ({ id, title: `Title of ${id}` })),
      tags: [{ name: 'Secret', papers: [2] }],
    });
    expect(screen.getByText(/^1 paper cannot be passed on/)).toBeTruthy();
    expect(screen.getByRole('img', { name: 'QR code of this list', ...dialog })).toBeTruthy();
    cleanup();
    const less = await passed(async () => {
      await fireEvent.click(screen.getByRole('checkbox', { name: /^With the tags/, ...dialog }));
      await fireEvent.click(screen.getByRole('checkbox', { name: /^With all titles/, ...dialog }));
    });
    expect(less.tags).toEqual([]);
    // What another device cannot have is told in words all the same.
    expect(less.papers.map(isMarked)).toEqual([true, false, true]);
    expect(await taggedIds(database, 'secret')).toEqual(['a']);
  });
});
