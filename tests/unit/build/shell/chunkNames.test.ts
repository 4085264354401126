import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chunkNames } from '../../../../src/build/shell/chunkNames.ts';
import { JOINED, READ_AHEAD } from '../../../../src/build/shell/everyStart.ts';

/** What each module imports at once, and what late. */
const IMPORTS: Record<string, [now: string[], late?: string[]]> = {
  page: [
    ['list', 'dexie'],
    ['reader', 'search', 'keys', 'settings', 'licence'],
  ],
  list: [['row', 'page']],
  row: [[]],
  dexie: [['promise']],
  promise: [[]],
  worker: [
    ['dexie', 'ranking'],
    ['later', 'repair'],
  ],
  ranking: [[]],
  // Every start: two views, and what is too small for a file.
  reader: [['row', 'article', 'sheet', '/src/core/query.ts', 'promise', 'zip']],
  article: [[]],
  search: [['sheet', 'ranking']],
  sheet: [['icon']],
  icon: [[]],
  keys: [['keyNames']],
  keyNames: [[]],
  later: [['index', '/src/core/query.ts', 'onlyLater']],
  onlyLater: [[]],
  index: [[]],
  '/src/core/query.ts': [[]],
  zip: [[]],
  // When they are shown.
  settings: [['disclosure', '/src/app/words/en/all.ts', 'sheet']],
  licence: [['disclosure', '/src/app/words/en/all.ts', 'own']],
  own: [[]],
  disclosure: [[]],
  '/src/app/words/en/all.ts': [[]],
  repair: [['index', 'rare']],
  documents: [['zip', 'rare', '/src/core/query.ts']],
  rare: [[]],
};
const graph = {
  getModuleInfo: (id: string) => ({
    importedIds: IMPORTS[id]![0],
    dynamicallyImportedIds: IMPORTS[id]![1] ?? [],
  }),
};

it('what a start needs, and what several late parts share, has a chunk by who needs it; the rest is the bundler’s', () => {
  const nameOf = chunkNames({
    page: 'page',
    worker: 'worker',
    otherWorkers: ['documents'],
    everyStart: ['reader', 'search', 'keys', 'later'],
    joined: ['keys', 'later'],
  });
  const named = new Map(Object.keys(IMPORTS).map((id) => [id, nameOf(id, graph)]));
  const inChunk = (name: string | null) => [...named].filter((each) => each[1] === name).map(([id]) => id);
  expect(inChunk('index')).toEqual(['page', 'list', 'row']);
  expect(inChunk('common')).toEqual(['dexie', 'promise']);
  expect(inChunk('session'), 'not the worker’s own script').toEqual(['ranking']);
  expect(inChunk('shared')).toEqual(['sheet', 'icon', 'keys', 'keyNames']);
  expect(inChunk('search')).toEqual(['later', 'onlyLater', 'index']);
  expect(inChunk('both'), 'nothing that only runs in a page').toEqual(['/src/core/query.ts']);
  expect(inChunk('seldom'), 'each language is a file').toEqual(['disclosure']);
  expect(inChunk(null)).toEqual([
    'worker',
    'reader',
    'article',
    'search',
    'zip',
    'settings',
    'licence',
    'own',
    '/src/app/words/en/all.ts',
    'repair',
    'documents',
    'rare',
  ]);
});

it('what the app reads ahead is what the build takes for read with every start', () => {
  const code = readFileSync(new URL('../../../../src/app/lateParts.ts', import.meta.url), 'utf8');
  const names = /NEXT_TO_THE_LIST = \[([^\]]+)\]/.exec(code)![1]!.match(/\w+/g)!;
  const paths = names.map(
    (name) => new RegExp(`\\b${name}: new Late\\(\\(\\) => import\\('\\.+/([^']+)'`).exec(code)![1]!,
  );
  const known = [...READ_AHEAD, ...JOINED];
  expect(paths.filter((path) => !known.some((each) => each.endsWith(path)))).toEqual([]);
  const others = ['app/actions/whileOpen.svelte.ts', 'worker/readLater.ts'];
  expect(known.filter((each) => !others.includes(each))).toHaveLength(paths.length);
});
