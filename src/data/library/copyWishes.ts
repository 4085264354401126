import type { Paper } from '../../core/paper/paper.ts';
import { withConnection } from '../connection.ts';
import type { LibraryWish } from './change.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { Look } from './look.ts';
import type { CopyRecord } from './records.ts';

/**
 * What keeps the text of papers that nothing keeps yet, or only a title: whoever tags a paper finds it again after it left
 * the content.
 */
export async function copyWishes(look: Look, papers: readonly Paper[]): Promise<LibraryWish[]> {
  const copies = await look.records<CopyRecord>(
    'copies',
    papers.map(({ id }) => id),
  );
  return papers
    .filter((paper, at) => isFuller(paper, copies[at]?.paper))
    .map((paper) => ({ table: 'copies', id: paper.id, fields: { paper } }));
}

/** Whether a text says what one that is kept does not: that is none, or has no abstract. */
export function isFuller(paper: Paper, kept: Paper | undefined): boolean {
  return !kept || (!kept.abstract && paper.abstract !== '');
}

/** Those of these papers whose text is not kept. */
export function withoutCopy(library: LibraryDatabase, ids: readonly string[]): Promise<string[]> {
  return withConnection(library, () =>
    library.transaction('r', library.copies, library.aliases, async () => {
      const look = await Look.at(library);
      // One whose making was undone has no text any more.
      const copies = await look.records<CopyRecord>('copies', ids);
      return ids.filter((_, at) => !copies[at]?.paper);
    }),
  );
}
