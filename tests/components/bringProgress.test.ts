import { cleanup, render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reading } from '../../src/documents/protocol.ts';
import { fakeDocuments, found } from './fakeDocuments.ts';

const start = vi.hoisted(() => ({ documents: vi.fn() }));
vi.mock('../../src/app/actions/startDocuments.ts', () => ({
  startDocuments: () => start.documents() as unknown,
}));

vi.mock('../../src/app/state/content/content.svelte.ts', async () => {
  const { NO_CONTENT } = await import('../../src/worker/protocol.ts');
  return { content: { state: NO_CONTENT } };
});

const { addFound, closeBringing } = await import('../../src/app/actions/bringDocuments.ts');
const { bringing } = await import('../../src/app/state/bring/bringing.svelte.ts');
const { toasts } = await import('../../src/app/state/frame/toasts.svelte.ts');
const BringProgress = (await import('../../src/app/components/bring/BringProgress.svelte')).default;

let worker: ReturnType<typeof fakeDocuments>;
const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => {
  worker = fakeDocuments([found('a')]);
  start.documents.mockReturnValue(worker.client);
  bringing.read([{ name: 'a.bib', file: new Blob(['@article{a}']) }]);
  worker.tell({ stage: 'ready', found: { new: 1, here: 0, faulty: 0 } });
});
afterEach(() => {
  cleanup();
  bringing.close();
});

function shown(reading: Partial<Reading>): void {
  worker.tell(reading);
  cleanup();
  render(BringProgress, { reading: bringing.reading! });
  flushSync();
}

test('what is brought while papers are added is told to be read after them, and can be read', () => {
  bringing.store(() => undefined);
  shown({ stage: 'storing', done: 1, total: 9, waiting: true });
  expect(screen.getByText(/^What you brought meanwhile is read once/)).toBeTruthy();
  shown({ stage: 'stopped', done: 1, total: 9, stored: 1, waiting: true });
  expect(button('Add the rest')).toBeTruthy();
  expect(button('Take it back')).toBeTruthy();
  button('Read the rest').click();
  expect(worker.client.read).toHaveBeenLastCalledWith([]);
  shown({ stage: 'reading', stored: 1 });
  shown({ stage: 'ready', found: { new: 9, here: 1, faulty: 0 }, stored: 1 });
  expect(screen.getByText('1 paper added.')).toBeTruthy();
  expect(button('Take it back')).toBeTruthy();
  expect(screen.queryByText(/read/)).toBeNull();
});

test('reading that is stopped once papers were added counts no bytes as papers', () => {
  bringing.store(() => undefined);
  shown({ stage: 'stored', done: 1, total: 1, stored: 1, waiting: true });
  shown({ stage: 'reading', done: 10, total: 2000, stored: 1 });
  shown({ stage: 'stopped', done: 10, total: 2000, stored: 1, waiting: true });
  expect(screen.getByText('Stopped. What was read until then is below.')).toBeTruthy();
  expect(screen.queryByText(/2,000/)).toBeNull();
  expect(button('Go on')).toBeTruthy();
});

test('the undo of a message takes back the import that it tells of, also once it is closed', async () => {
  addFound();
  worker.tell({ stage: 'stored', done: 1, total: 1, stored: 1 });
  expect(toasts.shown.at(-1)?.message).toBe('1 paper added.');
  closeBringing();
  expect(worker.client.end).not.toHaveBeenCalled();
  await toasts.undo();
  expect(worker.client.undo).toHaveBeenCalledTimes(1);
  expect(worker.client.end).toHaveBeenCalledTimes(1);
});
