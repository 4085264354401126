import type { LinkKind, Paper, Range } from '../../core/paper/paper.ts';
import { hasLink } from '../../core/paper/linkBits.ts';
import { authorIn, meaningOf, type QueryMeaning } from '../../core/query/meaning.ts';
import { parseQueryText } from '../../core/query/parse.ts';
import type { FactPart, Query } from '../../core/query/parts.ts';
import { correctedWords } from '../../core/search/spelling/correctedWords.ts';
import type { SearchHits } from '../../core/search/engine.ts';
import { isLiteral, type Match } from '../../core/search/explain/explain.ts';
import type { SearchFilter } from '../../core/search/filters.ts';
import { highlight } from '../../core/search/explain/highlight.ts';
import { headingOf } from '../../core/paper/summary.ts';
import { densestWindow } from '../../core/text/excerpt.ts';
import { DisplayedText, displayText } from '../../core/text/displayText.ts';
import { DataError } from '../../data/dataError.ts';
import type { PaperSource } from '../papers/paperSource.ts';
import { asksForCredits, both, factTest, HIDDEN, shownTest, type Credits } from './factTest.ts';
import type { Indexing } from './indexing.ts';
import type { ArgumentsOf, Closest, SearchAnswer, SearchResult } from '../protocol.ts';
import type { FoundAll } from './narrowing.ts';
import type { NamedHits, NamedSearch } from './namedSearch.ts';
import type { OwnMatches, OwnWords } from './ownWords.ts';
import type { SearchEngine } from './searchIndex.ts';
import type { ToldLibrary } from './toldLibrary.ts';

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

type Found = Pick<SearchAnswer, 'total' | 'hits' | 'corrected' | 'unknown' | 'offers'>;
type FoundPapers = SearchHits & { own?: OwnMatches } & Partial<Pick<NamedHits, 'offers' | 'byName'>>;

/** Searches the papers of a source by what is indexed of them; texts are read where they are stored. */
export class Searcher {
  readonly #indexing: Pick<Indexing, 'index'>;
  readonly #library: ToldLibrary;
  #papers: PaperSource | null = null;
  #names: NamedSearch | null = null;
  #wasAsked = false;

  /** @param library tells facts of the library */
  constructor(indexing: Pick<Indexing, 'index'>, library: ToldLibrary) {
    this.#indexing = indexing;
    this.#library = library;
  }

  /** Whether something was searched for. */
  get wasAsked(): boolean {
    return this.#wasAsked;
  }

  /** Where the papers are read that are found. */
  reads(papers: PaperSource): void {
    this.#papers = papers;
  }

