import type { AnyReader } from './reader.ts';
import { documents } from './readers/documents.ts';
import { links, listFiles } from './readers/passed.ts';
import { backups, derived, indexes, manifests, papers, shards } from './readers/stored.ts';
import { addresses, errata, formulas, highlights, restoration } from './readers/texts.ts';
import { notes, queries, routes, searches } from './readers/typed.ts';

/** Every way by which something from outside gets into the app, but for what is drawn (`e2e/hostile.spec.ts`). */
export const READERS: readonly AnyReader[] = [
  documents,
  restoration,
  formulas,
  errata,
  addresses,
  highlights,
  queries,
  searches,
  routes,
  notes,
  backups,
  links,
  listFiles,
  papers,
  shards,
  manifests,
  derived,
  indexes,
];

/** How many cases of each reader make up so many in all. */
export function casesOf(reader: AnyReader, all: number): number {
  const shares = READERS.reduce((sum, { share }) => sum + share, 0);
  return Math.ceil((all * reader.share) / shares);
}
