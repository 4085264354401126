import type { Table } from 'dexie';
import { withConnection } from '../connection.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';

/** Bytes that a record takes whose fields are short, with its keys in indexes. */
const A_RECORD = 200;

const SHORT = ['papers', 'reading', 'taggings', 'entries', 'visits'];
const LONG = ['copies', 'ownPapers', 'notes', 'highlights', 'saves'];

/** So many records of a table are measured, lots of them from all over it: the settings measure anew whenever something was stored. */
const LOTS = 8;
const LOT = 125;

/** About how many bytes the library takes: of tables of more than a thousand records, by a thousand of them. */
export function librarySize(library: LibraryDatabase): Promise<number> {
  return withConnection(library, async () => {
    let size = 0;
    for (const table of LONG) size += await textSize(library.table<unknown, string>(table));
    for (const table of SHORT) size += (await library.table(table).count()) * A_RECORD;
    return size;
  });
}

async function textSize(table: Table<unknown, string>): Promise<number> {
  const count = await table.count();
  const measured = Math.min(count, LOTS * LOT);
  let size = 0;
  // Lot by lot: all texts at once are more than a phone has room for.
  for (let at = 0; at < measured; at += LOT) {
    const lot = table.offset(Math.floor((at / measured) * count)).limit(Math.min(LOT, measured - at));
    for (const record of await lot.toArray()) size += JSON.stringify(record).length;
  }
  return measured ? (size / measured) * count : 0;
}
