import { OWN_AT_ONCE } from '../papers/ownPapers.ts';
import { Slice } from '../../data/slice.ts';
import { takeKept, type OwnStep } from './keptOwn.ts';
import { drop, put, type SearchIndex } from './searchIndex.ts';

/**
 * Brings an index in step with a person's own papers, once it is in step with the published ones: a paper that was
 * published as well is in it already. What was kept of them is taken up, and of the others the texts are read, a few at a
 * time.
 *
 * @returns false if it was ended before it was done
 */
export async function indexOwn(index: SearchIndex, step: OwnStep): Promise<boolean> {
  const { own, published, isEnded } = step;
  await takeKept(index, step);
  if (isEnded()) return false;
  for (const id of [...index.own.keys()]) {
    const isPublished = published.has(id);
    if (own.has(id) && !published.has(own.now(id))) continue;
    index.own.delete(id);
    index.unkept++;
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
    for (const [of, one] of papers.entries()) {
      await slice.pause();
      if (isEnded()) return false;
      if (!one) continue;
      put(index, one.paper);
      index.own.set(one.paper.id, versions[of]!);
      index.unchecked.delete(one.paper.id);
      index.unkept++;
    }
  }
  return true;
}
