import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tick } from 'svelte';
import { paperId } from '../../../src/core/paper/paperId.ts';
import type { ListFile } from '../../../src/core/share/listFile.ts';
import { packList } from '../../../src/core/share/listCode.ts';
import { markOf } from '../../../src/core/share/mark.ts';
import { codesOf, readPart } from '../../../src/core/share/parts.ts';
import type { ReadingList } from '../../../src/core/share/readingList.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { until } from '../../until.ts';

/** On this device: published, but for one that somebody brought. */
const HERE = ['a', 'b', 'c', 'brought'];
const content = vi.hoisted(() => ({
  state: { persistent: true, papers: 3 } as object,
  revision: 'v1/3',
  papers: vi.fn(),
  marked: vi.fn(),
  tellLibrary: () => Promise.resolve(),
}));
vi.mock('../../../src/app/state/content/content.svelte.ts', async () => {
  const { SvelteMap } = await import('svelte/reactivity');
  const held = new SvelteMap([['state', content.state]]);
  const state = { get: () => held.get('state'), set: (next: object) => void held.set('state', next) };
  return { content: Object.defineProperty(content, 'state', state) };
});
vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));

const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { offeredList } = await import('../../../src/app/state/organise/offeredList.svelte.ts');
const { router } = await import('../../../src/app/state/frame/router.svelte.ts');
const { toasts } = await import('../../../src/app/state/frame/toasts.svelte.ts');
const { default: SharedListView } = await import('../../../src/app/views/SharedListView.svelte');
const { getCollections } = await import('../../../src/data/library/collections.ts');
const { getEntries } = await import('../../../src/data/library/entries.ts');
const { savedIds } = await import('../../../src/data/library/saves.ts');
const { getTags } = await import('../../../src/data/library/tags.ts');
const { keepPart, waitingParts } = await import('../../../src/data/library/listParts.ts');

