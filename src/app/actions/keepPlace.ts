import type { ReadingPosition } from '../../data/library/libraryDatabase.ts';
import { lastPosition, setPosition } from '../../data/library/opened.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { library } from '../state/library/library.svelte.ts';

/** Where a paper was last left, or null. A library that cannot be read has no places: the paper opens at its top. */
export function recallPlace(id: string): Promise<ReadingPosition | null> {
  return lastPosition(library.database, id).catch(() => null);
}

/** Keeps where a paper is being read. */
export async function keepPlace(id: string, position: ReadingPosition): Promise<void> {
  await setPosition(library.database, id, position).catch(reportProblem);
}
