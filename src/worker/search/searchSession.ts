import { creditTest } from '../../core/paper/credits.ts';
import { creditFieldsOf } from '../../core/bundle/packs.ts';
import type { LinkKind, Paper, Range } from '../../core/paper/paper.ts';
import { hasLink } from '../../core/paper/linkBits.ts';
import { authorIn, meaningOf, type QueryMeaning } from '../../core/query/meaning.ts';
import { parseQueryText } from '../../core/query/parse.ts';
import type { FactPart, Query } from '../../core/query/parts.ts';
import { correctedWords } from '../../core/search/spelling/correctedWords.ts';
import type { Engine, SearchHits } from '../../core/search/engine.ts';
import { isLiteral, type Match } from '../../core/search/explain/explain.ts';
import type { SearchFilter } from '../../core/search/filters.ts';
import { highlight } from '../../core/search/explain/highlight.ts';
import type { MergedIndex } from '../../core/search/packed/mergeIndexes.ts';
import { headingOf } from '../../core/paper/summary.ts';
import { densestWindow } from '../../core/text/excerpt.ts';
import { DisplayedText, displayText } from '../../core/text/displayText.ts';
import type { ContentStore } from '../../data/content/contentStore.ts';
import { DataError } from '../../data/dataError.ts';
import type { ContentReader } from '../content/contentReader.ts';
import { asksForCredits, factTest } from './factTest.ts';
import { emptyIndex, indexInto, type SearchIndex } from './indexInto.ts';
import type { PrebuiltIndex } from './prebuiltIndex.ts';
import type { Closest, SearchAnswer, SearchResult } from '../protocol.ts';
import { ToldLibrary } from './toldLibrary.ts';

/** What is needed of the search engine. */
export type SearchEngine = Pick<
  Engine,
  'add' | 'remove' | 'list' | 'putWords' | 'learnAcronyms' | 'search' | 'nearestWords' | 'complete'
>;

/** Characters of the abstract around a match: two rows of the widest list. */
const EXCERPT_LENGTH = 240;
/** How many of them two rows of a phone hold: there the matches have to be. */
const EXCERPT_IN_SIGHT = 80;
/** Characters of an abstract in which matches are looked for to be marked: more than any has but one that is a book. */
const MOST_MARKED = 20_000;
/** Most hits that are handed out at once. */
const MOST_HITS = 1000;
/** How many papers, and words for each unknown one, are offered where nothing is found. */
const MOST_CLOSEST = 5;
const MOST_NEAREST = 3;

type Found = Pick<SearchAnswer, 'total' | 'hits' | 'corrected' | 'unknown'>;

/** Holds the search index and keeps it in step with the readable papers; texts are read where they are stored. */
export class SearchSession {
  /** By which facts of the library are told. */
  readonly library = new ToldLibrary();
  readonly #createEngine: (prebuilt?: MergedIndex) => SearchEngine;
  #index: SearchIndex;
  #reader: ContentReader | null = null;
  /** The index of before, until an update has used it or can do without. */
  #merged: Promise<PrebuiltIndex | null> | undefined;
  /** Whether something was searched for. */
  #wanted = false;
  #run = 0;
  /** Whether papers are read before they are found. */
  #readsAhead = false;

  constructor(createEngine: (prebuilt?: MergedIndex) => SearchEngine) {
    this.#createEngine = createEngine;
    this.#index = emptyIndex(createEngine(), null);
  }

  /**
   * Where a search waits already, begins to read the index of before: that takes longer than to find out which papers
   * there are. Otherwise a list is waited for, and must not wait for the index.
   */
  readsFrom(store: ContentStore): void {
    if (!this.#wanted) return;
    this.#merged = store.mergedIndex();
    // Whoever wants it then reads it again, and is told.
    this.#merged.catch(() => (this.#merged = undefined));
  }

  /**
   * Brings the index in step with what is readable, a slice at a time; searches are answered in between from what is
   * there. A later call ends an earlier one.
   *
   * @param more whether the index that belongs to the papers may still be on its way
   * @param onFindable is called when all are found by their words, before the update is done
   * @param byPapers whether the prebuilt index is passed by, and papers are indexed one by one
   * @returns false if it was ended before it was done, or waits for more.
   */
  async update(
    reader: ContentReader,
    more: boolean,
    onFindable: () => void = () => undefined,
    byPapers = false,
  ): Promise<boolean> {
    const run = ++this.#run;
    this.#reader = reader;
    this.#readsAhead = false;
    const isEnded = () => run !== this.#run;
    try {
      return await indexInto(this.#index, {
        reader,
        merged: this.#merged,
        more,
        byPapers,
        createEngine: this.#createEngine,
        isEnded,
        take: (index) => {
          this.#index = index;
          this.#merged = undefined;
        },
        onFindable,
      });
    } catch (error) {
      if (isEnded()) return false;
      // What was read may be the reason, and what was made of it is not whole.
      this.#merged = undefined;
      if (!(error instanceof DataError)) this.#index = emptyIndex(this.#createEngine(), null);
      throw error;
    }
  }

