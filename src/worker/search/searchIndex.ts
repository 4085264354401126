import { linkBits } from '../../core/paper/linkBits.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { MeaningRanking } from '../../core/search/meaning/meaningRanking.ts';
import type { Engine } from '../../core/search/engine.ts';
import type { OwnSegment } from '../../data/content/ownIndexStore.ts';
import type { ReadableShard } from '../../data/content/catalogue.ts';

/** What is needed of the search engine. */
export type SearchEngine = Pick<
  Engine,
  | 'add'
  | 'remove'
  | 'list'
  | 'putWords'
  | 'learnAcronyms'
  | 'refineBy'
  | 'search'
  | 'knows'
  | 'mayMean'
  | 'papersWith'
  | 'nearby'
  | 'nearestWords'
  | 'complete'
>;

/** A search engine, and what was put into it. */
export interface SearchIndex {
  engine: SearchEngine;
  /** The prebuilt index of published papers in it; null if it has none. */
  of: string | null;
  /** The kept indexes of own papers behind that. */
  segments: readonly PlacedSegment[];
  /** By name of a segment that was looked at: whether it could be read. */
  taken: Map<string, boolean>;
  /** Own papers taken up without a look at whether they were changed since, with the stamps of the texts that are in it. */
  unchecked: Map<string, string>;
  /** How many own papers were indexed or dropped since the kept segments were made. */
  unkept: number;
  /** Shards whose papers are in it, with their ids. */
  shards: Map<string, readonly string[]>;
  /** Hashes of those shards whose words are in it as well. */
  worded: Set<string>;
  /** A person's own papers that are in it, each with its version (`OwnPapers`). */
  own: Map<string, number>;
  /** Link bits of papers that have links. */
  links: Map<string, number>;
  /** The table of acronyms that the engine learns, by its hash; null if it learns them from papers, or none is here yet. */
  acronyms: { of: string; learnt: Promise<void> } | null;
  /** What ranks by meaning, by the hash of its table of words, with the files of vectors that it was given; null without. */
  meaning: { of: string; ranking: MeaningRanking; put: Set<string> } | null;
}

/** A kept index of own papers within an engine. */
export interface PlacedSegment extends OwnSegment {
  /** The number of its first paper. */
  first: number;
}

export function emptyIndex(
  engine: SearchEngine,
  of: string | null,
  segments: readonly PlacedSegment[] = [],
): SearchIndex {
  return {
    engine,
    of,
    segments,
    taken: new Map(),
    unchecked: new Map(),
    unkept: 0,
    shards: new Map(),
    worded: new Set(),
    own: new Map(),
    links: new Map(),
    acronyms: null,
    meaning: null,
  };
}

export function put(index: SearchIndex, paper: Paper): void {
  index.engine.add(paper);
  noteLinks(index, paper.id, linkBits(paper.links));
}

export function drop({ engine, links }: SearchIndex, id: string): void {
  engine.remove(id);
  links.delete(id);
}

export function noteLinks({ links }: SearchIndex, id: string, bits: number): void {
  if (bits !== 0) links.set(id, bits);
  else if (links.size > 0) links.delete(id);
}

/** Removes the papers of shards that are no longer readable, but those that another shard has or that are a person's own. */
export function dropOthers(index: SearchIndex, readable: readonly ReadableShard[]): void {
  const kept = new Set(readable.map(({ shard }) => shard.sha256));
  const gone = [...index.shards].filter(([sha256]) => !kept.has(sha256));
  if (gone.length === 0) return;
  const present = new Set(readable.flatMap(({ ids }) => ids));
  for (const [sha256, ids] of gone) {
    index.shards.delete(sha256);
    index.worded.delete(sha256);
    for (const id of ids) {
      if (!present.has(id) && !index.own.has(id)) drop(index, id);
    }
  }
}
