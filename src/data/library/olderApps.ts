import { cutPaper } from '../../core/paper/cutPaper.ts';
import { editOf, type RecordEdit, type Wish } from '../../core/merge/change.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { minutesOf } from '../../core/paper/summary.ts';
import { clockOf } from './device.ts';
import { editsFor, writeEdits } from './edits.ts';
import type { LibraryDatabase, Reading, Save } from './libraryDatabase.ts';
import { Look } from './look.ts';
import { projectSearches, searchesOfOlderApp } from './olderSearches.ts';
import { isTime, rulesOf, type CopyRecord, type PaperRecord } from './records.ts';

/**
 * Tables of version 1 of the schema go on: an older app that opens this database, in a tab that was left open or after a
 * step back, finds what is saved and read in `saves` and `reading`, and what it does there is taken over when a newer
 * one opens it again. `saves` is as well what lists of saved papers read.
 */

/** Of fields that are not taken over among the others: they are a record's own, or say what is said beside them. */
const NAMES = ['paperId', 'savedAt', 'minutes', 'id', 'stamps'];

/** Brings the tables of older apps in line with edits, in the same transaction. */
export async function projectForOlderApps(look: Look, edits: readonly RecordEdit[]): Promise<void> {
  if (edits.some(({ table }) => table === 'searches')) await projectSearches(look.library);
  const ids = papersIn(look, edits);
  if (ids.length > 0) await project(look, ids);
}

/** Ids of papers whose rows for older apps follow from edits. */
function papersIn(look: Look, edits: readonly RecordEdit[]): string[] {
  const ids = new Set<string>();
  for (const { table, id, fields } of edits) {
    if (table === 'papers' || table === 'copies') ids.add(id);
    if (table !== 'aliases') continue;
    // What stood under one of these ids may stand under another one now.
    for (const one of [id, ...fields.flatMap(({ before, after }) => [before, after])])
      if (typeof one === 'string') for (const other of [one, look.aliases.now(one)]) ids.add(other);
  }
  return [...ids];
}

async function project(look: Look, named: readonly string[]): Promise<void> {
  // What stood under a former id goes on under the one of now.
  const ids = [...new Set(named.flatMap((id) => [id, look.aliases.now(id)]))];
  const [records, copies, saves, readings] = await Promise.all([
    look.records<PaperRecord>('papers', ids),
    look.records<CopyRecord>('copies', ids),
    look.rows<Save>('saves', ids),
    look.rows<Reading>('reading', ids),
  ]);
  for (const [at, id] of ids.entries()) {
    const isOwn = look.aliases.now(id) === id;
    const record = isOwn ? records[at] : undefined;
    look.put('saves', id, rowFor(id, record, copies[at]?.paper, saves[at]));
    // What an older app wrote of them was taken over: a row without a record is of a paper that was joined to one, and is not any more.
    const { readAt = null, openedAt = readAt ?? 0, position = null } = record ?? {};
    look.put('reading', id, record && { ...readings[at], paperId: id, readAt, openedAt, position });
  }
}

/** The row of a save; none of a paper that is not saved, and one without a text stays as it is. */
function rowFor(
  id: string,
  record: PaperRecord | undefined,
  paper: Paper | undefined,
  row: Save | undefined,
): Save | undefined {
  const savedAt = record?.savedAt;
  if (!isTime(savedAt)) return undefined;
  if (!paper) return row && { ...row, savedAt };
  return { ...row, paperId: id, savedAt, ...rowOf(paper, id) };
}

/** A text that something else wrote than this app stays as it is: nothing here may fail for one. */
function rowOf(paper: Paper, id: string): Pick<Save, 'paper' | 'minutes'> {
  const { abstract, body, links } = paper as Partial<Paper>;
  const isWhole = typeof abstract === 'string' && Array.isArray(body) && Array.isArray(links);
  if (!isWhole) return { paper };
  const cut = cutPaper(paper);
  return { paper: { ...cut, id }, minutes: cut === paper ? undefined : minutesOf(paper) };
}

/**
 * Takes over what an older app did since this database was last open, or all of a library of version 1: what it saved,
 * took back, and marked as read or unread. Where it did nothing only keys are read. In one transaction.
 */
export function takeOverFromOlderApps(library: LibraryDatabase): Promise<void> {
  const { saves, reading, papers, copies, aliases, device, searches, preferences } = library;
  const tables = [saves, reading, papers, copies, aliases, device, searches, preferences];
  return library.transaction('rw', tables, async () => {
    const look = await Look.at(library);
    const savedThere = await saves.orderBy('savedAt').primaryKeys();
    const readThere = await reading.where('readAt').aboveOrEqual(0).primaryKeys();
    const all = await reading.toCollection().primaryKeys();
    await takeOver(look, [
      ...(await differing(look, 'savedAt', savedThere)),
      ...(await differing(look, 'readAt', readThere)),
      ...(await neverHeardOf(look, all)),
      ...[...savedThere, ...all].filter((id) => look.aliases.now(id) !== id),
    ]);
    await fulfil(look, await searchesOfOlderApp(library));
    await look.flush();
  });
}

