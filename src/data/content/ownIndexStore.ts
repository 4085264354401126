import type { DefinedAcronym } from '../../core/search/index/acronymTable.ts';
import { INDEX_FORMAT } from '../../core/search/packed/indexFile.ts';
import type { PackIndex } from '../../core/search/packed/packIndex.ts';
import type { PapersIndex } from '../../core/search/packed/papersIndex.ts';
import type { ShardWords } from '../../core/search/packed/shardWords.ts';
import { fromStored, toStored } from '../../core/search/packed/storedIndex.ts';
import { isAsStored, sealed } from './checksum.ts';
import { MERGED, type RunContent } from './contentDatabase.ts';
import type { ContentStore } from './contentStore.ts';
import { isIndex, isNumbers, isTexts, isWordsOf } from './recordShapes.ts';

/** Put in by the build: names the code that reads texts and makes terms of them. */
declare const OFFPRINT_CORE: string | undefined;

/** What an app that reads texts otherwise has kept is made anew: its terms would not be those that are asked for. */
const OWN_FORMAT = `1 ${INDEX_FORMAT} ${typeof OFFPRINT_CORE === 'string' ? OFFPRINT_CORE : ''}`;

/** The kept index of some own papers, by a name that no other has: of the papers and of what was written of them. */
export interface OwnSegment {
  name: string;
  papers: number;
}

/** What a segment was made of, and what lists and filters know of its papers; by paper, in the segment's order. */
export interface SegmentPapers {
  ids: readonly string[];
  /** When the text was written that was read (`core/merge/stamp.ts`). */
  stamps: readonly string[];
  /** Kinds of links, as bits (`linkBits.ts`). */
  links: Uint8Array;
  /** `creditLines` of each. */
  credits: readonly string[];
}

export interface NewSegment extends OwnSegment, PapersIndex {
  of: SegmentPapers;
}

/**
 * The search index of a person's own papers, kept in segments: it is worked out anew of the library whenever something of it
 * is missing. What is damaged is taken for missing.
 */
export interface OwnIndexStore {
  /** In the order in which their papers are numbered; none of another version of the app. */
  segments(): Promise<OwnSegment[]>;
  papers(segment: OwnSegment): Promise<(SegmentPapers & { acronyms: DefinedAcronym[] }) | null>;
  index(segment: OwnSegment): Promise<PackIndex | null>;
  words(segment: OwnSegment): Promise<ShardWords | null>;
  /** Packed vectors of all its papers, made with the table of words of this hash. */
  vectors(segment: OwnSegment, of: string): Promise<Uint8Array | null>;
  putVectors(segment: OwnSegment, of: string, vectors: Uint8Array): Promise<void>;
  /**
   * Has these be the segments, and drops what none of them needs.
   *
   * @param before as it was read: false, with nothing changed, if another tab has written meanwhile
   * @param made the one of them that is not kept yet
   */
  replace(
    before: readonly OwnSegment[],
    segments: readonly OwnSegment[],
    made?: NewSegment,
  ): Promise<boolean>;
}

/** A part of a segment under a key of its own: a start reads some of them. */
export interface OwnIndexRecord {
  key: string;
  [part: string]: unknown;
}

const SEGMENTS = 'segments';
type Part = 'papers' | 'index' | 'words' | 'vectors';
/** Neither in an id nor in the credits of a paper. */
const BETWEEN = '\0';

/** What is kept beside some content. */
export function ownIndexOf({ run }: Pick<ContentStore, 'run'>): OwnIndexStore {
  return run ? new DeviceOwnIndex(run) : NOTHING_KEPT;
}

/** In IndexedDB. All operations throw `DataError` for faults of storage. */
class DeviceOwnIndex implements OwnIndexStore {
  readonly #run: RunContent;

  constructor(run: RunContent) {
    this.#run = run;
  }

