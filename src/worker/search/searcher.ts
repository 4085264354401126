import type { LinkKind, Paper } from '../../core/paper/paper.ts';
import { hasLink } from '../../core/paper/linkBits.ts';
import { mayIdentify } from '../../core/paper/identifiers.ts';
import { authorIn, factsIn, meaningOf, type QueryMeaning } from '../../core/query/meaning.ts';
import { parseQueryText } from '../../core/query/parse.ts';
import { printQuery } from '../../core/query/print.ts';
import type { FactPart, Query } from '../../core/query/parts.ts';
import { correctedWords } from '../../core/search/spelling/correctedWords.ts';
import type { SearchHits, SearchOptions } from '../../core/search/engine.ts';
import { isLiteral, type Match } from '../../core/search/explain/explain.ts';
import type { SearchFilter } from '../../core/search/filters.ts';
import { DataError } from '../../data/dataError.ts';
import type { PaperSource } from '../papers/paperSource.ts';
import {
  asksForCredits,
  both,
  factTest,
  filterOf,
  HIDDEN,
  shownTest,
  type Credits,
  type IdTest,
} from './factTest.ts';
import type { Indexing } from './indexing.ts';
import {
  MOST_HITS,
  type ArgumentsOf,
  type Closest,
  type SearchAnswer,
  type SearchResult,
} from '../protocol.ts';
import type { FoundAll } from './narrowing.ts';
import type { NamedHits, NamedSearch } from './namedSearch.ts';
import type { OwnMatches, OwnWords } from './ownWords.ts';
import type { SearchEngine } from './searchIndex.ts';
import { plainTitle, resultOf } from './shownHit.ts';
import { withSought } from './soughtHits.ts';
import type { Completed } from './suggestionsOf.ts';
import type { Sought, SoughtPapers } from './soughtPapers.ts';
import type { ToldLibrary } from './toldLibrary.ts';

/** How many papers, and words for each unknown one, are offered where nothing is found. */
const MOST_CLOSEST = 5;
const MOST_NEAREST = 3;
/** So many of the first hits tell what was corrected, whichever of all are shown. */
const TOLD_BY = 20;

type Found = Pick<SearchAnswer, 'total' | 'hits' | 'close' | 'corrected' | 'unknown' | 'offers' | 'refined'>;
type FoundPapers = SearchHits & { own?: OwnMatches } & Partial<
    Pick<NamedHits, 'offers' | 'byName' | 'corrected'>
  >;

/** Searches the papers of a source by what is indexed of them; texts are read where they are stored. */
export class Searcher {
  readonly #indexing: Pick<Indexing, 'index'>;
  readonly #library: ToldLibrary;
  #papers: PaperSource | null = null;
  #names: NamedSearch | null = null;
  #sought: SoughtPapers | null = null;

  /** @param library tells facts of the library */
  constructor(indexing: Pick<Indexing, 'index'>, library: ToldLibrary) {
    this.#indexing = indexing;
    this.#library = library;
  }

