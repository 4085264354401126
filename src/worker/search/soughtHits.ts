import type { SearchHits, SearchOptions } from '../../core/search/engine.ts';
import type { SearchFilter } from '../../core/search/filters.ts';
import { both } from './factTest.ts';
import type { SearchEngine } from './searchIndex.ts';

/** Papers that were named, before what words beside their names find; alone if there are none. */
export function withSought(
  engine: SearchEngine,
  ranking: string,
  options: SearchOptions & { filter: SearchFilter },
  ids: readonly string[],
): SearchHits {
  const { limit, filter } = options;
  const among: SearchFilter = { ...filter, accepts: both((id) => ids.includes(id), filter.accepts) };
  const excluding = filter.texts.filter(({ not }) => not);
  // Words beside its address need not be in it; what is ruled out, and what groups ask for, holds of it as of others.
  const named = engine.search('', { limit: ids.length, filter: { ...among, texts: excluding } });
  if (ranking.trim() === '' && filter.texts.length === excluding.length) return named;
  const found = engine.search(ranking, options);
  const counted = engine.search(ranking, { limit: 0, filter: among }).total;
  const score = found.hits[0]?.score ?? 0;
  const isNamed = ({ id }: { id: string }) => ids.includes(id);
  const first = named.hits
    .map(({ id }) => ({ id, score }))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return {
    ...found,
    total: found.total + named.total - counted,
    hits: [...first, ...found.hits.filter((hit) => !isNamed(hit))].slice(0, limit),
  };
}
