import type { FieldLengths } from './ranking/bm25f.ts';
import type { Range } from '../paper/paper.ts';
import { Completer, type Completions } from './asked/completions.ts';
import { Explainer } from './explain/explain.ts';
import { admissionOf, type SearchFilter } from './filters.ts';
import { AcronymTable, type DefinedAcronym } from './index/acronymTable.ts';
import { lookUp } from './asked/lookup.ts';
import { groupsOf } from './asked/groups.ts';
import { FamilyPostings } from './ranking/familyPostings.ts';
import { SearchLibrary } from './index/library.ts';
import { readHalfTyped } from './asked/halfTyped.ts';
import { matcherOf, type Matcher } from './explain/matcher.ts';
import { nearestWords, type NearestWords } from './spelling/nearestWords.ts';
import { nearby, type Nearby } from './nearby.ts';
import { parseQuery } from './asked/query.ts';
import type { SearchablePaper } from './readPaper.ts';
import type { MergedIndex } from './packed/mergeIndexes.ts';
import type { ShardWords } from './packed/shardWords.ts';
import { readingsOf } from './asked/readings.ts';
import type { Refiner } from './refining.ts';
import { RERANKED, Reranker } from './ranking/rerank.ts';
import { Retriever } from './retrieve.ts';
import { correctionsOf } from './spelling/corrections.ts';
import { splitWords } from './spelling/splitWords.ts';
import type { Scored } from './ranking/topScored.ts';
import { weighGroups } from './ranking/weighGroups.ts';

/** The papers that match a query, best first. */
export interface SearchHits {
  /** How many papers match; `hits` holds the best of them. */
  total: number;
  hits: { id: string; score: number }[];
  /** Papers that have none of the words and are close in meaning, the closest first; where words find little. */
  close: { id: string; score: number }[];
  /** For `highlight`: what to mark in the texts of the hits. */
  matcher: Matcher;
  /** Says of what is marked in a hit what it stands for. */
  explainer: Pick<Explainer, 'explain' | 'unknown'>;
  /** Whether more than words has ranked them. */
  refined: boolean;
}

export interface SearchOptions {
  /** How many hits to return at most. */
  limit: number;
  /** Which papers may be found; all if left out. */
  filter?: SearchFilter | undefined;
  /** Where phrases stand in the query: they are marked as a whole. */
  quoted?: readonly Range[] | undefined;
  /** Words alone rank: to go on with hits that they have ranked. */
  unrefined?: boolean | undefined;
}

export interface Engine {
  /** Adds a paper; one with the same id is replaced. */
  add(paper: SearchablePaper): void;
  addMany(papers: Iterable<SearchablePaper>): void;
  /**
   * Makes acronyms find papers that spell them out, and the other way about. What papers that are added define is learnt
   * from them; this is for what the papers of a prebuilt index define.
   */
  learnAcronyms(acronyms: Iterable<DefinedAcronym>): void;
  /** Removes a paper; false if there is none with this id. */
  remove(id: string): boolean;
  /** Lists papers of the prebuilt index, from the one numbered `first` on. */
  list(first: number, ids: readonly string[]): void;
  /**
   * Gives papers of the prebuilt index, from the one numbered `first` on, their words in reading order. Until then they
   * are found by single words and not by phrases, and how their titles begin is not known.
   */
  putWords(first: number, words: ShardWords): void;
  /** Ranks by more than words from now on; null for words alone. */
  refineBy<T extends Refiner | null>(makeRefiner: (library: SearchLibrary) => T): T;
  /** Number of papers. */
  readonly size: number;
  /**
   * The papers that pass the filter and have any word of the query, or what the filter requires in their text; with
   * no words, all that pass. Without a trailing space the last word is taken as being typed.
   */
  search(query: string, options: SearchOptions): SearchHits;
  /** The papers that share the most weight of terms with one, at most so many; to be gone through a step at a time. */
  nearby(paper: SearchablePaper, most: number): Generator<void, Nearby>;
  /** Whether a paper has a word, in any form; or one that begins so, if it is `open`. */
  knows(word: string, open: boolean): boolean;
  /** Whether it knows a word, or takes it for a slip of one that it knows. */
  mayMean(word: string, open: boolean): boolean;
  /** How many papers have a word as it is written. */
  papersWith(word: string): number;
  /** For each word of a query that no paper has, up to `most` words that look like it. For when nothing is found. */
  nearestWords(query: string, most: number): NearestWords[];
  /** How a text that is being typed may go on: its last word, as part of a term, and ids of papers whose titles begin with it. */
  complete(text: string, most: number): Omit<Completions, 'papers'> & { ids: string[] };
}

