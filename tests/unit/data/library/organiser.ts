import { mergeRecords, type Stamped } from '../../../../src/core/merge/record.ts';
import { openLibrary, type LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { getEntries } from '../../../../src/data/library/entries.ts';
import { getCollections } from '../../../../src/data/library/collections.ts';
import { hiddenIds } from '../../../../src/data/library/hiddenIds.ts';
import { readIds } from '../../../../src/data/library/reading.ts';
import { savedIds } from '../../../../src/data/library/saves.ts';
import { getTags, taggedIds } from '../../../../src/data/library/tags.ts';
import { collectionCounts, tagCounts } from './anew.ts';

let libraries = 0;

export function newLibrary(): LibraryDatabase {
  return openLibrary(`organised library ${++libraries}`);
}

/** All that lists and counts show of a library. */
export async function organised(library: LibraryDatabase) {
  const { tags } = await getTags(library);
  const { shelves } = await getCollections(library);
  const tagged = await Promise.all(tags.map(async ({ id, name }) => [name, await taggedIds(library, id)]));
  const held = await Promise.all(
    shelves.map(async ({ id, name, parent, order }) => {
      const entries = await getEntries(library, id);
      return { name, parent, order, papers: entries.map(({ paper }) => paper) };
    }),
  );
  return {
    saved: await savedIds(library),
    read: (await readIds(library)).sort(),
    hidden: (await hiddenIds(library)).sort(),
    tagged: Object.fromEntries(tagged) as Record<string, string[]>,
    tagCounts: Object.fromEntries(await tagCounts(library)),
    held,
    collectionCounts: Object.fromEntries(await collectionCounts(library)),
  };
}

const TABLES = ['papers', 'copies', 'tags', 'taggings', 'collections', 'entries'] as const;

/** A third library with all of two, as an exchange between devices leaves it. */
export async function joinedOf(one: LibraryDatabase, other: LibraryDatabase): Promise<LibraryDatabase> {
  const both = newLibrary();
  for (const name of TABLES) {
    const records = new Map<string, Stamped>();
    for (const library of [one, other])
      for (const record of await library.table<Stamped, string>(name).toArray()) {
        const known = records.get(record.id);
        records.set(record.id, known ? mergeRecords(known, record) : record);
      }
    await both.table(name).bulkPut([...records.values()]);
  }
  return both;
}
