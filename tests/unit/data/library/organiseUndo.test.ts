import 'fake-indexeddb/auto';
import fc from '../../../properties.ts';
import { expect, test } from 'vitest';
import type { Change } from '../../../../src/core/merge/change.ts';
import undoChange from '../../../../src/data/library/undo.ts';
import {
  createCollection,
  getCollections,
  moveCollection,
  nestCollection,
  removeCollection,
  renameCollection,
} from '../../../../src/data/library/collections.ts';
import { moveEntry } from '../../../../src/data/library/entries.ts';
import { collect, uncollect } from './collect.ts';
import { hide, unhide } from '../../../../src/data/library/hidden.ts';
import type { LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { markAllRead, markAllUnread, saveAll, unsaveAll } from '../../../../src/data/library/states.ts';
import { getTags, mergeTags, removeTag, renameTag, retag } from '../../../../src/data/library/tags.ts';
import { paper } from '../content/fakeSite.ts';
import { newLibrary, organised } from './organiser.ts';

const PAPERS = ['a', 'b', 'c', 'd'];
const NAMES = ['Nets', 'nets', 'Graphs', 'Études'];

const somePapers = fc.subarray(PAPERS, { minLength: 1 });
const name = fc.constantFrom(...NAMES);
const place = fc.nat(4);

type Deed = (library: LibraryDatabase, now: number) => Promise<Change | undefined>;

const tagAt = async (library: LibraryDatabase, at: number) => {
  const { tags } = await getTags(library);
  return tags[at % Math.max(1, tags.length)]?.id ?? 'none';
};
const shelfAt = async (library: LibraryDatabase, at: number) => {
  const { shelves } = await getCollections(library);
  return shelves[at % Math.max(1, shelves.length)]?.id ?? 'none';
};

/** Everything that can be done to many papers, tags or collections. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(somePapers, fc.boolean()).map(
    ([ids, on]): Deed =>
      (library, now) =>
        on
          ? saveAll(
              library,
              ids.map((id) => paper(id)),
              now,
            )
          : unsaveAll(library, ids),
  ),
  fc.tuple(somePapers, fc.boolean()).map(
    ([ids, on]): Deed =>
      (library, now) =>
        on ? markAllRead(library, ids, now) : markAllUnread(library, ids),
  ),
  fc.tuple(somePapers, fc.boolean()).map(
    ([ids, on]): Deed =>
      (library, now) =>
        on ? hide(library, ids, now) : unhide(library, ids),
  ),
  fc.tuple(somePapers, fc.subarray(NAMES), place).map(
    ([papers, on, off]): Deed =>
      async (library, now) =>
        retag(
          library,
          { papers, on, off: [await tagAt(library, off)], texts: papers.map((id) => paper(id)) },
          now,
        ),
  ),
  fc.tuple(place, name).map(
    ([at, to]): Deed =>
      async (library) =>
        renameTag(library, await tagAt(library, at), to),
  ),
  fc.tuple(place, place).map(
    ([at, into]): Deed =>
      async (library) =>
        mergeTags(library, await tagAt(library, at), await tagAt(library, into)),
  ),
  place.map(
    (at): Deed =>
      async (library) =>
        removeTag(library, await tagAt(library, at)),
  ),
  fc.tuple(name, place, fc.boolean()).map(
    ([called, at, inside]): Deed =>
      async (library) =>
        (await createCollection(library, called, inside ? await shelfAt(library, at) : null))?.change,
  ),
  fc.tuple(place, name).map(
    ([at, to]): Deed =>
      async (library) =>
        renameCollection(library, await shelfAt(library, at), to),
  ),
  fc.tuple(place, place).map(
    ([at, to]): Deed =>
      async (library) =>
        moveCollection(library, await shelfAt(library, at), to),
  ),
  fc.tuple(place, fc.option(place)).map(
    ([at, into]): Deed =>
      async (library) =>
        nestCollection(
          library,
          await shelfAt(library, at),
          into === null ? null : await shelfAt(library, into),
        ),
  ),
  place.map(
    (at): Deed =>
      async (library) =>
        removeCollection(library, await shelfAt(library, at)),
  ),
  fc.tuple(place, somePapers, fc.boolean()).map(([at, ids, on]): Deed => async (library, now) => {
    const id = await shelfAt(library, at);
    return on ? collect(library, id, ids, [], now) : uncollect(library, id, ids);
  }),
  fc.tuple(place, fc.constantFrom(...PAPERS), place).map(
    ([at, id, to]): Deed =>
      async (library) =>
        moveEntry(library, await shelfAt(library, at), id, to),
  ),
);

test('whatever is done to many papers, tags and collections is undone to exactly what was there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 10 }), async (deeds) => {
      const library = newLibrary();
      const done: { change: Change; before: unknown }[] = [];
      for (const [at, act] of deeds.entries()) {
        const before = await organised(library);
        const change = await act(library, 1000 * (at + 1));
        if (change) done.push({ change, before });
      }
      for (const { change, before } of done.reverse()) {
        await undoChange(library, change);
        expect(await organised(library)).toEqual(before);
      }
      await library.delete();
    }),
    { numRuns: 40 },
  );
});
