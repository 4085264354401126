import type { Paper } from '../../core/paper/paper.ts';
import { withConnection } from '../connection.ts';
import { OF_PAPERS, write, type LibraryWish } from './change.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import type { Look } from './look.ts';
import { KEYED_BY_PAPER, type MergedTable } from './records.ts';

/**
 * Lets what a person did follow papers whose id changed with their title. May be repeated. Nothing is joined for good:
 * each record stays as it was, under the id that it was written under, and what stands under both ids is read as one.
 *
 * @param moved old id → the id now.
 */
export async function followMoves(
  library: LibraryDatabase,
  moved: Readonly<Record<string, string>>,
): Promise<void> {
  const targets = new Set(Object.values(moved));
  // An id that is one of today's is another paper's by now: links could not tell the two apart.
  const followed = Object.keys(moved).filter((id) => !targets.has(id) && !Object.hasOwn(moved, moved[id]!));
  if (followed.length === 0) return;
  await write(
    library,
    async (look) => {
      const known = await knownOf(look, followed);
      return known.flatMap((id) => linkTo(look, id, moved[id]!));
    },
    [...OF_PAPERS, ...KEYED, ...NAMING_PAPERS],
  );
}

/**
 * Takes links back whose both ids the content has: under the former one there is a paper again, and it is not the one
 * that went on. Each has its own state and text again.
 *
 * @param lookUp gives the papers for ids, null where one is not in the content.
 */
export async function unlinkReturned(
  library: LibraryDatabase,
  lookUp: (ids: string[]) => Promise<(Paper | null)[]>,
): Promise<void> {
  const aliases = await withConnection(library, () => library.aliases.toArray());
  const links = aliases.filter(({ to }) => typeof to === 'string');
  if (!links.length) return;
  const papers = await lookUp([...new Set(links.flatMap(({ id, to }) => [id, to!]))]);
  const here = new Set(papers.flatMap((paper) => (paper ? [paper.id] : [])));
  const returned = links.filter(({ id, to }) => here.has(id) && here.has(to!));
  if (!returned.length) return;
  await write(
    library,
    () => returned.map(({ id }) => ({ table: 'aliases', id, fields: { to: undefined } })),
    OF_PAPERS,
  );
}

/** Tables whose records have the id of a paper. */
const KEYED = [...KEYED_BY_PAPER, 'ownPapers'] as MergedTable[];
/** Tables whose records name a paper, each with an index of it. */
const NAMING_PAPERS = ['taggings', 'entries', 'highlights', 'visits'] as const satisfies MergedTable[];

/** Those under which anything is kept. WebKit cannot open the cursor that gives each key of an index once. */
async function knownOf({ library }: Look, ids: string[]): Promise<string[]> {
  const found = await Promise.all([
    ...KEYED.map((table) => library.table<unknown, string>(table).where('id').anyOf(ids).primaryKeys()),
    ...NAMING_PAPERS.map((table) => library[table].where('paper').anyOf(ids).keys()),
  ]);
  return [...new Set(found.flat().map(String))];
}

function linkTo({ aliases }: Look, id: string, now: string): LibraryWish[] {
  if (aliases.areApart(id) || aliases.now(id) === now) return [];
  const link: LibraryWish = { table: 'aliases', id, fields: { to: now } };
  // It has its former id again: that is not to lead away from it any more.
  return aliases.now(now) === now ? [link] : [{ table: 'aliases', id: now, fields: { to: undefined } }, link];
}
