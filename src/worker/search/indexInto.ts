import { DERIVED_FILES } from '../../core/bundle/derivedFiles.ts';
import type { DefinedAcronym } from '../../core/search/index/acronymTable.ts';
import type { DerivedFileEntry, ShardEntry } from '../../core/bundle/bundle.ts';
import { IndexFormatError } from '../../core/search/packed/indexFile.ts';
import type { MergedIndex } from '../../core/search/packed/mergeIndexes.ts';
import { shardWordsOf, type ShardWords } from '../../core/search/packed/shardWords.ts';
import { codesOfWords } from '../../core/search/packed/wordCodes.ts';
import { creditLines } from '../../core/paper/credits.ts';
import { papersOf, type ContentStore } from '../../data/content/contentStore.ts';
import type { ReadableContent } from '../content/readableContent.ts';
import { nextTask } from '../../data/nextTask.ts';
import type { ReadableVersion } from '../content/publishedContent.ts';
import { indexName, openIndex, readPackIndex, type PrebuiltIndex } from './prebuiltIndex.ts';
import {
  drop,
  dropOthers,
  emptyIndex,
  noteLinks,
  put,
  type SearchEngine,
  type SearchIndex,
} from './searchIndex.ts';
import { Slice } from '../../data/slice.ts';

/**
 * How far an index was brought: `whole`: it holds all of every readable paper; `lost`: all but papers that turned out to
 * be lost; `open`: a newer call ended it, or it waits for the prebuilt index.
 */
export type IndexReached = 'whole' | 'lost' | 'open';

