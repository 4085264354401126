import { OWN_AT_ONCE, type OwnPapers } from '../papers/ownPapers.ts';
import { Slice } from '../slice.ts';
import { drop, put, type SearchIndex } from './searchIndex.ts';

/** Which papers were published. */
interface Published {
  has(id: string): boolean;
}

/**
 * Brings an index in step with a person's own papers, once it is in step with the published ones: a paper that was
 * published as well is in it already. Texts are read a few at a time.
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
    if (own.has(id) && !published.has(own.now(id))) continue;
    index.own.delete(id);
    if (!isPublished) drop(index, id);
  }
  const lacking = own.ids.filter(
    (id) => !published.has(own.now(id)) && index.own.get(id) !== own.version(id),
  );
  const slice = new Slice();
  for (let at = 0; at < lacking.length; at += OWN_AT_ONCE) {
    const ids = lacking.slice(at, at + OWN_AT_ONCE);
    const versions = ids.map((id) => own.version(id));
    const papers = await own.read(ids);
    for (const [of, paper] of papers.entries()) {
      await slice.pause();
      if (isEnded()) return false;
      if (!paper) continue;
      put(index, paper);
      index.own.set(paper.id, versions[of]!);
    }
  }
  return true;
}
