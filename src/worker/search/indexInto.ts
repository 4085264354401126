import { parseAcronyms } from '../../core/acronyms/acronymFile.ts';
import type { DefinedAcronym } from '../../core/search/index/acronymTable.ts';
import type { CompanionEntry, ShardEntry } from '../../core/bundle/bundle.ts';
import { linkBits } from '../../core/paper/linkBits.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { IndexFormatError } from '../../core/search/packed/indexFile.ts';
import type { MergedIndex } from '../../core/search/packed/mergeIndexes.ts';
import { shardWordsOf, type ShardWords } from '../../core/search/packed/shardWords.ts';
import { codesOfWords } from '../../core/search/packed/wordCodes.ts';
import type { ReadableShard } from '../../data/content/catalogue.ts';
import { papersOf } from '../../data/content/contentStore.ts';
import type { ContentReader } from '../content/contentReader.ts';
import { nextTask } from '../nextTask.ts';
import type { ReadableVersion } from '../content/publishedContent.ts';
import { indexName, openIndex, readPackIndex, type PrebuiltIndex } from './prebuiltIndex.ts';
import type { SearchEngine } from './searchSession.ts';
import { Slice } from '../slice.ts';

/** A search engine, and what was put into it. */
export interface SearchIndex {
  engine: SearchEngine;
  /** The prebuilt index in it; null if it has none. */
  of: string | null;
  /** Shards whose papers are in it, with their ids. */
  shards: Map<string, readonly string[]>;
  /** Those whose words are in it as well. */
  worded: Set<string>;
  /** Link bits of papers that have links. */
  links: Map<string, number>;
  /** The table of acronyms that the engine learns, by its hash; null if it learns them from papers, or none is here yet. */
  acronyms: { of: string; learnt: Promise<void> } | null;
}

export interface Indexing {
  reader: ContentReader;
  /** The merged index in the store, if it is being read already. */
  merged?: Promise<PrebuiltIndex | null> | undefined;
  /** Whether the prebuilt index may still be on its way. */
  more: boolean;
  /** Whether the prebuilt index is passed by. */
  byPapers: boolean;
  createEngine: (prebuilt?: MergedIndex) => SearchEngine;
  /** True once a newer call has begun. */
  isEnded: () => boolean;
  /** Called with an index that takes the place of the one before. */
  take: (index: SearchIndex) => void;
  /** Called when a prebuilt index finds every readable paper, before it has their words in reading order. */
  onFindable: () => void;
}

/** How long the store is left to the search that may have waited for the index. */
const FIRST_RESULTS_MS = 200;
/** Papers indexed one by one while the prebuilt index is on its way: half a second's work, and enough to begin with. */
const MOST_MEANWHILE = 1000;
/** Shards whose words are read from the store at once: 1.5 MB. */
const WORDS_AT_ONCE = 16;

/**
 * Brings an index in step with the readable papers: by the prebuilt index of their packs where it is stored and of this
 * version of the app, else by reading paper after paper.
 *
 * @returns false if it was ended before it was done, or waits for the prebuilt index.
 */
export async function indexInto(index: SearchIndex, indexing: Indexing): Promise<boolean> {
  const { reader, more, byPapers, createEngine, isEnded, take } = indexing;
  const entries = byPapers ? [] : entriesOf(reader.version);
  const expected = entries.length > 0 ? indexName(entries) : null;
  if (expected !== null && index.of === expected) return followPrebuilt(index, entries, indexing);
  const prebuilt = await openIndex(reader.store, entries, indexing.merged);
  if (isEnded()) return false;
  if (prebuilt) {
    const next = emptyIndex(createEngine(prebuilt.index), prebuilt.of);
    return followPrebuilt(next, entries, indexing);
  }
  const live = index.of === null ? index : emptyIndex(createEngine(), null);
  take(live);
  return followPapers(live, indexing, expected !== null && more ? MOST_MEANWHILE : Infinity);
}

export function emptyIndex(engine: SearchEngine, of: string | null): SearchIndex {
  return { engine, of, shards: new Map(), worded: new Set(), links: new Map(), acronyms: null };
}

/** The index files of a version's packs; none unless each pack has one. */
function entriesOf(version: ReadableVersion | null): CompanionEntry[] {
  const packs = version?.packs ?? [];
  const entries = packs.flatMap(({ pack }) => pack.companions.filter(({ kind }) => kind === 'index'));
  return entries.length === packs.length ? entries : [];
}

/** Lists the papers that are readable, then gives them their words. */
async function followPrebuilt(
  index: SearchIndex,
  entries: readonly CompanionEntry[],
  indexing: Indexing,
): Promise<boolean> {
  const { reader, createEngine, isEnded, take, onFindable } = indexing;
  const readable = reader.catalogue.shards;
  const listed = readable.filter(({ shard }) => !index.shards.has(shard.sha256));
  dropOthers(index, readable);
  for (const { shard, ids, links, first } of listed) {
    index.engine.list(first, ids);
    index.shards.set(shard.sha256, ids);
    ids.forEach((id, at) => noteLinks(index, id, links[at]!));
  }
  take(index);
  onFindable();
  if (listed.length > 0) await new Promise((resolve) => setTimeout(resolve, FIRST_RESULTS_MS));
  if (isEnded()) return false;
  await learnAcronyms(index, reader);
  if (isEnded()) return false;
  try {
    return await putWords(index, entries, indexing);
  } catch (error) {
    if (!(error instanceof IndexFormatError)) throw error;
    const live = emptyIndex(createEngine(), null);
    take(live);
    return followPapers(live, indexing, Infinity);
  }
}

