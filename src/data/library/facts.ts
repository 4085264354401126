import type { Stamped } from '../../core/merge/record.ts';
import { isVersions, textsOf } from '../../core/merge/versions.ts';
import { factKey } from '../../core/query/meaning.ts';
import type { FactField } from '../../core/query/parts.ts';
import { withConnection } from '../connection.ts';
import { eachRecord } from './eachRecord.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { joined, Look } from './look.ts';
import {
  isTime,
  type CollectionRecord,
  type EntryRecord,
  type HighlightRecord,
  type NoteRecord,
  type TaggingRecord,
  type TagRecord,
} from './records.ts';

/** A name that the person gave, and the papers that have it, by their ids of now. */
export interface Named {
  name: string;
  /** As a search asks for it (`factKey`). */
  key: string;
  papers: ReadonlySet<string>;
}

/** Tags and collections, those with the most papers first; of one name, however it is spelled, one. */
export interface Names {
  tags: Named[];
  collections: Named[];
}

/** What a person wrote about a paper, or marked in it. */
export interface OwnText {
  /** Where two devices wrote apart, both texts. */
  note?: string;
  /** The words that were marked, each with what was written to them. */
  highlights?: string[];
}

/** Which papers have which tag, and are in which collection: as it stands now, without what was removed. */
export function getNames(library: LibraryDatabase): Promise<Names> {
  const { tags, taggings, collections, entries, aliases } = library;
  const tables = [tags, taggings, collections, entries, aliases];
  return withConnection(library, () =>
    library.transaction('r', tables, async () => {
      const look = await Look.at(library);
      const tagged = new Joins<TaggingRecord>(look, await tags.toArray(), tagNow);
      await eachRecord<TaggingRecord>(library, 'taggings', (record) => tagged.take(record, record.tag));
      const held = new Joins<EntryRecord>(look, await collections.toArray(), (id) => id);
      await eachRecord<EntryRecord>(library, 'entries', (record) => held.take(record, record.collection));
      return {
        tags: named(
          'tag',
          tagged.all(() => []),
        ),
        collections: named('in', held.all(parentOf)),
      };
    }),
  );
}

/** Notes and marked passages by paper, those that are there. */
export function getOwnTexts(library: LibraryDatabase): Promise<Map<string, OwnText>> {
  const { notes, highlights, aliases } = library;
  return withConnection(library, () =>
    library.transaction('r', notes, highlights, aliases, async () => {
      const { aliases: links } = await Look.at(library);
      const texts = new Map<string, OwnText>();
      const add = (id: string, own: OwnText) => texts.set(id, { ...texts.get(id), ...own });
      const parts = new Map<string, NoteRecord[]>();
      await eachRecord<NoteRecord>(library, 'notes', (record) => {
        const id = links.now(record.id);
        parts.set(id, [...(parts.get(id) ?? []), { ...record, id }]);
      });
      for (const [id, records] of parts) {
        const note = joined(records, 'notes')!;
        const text = isTime(note.removedAt) ? '' : writtenIn(note.text);
        if (text.trim()) add(id, { note: text });
      }
      await eachRecord<HighlightRecord>(library, 'highlights', ({ paper, quote, text, removedAt }) => {
        if (isTime(removedAt) || typeof paper !== 'string') return;
        const id = links.now(paper);
        const words = [quoted(quote), writtenIn(text)].filter(Boolean).join('\n');
        add(id, { highlights: [...(texts.get(id)?.highlights ?? []), words] });
      });
      return texts;
    }),
  );
}

function writtenIn(text: unknown): string {
  return isVersions(text) ? textsOf(text).join('\n\n') : '';
}

function quoted(quote: unknown): string {
  const { exact } = (quote ?? {}) as Partial<HighlightRecord['quote']>;
  return typeof exact === 'string' ? exact : '';
}

type Owner = TagRecord | CollectionRecord;

/** Papers joined to tags or collections. Of several records of one paper and one tag, the one that was written last counts. */
class Joins<T extends Stamped & { paper: string; removedAt?: number | null }> {
  readonly #look: Look;
  readonly #owners: ReadonlyMap<string, Owner>;
  readonly #now: (id: string, owners: ReadonlyMap<string, Owner>) => string;
  readonly #papers = new Map<string, Map<string, { written: string; isThere: boolean }>>();

  /** @param now gives the id of the owner that one is part of */
  constructor(
    look: Look,
    owners: readonly Owner[],
    now: (id: string, owners: ReadonlyMap<string, Owner>) => string,
  ) {
    this.#look = look;
    this.#owners = new Map(owners.map((owner) => [owner.id, owner]));
    this.#now = now;
  }

  take(record: T, owner: unknown): void {
    if (typeof owner !== 'string' || typeof record.paper !== 'string') return;
    const id = this.#now(owner, this.#owners);
    const papers = this.#papers.get(id) ?? new Map<string, { written: string; isThere: boolean }>();
    this.#papers.set(id, papers);
    const paper = this.#look.aliases.now(record.paper);
    const known = papers.get(paper);
    const written = Object.values(record.stamps ?? {}).reduce((a, b) => (a > b ? a : b), '');
    if (!known || written > known.written) papers.set(paper, { written, isThere: !isTime(record.removedAt) });
  }

  /** Owners that are there, with their papers. @param also gives the ids of others that have the papers as well */
  all(also: (owner: Owner) => string[]): { name: string; papers: string[] }[] {
    const found = new Map<string, { name: string; papers: string[] }>();
    for (const owner of this.#owners.values())
      if (isThere(owner) && this.#now(owner.id, this.#owners) === owner.id)
        found.set(owner.id, { name: owner.name, papers: [] });
    for (const [id, papers] of this.#papers) {
      const owner = this.#owners.get(id);
      if (!owner || !isThere(owner)) continue;
      const there = [...papers].flatMap(([paper, { isThere }]) => (isThere ? [paper] : []));
      for (const one of [id, ...also(owner)]) found.get(one)?.papers.push(...there);
    }
    return [...found.values()];
  }
}

function isThere({ name, removedAt }: Owner): boolean {
  return typeof name === 'string' && name.trim() !== '' && !isTime(removedAt);
}

/** The tag that a tag was made part of, in the end. Of a circle, as two devices may make one, the least of the ids in it. */
function tagNow(id: string, tags: ReadonlyMap<string, Owner>): string {
  const passed = [id];
  for (let next = into(id); next !== undefined; next = into(next)) {
    const at = passed.indexOf(next);
    if (at >= 0) return passed.slice(at).sort()[0]!;
    passed.push(next);
  }
  return passed.at(-1)!;

  function into(one: string): string | undefined {
    const to = (tags.get(one) as TagRecord | undefined)?.mergedInto;
    return typeof to === 'string' ? to : undefined;
  }
}

function parentOf(collection: Owner): string[] {
  const { parent } = collection as CollectionRecord;
  return typeof parent === 'string' && parent !== collection.id ? [parent] : [];
}

/** Those of one name as one. */
function named(field: FactField, owners: readonly { name: string; papers: readonly string[] }[]): Named[] {
  const byKey = new Map<string, { name: string; key: string; papers: Set<string> }>();
  for (const { name, papers } of owners) {
    const shown = name.trim().replace(/\s+/g, ' ');
    const key = factKey({ field, value: shown });
    const known = byKey.get(key) ?? { name: shown, key, papers: new Set() };
    byKey.set(key, known);
    for (const paper of papers) known.papers.add(paper);
  }
  return [...byKey.values()].sort((a, b) => b.papers.size - a.papers.size || (a.key < b.key ? -1 : 1));
}
