import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { FaultError } from '../../../src/data/fault.ts';
import type { UpdateNote } from '../../../src/data/content/updateNote.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { until } from '../../until.ts';

const content = vi.hoisted(() => ({
  state: { papers: 3, packs: [], collections: [], status: 'ready' },
  revision: 'v1/3',
  problem: null as string | null,
  lacking: false,
  changes: vi.fn(),
  papers: vi.fn(),
  sync: vi.fn(() => Promise.resolve()),
}));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content }));

const { default: RewordedPaper } = await import('../../../src/app/components/changes/RewordedPaper.svelte');
const { changes } = await import('../../../src/app/state/changes/changes.svelte.ts');
const { visit } = await import('../../../src/app/state/changes/visit.svelte.ts');
const { default: ChangesView } = await import('../../../src/app/views/ChangesView.svelte');

const note = (version: string, at: number, id: string): UpdateNote => ({
  version,
  at,
  added: [],
  addedTotal: 0,
  gone: [{ id, title: `On ${id}` }],
  goneTotal: 1,
  reworded: [],
  rewordedTotal: 0,
});

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
});
beforeEach(() => Object.assign(content, { problem: null, lacking: false }));
afterEach(cleanup);

test('what is waited for is said, and what went wrong can be tried again', async () => {
  render(ChangesView);
  expect(screen.getByText('Looking up what changed…').getAttribute('role')).toBe('status');
  content.changes.mockRejectedValueOnce(new FaultError({ kind: 'part-missing' }));
  await changes.load();
  await tick();
  expect(screen.getByText(/This part of the app could not be fetched/)).toBeTruthy();
  content.changes.mockResolvedValue([]);
  screen.getByRole('button', { name: 'Try again' }).click();
  await until(() => expect(screen.getByText('Nothing new since your last visit')).toBeTruthy());
  expect(content.sync).toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('two updates to one version, and a paper that left twice, stand side by side', async () => {
  content.changes.mockResolvedValue([note('v2', 4, 'a'), note('v1', 3, 'b'), note('v2', 2, 'a')]);
  await changes.load();
  const { unmount } = render(ChangesView);
  await until(() => expect(screen.getByText('2 papers no longer here', { selector: '.title' })).toBeTruthy());
  expect(screen.getAllByText('On a')).toHaveLength(1);
  unmount();
  changes.see();
  visit.comeBack(Date.now() + 2 * 60 * 60 * 1000);
  render(ChangesView);
  await until(() => expect(screen.getByRole('heading', { name: 'Earlier updates' })).toBeTruthy());
  expect(screen.getAllByText('1 paper no longer here', { selector: '.about' })).toHaveLength(3);
});

test('a reworded paper that could not be read is tried again; its words are in the language of papers', async () => {
  content.papers.mockRejectedValueOnce(new FaultError({ kind: 'part-missing' }));
  content.papers.mockResolvedValue([paper('a', 'A new title')]);
  document.documentElement.lang = 'de';
  const { container } = render(RewordedPaper, { before: { id: 'a', title: 'An old title', abstract: '' } });
  await until(() => expect(screen.getByText(/could not be fetched/)).toBeTruthy());
  screen.getByRole('button', { name: 'Try again' }).click();
  await until(() => expect(container.querySelector('ins')).toBeTruthy());
  expect(screen.queryByText(/could not be fetched/)).toBeNull();
  expect(screen.getByRole('link').lang).toBe('en');
  expect(container.querySelector<HTMLElement>('p.title')!.lang).toBe('en');
  expect(container.querySelector<HTMLElement>('.visually-hidden')!.lang).toBe('de');
});