/** Tells the engine what the papers define; their texts are not read again for it. */
async function learnAcronyms(index: SearchIndex, { store, version }: ContentReader): Promise<void> {
  const entry = version?.manifest.companions.find(({ kind }) => kind === 'acronyms');
  if (!entry) return;
  if (index.acronyms?.of !== entry.sha256) {
    const bytes = await store.companion(entry);
    const table = bytes && tableIn(bytes);
    if (!table) return;
    if (index.acronyms?.of !== entry.sha256)
      index.acronyms = { of: entry.sha256, learnt: learnAll(index, table.values()) };
  }
  await index.acronyms.learnt;
}

/** Null for what cannot be read: whoever wants to read acronyms finds out why. */
function tableIn(bytes: Uint8Array): ReturnType<typeof parseAcronyms> {
  try {
    return parseAcronyms(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Once begun it goes on to its end: learnt in part and then anew, acronyms would count twice. */
async function learnAll({ engine }: SearchIndex, acronyms: Iterable<DefinedAcronym>): Promise<void> {
  const slice = new Slice();
  for (const acronym of acronyms) {
    await slice.pause();
    engine.learnAcronyms([acronym]);
  }
}

async function putWords(
  { engine, worded }: SearchIndex,
  entries: readonly CompanionEntry[],
  { reader, isEnded }: Indexing,
): Promise<boolean> {
  const { store, version, catalogue } = reader;
  let lost = false;
  for (const [at, { pack }] of version!.packs.entries()) {
    const entry = entries[at]!;
    const own = new Set(pack.shards.map(({ sha256 }) => sha256));
    const lacking = catalogue.shards.filter(
      ({ shard: { sha256 } }) => own.has(sha256) && !worded.has(sha256),
    );
    const wordsFor = wordReader(reader, entry);
    for (let from = 0; from < lacking.length; from += WORDS_AT_ONCE) {
      const shards = lacking.slice(from, from + WORDS_AT_ONCE);
      const stored = await store.words(
        shards.map(({ shard }) => shard),
        entry.sha256,
      );
      for (const [of, { shard, first }] of shards.entries()) {
        const words = stored[of] ?? (await wordsFor(shard));
        if (isEnded()) return false;
        if (words) engine.putWords(first, words);
        else lost = true;
        worded.add(shard.sha256);
        await nextTask();
      }
    }
  }
  if (lost) await reader.reload();
  return !isEnded();
}

/** Reads the words of shards from their texts, and stores them. The codes of words are worked out when first needed. */
function wordReader(reader: ContentReader, entry: CompanionEntry) {
  const { store } = reader;
  let codes: Promise<Map<string, number>> | null = null;
  return async (shard: ShardEntry): Promise<ShardWords | null> => {
    const papers = await papersOf(store, shard);
    if (!papers) return null;
    codes ??= readPackIndex(store, entry).then(({ words, frequencies }) => codesOfWords(words, frequencies));
    const words = shardWordsOf(papers, await codes);
    await store.putWords(shard, entry.sha256, words);
    return words;
  };
}

/** Indexes the texts of readable papers that are not in the index, up to so many in all. */
async function followPapers(
  index: SearchIndex,
  { reader, isEnded }: Indexing,
  most: number,
): Promise<boolean> {
  const { store, catalogue } = reader;
  const slice = new Slice();
  let lost = false;
  for (const { shard, ids, first } of catalogue.shards) {
    if (index.shards.has(shard.sha256)) continue;
    if (first >= most) return false;
    const papers = await papersOf(store, shard);
    if (!papers) {
      lost = true;
      continue;
    }
    for (const paper of papers) {
      await slice.pause();
      if (isEnded()) return false;
      put(index, paper);
    }
    index.shards.set(shard.sha256, ids);
  }
  if (isEnded()) return false;
  dropOthers(index, catalogue.shards);
  // What is here now is taken up, and what was lost comes again.
  if (lost) await reader.reload();
  return !isEnded();
}

function put(index: SearchIndex, paper: Paper): void {
  index.engine.add(paper);
  noteLinks(index, paper.id, linkBits(paper.links));
}

function noteLinks({ links }: SearchIndex, id: string, bits: number): void {
  if (bits !== 0) links.set(id, bits);
  else if (links.size > 0) links.delete(id);
}

/** Removes the papers of shards that are no longer readable, but those that another shard has. */
function dropOthers(index: SearchIndex, readable: readonly ReadableShard[]): void {
  const kept = new Set(readable.map(({ shard }) => shard.sha256));
  const gone = [...index.shards].filter(([sha256]) => !kept.has(sha256));
  if (gone.length === 0) return;
  const present = new Set(readable.flatMap(({ ids }) => ids));
  for (const [sha256, ids] of gone) {
    index.shards.delete(sha256);
    index.worded.delete(sha256);
    for (const id of ids) {
      if (present.has(id)) continue;
      index.engine.remove(id);
      index.links.delete(id);
    }
  }
}