const { database } = library;

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
  content.state = { persistent: true, papers: 3 };
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

  test('while the first papers come in is looked at and taken only after that', async () => {
    content.state = { status: 'importing', complete: false, missing: 'papers' };
    show(LIST);
    await until(() => screen.getByText(/^Papers are still coming in/));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('For Ada');
    expect(screen.queryByText('Not on this device')).toBeNull();
    expect(screen.queryByText(/^Take over/)).toBeNull();
    expect(content.marked).not.toHaveBeenCalled();
    content.state = { status: 'failed', complete: false, missing: 'papers' };
    await until(() => screen.getByText('Take over 4 papers'));
    expect(screen.queryByText(/^Papers are still coming in/)).toBeNull();
  });

  test('is not looked at again with every part of an update, and once when that has ended', async () => {
    content.state = { status: 'importing', complete: true, missing: null };
    show(LIST);
    await until(() => screen.getByText('Take over 4 papers'));
    const times = content.papers.mock.calls.length;
    for (let papers = 4; papers < 8; papers++) {
      content.state = { status: 'importing', complete: true, missing: null, papers };
      await tick();
    }
    expect(content.papers).toHaveBeenCalledTimes(times);
    content.state = { status: 'ready', complete: true, missing: null };
    await until(() => expect(content.papers).toHaveBeenCalledTimes(times * 2));
  });

  test('has a paper of one title in place of no other: number, then year and author say which it is', async () => {
    const namesake = paperId({ title: 'An Editorial' });
    const shownOf = async (here: object, papers: ListFile['papers']) => {
      cleanup();
      content.papers.mockImplementation((ids: string[]) =>
        Promise.resolve(
          ids.map((id) => (id === namesake ? { ...paper(id, 'An Editorial'), ...here } : null)),
        ),
      );
      offeredList.file = { made: '2026-11-29T21:13:42.000Z', name: '', papers };
      router.replace({ view: 'library', part: 'shared' });
      render(SharedListView);
      return (await until(() => screen.getByText(/of them on this device$|all on this device$/))).textContent;
    };
    const listed = (id: string, more: object = {}) => ({ id, title: 'An Editorial', ...more });
    const [one, other] = ['doi:10.1000/one', 'doi:10.1000/other'];
    expect(await shownOf({}, [listed(one)])).toBe('1 paper, 0 of them on this device');
    expect(screen.getByText('Take over 1 paper')).toBeTruthy();
    expect(await shownOf({ doi: '10.1000/other' }, [listed(one), listed(other)])).toBe(
      '2 papers, 1 of them on this device',
    );
    const whole = { ...paper(one, 'An Editorial'), year: 2024, authors: ['Ada Doe'] };
    expect(await shownOf({ year: 2024 }, [listed(one, { paper: whole })])).toBe(
      '1 paper, all on this device',
    );
    expect(await shownOf({ authors: ['Doe, A.'] }, [listed(one, { paper: whole })])).toBe(
      '1 paper, all on this device',
    );
    expect(await shownOf({ year: 2024, authors: ['B. Roe'] }, [listed(one, { paper: whole })])).toBe(
      '1 paper, 0 of them on this device',
    );
    expect(await shownOf({}, [listed(namesake)])).toBe('1 paper, all on this device');
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

  test('leaves whoever opened another list meanwhile at that one, with what is kept of it', async () => {
    const codesOfAda = codesOf(packList(LIST), 40)!;
    for (const code of codesOfAda) await keepPart(database, readPart(code), code);
    show(LIST, 40);
    const take = await until(() => screen.getByText('Take over 4 papers'));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Save them' }));
    const [code] = codesOf(packList({ ...LIST, name: 'For Bea' }), 40)!;
    const other = { view: 'library', part: 'shared', id: code! } as const;
    take.click();
    router.replace(other);
    await until(() => screen.getByText(/^Code 1 of \d is here$/));
    await until(async () =>
      expect((await waitingParts(database)).map((kept) => kept.list)).toEqual([readPart(code!).list]),
    );
    expect(await savedIds(database)).toHaveLength(4);
    expect(router.list).toEqual(other);
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

  test('whose other codes another tab scans is there without being scanned here', async () => {
    const codes = codesOf(packList(LIST), 40)!;
    show(LIST, 40, 1);
    await until(() => screen.getByText(/^Code 2 of \d is here$/));
    for (const code of codes) await keepPart(database, readPart(code), code);
    await until(() => screen.getByText('Take over 4 papers'));
  });

  test('that is damaged says so; another can be pasted there', async () => {
    router.replace({ view: 'library', part: 'shared', id: 'ABCZ' });
    render(SharedListView);
    await until(() => screen.getByText(/^This link is damaged/));
    const [code] = codesOf(packList(LIST), 5000)!;
    const field = screen.getByLabelText('Link of the list');
    await fireEvent.input(field, {
      target: { value: `Look: https://a.org/x/#/library/shared/${code}. Best, Ada` },
    });
    await fireEvent.click(screen.getByText('Open'));
    expect(router.list).toEqual({ view: 'library', part: 'shared', id: code });
  });

  test('from a file has notes and whole papers', async () => {
    const quote = { exact: 'What', prefix: '', suffix: '', ...{ foo: 1 } };
    offeredList.file = {
      made: '2026-11-29T21:13:42.000Z',
      name: 'Own',
      papers: [
        { id: 'mine', title: 'Mine', paper: paper('mine', 'My report', 'All of it.'), note: 'Mind it.' },
        {
          id: 'a',
          title: 'A',
          tags: ['x'],
          highlights: [
            { id: 'h', quote, start: 0, end: 4, colour: 'blue', at: 3, ...{ foo: 1, stamps: { at: 'z' } } },
          ],
        },
      ],
    };
    router.replace({ view: 'library', part: 'shared' });
    render(SharedListView);
    await until(() => screen.getByText('Take over 2 papers'));
    expect(
      screen.getByRole('checkbox', { name: 'With 1 note and 1 highlight of whoever made the list' }),
    ).toBeTruthy();
    await fireEvent.click(screen.getByText('Take over 2 papers'));
    await until(async () =>
      expect(await database.ownPapers.toArray()).toMatchObject([{ paper: { abstract: 'All of it.' } }]),
    );
    expect(await database.notes.count()).toBe(1);
    const [highlight] = await database.highlights.toArray();
    expect(highlight).toMatchObject({ colour: 'blue', at: 3 });
    expect(highlight).not.toHaveProperty('foo');
    expect(highlight!.quote).not.toHaveProperty('foo');
    expect(highlight!.stamps).not.toEqual({ at: 'z' });
    await until(() => expect(offeredList.file).toBeNull());
  });
});
