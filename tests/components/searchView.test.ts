import { cleanup, render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { until } from '../until.ts';

const told = vi.hoisted(() => ({
  state: {
    papers: 3,
    own: { papers: 0 },
    collections: [],
    credits: [],
    progress: null,
    problem: null,
  } as object,
  changed: (): void => undefined,
  known: false,
  knownChanged: (): void => undefined,
}));
const search = vi.hoisted(() => vi.fn());
vi.mock('../../src/app/state/content/content.svelte.ts', async () => {
  const { createSubscriber } = await import('svelte/reactivity');
  const subscribe = createSubscriber((update) => void (told.changed = update));
  const content = {
    get state() {
      subscribe();
      return told.state;
    },
    revision: 'v1/3',
    get complete() {
      return (this.state as { complete?: boolean }).complete;
    },
    lacking: false,
    search,
    searchOn: search,
    tellLibrary: () => Promise.resolve(),
    suggest: () => Promise.resolve([]),
  };
  return { content };
});
vi.mock('../../src/app/state/library/library.svelte.ts', async () => {
  const { LibraryFacts } = await import('../../src/app/state/library/libraryFacts.ts');
  const { createSubscriber } = await import('svelte/reactivity');
  const subscribe = createSubscriber((update) => void (told.knownChanged = update));
  const library = {
    facts: new LibraryFacts(),
    get known() {
      subscribe();
      return told.known;
    },
  };
  return { library };
});
vi.mock('../../src/app/state/search/personalFacts.svelte.ts', () => ({
  personalFacts: {
    follow: () => undefined,
    known: true,
    revision: 0,
    namesBeginning: () => [],
    mostUsed: () => [],
  },
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    disconnect = () => undefined;
  },
);

afterEach(cleanup);

test('a search is made anew when papers are found by their words, and when all is known of them', async () => {
  history.replaceState(null, '', '#/search?q=nets');
  search.mockResolvedValue({
    query: 'nets',
    total: 0,
    hits: [],
    corrected: [],
    unknown: [],
    refined: true,
    took: 1,
  });
  const { default: SearchView } = await import('../../src/app/views/SearchView.svelte');
  render(SearchView);
  const asked = async (change: object) => {
    search.mockClear();
    told.state = { ...told.state, ...change };
    told.changed();
    await tick();
    return search.mock.calls.length;
  };
  expect(search).toHaveBeenCalledTimes(1);
  expect(await asked({ findable: true })).toBe(1);
  expect(await asked({ derived: true })).toBe(0);
  expect(await asked({ searchable: true })).toBe(1);
  expect(await asked({ complete: true })).toBe(1);
  expect(await asked({ meaning: true })).toBe(1);
  search.mockClear();
  told.known = true;
  told.knownChanged();
  await tick();
  expect(search).toHaveBeenCalledTimes(1);
});

test('a list that came with the page is ranked anew by what papers mean, until somebody touches anything', async () => {
  history.replaceState(null, '', '#/search?q=graphs');
  const { default: SearchView } = await import('../../src/app/views/SearchView.svelte');
  const { search: searches } = await import('../../src/app/state/search/search.svelte.ts');
  const { lastSearch } = await import('../../src/app/state/search/lastSearch.svelte.ts');
  const asked = async () => {
    search.mockResolvedValue({
      query: 'graphs',
      total: 10,
      hits: [],
      corrected: [],
      unknown: [],
      refined: true,
      took: 1,
    });
    told.state = { ...told.state, meaning: false };
    lastSearch.answer = null;
    const { unmount } = render(SearchView);
    await until(() => expect(searches.answer?.query).toBe('graphs'));
    search.mockClear();
    told.state = { ...told.state, meaning: true };
    told.changed();
    await tick();
    unmount();
    return search.mock.calls.length;
  };
  expect(await asked()).toBe(1);
  dispatchEvent(new Event('pointerdown'));
  expect(await asked()).toBe(0);
});

test('what papers mean changes no list of results that somebody looks at', async () => {
  history.replaceState(null, '', '#/search?q=graphs');
  dispatchEvent(new Event('pointerdown'));
  const { lastSearch } = await import('../../src/app/state/search/lastSearch.svelte.ts');
  lastSearch.answer = null;
  search.mockClear();
  search.mockResolvedValue({
    query: 'graphs',
    total: 10,
    hits: [],
    corrected: [],
    unknown: [],
    refined: true,
    took: 1,
  });
  told.state = { ...told.state, meaning: false };
  const { default: SearchView } = await import('../../src/app/views/SearchView.svelte');
  const { search: searches } = await import('../../src/app/state/search/search.svelte.ts');
  render(SearchView);
  await until(() => expect(searches.answer?.query).toBe('graphs'));
  search.mockClear();
  told.state = { ...told.state, meaning: true };
  told.changed();
  await tick();
  expect(search).not.toHaveBeenCalled();
});
