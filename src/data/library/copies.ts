import type { Paper } from '../../core/paper/paper.ts';
import { salvagePaper } from '../../core/paper/parsePaper.ts';
import { withConnection } from '../connection.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { Look } from './look.ts';
import { getSave } from './saves.ts';
import type { CopyRecord } from './records.ts';

/** The texts that are kept of these papers, as well as they can be read, saved or not; without those that have none. */
export function getCopies(library: LibraryDatabase, ids: readonly string[]): Promise<Paper[]> {
  return withConnection(library, () =>
    library.transaction('r', library.copies, library.aliases, async () => {
      const look = await Look.at(library);
      const copies = await look.records<CopyRecord>('copies', ids);
      return copies.flatMap((copy) => {
        const paper = copy && salvagePaper({ ...copy.paper, id: copy.id });
        return paper ? [paper] : [];
      });
    }),
  );
}

/** The text of a paper as it is kept, for whoever saved, tagged or collected it; nothing if none is. */
export async function keptText(library: LibraryDatabase, id: string): Promise<Paper | undefined> {
  return (await getSave(library, id))?.paper ?? (await getCopies(library, [id]))[0];
}
