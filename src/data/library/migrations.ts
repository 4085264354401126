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
];

interface Migration {
  version: number;
  /** Table name → primary key and indexes, as Dexie writes them. */
  stores: Record<string, string>;
}
