import type { Change } from '../../core/merge/change.ts';
import { makeChange, OF_PAPERS } from './change.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { setStates } from './states.ts';

/** Hides papers from the list of all papers and from what is found. Those that are hidden keep their time. */
export function hide(library: LibraryDatabase, ids: readonly string[], now = Date.now()): Promise<Change> {
  return makeChange(library, (look) => setStates(look, 'hiddenAt', ids, now), OF_PAPERS);
}

export function unhide(library: LibraryDatabase, ids: readonly string[]): Promise<Change> {
  return makeChange(library, (look) => setStates(look, 'hiddenAt', ids, null), OF_PAPERS);
}
