import type { Paper } from '../../core/paper/paper.ts';
import { salvagePaper } from '../../core/paper/parsePaper.ts';
import { withConnection } from '../connection.ts';
import type { LibraryWish } from './change.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { Look } from './look.ts';
import { isTime, type CopyRecord, type NoteRecord } from './records.ts';

/** Keeps the text of a paper that is noted on or marked, where none is kept: it may leave the content. */
export async function copyWish(look: Look, id: string, copy: Paper | undefined): Promise<LibraryWish[]> {
  if (!copy) return [];
  const [kept] = await look.records<CopyRecord>('copies', [id]);
  return kept?.paper ? [] : [{ table: 'copies', id, fields: { paper: copy } }];
}

/** The copy of a paper that has a note or a highlight; nothing of others. */
export function getNotedCopy(library: LibraryDatabase, id: string): Promise<Paper | undefined> {
  const { copies, notes, highlights, aliases } = library;
  return withConnection(library, () =>
    library.transaction('r', [copies, notes, highlights, aliases], async () => {
      const look = await Look.at(library);
      const [note] = await look.records<NoteRecord>('notes', [id]);
      const ids = look.aliases.all(look.aliases.now(id));
      const marked = await highlights
        .where('paper')
        .anyOf(ids)
        .filter(({ removedAt }) => !isTime(removedAt))
        .count();
      if (marked === 0 && (!note || isTime(note.removedAt))) return undefined;
      const [copy] = await look.records<CopyRecord>('copies', [id]);
      return salvagePaper(copy && { ...copy.paper, id: look.aliases.now(id) }) ?? undefined;
    }),
  );
}
