import { ACRONYM_FORMAT, parseAcronyms, type AcronymRow } from '../acronyms/acronymFile.ts';
import { TABLE_FORMAT, VECTORS_FORMAT } from '../meaning/formats.ts';
import { parseRelated, RELATED_FORMAT, type RelatedFile } from '../related/relatedFile.ts';
import { INDEX_FORMAT, IndexFormatError, readIndexFile } from '../search/packed/indexFile.ts';
import type { PackIndex } from '../search/packed/packIndex.ts';
import type { DerivedFileEntry } from './bundle.ts';
import { gunzip } from './gunzip.ts';

/** What of the app needs a derived file, or is better with it. */
export type Feature = 'search' | 'related' | 'acronyms' | 'meaning';

/** One kind of files that are derived from papers and come beside them. */
export interface DerivedFileKind<T> {
  /** Raised whenever a reader of the old shape would misread the new one. */
  format: number;
  enables: readonly Feature[];
  /** Whether it is part of what is promised for offline. One that is not is fetched last, and missed by nobody. */
  promised: boolean;
  /** Null for a file of another format, and for one that cannot be read. */
  parse: (bytes: Uint8Array) => T | null | Promise<T | null>;
}

/** No index of a pack is as large: that of 87,000 papers has not a fifth of it. */
const MOST_UNPACKED = 2 ** 28;

/** All kinds, by the name that a manifest has for them. */
export const DERIVED_FILES = {
  /** The neighbours of a stretch of papers. */
  related: {
    format: RELATED_FORMAT,
    enables: ['related'],
    promised: true,
    parse: (bytes: Uint8Array) => parsedText(bytes, parseRelated),
  },
  /** The table of acronyms of all papers. */
  acronyms: {
    format: ACRONYM_FORMAT,
    enables: ['acronyms', 'search'],
    promised: true,
    parse: (bytes: Uint8Array) => parsedText(bytes, parseAcronyms),
  },
  /** The search index of a pack, gzipped. */
  index: { format: INDEX_FORMAT, enables: ['search'], promised: true, parse: parseIndex },
  /** What words mean, gzipped; `WordTable` reads what is in it. Searches work without. */
  words: { format: TABLE_FORMAT, enables: ['meaning'], promised: false, parse: unpacked },
  /** What a stretch of papers means, gzipped; `readVectors` reads what is in it. */
  vectors: { format: VECTORS_FORMAT, enables: ['meaning'], promised: false, parse: unpacked },
} as const satisfies Record<
  string,
  DerivedFileKind<RelatedFile | Map<string, AcronymRow> | PackIndex | Uint8Array>
>;

export type DerivedFileName = keyof typeof DERIVED_FILES;
/** What a file of a kind holds. */
export type DerivedFileOf<N extends DerivedFileName> = NonNullable<
  Awaited<ReturnType<(typeof DERIVED_FILES)[N]['parse']>>
>;

/** False for a kind that this version of the app does not have. */
export function isDerivedFileName(name: unknown): name is DerivedFileName {
  return typeof name === 'string' && Object.hasOwn(DERIVED_FILES, name);
}

/** True of a file without which the app does not say that all is here. */
export function isPromised({ kind }: Pick<DerivedFileEntry, 'kind'>): boolean {
  return isDerivedFileName(kind) && DERIVED_FILES[kind].promised;
}

export function enables({ kind }: Pick<DerivedFileEntry, 'kind'>, feature: Feature): boolean {
  const { enables: features }: { enables: readonly Feature[] } = DERIVED_FILES[kind];
  return features.includes(feature);
}

function parsedText<T>(bytes: Uint8Array, parse: (text: string) => T | null): T | null {
  try {
    return parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function unpacked(bytes: Uint8Array): Promise<Uint8Array | null> {
  return gunzip(bytes, MOST_UNPACKED).catch(() => null);
}

async function parseIndex(bytes: Uint8Array): Promise<PackIndex | null> {
  const index = await unpacked(bytes);
  try {
    return index && readIndexFile(index);
  } catch (error) {
    if (error instanceof IndexFormatError) return null;
    throw error;
  }
}
