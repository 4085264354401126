import type { LinkKind, Paper } from '../../core/paper/paper.ts';
import { hasLink } from '../../core/paper/linkBits.ts';
import { mayIdentify } from '../../core/paper/identifiers.ts';
import { authorIn, factsIn, meaningOf, type QueryMeaning } from '../../core/query/meaning.ts';
import { parseQueryText } from '../../core/query/parse.ts';
import { printQuery } from '../../core/query/print.ts';
import type { FactPart, Query } from '../../core/query/parts.ts';
import type { SearchOptions } from '../../core/search/engine.ts';
import type { SearchFilter } from '../../core/search/filters.ts';
import { DataError } from '../../data/dataError.ts';
import { FaultError } from '../../data/fault.ts';
import { latePart } from '../../data/latePart.ts';
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
import { MOST_HITS, type ArgumentsOf, type SearchAnswer } from '../protocol.ts';
import { answerOf, type FoundPapers } from './answerOf.ts';
import { closestHits, withoutAddresses } from './closestHits.ts';
import type { FoundAll } from './narrowing.ts';
import type { NamedSearch } from './namedSearch.ts';
import type { OwnWords } from './ownWords.ts';
import type { SearchEngine } from './searchIndex.ts';
import { plainTitle } from './shownHit.ts';
import { withSought } from './soughtHits.ts';
import type { Completed } from './suggestionsOf.ts';
import type { Sought, SoughtPapers } from './soughtPapers.ts';
import type { ToldLibrary } from './toldLibrary.ts';

/** What the engine is asked, and by which query. */
interface Asked {
  engine: SearchEngine;
  parsed: Query;
  meaning: QueryMeaning;
  options: SearchOptions & { filter: SearchFilter };
}

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

  /**
   * Learns the names of the papers, once they are indexed. Where that cannot be, papers are found by their words alone. That
   * what learns them, or the papers, cannot be read now is told when something is searched for; what else is thrown is a fault
   * of ours.
   */
  async prepare(): Promise<void> {
    const part = this.#names ? null : await import('./namedSearch.ts').catch(() => null);
    this.#names ??= part && new part.NamedSearch();
    try {
      if (this.#papers) await this.#names?.prepare(this.#papers);
    } catch (error) {
      this.#names = null;
      if (!(error instanceof FaultError)) throw error;
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
    const answer = {
      query,
      ...(await answerOf(found, this.#read, { own, from })),
      ...(readAs !== null && { readAs }),
      ...(missing.length > 0 && { notHere: missing }),
    };
    this.#readAhead();
    if (answer.total > 0) return { ...answer, took: performance.now() - began };
    const ranking = withoutAddresses(meaning.ranking, missing);
    return {
      ...answer,
      closest: {
        ...(await closestHits(engine, ranking, { filter, shown }, this.#read)),
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
    const asks = { engine, parsed, meaning, options };
    const found = sought?.ids.length
      ? this.#withSought(asks, sought.ids)
      : await this.#withNames(asks, shown, own);
    return { parsed, readAs, meaning, found, missing: sought?.missing ?? [], own, engine, filter, shown };
  }

  /** Names beside an address are words only as far as texts have them. */
  #withSought({ engine, parsed, meaning, options }: Asked, ids: readonly string[]): FoundPapers {
    const { ranking, quoted } = this.#names?.read(parsed, meaning, engine) ?? meaning;
    return withSought(engine, ranking, { ...options, quoted }, ids);
  }

  async #withNames(
    { engine, parsed, meaning, options }: Asked,
    shown: SearchFilter['accepts'],
    own: OwnWords | null,
  ): Promise<FoundPapers> {
    const read = this.#read;
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
    const { creditTest: test } = await latePart(() => import('./namedSearch.ts'));
    return { lines: await this.#papers.credits(), test };
  }

  /**
   * Whoever searches will search on: papers are read for the next hits. That storage fails is told by the next request for a
   * paper.
   */
  #readAhead(): void {
    this.#papers?.readAhead().catch((error: unknown) => {
      if (!(error instanceof DataError)) throw error;
    });
  }

  /** Reads papers in the order asked for, without those that are not on this device. */
  readonly #read = async (ids: string[]): Promise<Paper[]> => {
    const papers = (await this.#papers?.papers(ids)) ?? [];
    return papers.filter((paper) => paper !== null);
  };

  async #byAuthor(query: Query, accepts: SearchFilter['accepts']): Promise<number> {
    const author = authorIn(query);
    const papers = this.#papers;
    if (!author || !papers?.credited.includes('author')) return 0;
    const { creditTest } = await latePart(() => import('./namedSearch.ts'));
    const test = creditTest('author', author.value, author.exact);
    return [...(await papers.credits())].filter(([id, lines]) => test(lines) && (!accepts || accepts(id)))
      .length;
  }

  /** What the last word of a text may become, and the titles that begin with all of it. */
  async complete(text: string, most: number): Promise<Completed> {
    const { words, terms, ids } = this.#indexing.index.engine.complete(text, most);
    const hidden = this.#library.ids(HIDDEN);
    const shown = ids.filter((id) => !hidden.has(id));
    return { words, terms, titles: (await this.#read(shown)).map(plainTitle) };
  }
}

function idsTest(ids: readonly string[]): IdTest {
  const known = new Set(ids);
  return (id) => known.has(id);
}
