import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeChange, type LibraryWish } from '../../../src/data/library/change.ts';
import { followMoves } from '../../../src/data/library/follow.ts';
import { openLibrary } from '../../../src/data/library/libraryDatabase.ts';
import { markRead } from '../../../src/data/library/reading.ts';
import { save } from '../../../src/data/library/saves.ts';
import type { ToWorker } from '../../../src/worker/protocol.ts';
import { FakeSite, paper, papers } from '../../unit/data/content/fakeSite.ts';
import { until } from '../../until.ts';
import { SessionWorker } from '../sessionWorker.ts';

vi.mock('virtual:worker-url', () => ({ default: 'worker.js' }));
vi.mock('../../../src/platform/trustedTypes.ts', () => ({ scriptUrl: (url: string) => url }));
vi.stubGlobal('Worker', SessionWorker);
// The browser of these tests has a hash of its own for bytes of its own.
vi.stubGlobal('crypto', (await import('node:crypto')).webcrypto);

let visits = 0;
const posted: ToWorker[] = [];

/** A tab with its library, its papers searchable. */
async function openTab() {
  vi.resetModules();
  const { content } = await import('../../../src/app/state/content/content.svelte.ts');
  const { library } = await import('../../../src/app/state/library/library.svelte.ts');
  const { search } = await import('../../../src/app/state/search/search.svelte.ts');
  const { databaseName } = await import('../../../src/platform/basePath.ts');
  const { follow } = await import('../follow.svelte.ts');
  follow(() => library.follow());
  content.listShown();
  await content.sync();
  await until(() => expect(content.state.searchable && library.known).toBe(true));
  /** The ids that are found, by a search that is asked for in this task. */
  const find = async (query: string) => {
    search.open(query);
    await search.run();
    await until(() => expect(search.answer?.query).toBe(query));
    return search.answer!.hits.map(({ id }) => id).sort();
  };
  /** The library as another tab opens it. */
  const other = openLibrary(databaseName('library'));
  return { content, library, search, find, other };
}

const told = () =>
  posted.flatMap((message) => ('name' in message && message.name === 'library' ? message.args : []));

beforeEach(() => {
  posted.length = 0;
  const post = SessionWorker.prototype.postMessage;
  vi.spyOn(SessionWorker.prototype, 'postMessage').mockImplementation(function (
    this: SessionWorker,
    message,
  ) {
    posted.push(message);
    post.call(this, message);
  });
  SessionWorker.started = [];
  const site = (SessionWorker.site = new FakeSite());
  site.deploy('v1', [papers('a', 3)]);
  // Each test is another site, with databases of its own.
  document.head.innerHTML = `<base href="https://told.test/${++visits}/">`;
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const worker of SessionWorker.started) worker.terminate();
});

test('a search that is asked for in the task of a save knows it; nothing is told twice', async () => {
  const { library, find } = await openTab();
  expect(await find('is:saved')).toEqual([]);
  library.show(await save(library.database, paper('a-2')));
  expect(await find('is:saved title')).toEqual(['a-2']);
  expect(await find('is:saved titl')).toEqual(['a-2']);
  expect(told()).toEqual([{ whole: {} }, { added: { 'is:saved': ['a-2'] }, removed: {} }]);
});

test('what is done in another tab, and what follows an id that changed, is known as well', async () => {
  const { library, find, other } = await openTab();
  await markRead(other, 'a-1');
  await until(() => expect(library.isRead('a-1')).toBe(true));
  expect(await find('is:unread')).toEqual(['a-2', 'a-3']);
  await save(other, paper('before'));
  await until(() => expect(library.isSaved('before')).toBe(true));
  expect(await find('is:saved')).toEqual([]);
  await followMoves(other, { before: 'a-3' });
  await until(() => expect(library.isSaved('a-3')).toBe(true));
  expect(await find('is:saved title')).toEqual(['a-3']);
});

test('tags, notes and what is hidden are known as they are stored, and what of them changes', async () => {
  const { library, find, other } = await openTab();
  const { personalFacts } = await import('../../../src/app/state/search/personalFacts.svelte.ts');
  const wish = (...wishes: LibraryWish[]) => makeChange(other, () => wishes);
  const tagging = (paper: string, removedAt: number | null) =>
    ({ table: 'taggings', id: `t ${paper}`, fields: { tag: 't', paper, removedAt } }) as const;
  await wish({ table: 'tags', id: 't', fields: { name: 'To do' } }, tagging('a-1', null));
  personalFacts.follow();
  await until(() => expect(personalFacts.known).toBe(true));
  expect(await find('tag:"to do"')).toEqual(['a-1']);
  expect(personalFacts.namesBeginning('tag', 'TO').map(({ name }) => name)).toEqual(['To do']);

  const { revision } = personalFacts;
  await wish(tagging('a-1', 1), tagging('a-2', null), tagging('a-3', null));
  await until(() => expect(personalFacts.revision).toBeGreaterThan(revision));
  expect(await find('tag:to')).toEqual(['a-2', 'a-3']);
  expect(told().at(-1)).toEqual({
    added: { 'tag:to do': ['a-2', 'a-3'] },
    removed: { 'tag:to do': ['a-1'] },
  });
  await wish({ table: 'papers', id: 'a-3', fields: { hiddenAt: 1 } });
  await until(() => expect(library.isHidden('a-3')).toBe(true));
  expect(await find('title tag:to')).toEqual(['a-2']);

  await wish({ table: 'tags', id: 't', fields: { name: 'Done' } });
  await until(() => expect(personalFacts.namesOf('tag').map(({ name }) => name)).toEqual(['Done']));
  expect(await find('tag:"to do"')).toEqual([]);
  expect(await find('tag:done')).toEqual(['a-2']);

  await wish({ table: 'notes', id: 'a-1', fields: { text: 'a codebook' } });
  await until(() => expect(library.facts.count('has:note')).toBe(1));
  expect(await find('codebook')).toEqual(['a-1']);
  await wish({ table: 'notes', id: 'a-1', fields: { removedAt: 2 } });
  await until(() => expect(library.facts.count('has:note')).toBe(0));
  expect(await find('codebook ')).toEqual([]);
});

test('a worker in place of one that broke is told all of it', async () => {
  const { content, library, find } = await openTab();
  library.show(await save(library.database, paper('a-2')));
  expect(await find('is:saved')).toEqual(['a-2']);
  SessionWorker.started[0]!.dispatchEvent(new Event('error'));
  await content.sync();
  await until(() => expect(content.state.searchable).toBe(true));
  expect(SessionWorker.started).toHaveLength(2);
  expect(await find('is:saved title')).toEqual(['a-2']);
});
