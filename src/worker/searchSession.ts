import type { Paper } from '../core/paper.ts';
import { hasLink } from '../core/linkBits.ts';
import { meaningOf, type QueryMeaning } from '../core/query/meaning.ts';
import { parseQueryText } from '../core/query/parse.ts';
import type { Engine } from '../core/search/engine.ts';
import type { SearchFilter } from '../core/search/filters.ts';
import { highlight } from '../core/search/highlight.ts';
import type { Matcher } from '../core/search/matcher.ts';
import type { MergedIndex } from '../core/search/packed/mergeIndexes.ts';
import { headingOf } from '../core/summary.ts';
import { densestWindow } from '../core/text/excerpt.ts';
import { DisplayedText } from '../core/text/restoration/displayText.ts';
import type { ContentReader } from './contentReader.ts';
import { factTest } from './factTest.ts';
import { emptyIndex, indexInto, type SearchIndex } from './indexInto.ts';
import type { Closest, KnownIds, SearchAnswer, SearchResult } from './protocol.ts';

/** What is needed of the search engine. */
export type SearchEngine = Pick<
  Engine,
  'add' | 'remove' | 'list' | 'putWords' | 'learnAcronyms' | 'search' | 'nearestWords'
>;

/** Characters of the abstract around a match: two to three rows of a phone. */
const EXCERPT_LENGTH = 240;
/** Characters of an abstract in which matches are looked for to be marked: more than any has but one that is a book. */
const MOST_MARKED = 20_000;
/** Most hits that are handed out at once. */
const MOST_HITS = 1000;
/** How many papers, and words for each unknown one, are offered where nothing is found. */
const MOST_CLOSEST = 5;
const MOST_NEAREST = 3;

/** Holds the search index and keeps it in step with the readable papers; texts are read where they are stored. */
export class SearchSession {
  readonly #createEngine: (prebuilt?: MergedIndex) => SearchEngine;
  #index: SearchIndex;
  #reader: ContentReader | null = null;
  #run = 0;

  constructor(createEngine: (prebuilt?: MergedIndex) => SearchEngine) {
    this.#createEngine = createEngine;
    this.#index = emptyIndex(createEngine(), null);
  }

  /**
   * Brings the index in step with what is readable, a slice at a time; searches are answered in between from what is
   * there. A later call ends an earlier one.
   *
   * @param more whether the index that belongs to the papers may still be on its way
   * @returns false if it was ended before it was done, or waits for more.
   */
  async update(reader: ContentReader, more: boolean): Promise<boolean> {
    const run = ++this.#run;
    this.#reader = reader;
    return indexInto(this.#index, {
      reader,
      more,
      createEngine: this.#createEngine,
      isEnded: () => run !== this.#run,
      take: (index) => (this.#index = index),
    });
  }

  /** Answers a query in the query language. `known` tells of the library what the query asks. */
  async search(query: string, limit: number, known: KnownIds = {}): Promise<SearchAnswer> {
    const began = performance.now();
    const most = Math.min(Math.max(0, Math.trunc(limit) || 0), MOST_HITS);
    const meaning = meaningOf(parseQueryText(query));
    const { links } = this.#index;
    const accepts = factTest(meaning.facts, known, (id, kind) => hasLink(links.get(id) ?? 0, kind));
    const filter = { texts: meaning.texts, accepts };
    const answer = { query, ...(await this.#find(meaning.ranking, most, filter)) };
    if (answer.total > 0) return { ...answer, took: performance.now() - began };
    return { ...answer, closest: await this.#closest(meaning, filter), took: performance.now() - began };
  }

  async #find(
    ranking: string,
    limit: number,
    filter?: SearchFilter,
  ): Promise<Pick<SearchAnswer, 'total' | 'hits'>> {
    const { total, hits, matcher } = this.#index.engine.search(ranking, { limit, filter });
    const papers = (await this.#reader?.papers({ ids: hits.map(({ id }) => id) })) ?? [];
    return { total, hits: papers.flatMap((paper) => (paper ? [resultOf(paper, matcher)] : [])) };
  }

  /** Asks for less, step by step, until something is found: first without what must be in the text. */
  async #closest({ ranking }: QueryMeaning, { texts, accepts }: SearchFilter): Promise<Closest> {
    const steps: SearchFilter[] = [];
    if (accepts && texts.some(({ not }) => !not))
      steps.push({ texts: texts.filter(({ not }) => not), accepts });
    if (accepts || texts.length > 0) steps.push({ texts: [] });
    let hits: SearchResult[] = [];
    for (const step of ranking.trim() ? steps : [])
      if (hits.length === 0) ({ hits } = await this.#find(ranking, MOST_CLOSEST, step));
    return { hits, words: this.#index.engine.nearestWords(ranking, MOST_NEAREST) };
  }
}

function resultOf(paper: Paper, matcher: Matcher): SearchResult {
  const { title, abstract, body } = paper;
  const shown = new DisplayedText(abstract, body);
  const ranges = highlight(abstract.slice(0, MOST_MARKED), matcher);
  const excerpt = densestWindow(shown.text, shown.rangesOf(ranges), EXCERPT_LENGTH);
  return {
    ...headingOf(paper),
    titleRanges: highlight(title, matcher),
    excerpt: excerpt.text,
    excerptStart: excerpt.start,
    excerptRanges: excerpt.ranges,
  };
}
