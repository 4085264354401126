import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tick } from 'svelte';
import { markOf } from '../../../src/core/share/mark.ts';
import { unpackList } from '../../../src/core/share/listCode.ts';
import { readPart } from '../../../src/core/share/parts.ts';
import { isMarked, type ReadingList } from '../../../src/core/share/readingList.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { until } from '../../until.ts';

/** On this device: published, but for one that somebody brought. */
const HERE = ['a', 'b', 'c', 'brought'];
const content = vi.hoisted(() => ({
  state: { persistent: true, papers: 3 },
  revision: 'v1/3',
  papers: vi.fn(),
  marked: vi.fn(),
  tellLibrary: () => Promise.resolve(),
}));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content }));
vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { default: PassOnSheet } = await import('../../../src/app/components/organise/PassOnSheet.svelte');
const { default: QrCodes } = await import('../../../src/app/components/organise/QrCodes.svelte');
const { writeNote } = await import('../../../src/data/library/notes.ts');
const { retag, taggedIds } = await import('../../../src/data/library/tags.ts');

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
  await database.delete();
  await database.open();
});

afterEach(cleanup);

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

  test('of which reading failed says nothing where another is asked for meanwhile', async () => {
    let fail!: (error: Error) => void;
    content.papers.mockImplementationOnce(() => new Promise((_, reject) => (fail = reject)));
    const { component } = render(PassOnSheet);
    const { open } = component as unknown as { open(ids: readonly string[], name: string): void };
    open(['b'], 'First');
    open(['c'], 'Second');
    await until(() => screen.getByText('Copy the link'));
    fail(new Error('too late'));
    for (let turn = 0; turn < 20; turn++) await tick();
    expect(screen.getByText('Copy the link')).toBeTruthy();
  });

  test('in several codes keeps the focus on the button that led to the last', async () => {
    render(QrCodes, { links: ['https://a.org/1', 'https://a.org/2'] });
    const next = screen.getByRole<HTMLButtonElement>('button', { name: 'Next code' });
    next.focus();
    await fireEvent.click(next);
    expect(screen.getByRole('status').textContent).toBe('Code 2 of 2');
    expect([document.activeElement, next.disabled]).toEqual([next, false]);
    expect(next.getAttribute('aria-disabled')).toBe('true');
    await fireEvent.click(next);
    expect(screen.getByRole('status').textContent).toBe('Code 2 of 2');
  });
});
