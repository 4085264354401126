import { cutPaper } from '../../core/cutPaper.ts';
import { editOf, type RecordEdit, type Wish } from '../../core/merge/change.ts';
import { clockOf } from './device.ts';
import { editsFor, writeEdits } from './edits.ts';
import type { LibraryDatabase, Save } from './libraryDatabase.ts';
import { Look } from './look.ts';
import { projectSearches, searchesOfOlderApp } from './olderSearches.ts';
import { isTime, rulesOf, type CopyRecord, type PaperRecord } from './records.ts';

/**
 * Tables of version 1 of the schema go on: an older app that opens this database, in a tab that was left open or after a
 * step back, finds what is saved and read in `saves` and `reading`, and what it does there is taken over when a newer
 * one opens it again. `saves` is as well what lists of saved papers read.
 */

/** Brings the tables of older apps in line with edits, in the same transaction. */
export async function projectForOlderApps(look: Look, edits: readonly RecordEdit[]): Promise<void> {
  if (edits.some(({ table }) => table === 'searches')) await projectSearches(look.library);
  const ids = new Set<string>();
  for (const { table, id, fields } of edits) {
    if (table === 'papers' || table === 'copies') ids.add(id);
    if (table !== 'aliases') continue;
    // What stood under one of these ids may stand under another one now.
    for (const one of [id, ...fields.flatMap(({ before, after }) => [before, after])])
      if (typeof one === 'string') for (const other of [one, look.aliases.now(one)]) ids.add(other);
  }
  if (ids.size > 0) await project(look, [...ids]);
}

async function project(look: Look, ids: readonly string[]): Promise<void> {
  const { library } = look;
  const records = await look.records<PaperRecord>('papers', ids);
  const copies = await look.records<CopyRecord>('copies', ids);
  const saves = await library.saves.bulkGet([...ids]);
  const readings = await library.reading.bulkGet([...ids]);
  const isOwn = (id: string) => look.aliases.now(id) === id;
  const unsaved = ids.filter((id, at) => !isOwn(id) || !isTime(records[at]?.savedAt));
  await library.saves.bulkDelete(unsaved);
  await library.reading.bulkDelete(ids.filter((id) => !isOwn(id)));
  await library.saves.bulkPut(
    ids.flatMap((id, at): Save[] => {
      const savedAt = records[at]?.savedAt;
      const paper = copies[at]?.paper ?? saves[at]?.paper;
      if (!isOwn(id) || !isTime(savedAt) || !paper) return [];
      return [{ ...saves[at], paperId: id, savedAt, paper: { ...cutPaper(paper), id } }];
    }),
  );
  await library.reading.bulkPut(
    ids.flatMap((id, at) => {
      const record = records[at];
      if (!isOwn(id) || !record) return [];
      const { readAt = null, openedAt = readAt ?? 0, position = null } = record;
      return [{ ...readings[at], paperId: id, readAt, openedAt, position }];
    }),
  );
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
    const saved = await compared(look, 'savedAt', await saves.orderBy('savedAt').primaryKeys());
    const read = await compared(look, 'readAt', await reading.where('readAt').aboveOrEqual(0).primaryKeys());
    const opened = await neverHeardOf(look, await reading.toCollection().primaryKeys());
    const newSaves = (await saves.bulkGet(saved.added)).filter((save) => save !== undefined);
    const readingIds = [...new Set([...read.added, ...opened])];
    const readings = (await reading.bulkGet(readingIds)).filter((one) => one !== undefined);
    await fulfil(look, [
      ...newSaves.map(({ paperId, savedAt }) => wish('papers', paperId, { savedAt })),
      ...newSaves.map(({ paperId, paper }) => wish('copies', paperId, { paper })),
      ...saved.removed.map((id) => wish('papers', id, { savedAt: null })),
      ...readings.map(({ paperId, readAt, openedAt, position }) =>
        wish('papers', paperId, { readAt, openedAt, position }),
      ),
      ...read.removed.map((id) => wish('papers', id, { readAt: null })),
      ...(await searchesOfOlderApp(library)),
    ]);
  });
}

function wish(table: string, id: string, fields: Wish['fields']): Wish {
  return { table, id, fields };
}

/** What an older app's table has of a state and the records do not, and the other way round. */
async function compared(
  look: Look,
  state: 'savedAt' | 'readAt',
  older: readonly string[],
): Promise<{ added: string[]; removed: string[] }> {
  const keys = await look.library.papers.where(state).aboveOrEqual(0).primaryKeys();
  const present = new Set(keys.map((id) => look.aliases.now(id)));
  for (const id of present)
    if (look.aliases.all(id).length > 1 && !isTime((await look.paper(id))?.[state])) present.delete(id);
  const there = new Set(older);
  return {
    added: older.filter((id) => !present.has(id)),
    removed: [...present].filter((id) => !there.has(id)),
  };
}

async function neverHeardOf(look: Look, older: readonly string[]): Promise<string[]> {
  const known = new Set(
    (await look.library.papers.toCollection().primaryKeys()).map((id) => look.aliases.now(id)),
  );
  return older.filter((id) => !known.has(id));
}

async function fulfil(look: Look, wishes: readonly Wish[]): Promise<void> {
  if (wishes.length === 0) return;
  const clock = await clockOf(look.library);
  const edits = await editsFor(look, wishes, (one, record) =>
    editOf(one, record, rulesOf(one.table), (seen) => clock.next(seen)),
  );
  await writeEdits(look.library, edits);
  await project(
    look,
    wishes.flatMap(({ table, id }) => (table === 'copies' ? [id] : [])),
  );
}
