import { recollect } from '../../../../src/data/library/entries.ts';
import type { Change } from '../../../../src/core/merge/change.ts';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import type { LibraryDatabase } from '../../../../src/data/library/libraryDatabase.ts';

/** Puts papers into one collection. @param texts of which none is kept yet */
export function collect(
  library: LibraryDatabase,
  collection: string,
  papers: readonly string[],
  texts: readonly Paper[] = [],
  now = Date.now(),
): Promise<Change> {
  return recollect(library, { papers, into: [collection], texts }, now);
}

/** Takes papers out of one collection. */
export function uncollect(
  library: LibraryDatabase,
  collection: string,
  papers: readonly string[],
): Promise<Change> {
  return recollect(library, { papers, from: [collection] });
}