  /** Where the papers are read that are found. */
  reads(papers: PaperSource): void {
    this.#papers = papers;
    this.#sought = null;
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
  async search({ query, limit, offset = 0, ...how }: ArgumentsOf<'search'>): Promise<SearchAnswer> {
    const began = performance.now();
    const from = Math.max(0, Math.trunc(offset) || 0);
    const most = from + Math.min(Math.max(0, Math.trunc(limit) || 0), MOST_HITS);
    const { parsed, readAs, meaning, found, missing, own, engine, filter, shown } = await this.#find(
      query,
      most,
      how,
    );
    const rest = from > 0 ? { ...found, hits: found.hits.slice(from) } : found;
    const answer = {
      query,
      ...(await this.#shown(rest, own, from > 0 ? await this.#results(found, TOLD_BY) : undefined)),
      ...(readAs !== null && { readAs }),
      ...(missing.length > 0 && { notHere: missing }),
    };
    this.#readAhead();
    if (answer.total > 0) return { ...answer, took: performance.now() - began };
    return {
      ...answer,
      closest: {
        ...(await this.#closest(engine, plainWords(meaning.ranking, missing), filter, shown)),
        byAuthor: await this.#byAuthor(parsed, filter.accepts),
      },
      took: performance.now() - began,
    };
  }

  /** All papers that a query finds, best first, and what found them. */
  foundAll(query: string): Promise<FoundAll> {
    return this.#find(query, this.#papers?.size ?? 0);
  }

  async #find(
    query: string,
    most: number,
    { among, unrefined }: Pick<ArgumentsOf<'search'>, 'among' | 'unrefined'> = {},
  ) {
    const typed = this.#names?.readTyped(query) ?? null;
    const asked = parseQueryText(typed ?? query);
    const sought = await this.#soughtIn(asked);
    const rest = sought?.rest ?? asked;
    const parsed = this.#names?.readParts(rest, this.#indexing.index.engine) ?? rest;
    const readAs = parsed === rest && typed === null ? null : printQuery(parsed);
    const meaning = meaningOf(parsed);
    const credits = await this.#creditsFor(factsIn(meaning));
    // Read once: while papers are read, another index may take its place.
    const { engine, links } = this.#indexing.index;
    const hasLinkOf = (id: string, kind: LinkKind) => hasLink(links.get(id) ?? 0, kind);
    const shown = shownTest(factsIn(meaning), this.#library);
    const testOf = (facts: readonly FactPart[]) => factTest(facts, this.#library, hasLinkOf, credits);
    const conditions = filterOf(meaning, testOf);
    const isAmong = among && idsTest(among);
    const accepts = both(both(conditions.accepts, shown), isAmong);
    const isBeside = factsIn(meaning).length > 0;
    const filter = { ...conditions, accepts, isEnough: meaning.isConditional, isBeside };
    const own = meaning.ranking.trim() ? await this.#library.ownWords() : null;
    const options = { limit: most, filter, quoted: meaning.quoted, unrefined };
    const found = sought?.ids.length
      ? this.#withSought(engine, parsed, meaning, options, sought.ids)
      : await this.#withNames(engine, parsed, meaning, options, shown, own);
    return { parsed, readAs, meaning, found, missing: sought?.missing ?? [], own, engine, filter, shown };
  }

  /** Names beside an address are words only as far as texts have them. */
  #withSought(
    engine: SearchEngine,
    parsed: Query,
    meaning: QueryMeaning,
    options: SearchOptions & { filter: SearchFilter },
    ids: readonly string[],
  ): FoundPapers {
    const { ranking, quoted } = this.#names?.read(parsed, meaning, engine) ?? meaning;
    return withSought(engine, ranking, { ...options, quoted }, ids);
  }

  async #withNames(
    engine: SearchEngine,
    parsed: Query,
    meaning: QueryMeaning,
    options: SearchOptions,
    shown: SearchFilter['accepts'],
    own: OwnWords | null,
  ): Promise<FoundPapers> {
    const read = (ids: string[]) => this.#texts(ids);
    const noted = await own?.search(engine, parsed, options, read);
    const named = this.#names?.read(parsed, meaning, engine);
    return named
      ? this.#names!.search(engine, named, { options, shown: shown ?? (() => true), read }, noted)
      : (noted ?? engine.search(meaning.ranking, options));
  }

  /** Papers that an address or a number names; null where there is none, or what finds them is not on this device. */
  async #soughtIn(parsed: Query): Promise<Sought | null> {
    if (!this.#papers || !mayIdentify(printQuery(parsed))) return null;
    try {
      this.#sought ??= new (await import('./soughtPapers.ts')).SoughtPapers(this.#papers);
    } catch {
      return null;
    }
    return this.#sought.find(parsed);
  }

  async #creditsFor(facts: readonly FactPart[]): Promise<Credits | null> {
    if (!asksForCredits(facts) || !this.#papers) return null;
    const { creditTest: test } = await import('./namedSearch.ts');
    return { lines: await this.#papers.credits(), test };
  }

  /**
   * @param own a person's own words, where they are searched as well
   * @param first what tells of corrections, if not the hits
   */
  async #shown(
    found: FoundPapers,
    own?: OwnWords | null,
    first?: readonly Pick<SearchResult, 'through'>[],
  ): Promise<Found> {
    const papers = await this.#texts(found.hits.map(({ id }) => id));
    const scores = new Map(found.hits.map(({ id, score }) => [id, score]));
    const hits = papers.map((paper): SearchResult => {
      const match = found.own?.get(paper.id);
      return { ...resultOf(paper, found), score: scores.get(paper.id)!, ...(match && { own: match }) };
    });
    const misspelt = correctedWords((first ?? hits.slice(0, TOLD_BY)).map(({ through }) => through)).filter(
      ({ typed }) => !own?.has(typed),
    );
    const corrected = [...(found.corrected ?? []), ...misspelt];
    const needsTelling = (match: Match) =>
      !isLiteral(match) && !corrected.some(({ typed, meant }) => typed === match.typed && meant.length === 1);
    hits.forEach((hit, at) => {
      hit.through = [...hit.through.filter(needsTelling), ...(found.byName?.(papers[at]!) ?? [])];
    });
    const unknown = found.explainer.unknown().filter((typed) => !own?.has(typed));
    const close = await this.#close(found, new Set(scores.keys()));
    const offers = found.offers?.length ? { offers: found.offers } : {};
    const { total, refined } = found;
    return { total, hits, ...(close.length > 0 && { close }), corrected, unknown, ...offers, refined };
  }

  /** The first of what was found. */
  async #results(found: SearchHits, most: number): Promise<Pick<SearchResult, 'through'>[]> {
    const papers = await this.#texts(found.hits.slice(0, most).map(({ id }) => id));
    return papers.map((paper) => resultOf(paper, found));
  }

