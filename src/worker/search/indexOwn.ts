import type { OwnPapers } from '../papers/ownPapers.ts';
import { Slice } from '../slice.ts';
import { drop, put, type SearchIndex } from './searchIndex.ts';

/** Which papers were published. */
interface Published {
  has(id: string): boolean;
}

/**
 * Brings an index in step with a person's own papers, once it is in step with the published ones: a paper that was
 * published as well is in it already.
 *
 * @returns false if it was ended before it was done
 */
export async function indexOwn(
  index: SearchIndex,
  own: OwnPapers,
  published: Published,
  isEnded: () => boolean,
): Promise<boolean> {
  for (const id of [...index.own.keys()]) {
    const isPublished = published.has(id);
    if (!isPublished && own.get(id)) continue;
    index.own.delete(id);
    if (!isPublished) drop(index, id);
  }
  const slice = new Slice();
  for (const id of own.ids) {
    await slice.pause();
    if (isEnded()) return false;
    const paper = own.get(id);
    if (!paper || published.has(id) || index.own.get(id) === paper) continue;
    put(index, paper);
    index.own.set(id, paper);
  }
  return true;
}
