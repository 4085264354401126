import type { ShardEntry } from '../core/bundle.ts';
import type { Paper, PaperHeading } from '../core/paper.ts';
import { meaningOf, type QueryMeaning } from '../core/query/meaning.ts';
import { parseQueryText } from '../core/query/parse.ts';
import type { Engine } from '../core/search/engine.ts';
import type { SearchFilter } from '../core/search/filters.ts';
import { highlight } from '../core/search/highlight.ts';
import type { Matcher } from '../core/search/matcher.ts';
import { headingOf } from '../core/summary.ts';
import { densestWindow } from '../core/text/excerpt.ts';
import { DisplayedText } from '../core/text/restoration/displayText.ts';
import type { Catalogue } from '../data/content/catalogue.ts';
import { factTest } from './factTest.ts';
import { nextTask } from './nextTask.ts';
import type { Closest, KnownIds, SearchAnswer, SearchResult } from './protocol.ts';

/** What is needed of the search engine. */
export type SearchEngine = Pick<Engine, 'add' | 'remove' | 'search' | 'nearestWords'>;

/** What hits are made of: cutting them from the database would load whole shards with every keystroke. */
interface IndexedText {
  heading: PaperHeading;
  abstract: string;
  /** The abstract as it is shown, where that is not its source. */
  shown?: DisplayedText;
}

/** Longest time the index is filled before waiting requests are answered, milliseconds: half a frame. */
const SLICE_MS = 8;
/** Characters of the abstract around a match: two to three rows of a phone. */
const EXCERPT_LENGTH = 240;
/** Characters of an abstract in which matches are looked for to be marked: more than any has but one that is a book. */
const MOST_MARKED = 20_000;
/** Most hits that are handed out at once. */
const MOST_HITS = 1000;
/** How many papers, and words for each unknown one, are offered where nothing is found. */
const MOST_CLOSEST = 5;
const MOST_NEAREST = 3;

/** Holds the search index and keeps it in step with the readable papers. */
export class SearchSession {
  readonly #engine: SearchEngine;
  #texts = new Map<string, IndexedText>();
  /** Shards whose papers are all in the index. */
  #indexed = new Set<string>();
  #run = 0;

  constructor(engine: SearchEngine) {
    this.#engine = engine;
  }

  /**
   * Brings the index in step with a catalogue, a slice at a time; searches are answered in between from what is
   * there. Only shards that are new are read. A later call ends an earlier one.
   *
   * @returns false if it was ended before it was done.
   */
  async update(catalogue: Catalogue, read: (shard: ShardEntry) => Promise<Paper[]>): Promise<boolean> {
    const run = ++this.#run;
    const wanted = new Set(catalogue.shards.map(({ sha256 }) => sha256));
    this.#indexed = new Set([...this.#indexed].filter((sha256) => wanted.has(sha256)));
    for (const shard of catalogue.shards) {
      if (this.#indexed.has(shard.sha256)) continue;
      const papers = await read(shard);
      if (!(await this.#inSlices(papers, run, (paper) => this.#put(paper)))) return false;
      if (papers.length === shard.papers) this.#indexed.add(shard.sha256);
    }
    const gone = [...this.#texts.keys()].filter((id) => !catalogue.has(id));
    return this.#inSlices(gone, run, (id) => this.#remove(id));
  }

  /** Answers a query in the query language. `known` tells of the library what the query asks. */
  search(query: string, limit: number, known: KnownIds = {}): SearchAnswer {
    const began = performance.now();
    const most = Math.min(Math.max(0, Math.trunc(limit) || 0), MOST_HITS);
    const meaning = meaningOf(parseQueryText(query));
    const accepts = factTest(meaning.facts, known, (id) => this.#texts.get(id)!.heading.links);
    const filter = { texts: meaning.texts, accepts };
    const answer = { query, ...this.#find(meaning.ranking, most, filter) };
    if (answer.total > 0) return { ...answer, took: performance.now() - began };
    return { ...answer, closest: this.#closest(meaning, filter), took: performance.now() - began };
  }

  #find(ranking: string, limit: number, filter?: SearchFilter): Pick<SearchAnswer, 'total' | 'hits'> {
    const { total, hits, matcher } = this.#engine.search(ranking, { limit, filter });
    return { total, hits: hits.map(({ id }) => resultOf(this.#texts.get(id)!, matcher)) };
  }

  /** Asks for less, step by step, until something is found: first without what must be in the text. */
  #closest({ ranking }: QueryMeaning, { texts, accepts }: SearchFilter): Closest {
    const steps: SearchFilter[] = [];
    if (accepts && texts.some(({ not }) => !not))
      steps.push({ texts: texts.filter(({ not }) => not), accepts });
    if (accepts || texts.length > 0) steps.push({ texts: [] });
    let hits: SearchResult[] = [];
    for (const step of ranking.trim() ? steps : [])
      if (hits.length === 0) ({ hits } = this.#find(ranking, MOST_CLOSEST, step));
    return { hits, words: this.#engine.nearestWords(ranking, MOST_NEAREST) };
  }

  /** What lists show of an indexed paper, without the database; undefined if it is not indexed. */
  heading(id: string): PaperHeading | undefined {
    return this.#texts.get(id)?.heading;
  }

  async #inSlices<T>(items: readonly T[], run: number, work: (item: T) => void): Promise<boolean> {
    let sliceEnd = performance.now() + SLICE_MS;
    for (const item of items) {
      if (performance.now() >= sliceEnd) {
        await nextTask();
        sliceEnd = performance.now() + SLICE_MS;
      }
      if (run !== this.#run) return false;
      work(item);
    }
    return run === this.#run;
  }

  #put(paper: Paper): void {
    const { title, abstract, body } = paper;
    const known = this.#texts.get(paper.id);
    const shown = new DisplayedText(abstract, body);
    this.#texts.set(paper.id, {
      heading: headingOf(paper),
      abstract,
      ...(shown.text !== abstract && { shown }),
    });
    if (known?.heading.title === title && known.abstract === abstract) return;
    if (known) this.#engine.remove(paper.id);
    this.#engine.add(paper);
  }

  #remove(id: string): void {
    this.#engine.remove(id);
    this.#texts.delete(id);
  }
}

function resultOf({ heading, abstract, shown }: IndexedText, matcher: Matcher): SearchResult {
  const ranges = highlight(abstract.slice(0, MOST_MARKED), matcher);
  const excerpt = densestWindow(shown?.text ?? abstract, shown?.rangesOf(ranges) ?? ranges, EXCERPT_LENGTH);
  return {
    ...heading,
    titleRanges: highlight(heading.title, matcher),
    excerpt: excerpt.text,
    excerptStart: excerpt.start,
    excerptRanges: excerpt.ranges,
  };
}
