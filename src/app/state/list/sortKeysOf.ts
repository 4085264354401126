import type { Paper } from '../../../core/paper/paper.ts';
import { venueName } from '../../../core/paper/venueName.ts';
import { getCopies } from '../../../data/library/copies.ts';
import { getRows } from '../../../data/library/saves.ts';
import { plainTitle } from '../../words/wording.ts';
import { content } from '../content/content.svelte.ts';
import { library } from '../library/library.svelte.ts';
import type { SortKey } from './sorted.ts';

/** Papers read in one go: some ms of a phone, so that a list can be scrolled meanwhile. */
const AT_ONCE = 200;

/** What these papers are sorted by, from wherever their text is. */
export async function sortKeysOf(ids: readonly string[]): Promise<Map<string, SortKey>> {
  const keys = new Map<string, SortKey>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const papers = await papersOf(some);
    for (const id of some) keys.set(id, keyOf(papers.get(id)));
  }
  return keys;
}

async function papersOf(ids: readonly string[]): Promise<Map<string, Paper>> {
  const rows = await getRows(library.database, ids);
  const papers = new Map<string, Paper>(rows.map(({ paperId, paper }) => [paperId, paper]));
  const missing = () => ids.filter((id) => !papers.has(id));
  for (const paper of await content.papers(missing())) if (paper) papers.set(paper.id, paper);
  for (const paper of await getCopies(library.database, missing())) papers.set(paper.id, paper);
  return papers;
}

function keyOf(paper: Paper | undefined): SortKey {
  if (!paper) return { title: '', venue: '', year: 0 };
  const { venue = '', year = 0 } = paper;
  return { title: plainTitle(paper), venue: venueName(venue), year };
}
