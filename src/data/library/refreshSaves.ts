import type { Paper } from '../../core/paper/paper.ts';
import { withConnection } from '../connection.ts';
import { OF_PAPERS, write, type LibraryWish } from './change.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { Look } from './look.ts';
import type { CopyRecord } from './records.ts';

/** Which content the copies were last brought up to; of this device alone. */
const KEY = 'copies-up-to';
/** Papers at once: what a person does meanwhile waits for no more than that. */
const AT_ONCE = 200;

/**
 * Brings the copies in saves up to the newest text. A paper that is no longer in the content keeps the text it had. Once
 * for each version of the content with the packs of it that are here, and anew after other copies came in (`forgetStep`).
 *
 * @param lookUp gives the newest papers for ids, null where one is not in the content.
 * @param step names that version and those packs
 */
export async function refreshSaves(
  library: LibraryDatabase,
  lookUp: (ids: string[]) => Promise<(Paper | null)[]>,
  step: string,
): Promise<void> {
  const [reached, ids] = await withConnection(library, async () =>
    Promise.all([library.device.get(KEY), library.saves.toCollection().primaryKeys()]),
  );
  if (reached?.value === step) return;
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const newest = (await lookUp(ids.slice(at, at + AT_ONCE))).filter((paper) => paper !== null);
    if ((await outdated(library, newest)).length > 0)
      await write(library, (look) => newerCopies(look, newest), OF_PAPERS);
  }
  await withConnection(library, () => library.device.put({ key: KEY, value: step }));
}

/** To be called in the transaction that writes copies which came from elsewhere: they may be older than the content. */
export async function forgetStep(library: LibraryDatabase): Promise<void> {
  await library.device.delete(KEY);
}

function outdated(library: LibraryDatabase, newest: readonly Paper[]): Promise<LibraryWish[]> {
  return withConnection(library, () =>
    library.transaction('r', library.copies, library.aliases, async () =>
      newerCopies(await Look.at(library), newest),
    ),
  );
}

async function newerCopies(look: Look, newest: readonly Paper[]): Promise<LibraryWish[]> {
  const copies = await look.records<CopyRecord>(
    'copies',
    newest.map(({ id }) => id),
  );
  return newest
    .filter((paper, at) => JSON.stringify(paper) !== JSON.stringify(copies[at]?.paper))
    .map((paper) => ({ table: 'copies', id: paper.id, fields: { paper } }));
}
