import { editOf, type Change, type RecordEdit, type Wish } from '../../core/merge/change.ts';
import type { Clock } from '../../core/merge/clock.ts';
import { stampOf, type Stamped } from '../../core/merge/record.ts';
import { clockOf, drawId } from './device.ts';
import { editsFor, writeEdits } from './edits.ts';
import { gotOn } from '../silence.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { Look } from './look.ts';
import { projectForOlderApps, takeOverBefore } from './olderApps.ts';
import { rulesOf, type MergedTable } from './records.ts';
import { withRoom } from './reserve.ts';

/** Changes are remembered for so long: by then no answer to one is waited for, and nothing offers to undo it. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000;
/** Begins the id of a change that takes another one back. */
export const UNDO = 'undo ';

/** What is wished for of one record of the library. */
export interface LibraryWish extends Wish {
  table: MergedTable;
}

/** Says what is to be, from what there is; it may run again where the connection was lost. */
export type WishFrom = (look: Look) => Promise<readonly LibraryWish[]> | readonly LibraryWish[];

/**
 * Makes a change in one transaction: all of it or nothing. One of an id that was made already is not made again; the
 * answer is the change that was made then.
 *
 * @param of tables that it reads or writes, for what goes on in others is not to be waited for; else all
 * @param id of this change alone, and the same for every try of it
 */
export function makeChange(
  library: LibraryDatabase,
  wish: WishFrom,
  of?: readonly string[],
  id = drawId(),
): Promise<Change> {
  return inOneTransaction(library, id, (look, clock) => wishedEdits(wish, look, clock), { of });
}

/** Writes what nobody takes back, and is not remembered for that. */
export async function write(library: LibraryDatabase, wish: WishFrom, of?: readonly string[]): Promise<void> {
  await written(library, wish, of);
}

/** The same, for whom needs to know what was written: that also where the answer was lost and it is asked for once more. */
export async function written(
  library: LibraryDatabase,
  wish: WishFrom,
  of?: readonly string[],
): Promise<readonly RecordEdit[]> {
  let last: RecordEdit[] = [];
  const edit = async (look: Look, clock: Clock) =>
    (last = (await areMade(look, last)) ? last : await wishedEdits(wish, look, clock));
  return (await inOneTransaction(library, null, edit, { of })).edits;
}

/** Whether edits stand in the library, all of which are made together; made once more they change nothing. */
async function areMade(look: Look, [first]: readonly RecordEdit[]): Promise<boolean> {
  if (!first) return false;
  const [row] = await look.rows<Stamped>(first.table, [first.id]);
  return first.fields.some(({ field, stamp }) => stampOf(row, field) === stamp);
}

async function wishedEdits(wish: WishFrom, look: Look, clock: Clock): Promise<RecordEdit[]> {
  return editsFor(look, await wish(look), (wished, record) =>
    editOf(wished, record, rulesOf(wished.table), (seen) => clock.next(seen)),
  );
}

/** What each change reads or writes. */
const ALWAYS = ['changes', 'device', 'aliases'];
/** What a change of papers or of their texts reads or writes besides. */
export const OF_PAPERS = ['papers', 'copies', 'saves', 'reading'];
/** What a change of searches reads or writes: older apps have them among the preferences. */
export const OF_SEARCHES = ['searches', 'preferences'];
/** Tables of which what older apps read is made by reading them as they are then. */
const READ_WHOLE = ['aliases', 'searches'];

/**
 * @param edit says what is to be written; it may run twice, and the second time counts
 * @param how `writeAll` writes it, where it is not written as it was worked out; `of` names the tables that are read or
 * written, where those are not all
 */
export function inOneTransaction(
  library: LibraryDatabase,
  id: string | null,
  edit: (look: Look, clock: Clock) => Promise<RecordEdit[]>,
  {
    writeAll,
    of,
  }: {
    writeAll?: (edits: readonly RecordEdit[]) => Promise<void>;
    of?: readonly string[] | undefined;
  } = {},
): Promise<Change> {
  return withRoom(library, () =>
    library.transaction('rw', of ? [...ALWAYS, ...of] : library.tables, async () => {
      const [made, clock, look] = await Promise.all([
        id === null ? undefined : library.changes.get(id),
        clockOf(library),
        Look.at(library, true),
      ]);
      // A restore may write for long, and is not to be taken for a library that does not answer.
      gotOn(library);
      if (made) return made;
      let edits = await edit(look, clock);
      if (await takeOverBefore(look, edits)) edits = await edit(look, clock);
      const change: Change = { id: id ?? '', at: Date.now(), edits };
      let after = look;
      if (edits.length > 0) {
        if (writeAll) await writeAll(edits);
        else await writeEdits(look, edits);
        if (writeAll || edits.some(({ table }) => READ_WHOLE.includes(table))) {
          await look.flush();
          gotOn(library);
          after = await Look.at(library, true);
        }
        await projectForOlderApps(after, edits);
      }
      await Promise.all([look.flush(), after.flush(), id !== null && remember(library, change)]);
      gotOn(library);
      return change;
    }),
  );
}

async function remember({ changes }: LibraryDatabase, change: Change): Promise<void> {
  const forgotten = changes.where('at').below(change.at - REMEMBERED_MS);
  await Promise.all([forgotten.delete(), changes.put(change)]);
}
