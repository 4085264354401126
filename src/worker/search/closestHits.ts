import type { SearchFilter } from '../../core/search/filters.ts';
import type { Closest, SearchResult } from '../protocol.ts';
import { answerOf, type ReadPapers } from './answerOf.ts';
import type { SearchEngine } from './searchIndex.ts';

/** How many papers, and words for each unknown one, are offered where nothing is found. */
const MOST_CLOSEST = 5;
const MOST_NEAREST = 3;

const ADDRESS = /(?:\bhttps?:\/\/|\bwww\.)\S+/gi;

/**
 * What comes closest to a query that finds nothing: it asks for less, step by step, until something is found, first without
 * what must be in the text.
 *
 * @param filter what the query asks for beside its words
 * @param shown tells which papers are not put out of sight
 */
export async function closestHits(
  engine: SearchEngine,
  ranking: string,
  { filter, shown }: { filter: SearchFilter; shown: SearchFilter['accepts'] },
  read: ReadPapers,
): Promise<Omit<Closest, 'byAuthor'>> {
  let hits: SearchResult[] = [];
  for (const step of ranking.trim() ? stepsOf(filter, shown) : [])
    if (hits.length === 0)
      ({ hits } = await answerOf(engine.search(ranking, { limit: MOST_CLOSEST, filter: step }), read));
  return { hits, words: engine.nearestWords(ranking, MOST_NEAREST) };
}

function stepsOf(
  { texts, accepts, groups = [] }: SearchFilter,
  shown: SearchFilter['accepts'],
): SearchFilter[] {
  const excluded = { texts: texts.filter(({ not }) => not), groups: groups.filter(({ not }) => not) };
  const isExcluding = excluded.texts.length + excluded.groups.length > 0;
  const isRequiring = texts.length + groups.length > excluded.texts.length + excluded.groups.length;
  return [
    ...(isRequiring ? [{ ...excluded, accepts }] : []),
    ...(accepts || isExcluding ? [{ texts: [], accepts: shown }] : []),
  ];
}

/** What ranks, without addresses: their words say nothing of what was meant. */
export function withoutAddresses(ranking: string, addresses: readonly string[]): string {
  return addresses.reduce((rest, address) => rest.replaceAll(address, ' '), ranking).replace(ADDRESS, ' ');
}