  /** Learns the names of the papers, once they are indexed. Where that cannot be, papers are found by their words alone. */
  async prepare(): Promise<void> {
    try {
      this.#names ??= new (await import('./namedSearch.ts')).NamedSearch();
      if (this.#papers) await this.#names.prepare(this.#papers);
    } catch {
      this.#names = null;
    }
  }

  /** Answers a query in the query language. */
  async search({ query, limit }: ArgumentsOf<'search'>): Promise<SearchAnswer> {
    const began = performance.now();
    this.#wasAsked = true;
    const most = Math.min(Math.max(0, Math.trunc(limit) || 0), MOST_HITS);
    const { parsed, meaning, found, own, engine, filter, shown } = await this.#find(query, most);
    const answer = { query, ...(await this.#shown(found, own)) };
    this.#readAhead();
    if (answer.total > 0) return { ...answer, took: performance.now() - began };
    return {
      ...answer,
      closest: {
        ...(await this.#closest(engine, meaning, filter, shown)),
        byAuthor: await this.#byAuthor(parsed, filter.accepts),
      },
      took: performance.now() - began,
    };
  }

  /** All papers that a query finds, best first, and what found them. */
  foundAll(query: string): Promise<FoundAll> {
    return this.#find(query, this.#papers?.size ?? 0);
  }

  async #find(query: string, most: number) {
    const parsed = parseQueryText(query);
    const meaning = meaningOf(parsed);
    const credits = await this.#creditsFor(meaning.facts);
    // Read once: while papers are read, another index may take its place.
    const { engine, links } = this.#indexing.index;
    const hasLinkOf = (id: string, kind: LinkKind) => hasLink(links.get(id) ?? 0, kind);
    const shown = shownTest(meaning.facts, this.#library);
    const accepts = both(factTest(meaning.facts, this.#library, hasLinkOf, credits), shown);
    const filter = { texts: meaning.texts, accepts };
    const own = meaning.ranking.trim() ? await this.#library.ownWords() : null;
    const read = (ids: string[]) => this.#texts(ids);
    const options = { limit: most, filter };
    const noted = await own?.search(engine, parsed, options, read);
    const named = this.#names?.read(parsed, meaning, engine);
    const found: FoundPapers = named
      ? await this.#names!.search(engine, named, { options, shown: shown ?? (() => true), read }, noted)
      : (noted ?? engine.search(meaning.ranking, options));
    return { parsed, meaning, found, own, engine, filter, shown };
  }

  async #creditsFor(facts: readonly FactPart[]): Promise<Credits | null> {
    if (!asksForCredits(facts) || !this.#papers) return null;
    const { creditTest: test } = await import('./namedSearch.ts');
    return { lines: await this.#papers.credits(), test };
  }

  /** @param own a person's own words, where they are searched as well */
  async #shown(found: FoundPapers, own?: OwnWords | null): Promise<Found> {
    const papers = await this.#texts(found.hits.map(({ id }) => id));
    const scores = new Map(found.hits.map(({ id, score }) => [id, score]));
    const hits = papers.map((paper): SearchResult => {
      const match = found.own?.get(paper.id);
      return { ...resultOf(paper, found), score: scores.get(paper.id)!, ...(match && { own: match }) };
    });
    const corrected = correctedWords(hits.map(({ through }) => through)).filter(
      ({ typed }) => !own?.has(typed),
    );
    const needsTelling = (match: Match) =>
      !isLiteral(match) && !corrected.some(({ typed, meant }) => typed === match.typed && meant.length === 1);
    hits.forEach((hit, at) => {
      hit.through = [...hit.through.filter(needsTelling), ...(found.byName?.(papers[at]!) ?? [])];
    });
    const unknown = found.explainer.unknown().filter((typed) => !own?.has(typed));
    const offers = found.offers?.length ? { offers: found.offers } : {};
    return { total: found.total, hits, corrected, unknown, ...offers };
  }

  /** Who searches will search on. That storage fails is told when a paper is wanted. */
  #readAhead(): void {
    this.#papers?.readAhead().catch((error: unknown) => {
      if (!(error instanceof DataError)) throw error;
    });
  }

  /** Those that are on this device, in the order asked for. */
  async #texts(ids: string[]): Promise<Paper[]> {
    const papers = (await this.#papers?.papers(ids)) ?? [];
    return papers.filter((paper) => paper !== null);
  }

  /** Asks for less, step by step, until something is found: first without what must be in the text. */
  async #closest(
    engine: SearchEngine,
    { ranking }: QueryMeaning,
    { texts, accepts }: SearchFilter,
    shown: SearchFilter['accepts'],
  ): Promise<Omit<Closest, 'byAuthor'>> {
    const steps: SearchFilter[] = [];
    const excluded = texts.filter(({ not }) => not);
    if (excluded.length < texts.length) steps.push({ texts: excluded, accepts });
    if (accepts || excluded.length > 0) steps.push({ texts: [], accepts: shown });
    let hits: SearchResult[] = [];
    for (const step of ranking.trim() ? steps : [])
      if (hits.length === 0)
        ({ hits } = await this.#shown(engine.search(ranking, { limit: MOST_CLOSEST, filter: step })));
    return { hits, words: engine.nearestWords(ranking, MOST_NEAREST) };
  }

  async #byAuthor(query: Query, accepts: SearchFilter['accepts']): Promise<number> {
    const author = authorIn(query);
    const papers = this.#papers;
    if (!author || !papers?.credited.includes('author')) return 0;
    const { creditTest } = await import('./namedSearch.ts');
    const test = creditTest('author', author.value, author.exact);
    return [...(await papers.credits())].filter(([id, lines]) => test(lines) && (!accepts || accepts(id)))
      .length;
  }

  /** What the last word of a text may become, and the titles that begin with all of it. */
  async complete(text: string, most: number): Promise<{ words: string[]; titles: string[] }> {
    const { words, ids } = this.#indexing.index.engine.complete(text, most);
    const hidden = this.#library.ids(HIDDEN);
    const shown = ids.filter((id) => !hidden.has(id));
    return { words, titles: (await this.#texts(shown)).map(plainTitle) };
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
