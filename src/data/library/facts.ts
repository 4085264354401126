import { isVersions, textsOf } from '../../core/merge/versions.ts';
import { factKey } from '../../core/query/meaning.ts';
import type { FactField } from '../../core/query/parts.ts';
import { withConnection } from '../connection.ts';
import type { Aliases } from '../../core/merge/aliases.ts';
import { addTo } from '../../core/merge/addTo.ts';
import { Ends } from '../../core/merge/ends.ts';
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
import { tagStep } from './tagBook.ts';

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
export function getNames(library: LibraryDatabase, signal?: AbortSignal): Promise<Names> {
  const { tags, taggings, collections, entries, aliases } = library;
  const tables = [tags, taggings, collections, entries, aliases];
  return withConnection(library, () =>
    library.transaction('r', tables, async () => {
      const { aliases: links } = await Look.at(library);
      const tagged = new Ties(links, await tags.toArray(), tagNow);
      await eachRecord<TaggingRecord>(
        library,
        'taggings',
        (record) => tagged.take(record, record.tag),
        signal,
      );
      const held = new Ties(
        links,
        await collections.toArray(),
        (shelves) => (id) => collectionNow(id, shelves),
      );
      await eachRecord<EntryRecord>(
        library,
        'entries',
        (record) => held.take(record, record.collection),
        signal,
      );
      return { tags: named('tag', tagged.all()), collections: named('in', held.all(around)) };
    }),
  );
}

/** Notes and marked passages by paper, those that are there. */
export function getOwnTexts(library: LibraryDatabase, signal?: AbortSignal): Promise<Map<string, OwnText>> {
  const { notes, highlights, aliases } = library;
  return withConnection(library, () =>
    library.transaction('r', notes, highlights, aliases, async () => {
      const { aliases: links } = await Look.at(library);
      const texts = new Map<string, OwnText>();
      const add = (id: string, own: OwnText) => texts.set(id, { ...texts.get(id), ...own });
      const parts = new Map<string, NoteRecord[]>();
      const takeNote = (record: NoteRecord) => {
        const id = links.now(record.id);
        addTo(parts, id, { ...record, id });
      };
      await eachRecord<NoteRecord>(library, 'notes', takeNote, signal);
      for (const [id, records] of parts) {
        const note = joined(records, 'notes')!;
        const text = isTime(note.removedAt) ? '' : writtenIn(note.text);
        if (text.trim()) add(id, { note: text });
      }
      const takeMarked = ({ paper, quote, text, removedAt }: HighlightRecord) => {
        if (isTime(removedAt) || typeof paper !== 'string') return;
        const id = links.now(paper);
        const words = [quoted(quote), writtenIn(text)].filter(Boolean).join('\n');
        const others = texts.get(id)?.highlights;
        if (others) others.push(words);
        else add(id, { highlights: [words] });
      };
      await eachRecord<HighlightRecord>(library, 'highlights', takeMarked, signal);
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
type Owners<T extends Owner> = ReadonlyMap<string, T>;

/** Papers tied to tags or collections. */
class Ties<T extends Owner> {
  readonly #links: Aliases;
  readonly #owners: Owners<T>;
  readonly #now: (id: string) => string | null;
  readonly #papers = new Map<string, Set<string>>();

  /** @param nowOf gives the id of the owner that one is part of; null for one that is not there */
  constructor(
    links: Aliases,
    owners: readonly T[],
    nowOf: (owners: Owners<T>) => (id: string) => string | null,
  ) {
    this.#links = links;
    this.#owners = new Map(owners.filter(isNamed).map((owner) => [owner.id, owner]));
    this.#now = nowOf(this.#owners);
    for (const id of this.#owners.keys()) if (this.#now(id) === id) this.#papers.set(id, new Set());
  }

  take({ paper, removedAt }: { paper: unknown; removedAt?: number | null }, owner: unknown): void {
    if (typeof owner !== 'string' || typeof paper !== 'string' || isTime(removedAt)) return;
    this.#papers.get(this.#now(owner) ?? '')?.add(this.#links.now(paper));
  }

  /** Owners that are there, with their papers. @param inside gives the id of another that has the papers as well */
  all(
    inside: (owner: T, owners: Owners<T>) => string | null = () => null,
  ): { name: string; papers: ReadonlySet<string> }[] {
    const found = new Map([...this.#papers].map(([id, papers]) => [id, new Set(papers)]));
    for (const [id, papers] of this.#papers) {
      const around = found.get(inside(this.#owners.get(id)!, this.#owners) ?? '');
      if (around) for (const paper of papers) around.add(paper);
    }
    return [...found].map(([id, papers]) => ({ name: this.#owners.get(id)!.name, papers }));
  }
}

function isNamed({ name }: Owner): boolean {
  return typeof name === 'string' && name.trim() !== '';
}

/** The tag that a tag was made part of, in the end; null if one on the way was removed. */
function tagNow(tags: Owners<TagRecord>): (id: string) => string | null {
  const ends = new Ends(tagStep(tags));
  return (id) => ends.of(id);
}

function collectionNow(id: string, collections: Owners<CollectionRecord>): string | null {
  const found = collections.get(id);
  return found && !isTime(found.removedAt) ? id : null;
}

/** The collection that one is in. Nested one level deep: what stands deeper is in none. */
function around({ id, parent }: CollectionRecord, collections: Owners<CollectionRecord>): string | null {
  const parentOf = (one: string) => collectionNow(collections.get(one)?.parent ?? '', collections);
  return typeof parent === 'string' && parent !== id && parentOf(parent) === null ? parent : null;
}

/** Those of one name as one. */
function named(field: FactField, owners: readonly { name: string; papers: ReadonlySet<string> }[]): Named[] {
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
