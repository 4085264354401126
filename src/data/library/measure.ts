import { withConnection } from '../connection.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';

/** Bytes that a record takes whose fields are short, with its keys in indexes. */
const A_RECORD = 200;

const SHORT = ['papers', 'reading', 'taggings', 'entries', 'visits'];
const LONG = ['copies', 'ownPapers', 'notes', 'highlights', 'saves'];

/** About how many bytes the library takes. */
export function librarySize(library: LibraryDatabase): Promise<number> {
  return withConnection(library, async () => {
    let size = 0;
    // One by one: all texts at once are more than a phone has room for.
    for (const table of LONG)
      await library.table<unknown, string>(table).each((record) => (size += JSON.stringify(record).length));
    for (const table of SHORT) size += (await library.table(table).count()) * A_RECORD;
    return size;
  });
}
