import { titlePhrases } from '../../core/search/names/titlePhrases.ts';
import type { QueryMeaning } from '../../core/query/meaning.ts';
import type { SearchFilter } from '../../core/search/filters.ts';
import { facetsOf } from '../papers/facets.ts';
import type { PaperSource } from '../papers/paperSource.ts';
import type { Narrowing } from '../protocol.ts';
import type { SearchEngine } from './searchIndex.ts';

/** The best papers of a search, whose titles say what it is about. */
const READ = 300;
const MOST_TOPICS = 8;

/** All that a search found, best first, and how to search in it. */
export interface FoundAll {
  found: { hits: { id: string }[] };
  engine: Pick<SearchEngine, 'search'>;
  meaning: Pick<QueryMeaning, 'ranking'>;
  filter: SearchFilter;
}

/** What the papers that a search found name most, all of them counted. */
export async function narrowingOf(
  query: string,
  { found, engine, meaning, filter }: FoundAll,
  papers: PaperSource,
): Promise<Narrowing> {
  const ids = found.hits.map(({ id }) => id);
  const among = new Set(ids);
  const having = (phrase: string) => {
    const text = { field: null, text: phrase, exact: true, open: false, not: false };
    const narrower = { texts: [...filter.texts, text], accepts: (id: string) => among.has(id) };
    return engine.search(meaning.ranking, { limit: 0, filter: narrower }).total;
  };
  const { authors, venues, years } = await facetsOf(papers, among);
  const best = await papers.papers(ids.slice(0, READ));
  const titles = best.flatMap((paper) => paper?.title ?? []);
  const topics = titlePhrases(titles, query, MOST_TOPICS).map(({ text }) => ({
    name: text,
    papers: having(text),
  }));
  const lesser = topics.filter(({ papers: some }) => some > 1 && some < ids.length);
  return { authors, venues, years, topics: lesser.sort((a, b) => b.papers - a.papers) };
}
