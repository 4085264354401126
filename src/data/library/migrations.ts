/**
 * The schema of the library, one entry per version that was ever released. Entries are only added, never changed or
 * removed: databases of every version are out there. Tables and fields are only added too, so that an older app
 * opened after a newer one still finds what it knows.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    stores: {
      saves: 'paperId, savedAt',
      reading: 'paperId, readAt, openedAt',
      preferences: 'key',
    },
  },
  {
    // What older apps left is taken over with every opening (`olderApps.ts`), that of version 1 with the first.
    version: 2,
    stores: {
      papers: 'id, savedAt, readAt, hiddenAt, openedAt',
      copies: 'id',
      aliases: 'id',
      tags: 'id',
      taggings: 'id, tag, paper',
      collections: 'id',
      entries: 'id, collection, paper',
      notes: 'id',
      highlights: 'id, paper',
      visits: 'id, day, paper',
      searches: 'id',
      ownPapers: 'id',
      changes: 'id, at',
      device: 'key',
    },
  },
  // Which papers a person brought is known by keys alone: of 87,000 the texts are 300 MB.
  { version: 3, stores: { ownPapers: 'id, at, removedAt' } },
  // Likewise which text of each is there: what was worked out from another is worked out anew.
  { version: 4, stores: { ownPapers: 'id, at, removedAt, stamps.paper' } },
];

interface Migration {
  version: number;
  /** Table name → primary key and indexes, as Dexie writes them. */
  stores: Record<string, string>;
}
