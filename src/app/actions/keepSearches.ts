import { forgetSearch, noteSearch, setPinned } from '../../data/library/searches.ts';
import { reportProblem } from '../state/frame/banners.svelte.ts';
import { keptSearches } from '../state/search/keptSearches.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import { searchNews } from '../state/search/searchNews.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { searchForgotten } from '../words/en/frame.ts';

/** Notes a search that led to a paper. */
export async function keepSearch(query: string): Promise<void> {
  const typed = query.trim();
  if (typed && keptSearches.current.recent[0] !== typed)
    await noteSearch(library.database, typed).catch(reportProblem);
}

/** Pins a search, or makes one that is shown as pinned a recent one again. */
export async function pinSearch(query: string): Promise<void> {
  const wanted = !keptSearches.current.pinned.includes(query);
  // From now on it tells of what comes.
  if (wanted) searchNews.look(query);
  else searchNews.forget(query);
  await setPinned(library.database, query, wanted).catch(reportProblem);
}

/** Forgets a search; it can be undone. */
export async function dropSearch(query: string): Promise<void> {
  try {
    const change = await forgetSearch(library.database, query);
    searchNews.forget(query);
    if (change.edits.length > 0) toasts.show({ message: searchForgotten, change });
  } catch (problem) {
    reportProblem(problem);
  }
}
