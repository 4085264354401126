import { getRows } from '../../../data/library/saves.ts';
import { content } from '../content/content.svelte.ts';
import { library } from '../library/library.svelte.ts';
import { listedIds } from '../list/listedIds.svelte.ts';
import { paperList } from '../list/paperList.svelte.ts';
import { router } from '../frame/router.svelte.ts';
import { lastSearch } from '../search/lastSearch.svelte.ts';

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
  if (router.list.view === 'search') return around(id, lastSearch.answer?.hits ?? []);
  if (router.list.view === 'library' || router.list.view === 'new') return besideListed(id);
  return content.neighbours(id, paperList.without);
}

/** In a list of the library, whose papers need not be saved. */
async function besideListed(id: string): Promise<Neighbours> {
  const listed = listedIds.library;
  const at = listed.indexOf(id);
  if (at < 0) return { previous: null, next: null };
  const beside = listed.slice(Math.max(0, at - 1), at + 2);
  const rows = await getRows(library.database, beside);
  const papers = new Map<string, Neighbour>(rows.map(({ paperId, paper }) => [paperId, paper]));
  const others = await content.papers(beside.filter((other) => !papers.has(other)));
  for (const paper of others) if (paper) papers.set(paper.id, paper);
  return around(
    id,
    beside.flatMap((other) => papers.get(other) ?? (other === id ? { id, title: '' } : [])),
  );
}

function around(id: string, list: readonly Neighbour[]): Neighbours {
  const at = list.findIndex((paper) => paper.id === id);
  if (at < 0) return { previous: null, next: null };
  return { previous: list[at - 1] ?? null, next: list[at + 1] ?? null };
}