  async segments(): Promise<OwnSegment[]> {
    return segmentsIn(await this.#run(({ ownIndex }) => ownIndex.get(SEGMENTS)));
  }

  async papers(segment: OwnSegment): Promise<(SegmentPapers & { acronyms: DefinedAcronym[] }) | null> {
    const { ids, stamps, links, credits, acronyms } = await this.#part(segment, 'papers');
    if (![ids, stamps, credits].every((texts) => typeof texts === 'string')) return null;
    const lists = [ids, stamps, credits].map((texts) => (texts as string).split(BETWEEN));
    if (!lists.every(({ length }) => length === segment.papers)) return null;
    if (!isNumbers(links, 'Uint8Array', segment.papers) || !isAcronyms(acronyms)) return null;
    return { ids: lists[0]!, stamps: lists[1]!, links, credits: lists[2]!, acronyms };
  }

  async index(segment: OwnSegment): Promise<PackIndex | null> {
    const record = await this.#part(segment, 'index');
    return isIndex(record) && record.papers === segment.papers ? fromStored(record) : null;
  }

  async words(segment: OwnSegment): Promise<ShardWords | null> {
    const record = await this.#part(segment, 'words');
    return isWordsOf(record, segment.papers) ? record : null;
  }

  async vectors(segment: OwnSegment, of: string): Promise<Uint8Array | null> {
    const { of: made, vectors } = await this.#part(segment, 'vectors');
    return made === of && vectors instanceof Uint8Array ? vectors : null;
  }

  async putVectors(segment: OwnSegment, of: string, vectors: Uint8Array): Promise<void> {
    await this.#run((database) =>
      database.transaction('rw', database.ownIndex, async () => {
        const segments = segmentsIn(await database.ownIndex.get(SEGMENTS));
        // Nothing would drop those of one that is gone.
        if (segments.some(({ name }) => name === segment.name))
          await database.ownIndex.put(sealed({ key: keyOf(segment, 'vectors'), of, vectors }));
      }),
    );
  }

  replace(
    before: readonly OwnSegment[],
    segments: readonly OwnSegment[],
    made?: NewSegment,
  ): Promise<boolean> {
    const needed = segments.flatMap(partsOf);
    const records = made ? recordsOf(made) : [];
    return this.#run((database) =>
      database.transaction('rw', database.ownIndex, database.indexes, async () => {
        const { ownIndex, indexes } = database;
        const now = segmentsIn(await ownIndex.get(SEGMENTS));
        if (namesOf(now) !== namesOf(before)) return false;
        await ownIndex.where('key').noneOf(needed).delete();
        await ownIndex.bulkPut(records);
        const listed = segments.map(({ name, papers }) => ({ name, papers }));
        if (listed.length > 0)
          await ownIndex.put(sealed({ key: SEGMENTS, format: OWN_FORMAT, segments: listed }));
        // It has their words.
        else if (before.length > 0) await indexes.delete(MERGED);
        return true;
      }),
    );
  }

  /** A record as it was stored; without fields where it is missing or another. */
  async #part(segment: OwnSegment, part: Part): Promise<Record<string, unknown>> {
    const record = await this.#run(({ ownIndex }) => ownIndex.get(keyOf(segment, part)));
    return record && isAsStored(record) ? record : {};
  }
}

function keyOf({ name }: OwnSegment, part: Part): string {
  return `${part} ${name}`;
}

function partsOf(segment: OwnSegment): string[] {
  return (['papers', 'index', 'words', 'vectors'] as const).map((part) => keyOf(segment, part));
}

function recordsOf(segment: NewSegment): OwnIndexRecord[] {
  const { name, index, words, acronyms, of } = segment;
  const [ids, stamps, credits] = [of.ids, of.stamps, of.credits].map((texts) => texts.join(BETWEEN));
  const records = [
    { key: keyOf(segment, 'papers'), ids, stamps, credits, links: of.links, acronyms },
    { key: keyOf(segment, 'index'), of: name, ...toStored({ ...index, parts: [] }) },
    { key: keyOf(segment, 'words'), ...words },
  ];
  return records.map(sealed);
}

/** Names segments, in their order. */
export function namesOf(segments: readonly OwnSegment[]): string {
  return segments.map(({ name }) => name).join(' ');
}

function segmentsIn(record: OwnIndexRecord | undefined): OwnSegment[] {
  const { format, segments } = (record ?? {}) as { format?: unknown; segments?: unknown };
  return record && format === OWN_FORMAT && isAsStored(record) && Array.isArray(segments)
    ? (segments as OwnSegment[])
    : [];
}

function isAcronyms(value: unknown): value is DefinedAcronym[] {
  return (
    Array.isArray(value) &&
    (value as Partial<DefinedAcronym>[]).every(
      ({ short, longs, definitions }) =>
        typeof short === 'string' && isTexts(longs) && longs.length === definitions?.length,
    )
  );
}

/** Where the browser stores nothing, nothing is kept: own papers are not stored either. */
const NOTHING_KEPT: OwnIndexStore = {
  segments: () => Promise.resolve([]),
  papers: () => Promise.resolve(null),
  index: () => Promise.resolve(null),
  words: () => Promise.resolve(null),
  vectors: () => Promise.resolve(null),
  putVectors: () => Promise.resolve(),
  replace: () => Promise.resolve(false),
};
