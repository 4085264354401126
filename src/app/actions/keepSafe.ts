import { fillReserve } from '../../data/library/fillReserve.ts';
import { canKeepFile } from '../../platform/keptFile.ts';
import { library } from '../state/library/library.svelte.ts';
import { followKeptFile } from './keepFile.ts';

/** What keeps the library safe while the app is open, begun when nothing else is to be done. */
export async function keepSafe(): Promise<void> {
  try {
    await fillReserve(library.database);
    if (canKeepFile()) await followKeptFile();
  } catch {
    // A library that cannot be read is told of by what shows it.
  }
}