export interface IndexingStep {
  content: ReadableContent;
  /** The merged index in the store, if it is being read already. */
  merged?: Promise<PrebuiltIndex | null> | undefined;
  /** Whether papers, or the prebuilt index, may still be on their way. */
  more: boolean;
  /** Whether the prebuilt index is passed by. */
  byPapers: boolean;
  createEngine: (prebuilt?: MergedIndex) => SearchEngine;
  /** True once a newer call has begun. */
  isEnded: () => boolean;
  /** Called with an index that takes the place of the one before. */
  take: (index: SearchIndex) => void;
  /** Takes up own papers whose index was kept. */
  takeOwn: (index: SearchIndex) => Promise<void>;
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
 */
export async function indexInto(index: SearchIndex, step: IndexingStep): Promise<IndexReached> {
  const { content, more, byPapers, createEngine, isEnded, take } = step;
  const entries = byPapers ? [] : entriesOf(content.version);
  const expected = entries.length > 0 ? indexName(entries) : null;
  if (expected !== null && index.of === expected) return followPrebuilt(index, entries, step);
  const prebuilt = await openIndex(content.store, entries, step.merged);
  if (isEnded()) return 'open';
  if (prebuilt) {
    const next = emptyIndex(createEngine(prebuilt.index), expected, prebuilt.segments);
    return followPrebuilt(next, entries, step);
  }
  const live = index.of === null ? index : emptyIndex(createEngine(), null);
  take(live);
  return followPapers(live, step, expected !== null && more ? MOST_MEANWHILE : Infinity);
}

/** Has the index of now, with what is kept of own papers by now, ready for the next start. */
export async function mergeKept({ store, version }: ReadableContent): Promise<void> {
  await openIndex(store, entriesOf(version));
}

/** The index files of a version's packs; none unless each pack has one. */
function entriesOf(version: ReadableVersion | null): DerivedFileEntry[] {
  const packs = version?.packs ?? [];
  const entries = packs.flatMap(({ pack }) => pack.companions.filter(({ kind }) => kind === 'index'));
  return entries.length === packs.length ? entries : [];
}

/** Lists the papers that are readable, then gives them their words. */
async function followPrebuilt(
  index: SearchIndex,
  entries: readonly DerivedFileEntry[],
  step: IndexingStep,
): Promise<IndexReached> {
  const { content, more, createEngine, isEnded, take, onFindable } = step;
  const readable = content.catalogue.shards;
  const listed = readable.filter(({ shard }) => !index.shards.has(shard.sha256));
  dropOthers(index, readable);
  for (const { shard, ids, links, first } of listed) {
    // One's own that is published now: the engine looks for no other of an id among those that it lists.
    for (const id of ids) if (index.own.delete(id)) drop(index, id);
    index.engine.list(first, ids);
    index.shards.set(shard.sha256, ids);
    ids.forEach((id, at) => noteLinks(index, id, links[at]!));
  }
  await step.takeOwn(index);
  if (isEnded()) return 'open';
  take(index);
  onFindable();
  // More is coming in: words are read, with those of the rest, once nothing waits to be stored.
  if (more && !(content.whole && content.derived)) return 'open';
  if (listed.length > 0) await new Promise((resolve) => setTimeout(resolve, FIRST_RESULTS_MS));
  if (isEnded()) return 'open';
  await learnAcronyms(index, content);
  if (isEnded()) return 'open';
  try {
    return await putWords(index, entries, step);
  } catch (error) {
    if (!(error instanceof IndexFormatError)) throw error;
    const live = emptyIndex(createEngine(), null);
    take(live);
    return followPapers(live, step, Infinity);
  }
}

/** Tells the engine what the papers define; their texts are not read again for it. */
async function learnAcronyms(index: SearchIndex, { store, version }: ReadableContent): Promise<void> {
  const entry = version?.manifest.companions.find(({ kind }) => kind === 'acronyms');
  if (!entry) return;
  if (index.acronyms?.of !== entry.sha256) {
    const bytes = await store.derivedFile(entry);
    // Why it cannot be read, if it cannot, is found out by whoever reads acronyms.
    const table = bytes && DERIVED_FILES.acronyms.parse(bytes);
    if (!table) return;
    if (index.acronyms?.of !== entry.sha256)
      index.acronyms = { of: entry.sha256, learnt: learnAll(index, table.values()) };
  }
  await index.acronyms.learnt;
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
  entries: readonly DerivedFileEntry[],
  { content, isEnded }: IndexingStep,
): Promise<IndexReached> {
  const { store, version, catalogue } = content;
  let lost = false;
  for (const [at, { pack }] of version!.packs.entries()) {
    const entry = entries[at]!;
    const own = new Set(pack.shards.map(({ sha256 }) => sha256));
    const lacking = catalogue.shards.filter(
      ({ shard: { sha256 } }) => own.has(sha256) && !worded.has(sha256),
    );
    const wordsFor = wordReader(store, entry);
    for (let from = 0; from < lacking.length; from += WORDS_AT_ONCE) {
      const shards = lacking.slice(from, from + WORDS_AT_ONCE);
      const stored = await store.words(
        shards.map(({ shard }) => shard),
        entry.sha256,
      );
      for (const [of, { shard, first }] of shards.entries()) {
        const words = stored[of] ?? (await wordsFor(shard));
        if (isEnded()) return 'open';
        if (words) engine.putWords(first, words);
        else lost = true;
        worded.add(shard.sha256);
        await nextTask();
      }
    }
  }
  return lost ? 'lost' : 'whole';
}

/** Reads the words of shards from their texts, and stores them, with the credits: those papers are at hand. The codes of words are worked out when first needed. */
function wordReader(store: ContentStore, entry: DerivedFileEntry) {
  let codes: Promise<Map<string, number>> | null = null;
  return async (shard: ShardEntry): Promise<ShardWords | null> => {
    const papers = await papersOf(store, shard);
    if (!papers) return null;
    codes ??= readPackIndex(store, entry).then(({ words, frequencies }) => codesOfWords(words, frequencies));
    const words = shardWordsOf(papers, await codes);
    await store.putWords(shard, entry.sha256, words, papers.map(creditLines));
    return words;
  };
}

/** Indexes the texts of readable papers that are not in the index, up to so many in all. */
async function followPapers(
  index: SearchIndex,
  { content, isEnded }: IndexingStep,
  most: number,
): Promise<IndexReached> {
  const { store, catalogue } = content;
  const slice = new Slice();
  let lost = false;
  for (const { shard, ids, first } of catalogue.shards) {
    if (index.shards.has(shard.sha256)) continue;
    if (first >= most) return 'open';
    const papers = await papersOf(store, shard);
    if (!papers) {
      lost = true;
      continue;
    }
    for (const paper of papers) {
      await slice.pause();
      if (isEnded()) return 'open';
      put(index, paper);
    }
    index.shards.set(shard.sha256, ids);
  }
  if (isEnded()) return 'open';
  dropOthers(index, catalogue.shards);
  return lost ? 'lost' : 'whole';
}
