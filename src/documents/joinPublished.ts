import { paperId } from '../core/paper/paperId.ts';
import type { ContentStore } from '../data/content/contentStore.ts';
import { followMoves } from '../data/library/follow.ts';
import type { LibraryDatabase } from '../data/library/libraryDatabase.ts';
import { ownPaperIds, ownPaperLinks, readOwnPapers } from '../data/library/ownPapers.ts';
import { isBeside, Known } from './known.ts';

/** Own papers that are compared at once. */
const AT_ONCE = 500;

/**
 * Has own papers that were published under another id go on as the published ones: what was saved, tagged and noted of them
 * follows by aliases. One that was added beside another of its title never goes behind that one. A title alone joins none: an "Editorial" would go behind another one. Nothing of them is removed, so that each is its own again once the published one is gone.
 *
 * @returns how many were joined now
 */
export async function joinPublished(library: LibraryDatabase, store: ContentStore): Promise<number> {
  const ids = await ownPaperIds(library);
  if (ids.length === 0) return 0;
  const joined = await ownPaperLinks(library, () => true);
  const known = new Known();
  await known.addPublished(store);
  const moved: Record<string, string> = {};
  for (let at = 0; at < ids.length; at += AT_ONCE)
    for (const paper of await readOwnPapers(library, ids.slice(at, at + AT_ONCE))) {
      const here = paper && !joined.has(paper.id) ? known.findSurely(paper) : null;
      const isTheOther = paper && isBeside(paper) && here?.id === paperId({ title: paper.title });
      if (paper && here && here.by !== 'id' && !isTheOther) moved[paper.id] = here.id;
    }
  await followMoves(library, moved);
  return Object.keys(moved).length;
}