  /** @param listed ids of hits: a person's own words may have found a paper that is close in meaning */
  async #close(found: SearchHits, listed: ReadonlySet<string>): Promise<SearchResult[]> {
    const close = found.close.filter(({ id }) => !listed.has(id));
    if (close.length === 0) return [];
    const scores = new Map(close.map(({ id, score }) => [id, score]));
    const papers = await this.#texts(close.map(({ id }) => id));
    return papers.map((paper) => ({ ...resultOf(paper, found), score: scores.get(paper.id)! }));
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
    ranking: string,
    { texts, accepts, groups = [] }: SearchFilter,
    shown: SearchFilter['accepts'],
  ): Promise<Omit<Closest, 'byAuthor'>> {
    const steps: SearchFilter[] = [];
    const excluded = { texts: texts.filter(({ not }) => not), groups: groups.filter(({ not }) => not) };
    const isExcluding = excluded.texts.length + excluded.groups.length > 0;
    const isRequiring = texts.length + groups.length > excluded.texts.length + excluded.groups.length;
    if (isRequiring) steps.push({ ...excluded, accepts });
    if (accepts || isExcluding) steps.push({ texts: [], accepts: shown });
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
  async complete(text: string, most: number): Promise<Completed> {
    const { words, terms, ids } = this.#indexing.index.engine.complete(text, most);
    const hidden = this.#library.ids(HIDDEN);
    const shown = ids.filter((id) => !hidden.has(id));
    return { words, terms, titles: (await this.#texts(shown)).map(plainTitle) };
  }
}

const ADDRESS = /(?:\bhttps?:\/\/|\bwww\.)\S+/gi;

/** What ranks, without addresses: their words say nothing of what was meant. */
function plainWords(ranking: string, addresses: readonly string[]): string {
  return addresses.reduce((rest, address) => rest.replaceAll(address, ' '), ranking).replace(ADDRESS, ' ');
}

function idsTest(ids: readonly string[]): IdTest {
  const known = new Set(ids);
  return (id) => known.has(id);
}
