import { titlePhrases } from '../../core/search/names/titlePhrases.ts';
import { facetsOf } from '../papers/facets.ts';
import type { PaperSource } from '../papers/paperSource.ts';
import type { Narrowing } from '../protocol.ts';
import { nextTask } from '../../data/nextTask.ts';
import type { SearchEngine } from './searchIndex.ts';

/** The best papers of a search, whose titles say what it is about. */
const READ = 300;
const MOST_TOPICS = 8;

/** All that a search found, best first, and what searches in it. */
export interface FoundAll {
  found: { hits: { id: string }[] };
  engine: Pick<SearchEngine, 'search'>;
}

/** What the papers that a search found name most, all of them counted. */
export async function narrowingOf(
  query: string,
  { found, engine }: FoundAll,
  papers: PaperSource,
): Promise<Narrowing> {
  const ids = found.hits.map(({ id }) => id);
  const among = new Set(ids);
  // Counted among the papers that were found: what found them, which may be a name, is not asked again.
  const having = (phrase: string) => {
    const text = { field: null, text: phrase, exact: true, open: false, not: false };
    return engine.search('', { limit: 0, filter: { texts: [text], accepts: (id) => among.has(id) } }).total;
  };
  const { authors, venues, years } = await facetsOf(papers, among);
  const best = await papers.papers(ids.slice(0, READ));
  const titles = best.flatMap((paper) => paper?.title ?? []);
  const topics: Narrowing['topics'] = [];
  for (const { text } of titlePhrases(titles, query, MOST_TOPICS)) {
    // A search that comes meanwhile does not wait for the rest.
    await nextTask();
    topics.push({ name: text, papers: having(text) });
  }
  const lesser = topics.filter(({ papers: some }) => some > 1 && some < ids.length);
  return { authors, venues, years, topics: lesser.sort((a, b) => b.papers - a.papers) };
}
