import { expect, it } from 'vitest';
import { startChunks } from '../../../../src/build/shell/startChunks.ts';

/** What each module imports at once. */
const IMPORTS: Record<string, string[]> = {
  page: ['list', 'dexie'],
  list: ['row', 'page'],
  row: [],
  worker: ['dexie', 'ranking'],
  dexie: ['promise'],
  promise: [],
  ranking: [],
  reader: ['row', 'article'],
  article: [],
};
const graph = { getModuleInfo: (id: string) => ({ importedIds: IMPORTS[id] ?? [] }) };

it('a start of the page is one chunk, what it shares with the worker another, the rest of the worker a third that is not its own script; the rest is the bundler’s', () => {
  const chunkOf = startChunks('page', 'worker');
  expect(Object.fromEntries(Object.keys(IMPORTS).map((id) => [id, chunkOf(id, graph)]))).toEqual({
    page: 'index',
    list: 'index',
    row: 'index',
    dexie: 'common',
    promise: 'common',
    worker: null,
    ranking: 'session',
    reader: null,
    article: null,
  });
});
