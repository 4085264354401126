import { nameKey } from '../../../data/library/names.ts';
import { content } from '../content/content.svelte.ts';

/** Papers that are looked at: what many have in common shows in these. */
const LOOKED_AT = 30;
const MOST = 8;

/**
 * Names for tags in these papers' own terms, those of most of them first: their keywords, and what they share with the
 * papers nearest to them.
 */
export async function suggestTags(ids: readonly string[]): Promise<string[]> {
  const some = ids.slice(0, LOOKED_AT);
  const papers = await content.papers([...some]);
  const related = await Promise.all(some.map((id) => content.related(id).catch(() => [])));
  const counts = new Map<string, { name: string; papers: number }>();
  for (const [at, paper] of papers.entries()) {
    const terms = [...(paper?.keywords ?? []), ...commonest(related[at]!.flatMap(({ terms }) => terms))];
    // One and many are one term.
    const own = new Map(terms.map((name) => [nameKey(name).replace(/s$/, ''), name]));
    for (const [key, name] of own) {
      const counted = counts.get(key);
      if (counted) counted.papers++;
      else if (key) counts.set(key, { name, papers: 1 });
    }
  }
  const byCount = [...counts.values()].sort((a, b) => b.papers - a.papers);
  return byCount.slice(0, MOST).map(({ name }) => name);
}

/** Each once, the most frequent first. */
function commonest(terms: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([term]) => term);
}
