import { ACRONYM_FORMAT, parseAcronyms, type AcronymRow } from '../acronyms/acronymFile.ts';
import { TABLE_FORMAT, VECTORS_FORMAT } from '../meaning/formats.ts';
import { parseRelated, RELATED_FORMAT, type RelatedFile } from '../related/relatedFile.ts';
import { INDEX_FORMAT, IndexFormatError, readIndexFile } from '../search/packed/indexFile.ts';
import type { PackIndex } from '../search/packed/packIndex.ts';
import { DERIVED_FILE_KINDS, type DerivedFileFacts, type DerivedFileName } from './derivedFileKinds.ts';
import { gunzip } from './gunzip.ts';

/** One kind of files that are derived from papers and come beside them. */
export interface DerivedFileKind<T> extends DerivedFileFacts {
  /** Raised whenever a reader of the old shape would misread the new one. */
  format: number;
  /** Null for a file of another format, and for one that cannot be read. */
  parse: (bytes: Uint8Array) => T | null | Promise<T | null>;
}

/** No index of a pack is as large: that of 87,000 papers has not a fifth of it. */
const MOST_UNPACKED = 2 ** 28;

/** How all kinds are read. No start waits for it: it brings what splits texts into words. */
export const DERIVED_FILES = {
  related: {
    ...DERIVED_FILE_KINDS.related,
    format: RELATED_FORMAT,
    parse: (bytes: Uint8Array) => parsedText(bytes, parseRelated),
  },
  acronyms: {
    ...DERIVED_FILE_KINDS.acronyms,
    format: ACRONYM_FORMAT,
    parse: (bytes: Uint8Array) => parsedText(bytes, parseAcronyms),
  },
  index: { ...DERIVED_FILE_KINDS.index, format: INDEX_FORMAT, parse: parseIndex },
  words: { ...DERIVED_FILE_KINDS.words, format: TABLE_FORMAT, parse: unpacked },
  vectors: { ...DERIVED_FILE_KINDS.vectors, format: VECTORS_FORMAT, parse: unpacked },
} as const satisfies Record<
  DerivedFileName,
  DerivedFileKind<RelatedFile | Map<string, AcronymRow> | PackIndex | Uint8Array>
>;

/** What a file of a kind holds. */
export type DerivedFileOf<N extends DerivedFileName> = NonNullable<
  Awaited<ReturnType<(typeof DERIVED_FILES)[N]['parse']>>
>;

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