/**
 * A search engine over titles and abstracts, in memory. It keeps words, not texts: pass `hits` through `highlight`
 * with the texts from wherever they are stored.
 *
 * @param prebuilt the index of papers that are still to be listed
 * @param averages lengths that the average paper is expected to have, before there are papers
 */
export function createEngine(prebuilt?: MergedIndex, averages?: FieldLengths): Engine {
  const library = new SearchLibrary(averages, prebuilt);
  const acronyms = new AcronymTable();
  const add = (paper: SearchablePaper) => {
    library.add(paper);
    acronyms.learn(paper);
  };
  const retriever = new Retriever(library);
  const families = new FamilyPostings();
  const reranker = new Reranker(library);
  const completer = new Completer(library);
  let refiner: Refiner | null = null;
  const shown = ({ item, score }: Scored) => ({ id: library.idOf(item), score });
  return {
    add,
    addMany(papers) {
      for (const paper of papers) add(paper);
    },
    learnAcronyms: (defined) => acronyms.learnAll(defined),
    remove: (id) => library.remove(id),
    list: (first, ids) => library.list(first, ids),
    putWords: (first, words) => library.sequences.put(first, words),
    refineBy(makeRefiner) {
      const made = makeRefiner(library);
      refiner = made;
      return made;
    },
    get size() {
      return library.size;
    },
    search(text, options) {
      const limit = Math.max(0, options.limit);
      const { vocabulary } = library;
      const isBeside = options.filter?.isBeside === true;
      const query = splitWords(readHalfTyped(parseQuery(text), text, vocabulary, isBeside), vocabulary);
      const readings = readingsOf(query, acronyms);
      const asked = groupsOf(query, readings, library.vocabulary);
      const groups = weighGroups(asked, library.index, families, library.added);
      const admission = admissionOf(options.filter, query.words.length, library);
      const retrieved = retriever.retrieve(groups, Math.max(limit, RERANKED), admission);
      const found = reranker.rerank(retrieved, query, readings, groups);
      const { total } = found;
      const refining = options.unrefined || !refiner?.ready ? null : refiner;
      const { ranked, close } = refining?.refine(text, { ...retrieved, ...found }) ?? { ...found, close: [] };
      const hits = ranked.slice(0, limit).map(shown);
      const explainer = new Explainer(text, query, groups, library.vocabulary);
      const matcher = matcherOf(query, groups, options.quoted);
      return { total, hits, close: close.map(shown), matcher, explainer, refined: refining !== null };
    },
    nearby: (paper, most) => nearby(paper, library, most),
    knows: (word, open) => lookUp({ word, open }, library.vocabulary).length > 0,
    mayMean: (word, open) =>
      lookUp({ word, open }, library.vocabulary).length > 0 ||
      correctionsOf({ word, open }, library.vocabulary).length > 0,
    papersWith(word) {
      const id = library.vocabulary.find(word);
      return id === undefined ? 0 : library.vocabulary.frequency(id);
    },
    nearestWords: (query, most) => nearestWords(query, most, library),
    complete(text, most) {
      const { words, terms, papers } = completer.complete(text, most);
      return { words, terms, ids: papers.map((paper) => library.idOf(paper)) };
    },
  };
}
