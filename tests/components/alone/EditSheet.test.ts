import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Paper } from '../../../src/core/paper/paper.ts';
import { readOwnPapers, storeOwnPapers } from '../../../src/data/library/ownPapers.ts';
import { editedPaper } from '../../../src/documents/editedPaper.ts';
import type { EditedPaper } from '../../../src/documents/protocol.ts';
import { until } from '../../until.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';

/** What happens while the worker reads what was written. */
const meanwhile = vi.hoisted(() => ({ act: () => Promise.resolve() }));
vi.mock('../../../src/app/actions/startDocuments.ts', () => ({
  startDocuments: () => ({
    edited: async (before: Paper, as: EditedPaper) => {
      await meanwhile.act();
      return editedPaper(before, as);
    },
    end: () => undefined,
  }),
}));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content: { state: {} } }));
const { default: EditSheet } = await import('../../../src/app/components/bring/EditSheet.svelte');
const { library } = await import('../../../src/app/state/library/library.svelte.ts');

// Dialogs open in a browser only.
HTMLDialogElement.prototype.showModal = vi.fn();
const closed = (HTMLDialogElement.prototype.close = vi.fn(function (this: HTMLDialogElement) {
  this.dispatchEvent(new Event('close'));
}));

const RESTORED = /did not keep/;
let opened: ReturnType<typeof open>;
let papers = 0;
let id: string;
const open = () => render(EditSheet).component as unknown as { open: (id: string) => Promise<void> };
const title = () => screen.getByLabelText<HTMLTextAreaElement>('Title');
const write = (text: string) => fireEvent.input(title(), { target: { value: text } });
const keep = () => fireEvent.submit(document.querySelector('form')!);
const drafts = () => Object.keys(localStorage).filter((key) => key.includes('own/'));

beforeEach(async () => {
  localStorage.clear();
  closed.mockClear();
  meanwhile.act = () => Promise.resolve();
  id = `p${++papers}`;
  await storeOwnPapers(library.database, [paper(id, 'Before')], 10);
  opened = open();
  await opened.open(id);
});

afterEach(cleanup);

test('what is kept is no draft any more, also once the page is left', async () => {
  await write('After');
  await keep();
  await until(() => expect(closed).toHaveBeenCalled());
  window.dispatchEvent(new Event('pagehide'));
  expect(drafts()).toEqual([]);
  await opened.open(id);
  expect(title().value).toBe('After');
  expect(screen.queryByText(RESTORED)).toBeNull();
});

test('what is written and not kept is there the next time, and says so', async () => {
  await write('Half');
  window.dispatchEvent(new Event('pagehide'));
  await opened.open(id);
  expect(title().value).toBe('Half');
  expect(screen.getByText(RESTORED)).toBeTruthy();
});

test('what is written while it is kept stays in the form', async () => {
  await write('After');
  meanwhile.act = async () => void (await write('After that'));
  await keep();
  await until(async () =>
    expect(await readOwnPapers(library.database, [id])).toMatchObject([{ title: 'After' }]),
  );
  await until(() => expect(drafts()).toHaveLength(1));
  expect(closed).not.toHaveBeenCalled();
  expect(title().value).toBe('After that');
});
