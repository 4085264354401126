import type { DerivedFileEntry } from './bundle.ts';

/** What of the app needs a derived file, or is better with it. */
export type Feature = 'search' | 'related' | 'acronyms' | 'meaning';

/** What is known of a kind of derived files by those who fetch and keep them: `derivedFiles.ts` reads what is in them. */
export interface DerivedFileFacts {
  enables: readonly Feature[];
  /** Whether it is part of what is promised for offline. One that is not is fetched last, and missed by nobody. */
  promised: boolean;
}

/** All kinds, by the name that a manifest has for them. */
export const DERIVED_FILE_KINDS = {
  /** The neighbours of a stretch of papers. */
  related: { enables: ['related'], promised: true },
  /** The table of acronyms of all papers. */
  acronyms: { enables: ['acronyms', 'search'], promised: true },
  /** The search index of a pack, gzipped. */
  index: { enables: ['search'], promised: true },
  /** What words mean, gzipped; `WordTable` reads what is in it. Searches work without. */
  words: { enables: ['meaning'], promised: false },
  /** What a stretch of papers means, gzipped; `readVectors` reads what is in it. */
  vectors: { enables: ['meaning'], promised: false },
} as const satisfies Record<string, DerivedFileFacts>;

export type DerivedFileName = keyof typeof DERIVED_FILE_KINDS;

/** False for a kind that this version of the app does not have. */
export function isDerivedFileName(name: unknown): name is DerivedFileName {
  return typeof name === 'string' && Object.hasOwn(DERIVED_FILE_KINDS, name);
}

/** True of a file without which the app does not say that all is here. */
export function isPromised({ kind }: Pick<DerivedFileEntry, 'kind'>): boolean {
  return isDerivedFileName(kind) && DERIVED_FILE_KINDS[kind].promised;
}

export function enables({ kind }: Pick<DerivedFileEntry, 'kind'>, feature: Feature): boolean {
  const { enables: features }: { enables: readonly Feature[] } = DERIVED_FILE_KINDS[kind];
  return features.includes(feature);
}
