/**
 * Whether what was read of the content is what this app stores: a record may be damaged, or of a newer app that was here
 * before. What is not is taken for missing, and is fetched or made anew.
 */
import type { ShardEntry } from '../../core/bundle/bundle.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { ShardWords } from '../../core/search/packed/shardWords.ts';
import { parsePaper } from '../../core/paper/parsePaper.ts';
import { parsePage } from '../../core/bundle/shardText.ts';
import { isAsStored } from './checksum.ts';
import type {
  ChoiceRecord,
  CreditsRecord,
  IndexRecord,
  ListingsRecord,
  PageRecord,
  PublishedVersion,
  ShardRecord,
  WordsRecord,
} from './contentDatabase.ts';
import { PAGE_PAPERS, type PageKey, type Published } from './contentStore.ts';
import { manifestIn } from './manifestShape.ts';

export function publishedIn(record: Partial<PublishedVersion> | undefined): Published | null {
  const manifest = manifestIn(record?.manifest);
  const packs = record?.packs;
  return manifest && isTexts(packs) ? { ...record, manifest, packs, moved: movesIn(record) } : null;
}

/** The ids that changed, which are wanted also where nothing else of the record can be read. */
export function movesIn(record: Partial<PublishedVersion> | undefined): Record<string, string> {
  const moved: unknown = record?.moved;
  if (typeof moved !== 'object' || moved === null || Array.isArray(moved)) return {};
  return Object.fromEntries(
    Object.entries(moved).filter((move): move is [string, string] => typeof move[1] === 'string'),
  );
}

export function choiceIn(record: Partial<ChoiceRecord> | undefined): string[] | null {
  return isTexts(record?.packs) ? record.packs : null;
}

export function isListing(
  record: Partial<ShardRecord> | undefined,
  { papers }: ShardEntry,
): record is ShardRecord {
  if (!isTexts(record?.ids) || !isArray(record.links, 'Uint8Array')) return false;
  return record.ids.length === papers && record.links.length === papers && isAsStored(record);
}

export function isListings(record: Partial<ListingsRecord> | undefined): record is ListingsRecord {
  const { of, ids, links } = record ?? {};
  return (
    typeof of === 'string' && typeof ids === 'string' && isArray(links, 'Uint8Array') && isAsStored(record!)
  );
}

export function linesIn(record: Partial<CreditsRecord> | undefined, { papers }: ShardEntry): string[] | null {
  return isTexts(record?.lines) && record.lines.length === papers && isAsStored(record) ? record.lines : null;
}

/** Whether a record has words for each paper of a shard. */
export function isWords(
  record: Partial<WordsRecord> | undefined,
  of: string,
  { papers }: ShardEntry,
): record is WordsRecord {
  return record?.of === of && isWordsOf(record, papers) && isAsStored(record);
}

/** Whether something has words for so many papers. */
export function isWordsOf(record: object, papers: number): record is ShardWords {
  const { codes, starts, titles } = record as { [Field in keyof ShardWords]?: unknown };
  if (!isArray(codes, 'Uint8Array')) return false;
  if (!isArray(starts, 'Uint32Array') || !isArray(titles, 'Uint16Array')) return false;
  return titles.length === papers && starts.length === papers + 1 && starts.at(-1) === codes.length;
}

/** Whether something is so many numbers. */
export function isNumbers<K extends keyof Arrays>(
  value: unknown,
  name: K,
  length: number,
): value is Arrays[K] {
  return isArray(value, name) && value.length === length;
}

export function isIndex(record: Partial<IndexRecord> | undefined): record is IndexRecord {
  const { of, papers, words, frequencies, terms, termOfWord, postings, parts, averages, compounds } =
    record ?? {};
  if (![of, words, terms].every((text) => typeof text === 'string') || !Number.isInteger(papers))
    return false;
  if (![frequencies, termOfWord, postings?.counts].every((each) => isArray(each, 'Uint32Array')))
    return false;
  if (![postings?.gaps, postings?.slots].every((each) => isArray(each, 'Uint8Array'))) return false;
  return Array.isArray(parts) && !!averages && !!compounds && isAsStored(record!);
}

/** Null if the record does not hold the papers of its page. */
export function papersIn(record: Partial<PageRecord> | undefined, { shard, page }: PageKey): Paper[] | null {
  const expected = Math.min(PAGE_PAPERS, shard.papers - page * PAGE_PAPERS);
  if (!record || !isArray(record.bytes, 'Uint8Array')) return null;
  try {
    const papers = parsePage(record.bytes);
    return papers.length === expected && papers.every(parsePaper) && isAsStored(record) ? papers : null;
  } catch {
    return null;
  }
}

interface Arrays {
  Uint8Array: Uint8Array<ArrayBuffer>;
  Uint16Array: Uint16Array<ArrayBuffer>;
  Uint32Array: Uint32Array<ArrayBuffer>;
}

/** By its name: what was stored may come from another realm, whose arrays are none of this one's. */
function isArray<K extends keyof Arrays>(value: unknown, name: K): value is Arrays[K] {
  return Object.prototype.toString.call(value) === `[object ${name}]`;
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}
