import type { Change } from '../../core/merge/change.ts';
import { stampOf, type Stamped } from '../../core/merge/record.ts';
import { partsOf } from '../../core/merge/stamp.ts';
import { isVersions, textsOf } from '../../core/merge/versions.ts';
import { withConnection } from '../connection.ts';
import { makeChange, type LibraryWish } from './change.ts';
import { eachRecord } from './eachRecord.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { Look } from './look.ts';
import {
  isTime,
  type CollectionRecord,
  type CopyRecord,
  type HighlightRecord,
  type MergedTable,
  type NoteRecord,
  type PaperRecord,
  type TagRecord,
} from './records.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long what was deleted is offered to be restored, ms. */
const RESTORABLE_MS = 30 * DAY_MS;

export type DeletedKind = 'save' | 'tag' | 'collection' | 'note' | 'highlight';

/** Something that was deleted in the last thirty days. */
export interface Deleted {
  kind: DeletedKind;
  /** Of its record. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The name, or the words; of a save, the title. Empty where that is not known. */
  text: string;
  /** The paper that a note or highlight is on. */
  paper?: string;
}

/** Whole days, begun ones included, in which it can still be restored. */
export function daysLeftFor({ at }: Pick<Deleted, 'at'>, now = Date.now()): number {
  return Math.max(1, Math.ceil((at + RESTORABLE_MS - now) / DAY_MS));
}

const TABLES = {
  tag: 'tags',
  collection: 'collections',
  note: 'notes',
  highlight: 'highlights',
} as const satisfies Partial<Record<DeletedKind, MergedTable>>;

/** What hangs on a record that was deleted with it. */
const HANGING = { tag: ['taggings', 'tag'], collection: ['entries', 'collection'] } as const;

/** What was deleted in the last thirty days, the last first. */
export function getDeleted(library: LibraryDatabase, now = Date.now()): Promise<Deleted[]> {
  const { papers, copies, aliases, tags, collections, notes, highlights } = library;
  return withConnection(library, () =>
    library.transaction('r', [papers, copies, aliases, tags, collections, notes, highlights], async () => {
      const look = await Look.at(library);
      const found: Deleted[] = await savesTakenBack(look, now - RESTORABLE_MS);
      const add = (kind: DeletedKind, at: unknown, id: string, text: unknown, paper?: string) => {
        if (!isTime(at) || at < now - RESTORABLE_MS) return;
        const shown = typeof text === 'string' ? text.trim() : '';
        found.push({ kind, id, at, text: shown, ...(paper !== undefined && { paper }) });
      };
      await eachRecord<TagRecord>(library, 'tags', ({ id, name, removedAt, mergedInto }) => {
        if (typeof mergedInto !== 'string') add('tag', removedAt, id, name);
      });
      await eachRecord<CollectionRecord>(library, 'collections', ({ id, name, removedAt }) =>
        add('collection', removedAt, id, name),
      );
      const noted = new Set<string>();
      await eachRecord<NoteRecord>(library, 'notes', ({ id }) => void noted.add(look.aliases.now(id)));
      for (const note of await look.records<NoteRecord>('notes', [...noted]))
        if (note) add('note', note.removedAt, note.id, writtenIn(note.text), note.id);
      await eachRecord<HighlightRecord>(library, 'highlights', ({ id, paper, quote, removedAt }) =>
        add(
          'highlight',
          removedAt,
          id,
          (quote as Partial<typeof quote> | null)?.exact,
          look.aliases.now(paper),
        ),
      );
      return found.sort((a, b) => b.at - a.at);
    }),
  );
}

/** Papers that were saved and are not any more: when that was, the stamp of the field says. */
async function savesTakenBack(look: Look, since: number): Promise<Deleted[]> {
  const times = new Map<string, number>();
  await eachRecord<PaperRecord>(look.library, 'papers', (record) => {
    if (record.savedAt === null) times.set(look.aliases.now(record.id), takenBackAt(record));
  });
  const recent = [...times].filter(([, at]) => at >= since).map(([id]) => id);
  const records = await look.records<PaperRecord>('papers', recent);
  const copies = await look.records<CopyRecord>('copies', recent);
  return recent.flatMap((id, at): Deleted[] => {
    const record = records[at];
    const title = (copies[at]?.paper as { title?: unknown } | undefined)?.title;
    if (record?.savedAt !== null || typeof title !== 'string') return [];
    return [{ kind: 'save', id, at: takenBackAt(record), text: title, paper: id }];
  });
}

/** Restores what was deleted, with what was deleted along with it: a tag has its papers again. */
export function restore(
  library: LibraryDatabase,
  { kind, id }: Pick<Deleted, 'kind' | 'id'>,
  now = Date.now(),
): Promise<Change> {
  return makeChange(library, async (look): Promise<LibraryWish[]> => {
    if (kind === 'save') {
      const isSaved = isTime((await look.paper(id))?.savedAt);
      return isSaved ? [] : [{ table: 'papers', id, fields: { savedAt: now } }];
    }
    const table = TABLES[kind];
    const [record] = await look.records<Stamped & { removedAt?: unknown }>(table, [id]);
    if (!isTime(record?.removedAt)) return [];
    return [
      { table, id, fields: { removedAt: null } },
      ...(await hangingOn(look, kind, id, record.removedAt)),
    ];
  });
}

/** What was taken out in the same moment: papers of a tag or collection, and collections in one. */
async function hangingOn(look: Look, kind: DeletedKind, id: string, at: number): Promise<LibraryWish[]> {
  if (kind !== 'tag' && kind !== 'collection') return [];
  const { library } = look;
  const back = (table: MergedTable, records: readonly (Stamped & { removedAt?: unknown })[]) =>
    records
      .filter(({ removedAt }) => removedAt === at)
      .map(({ id }): LibraryWish => ({ table, id, fields: { removedAt: null } }));
  const [table, field] = HANGING[kind];
  const joins = await library.table<Stamped, string>(table).where(field).equals(id).toArray();
  const inside =
    kind === 'collection' ? await library.collections.filter(({ parent }) => parent === id).toArray() : [];
  const nested = await Promise.all(
    inside.filter(({ removedAt }) => removedAt === at).map((one) => hangingOn(look, kind, one.id, at)),
  );
  return [...back(table, joins), ...back('collections', inside), ...nested.flat()];
}

function takenBackAt(record: PaperRecord): number {
  return partsOf(stampOf(record, 'savedAt'))?.time ?? 0;
}

function writtenIn(text: unknown): string {
  return isVersions(text) ? textsOf(text).join('\n\n') : '';
}
