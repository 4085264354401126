import { titlePhrases } from '../../core/search/names/titlePhrases.ts';
import { facetsOf } from '../papers/facets.ts';
import type { PaperSource } from '../papers/paperSource.ts';
import type { Narrowing } from '../protocol.ts';

/** The best papers of a search, whose titles say what it is about. */
const READ = 300;
const MOST_TOPICS = 8;

/** All that a search found, best first, and how many of it have words side by side. */
export interface FoundIds {
  ids: string[];
  having: (phrase: string) => number;
}

/** What the papers that a search found name most, all of them counted. */
export async function narrowingOf(
  query: string,
  { ids, having }: FoundIds,
  papers: PaperSource,
): Promise<Narrowing> {
  const { authors, venues, years } = await facetsOf(papers, new Set(ids));
  const best = await papers.papers(ids.slice(0, READ));
  const titles = best.flatMap((paper) => paper?.title ?? []);
  const topics = titlePhrases(titles, query, MOST_TOPICS).map(({ text }) => ({
    name: text,
    papers: having(text),
  }));
  const lesser = topics.filter(({ papers: some }) => some > 1 && some < ids.length);
  return { authors, venues, years, topics: lesser.sort((a, b) => b.papers - a.papers) };
}
