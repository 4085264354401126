import type { KeyedQuery } from '../../../../src/data/keyedQuery.ts';
import type { LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';
import { organisedQuery } from '../../../../src/data/library/organised.ts';
import { ownTextsQuery, type OwnText } from '../../../../src/data/library/ownTexts.ts';

/** What a query gives that is read once. */
export function anew<T>(query: KeyedQuery<T>, signal = new AbortController().signal): Promise<T> {
  return query.reader()(null, signal);
}

export async function getNames(library: LibraryDatabase) {
  const { tags, collections } = await anew(organisedQuery(library));
  return { tags, collections };
}

export async function getOwnTexts(library: LibraryDatabase): Promise<ReadonlyMap<string, OwnText | null>> {
  return (await anew(ownTextsQuery(library))).texts;
}

export async function tagCounts(library: LibraryDatabase, signal?: AbortSignal) {
  return (await anew(organisedQuery(library), signal)).tagCounts;
}

export async function collectionCounts(library: LibraryDatabase) {
  return (await anew(organisedQuery(library))).collectionCounts;
}