/**
 * Takes over what a tab of an older app, open beside this one, did with what is about to be written: else that would be
 * written over. In the transaction of the change.
 *
 * @param look has been asked for all that the change depends on
 * @returns true if there was anything
 */
export async function takeOverBefore(look: Look, edits: readonly RecordEdit[]): Promise<boolean> {
  const searches = look.asked('searches').length > 0 ? await searchesOfOlderApp(look.library) : [];
  await fulfil(look, searches);
  const papers = await takeOver(look, [...look.asked('papers'), ...papersIn(look, edits)]);
  return papers || searches.length > 0;
}

/** Takes over what the tables of older apps have of these papers. */
async function takeOver(look: Look, named: readonly string[]): Promise<boolean> {
  if (named.length === 0) return false;
  const { aliases } = look;
  const ids = [...new Set(named.map((id) => aliases.now(id)))];
  const all = ids.map((id) => aliases.all(id));
  const [records, savesFound, readingsFound] = await Promise.all([
    look.records<PaperRecord>('papers', ids),
    look.rows<Save>('saves', all.flat()),
    look.rows<Reading>('reading', all.flat()),
  ]);
  const saves = present(savesFound, all);
  const readings = present(readingsFound, all);
  const wishes: Wish[] = [];
  const removed: string[] = [];
  for (const [at, id] of ids.entries()) {
    const record = records[at];
    const save = saves[at]!.find(({ savedAt }) => isTime(savedAt));
    const isSaved = isTime(record?.savedAt);
    if (save && !isSaved) {
      const { savedAt, paper } = save;
      wishes.push(wish('papers', id, { savedAt }), wish('copies', id, { ...fieldsOf(save), paper }));
    }
    if (!save && isSaved) removed.push(id);
    const read = readings[at]!.find(({ readAt }) => isTime(readAt));
    const reading = read ?? (record ? undefined : readings[at]![0]);
    if (reading && !isTime(record?.readAt)) {
      wishes.push(wish('papers', id, fieldsOf(reading)));
    } else if (!read && isTime(record?.readAt)) wishes.push(wish('papers', id, { readAt: null }));
  }
  // A save without a text never had a row that could have been taken away.
  const copies = await look.records<CopyRecord>('copies', removed);
  wishes.push(
    ...removed.filter((_, at) => copies[at]?.paper).map((id) => wish('papers', id, { savedAt: null })),
  );
  await fulfil(look, wishes);
  const strays = all.flat().filter((id) => aliases.now(id) !== id);
  const rows = new Set([...saves.flat(), ...readings.flat()].map(({ paperId }) => paperId));
  const left = strays.filter((id) => rows.has(id));
  if (left.length > 0) await project(look, left);
  return wishes.length > 0;
}

/** With those that this version does not know, but for the one that names the record. */
function fieldsOf(row: Save | Reading): Wish['fields'] {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !NAMES.includes(field)));
}

/** What was found of each list of ids. */
function present<T>(found: readonly (T | undefined)[], all: readonly (readonly string[])[]): T[][] {
  let at = 0;
  return all.map((ids) => ids.map(() => found[at++]).filter((one) => one !== undefined));
}

function wish(table: string, id: string, fields: Wish['fields']): Wish {
  return { table, id, fields };
}

/** Ids of now for which an older app's table and the records differ in a state. */
async function differing(
  look: Look,
  state: 'savedAt' | 'readAt',
  older: readonly string[],
): Promise<string[]> {
  const keys = await look.library.papers.where(state).aboveOrEqual(0).primaryKeys();
  const known = new Set(keys.map((id) => look.aliases.now(id)));
  for (const id of known)
    if (look.aliases.all(id).length > 1 && !isTime((await look.paper(id))?.[state])) known.delete(id);
  const there = new Set(older.map((id) => look.aliases.now(id)));
  return [...[...there].filter((id) => !known.has(id)), ...[...known].filter((id) => !there.has(id))];
}

async function neverHeardOf(look: Look, older: readonly string[]): Promise<string[]> {
  const known = new Set(
    (await look.library.papers.toCollection().primaryKeys()).map((id) => look.aliases.now(id)),
  );
  return older.filter((id) => !known.has(look.aliases.now(id)));
}

async function fulfil(look: Look, wishes: readonly Wish[]): Promise<void> {
  if (wishes.length === 0) return;
  const clock = await clockOf(look.library);
  const edits = await editsFor(look, wishes, (one, record) =>
    editOf(one, record, rulesOf(one.table), (seen) => clock.next(seen)),
  );
  await writeEdits(look, edits);
  await projectForOlderApps(look, edits);
  // What is read otherwise than by keys is to be as it stands now.
  await look.flush();
}
