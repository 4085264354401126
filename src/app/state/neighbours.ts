import { getRows } from '../../data/library/saves.ts';
import { content } from './content.svelte.ts';
import { library } from './library.svelte.ts';
import { router } from './router.svelte.ts';
import { search } from './search.svelte.ts';

/** Enough of a paper to lead to it. */
export interface Neighbour {
  id: string;
  title: string;
}

export interface Neighbours {
  previous: Neighbour | null;
  next: Neighbour | null;
}

/** The papers before and after one, in the list that it was opened from. */
export async function neighboursOf(id: string): Promise<Neighbours> {
  if (router.list.view === 'search') return around(id, search.answer?.hits ?? []);
  if (router.list.view === 'library') return besideSaved(id);
  return content.neighbours(id);
}

async function besideSaved(id: string): Promise<Neighbours> {
  const at = library.savedIds.indexOf(id);
  if (at < 0) return { previous: null, next: null };
  const beside = library.savedIds.slice(Math.max(0, at - 1), at + 2);
  const rows = await getRows(library.database, beside);
  return around(
    id,
    rows.map(({ paper }) => paper),
  );
}

function around(id: string, list: readonly Neighbour[]): Neighbours {
  const at = list.findIndex((paper) => paper.id === id);
  if (at < 0) return { previous: null, next: null };
  return { previous: list[at - 1] ?? null, next: list[at + 1] ?? null };
}
