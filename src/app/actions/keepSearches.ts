import { forgetSearch, noteSearch, restoreSearch, togglePinned } from '../../data/library/searches.ts';
import { reportProblem } from '../state/banners.svelte.ts';
import { keptSearches } from '../state/keptSearches.svelte.ts';
import { library } from '../state/library.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';

/** Notes a search that led to a paper. */
export async function keepSearch(query: string): Promise<void> {
  const typed = query.trim();
  if (typed && keptSearches.current.recent[0] !== typed)
    await noteSearch(library.database, typed).catch(reportProblem);
}

export async function pinSearch(query: string): Promise<void> {
  await togglePinned(library.database, query).catch(reportProblem);
}

/** Forgets a search; it can be undone. */
export async function dropSearch(query: string): Promise<void> {
  try {
    const forgotten = await forgetSearch(library.database, query);
    toasts.show({
      message: 'Search forgotten.',
      undo: async () => void (await restoreSearch(library.database, forgotten)),
    });
  } catch (problem) {
    reportProblem(problem);
  }
}
