import type { Change } from '../../core/merge/change.ts';
import { stampOf, type Stamped } from '../../core/merge/record.ts';
import { partsOf } from '../../core/merge/stamp.ts';
import { isVersions, textsOf } from '../../core/merge/versions.ts';
import { factKey } from '../../core/query/meaning.ts';
import { withConnection } from '../connection.ts';
import type { Aliases } from '../../core/merge/aliases.ts';
import { makeChange, OF_PAPERS, type LibraryWish } from './change.ts';
import { eachRecord } from './eachRecord.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { joined, Look } from './look.ts';
import { timeOfSaves } from './states.ts';
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

/** What ties papers to them, by which index. */
const TIES = { tag: ['taggings', 'tag'], collection: ['entries', 'collection'] } as const satisfies Partial<
  Record<DeletedKind, readonly [MergedTable, string]>
>;

type Removed = Stamped & { removedAt?: unknown };

/** What was deleted in the last thirty days, the last first. */
export function getDeleted(
  library: LibraryDatabase,
  now = Date.now(),
  signal?: AbortSignal,
): Promise<Deleted[]> {
  const { papers, copies, aliases, tags, collections, notes, highlights } = library;
  const since = now - RESTORABLE_MS;
  return withConnection(library, () =>
    library.transaction('r', [papers, copies, aliases, tags, collections, notes, highlights], async () => {
      const { aliases: links } = await Look.at(library);
      const found: Deleted[] = [];
      const add = (kind: DeletedKind, at: unknown, id: string, text: unknown, paper?: string) => {
        if (!isTime(at) || at < since) return;
        const shown = typeof text === 'string' ? text.trim() : '';
        found.push({ kind, id, at, text: shown, ...(paper !== undefined && { paper }) });
      };
      const tagsSeen = new Set<string>();
      const each = <T extends Stamped>(table: MergedTable, take: (record: T) => void) =>
        eachRecord(library, table, take, signal);
      await each<TagRecord>('tags', (tag) => {
        const { id, name, removedAt, mergedInto } = tag;
        // Of one name, as two devices may have made them, they went as one.
        if (typeof mergedInto !== 'string' && !tagsSeen.has(wentAs(tag))) add('tag', removedAt, id, name);
        tagsSeen.add(wentAs(tag));
      });
      await each<CollectionRecord>('collections', ({ id, name, removedAt }) =>
        add('collection', removedAt, id, name),
      );
      await each<HighlightRecord>('highlights', ({ id, paper, quote, removedAt }) =>
        add('highlight', removedAt, id, (quote as Partial<typeof quote> | null)?.exact, links.now(paper)),
      );
      const noted = new ByPaper<NoteRecord>(links, 'notes');
      await each<NoteRecord>('notes', (record) => noted.take(record));
      for (const { id, removedAt, text } of noted.joined()) add('note', removedAt, id, writtenIn(text), id);
      const known = new ByPaper<PaperRecord>(links, 'papers');
      await each<PaperRecord>('papers', (record) => {
        if (record.savedAt !== undefined) known.take(record);
      });
      const unsaved = known
        .joined()
        .filter((record) => record.savedAt === null && takenBackAt(record) >= since);
      const kept = new ByPaper<CopyRecord>(links, 'copies');
      const ids = unsaved.flatMap(({ id }) => links.all(id));
      for (const copy of await copies.bulkGet(ids)) if (copy) kept.take(copy);
      const titles = new Map(
        kept.joined().map(({ id, paper }) => [id, (paper as { title?: unknown } | undefined)?.title]),
      );
      for (const record of unsaved) {
        const { id } = record;
        if (typeof titles.get(id) === 'string') add('save', takenBackAt(record), id, titles.get(id), id);
      }
      return found.sort((a, b) => b.at - a.at);
    }),
  );
}

/** Records of one paper under several ids, as one. */
class ByPaper<T extends Stamped> {
  readonly #links: Aliases;
  readonly #table: MergedTable;
  readonly #parts = new Map<string, T[]>();

  constructor(links: Aliases, table: MergedTable) {
    this.#links = links;
    this.#table = table;
  }

  take(record: T): void {
    const id = this.#links.now(record.id);
    const parts = this.#parts.get(id);
    if (parts) parts.push({ ...record, id });
    else this.#parts.set(id, [{ ...record, id }]);
  }

  joined(): T[] {
    return [...this.#parts.values()].map((parts) => joined(parts, this.#table)!);
  }
}

/** Restores what was deleted, with what was deleted along with it: a tag has its papers again. */
export function restore(
  library: LibraryDatabase,
  { kind, id }: Pick<Deleted, 'kind' | 'id'>,
  now = Date.now(),
): Promise<Change> {
  return makeChange(
    library,
    async (look): Promise<LibraryWish[]> => {
      if (kind === 'save') {
        if (isTime((await look.paper(id))?.savedAt)) return [];
        const savedAt = await timeOfSaves(library, 1, now);
        return [{ table: 'papers', id, fields: { savedAt } }];
      }
      const table = TABLES[kind];
      const [record] = await look.records<Removed>(table, [id]);
      const at = record?.removedAt;
      if (!isTime(at)) return [];
      if (kind === 'note' || kind === 'highlight') return backOf(table, [{ id }]);
      const went = (one: Removed) => one.removedAt === at;
      const { tags, collections } = library;
      const others =
        kind === 'tag'
          ? await tags.filter((one) => wentAs(one) === wentAs(record as unknown as TagRecord)).toArray()
          : await collections.filter((one) => one.parent === id && went(one as Removed)).toArray();
      const ids = [id, ...others.map((one) => one.id)];
      const [ties, field] = TIES[kind];
      const joins = await library.table<Removed, string>(ties).where(field).anyOf(ids).filter(went).toArray();
      return [...backOf(table, [{ id }, ...others]), ...backOf(ties, joins)];
    },
    kind === 'save'
      ? OF_PAPERS
      : [TABLES[kind], ...(kind in TIES ? [TIES[kind as keyof typeof TIES][0]] : [])],
  );
}

function backOf(table: MergedTable, records: readonly { id: string }[]): LibraryWish[] {
  return records.map(({ id }) => ({ table, id, fields: { removedAt: null } }));
}

/** Equal for tags of one name that were removed in the same moment. */
function wentAs({ name, removedAt }: TagRecord): string {
  return `${factKey({ field: 'tag', value: String(name) })} ${removedAt}`;
}

function takenBackAt(record: PaperRecord): number {
  return partsOf(stampOf(record, 'savedAt'))?.time ?? 0;
}

function writtenIn(text: unknown): string {
  return isVersions(text) ? textsOf(text).join('\n\n') : '';
}