  /** Answers a query in the query language. */
  async search(query: string, limit: number): Promise<SearchAnswer> {
    const began = performance.now();
    this.#wanted = true;
    const most = Math.min(Math.max(0, Math.trunc(limit) || 0), MOST_HITS);
    const parsed = parseQueryText(query);
    const meaning = meaningOf(parsed);
    const credits = await this.#creditsFor(meaning.facts);
    // Read once: while papers are read, another index may take its place.
    const { engine, links } = this.#index;
    const hasLinkOf = (id: string, kind: LinkKind) => hasLink(links.get(id) ?? 0, kind);
    const accepts = factTest(meaning.facts, this.library, hasLinkOf, credits);
    const filter = { texts: meaning.texts, accepts };
    const answer = { query, ...(await this.#find(engine, meaning.ranking, most, filter)) };
    this.#readAhead();
    if (answer.total > 0) return { ...answer, took: performance.now() - began };
    return {
      ...answer,
      closest: {
        ...(await this.#closest(engine, meaning, filter)),
        byAuthor: await this.#byAuthor(parsed, accepts),
      },
      took: performance.now() - began,
    };
  }

  async #creditsFor(facts: readonly FactPart[]): Promise<ReadonlyMap<string, string>> {
    return (asksForCredits(facts) && (await this.#reader?.credits())) || new Map();
  }

  async #find(engine: SearchEngine, ranking: string, limit: number, filter?: SearchFilter): Promise<Found> {
    const found = engine.search(ranking, { limit, filter });
    const papers = await this.#papers(found.hits.map(({ id }) => id));
    const scores = new Map(found.hits.map(({ id, score }) => [id, score]));
    const hits = papers.map((paper) => ({ ...resultOf(paper, found), score: scores.get(paper.id)! }));
    const corrected = correctedWords(hits.map(({ through }) => through));
    const needsTelling = (match: Match) =>
      !isLiteral(match) && !corrected.some(({ typed, meant }) => typed === match.typed && meant.length === 1);
    for (const hit of hits) hit.through = hit.through.filter(needsTelling);
    return { total: found.total, hits, corrected, unknown: found.explainer.unknown() };
  }

  /** Who searches will search on. That storage fails is told when a paper is wanted. */
  #readAhead(): void {
    if (this.#readsAhead) return;
    this.#readsAhead = true;
    this.#reader?.readAhead().catch((error: unknown) => {
      if (!(error instanceof DataError)) throw error;
    });
  }

  /** Those that are on this device, in the order asked for. */
  async #papers(ids: string[]): Promise<Paper[]> {
    const papers = (await this.#reader?.papers({ ids })) ?? [];
    return papers.filter((paper) => paper !== null);
  }

  /** Asks for less, step by step, until something is found: first without what must be in the text. */
  async #closest(
    engine: SearchEngine,
    { ranking }: QueryMeaning,
    { texts, accepts }: SearchFilter,
  ): Promise<Omit<Closest, 'byAuthor'>> {
    const steps: SearchFilter[] = [];
    const excluded = texts.filter(({ not }) => not);
    if (excluded.length < texts.length) steps.push({ texts: excluded, accepts });
    if (accepts || excluded.length > 0) steps.push({ texts: [] });
    let hits: SearchResult[] = [];
    for (const step of ranking.trim() ? steps : [])
      if (hits.length === 0) ({ hits } = await this.#find(engine, ranking, MOST_CLOSEST, step));
    return { hits, words: engine.nearestWords(ranking, MOST_NEAREST) };
  }

  async #byAuthor(query: Query, accepts: SearchFilter['accepts']): Promise<number> {
    const author = authorIn(query);
    const reader = this.#reader;
    if (!author || !reader?.version || !creditFieldsOf(reader.version.packs).includes('author')) return 0;
    const test = creditTest('author', author.value, author.exact);
    return [...(await reader.credits())].filter(([id, lines]) => test(lines) && (!accepts || accepts(id)))
      .length;
  }

  /** What the last word of a text may become, and the titles that begin with all of it. */
  async complete(text: string, most: number): Promise<{ words: string[]; titles: string[] }> {
    const { words, ids } = this.#index.engine.complete(text, most);
    return { words, titles: (await this.#papers(ids)).map(plainTitle) };
  }
}

/** `through` has all that it matched. */
function resultOf(
  paper: Paper,
  { matcher, explainer }: Pick<SearchHits, 'matcher' | 'explainer'>,
): Omit<SearchResult, 'score'> {
  const { title, abstract, body } = paper;
  const shown = new DisplayedText(abstract, body);
  const titleRanges = highlight(title, matcher);
  const ranges = highlight(abstract.slice(0, MOST_MARKED), matcher);
  const marked = [...textsOf(title, titleRanges), ...textsOf(abstract, ranges)];
  const excerpt = densestWindow(shown.text, shown.rangesOf(ranges), EXCERPT_LENGTH, EXCERPT_IN_SIGHT);
  return {
    ...headingOf(paper),
    titleRanges,
    excerpt: excerpt.text,
    excerptStart: excerpt.start,
    excerptRanges: excerpt.ranges,
    through: explainer.explain(marked),
  };
}

function textsOf(text: string, ranges: readonly Range[]): string[] {
  return ranges.map(({ start, end }) => text.slice(start, end));
}

function plainTitle({ title, titleBody }: Paper): string {
  return titleBody ? displayText(title, titleBody) : title;
}
