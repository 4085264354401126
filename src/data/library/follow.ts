import { write, type LibraryWish } from './change.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import type { Look } from './look.ts';
import { KEYED_BY_PAPER, type MergedTable } from './records.ts';

/**
 * Lets what a person did follow papers whose id changed with their title. May be repeated. Nothing is joined for good:
 * each record stays as it was, under the id that it was written under, and what stands under both ids is read as one.
 *
 * @param moved old id → the id now.
 */
export function followMoves(
  library: LibraryDatabase,
  moved: Readonly<Record<string, string>>,
): Promise<void> {
  return write(library, async (look) => {
    const known = await knownOf(look, Object.keys(moved));
    return known.flatMap((id) => linkTo(look, id, moved[id]!));
  });
}

/** Those under which anything is kept. */
async function knownOf({ library }: Look, ids: string[]): Promise<string[]> {
  const tables = [...KEYED_BY_PAPER] as MergedTable[];
  const found = await Promise.all(
    tables.map((table) => library.table<unknown, string>(table).where('id').anyOf(ids).primaryKeys()),
  );
  return [...new Set(found.flat())];
}

function linkTo({ aliases }: Look, id: string, now: string): LibraryWish[] {
  if (aliases.areApart(id) || aliases.now(id) === now) return [];
  const link: LibraryWish = { table: 'aliases', id, fields: { to: now } };
  // It has its former id again: that is not to lead away from it any more.
  return aliases.now(now) === now ? [link] : [{ table: 'aliases', id: now, fields: { to: undefined } }, link];
}
