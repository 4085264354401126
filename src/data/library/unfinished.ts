import { withConnection } from '../connection.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';

/** Enough of a paper to offer to go on with it. */
export interface UnfinishedPaper {
  id: string;
  /** As plain text. */
  title: string;
}

const KEY = 'unfinished';

/** The paper that was open on this device when the app was left, or else the last one that was closed half-read; null if none is. */
export async function getUnfinished(library: LibraryDatabase): Promise<UnfinishedPaper | null> {
  const stored = await withConnection(library, async () => {
    // Version 1 kept it beside the preferences.
    return (await library.device.get(KEY)) ?? (await library.preferences.get(KEY));
  });
  // Another version of the app may have written something else.
  const { id, title } = (stored?.value ?? {}) as Partial<UnfinishedPaper>;
  return typeof id === 'string' && typeof title === 'string' ? { id, title } : null;
}

/** @param paper null if none is unfinished any more */
export async function keepUnfinished(library: LibraryDatabase, paper: UnfinishedPaper | null): Promise<void> {
  await withConnection(library, () => library.device.put({ key: KEY, value: paper && { ...paper } }));
}
