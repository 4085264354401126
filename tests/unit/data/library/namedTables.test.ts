import 'fake-indexeddb/auto';
import fc from '../../../properties.ts';
import { expect, test } from 'vitest';
import { restore } from '../../../../src/data/library/deleted.ts';
import { followMoves } from '../../../../src/data/library/follow.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { takeOverFromOlderApps } from '../../../../src/data/library/olderApps.ts';
import { save } from '../../../../src/data/library/saves.ts';
import { takeList } from '../../../../src/data/library/takenList.ts';
import type { Change } from '../../../../src/core/merge/change.ts';
import { paper } from '../content/fakeSite.ts';
import { DEEDS, FURTHER_DEEDS, OLDER_DEEDS } from './deeds.ts';

let count = 0;

/** All that is stored, but for what is of the device alone. */
async function stored(library: LibraryDatabase): Promise<Record<string, unknown>> {
  const tables = library.tables.filter(({ name }) => name !== 'device' && name !== 'changes');
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
}

/** Changes open the tables that they name: one that touches another is refused by the database, whatever it was to do. */
test('whatever is done, in two tabs at once and beside an older app, is done with the tables that it names', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.oneof(DEEDS, FURTHER_DEEDS, FURTHER_DEEDS, OLDER_DEEDS),
          fc.constantFrom('here', 'there', 'at once'),
        ),
        {
          maxLength: 16,
        },
      ),
      async (deeds) => {
        const name = `named tables ${++count}`;
        const [here, there] = [openLibrary(name), openLibrary(name)];
        const past: Change[] = [];
        let running: Promise<unknown> = Promise.resolve();
        for (const [deed, where] of deeds) {
          if (where !== 'at once') await running;
          const one = deed(where === 'here' ? here : there, past).then(
            (change) => change && past.push(change),
          );
          running = Promise.all([running, one]);
        }
        await running;
        here.close();
        await there.delete();
      },
    ),
    { numRuns: 60 },
  ));

test('what older apps read of it is what they would leave as it is', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(DEEDS, FURTHER_DEEDS), { maxLength: 12 }), async (deeds) => {
      const library = openLibrary(`named tables ${++count}`);
      const past: Change[] = [];
      for (const deed of deeds) {
        const change = await deed(library, past);
        if (change) past.push(change);
      }
      const before = await stored(library);
      await takeOverFromOlderApps(library);
      expect(await stored(library)).toEqual(before);
      await library.delete();
    }),
    { numRuns: 40 },
  ));

const ACTS = {
  'papers that were retitled are followed': ['tags', (library) => followMoves(library, { old: 'new' })],
  'what was deleted is restored': ['notes', (library) => restore(library, { kind: 'save', id: 'old' })],
  'a note that was deleted is restored': [
    'entries',
    (library) => restore(library, { kind: 'note', id: 'old' }),
  ],
  'a list is taken over': ['notes', (library) => takeList(library, LIST)],
} satisfies Record<string, [string, (library: LibraryDatabase) => Promise<unknown>]>;
const LIST = {
  papers: ['old'],
  texts: [paper('old')],
  brought: [],
  save: true,
  collection: '',
  tags: [],
  notes: [],
  highlights: [],
};

test.each(Object.entries(ACTS))('%s while a table that is not about it is held', async (_, [held, act]) => {
  const library = openLibrary(`named tables ${++count}`);
  await save(library, paper('old'));
  let [release, waited] = [false, false];
  const end = setTimeout(() => (release = waited = true), 2000);
  const holding = library.transaction('rw', library.table(held), async () => {
    while (!release) await library.table(held).count();
  });
  await act(library);
  expect(waited).toBe(false);
  clearTimeout(end);
  release = true;
  await holding;
  await library.delete();
});
