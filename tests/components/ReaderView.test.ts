import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { paper } from '../unit/data/content/fakeSite.ts';
import { until } from '../until.ts';

const markOpened = vi.hoisted(() => vi.fn());
/** As the app's own, it tells those who read it of each new state, whatever is in it. */
const content = await vi.hoisted(async () => {
  const { createSubscriber } = await import('svelte/reactivity');
  let state = { status: 'ready', progress: 0 };
  let tell: () => void = () => undefined;
  const subscribe = createSubscriber((update) => void (tell = update));
  return {
    get state() {
      subscribe();
      return state;
    },
    set state(next) {
      state = next;
      tell();
    },
    get revision() {
      subscribe();
      return 'v1/1';
    },
    paper: vi.fn(),
    related: () => Promise.resolve([]),
    acronymsIn: () => Promise.resolve([]),
    neighbours: () => Promise.resolve({ previous: null, next: null }),
  };
});
const library = vi.hoisted(() => ({
  savedIds: [],
  facts: { count: () => 0, revision: () => 0 },
  isSaved: () => false,
  isRead: () => false,
  isHidden: () => false,
}));
vi.mock('../../src/app/actions/markOpened.ts', () => ({ markOpened }));
vi.mock('../../src/app/actions/keepPlace.ts', () => ({ recallPlace: () => Promise.resolve(null) }));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({ library }));
for (const observer of ['ResizeObserver', 'IntersectionObserver'])
  vi.stubGlobal(
    observer,
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );

const { openPaper } = await import('../../src/app/state/reader/openPaper.svelte.ts');
const { default: ReaderView } = await import('../../src/app/views/ReaderView.svelte');

afterEach(cleanup);

test('a message of how far an import is does not open the paper again', async () => {
  content.paper.mockResolvedValue(paper('b'));
  render(ReaderView, { id: 'b' });
  await until(() => screen.getByRole('heading', { name: 'Title of b' }));
  expect(content.paper).toHaveBeenCalledTimes(1);
  content.state = { status: 'ready', progress: 1 };
  await tick();
  expect(content.paper).toHaveBeenCalledTimes(1);
  content.state = { status: 'importing', progress: 1 };
  await tick();
  expect(content.paper).toHaveBeenCalledTimes(2);
});

test('a newer text of the paper that is open is not noted as another opening', async () => {
  content.paper.mockResolvedValue(paper('a'));
  render(ReaderView, { id: 'a' });
  await until(() => screen.getByRole('heading', { name: 'Title of a' }));
  expect(markOpened.mock.lastCall).toMatchObject([{ id: 'a' }]);
  markOpened.mockClear();

  content.paper.mockResolvedValue(paper('a', 'A better title'));
  await openPaper.open('a');
  await until(() => screen.getByRole('heading', { name: 'A better title' }));
  await tick();
  expect(markOpened).not.toHaveBeenCalled();
});
