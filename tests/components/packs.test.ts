import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NO_CONTENT } from '../../src/worker/protocol.ts';

const content = vi.hoisted(() => ({
  state: {} as object,
  wanted: [] as string[],
  problem: '',
  stopped: false,
  unfinished: false,
  revision: 'v1/3',
  choose: vi.fn(),
  stop: vi.fn(),
  sync: vi.fn(),
}));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({
  library: { savedIds: [], known: true, problem: null, facts: { count: () => 0, revision: () => 0 } },
}));
vi.mock('../../src/app/state/settings/device.svelte.ts', () => ({
  device: { install: 'unknown', persisted: null, used: null, refresh: () => Promise.resolve() },
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);

const { default: ImportProgress } = await import('../../src/app/components/list/ImportProgress.svelte');
const { default: PapersView } = await import('../../src/app/views/PapersView.svelte');
const { default: SettingsView } = await import('../../src/app/views/SettingsView.svelte');

const GRAPHS = {
  id: 'graphs',
  name: 'Graphs',
  papers: 1200,
  bytes: 40_000_000,
  download: 12_400_000,
  stored: true,
};
const PROTEINS = {
  id: 'proteins',
  name: 'Proteins',
  papers: 1,
  bytes: 400_000,
  download: 90_000,
  stored: false,
};
const NONE_STORED = {
  ...NO_CONTENT,
  papers: 0,
  collections: [],
  persistent: true,
  problem: null,
  progress: null,
  fetching: null,
};

const has = (...packs: object[]) => (content.state = { ...NONE_STORED, status: 'ready', packs });
beforeEach(() => {
  content.unfinished = false;
  content.wanted = ['graphs'];
  content.choose.mockReset().mockResolvedValue({});
  content.stop.mockReset().mockResolvedValue(undefined);
  content.sync.mockReset().mockResolvedValue({});
  has(GRAPHS, PROTEINS);
});
afterEach(cleanup);

const part = (name: RegExp) => screen.getByRole<HTMLInputElement>('switch', { name });

test('a library of one pack says nothing of parts', () => {
  has(GRAPHS);
  render(SettingsView);
  render(PapersView);
  expect(screen.queryByRole('switch')).toBeNull();
  expect(screen.queryByText(/parts/)).toBeNull();
});

test('the settings list each part with its papers and sizes, and what is here in all', () => {
  render(SettingsView);
  expect(screen.getByText(/^1 of 2 parts of this collection: 1,200 papers, 40 MB\./)).toBeTruthy();
  expect(part(/^Graphs 1,200 papers, 12 MB to fetch, 40 MB on this device$/).checked).toBe(true);
  expect(part(/^Proteins 1 paper, 0\.1 MB to fetch, 0\.4 MB on this device$/).checked).toBe(false);
  expect(screen.getByText(/Removing a part keeps the papers you saved/)).toBeTruthy();
});

test('a part is added and removed by its switch; the last one stays', () => {
  const { unmount } = render(SettingsView);
  expect(part(/^Graphs/).disabled).toBe(true);
  part(/^Proteins/).click();
  expect(content.choose).toHaveBeenLastCalledWith(['graphs', 'proteins']);
  unmount();

  content.wanted = ['graphs', 'proteins'];
  render(SettingsView);
  part(/^Graphs/).click();
  expect(content.choose).toHaveBeenLastCalledWith(['proteins']);
});

test('the list says which part it shows and leads to the others', () => {
  render(PapersView);
  const link = screen.getByRole('link', { name: 'Showing Graphs, 1 of 2 parts' });
  expect(link.getAttribute('href')).toBe('#/settings');
});

test('a large import can be stopped, a small one is over by then', () => {
  const importing = (total: number) =>
    (content.state = { ...NONE_STORED, status: 'importing', progress: { done: 10, total } });
  importing(1000);
  const { unmount } = render(ImportProgress);
  expect(screen.queryByRole('button')).toBeNull();
  unmount();
  importing(1001);
  render(ImportProgress);
  screen.getByRole('button', { name: 'Stop' }).click();
  expect(content.stop).toHaveBeenCalledTimes(1);
});

test('what is derived from papers is seen to come on the slowest line, too: a kilobyte at a time', () => {
  const seen = [132_400, 133_400].map((done) => {
    content.state = {
      ...NONE_STORED,
      status: 'importing',
      progress: { done: 60, total: 60 },
      fetching: { done, total: 430_200 },
    };
    render(ImportProgress);
    const told = screen.getByText(/^Adding search and related papers: /).textContent;
    cleanup();
    return told;
  });
  expect(seen).toEqual([132, 133].map((kB) => `Adding search and related papers: ${kB} of 431 kB`));
});

test('what is derived from papers is seen to come once they are here, and a large file can be stopped', () => {
  const MB = 1_000_000;
  const fetching = (done: number, total: number, papers = 60) =>
    (content.state = {
      ...NONE_STORED,
      status: 'importing',
      progress: { done: papers, total: 60 },
      fetching: { done, total },
    });
  fetching(4.2 * MB, 15 * MB);
  render(ImportProgress);
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', {
    name: 'Adding search and related papers: 4.2 MB of 15 MB',
  });
  expect(bar.position).toBe(0.28);
  screen.getByRole('button', { name: 'Stop' }).click();
  expect(content.stop).toHaveBeenCalledTimes(1);
  cleanup();
  fetching(4.2 * MB, 15 * MB, 30);
  render(ImportProgress);
  expect(screen.getByRole('progressbar', { name: /30 of 60/ })).toBeTruthy();
});

test('what was chosen and is not so yet is told, with why and a way to try again', () => {
  content.wanted = ['proteins'];
  content.unfinished = true;
  content.state = {
    ...NONE_STORED,
    papers: 1200,
    status: 'ready',
    packs: [GRAPHS, PROTEINS],
  };
  content.problem = 'Not all parts that you chose have arrived.';
  render(SettingsView);
  expect(part(/^Proteins .* Chosen, but not here yet\.$/).checked).toBe(true);
  expect(part(/^Graphs .* Still here until another part has arrived\.$/).checked).toBe(false);
  expect(screen.getByText('Not all parts that you chose have arrived.')).toBeTruthy();
  screen.getByRole('button', { name: 'Try again' }).click();
  expect(content.sync).toHaveBeenCalledTimes(1);
});
