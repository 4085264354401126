import { MOST_HITS, type SearchAnswer } from '../../../worker/protocol.ts';
import { content } from '../content/content.svelte.ts';

/** An answer with so many hits, if there are as many; they are asked for some at a time. */
export async function readTo(
  count: number,
  answer: SearchAnswer,
  signal: AbortSignal,
): Promise<SearchAnswer> {
  const hits = new Map(answer.hits.map((hit) => [hit.id, hit]));
  for (let from = answer.hits.length; from < Math.min(count, answer.total);) {
    const more = await content.searchOn(answer, Math.min(count - from, MOST_HITS), signal, from);
    if (more.hits.length === 0) break;
    from += more.hits.length;
    // Meanwhile another paper may be at another place.
    for (const hit of more.hits) if (!hits.has(hit.id)) hits.set(hit.id, hit);
  }
  return hits.size === answer.hits.length ? answer : { ...answer, hits: [...hits.values()] };
}
