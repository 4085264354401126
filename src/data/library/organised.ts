import { addTo } from '../../core/merge/addTo.ts';
import { Aliases } from '../../core/merge/aliases.ts';
import { Ends } from '../../core/merge/ends.ts';
import { factKey } from '../../core/query/meaning.ts';
import type { FactField } from '../../core/query/parts.ts';
import { withConnection } from '../connection.ts';
import type { KeyedQuery, Written } from '../keyedQuery.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { isTime, type CollectionRecord, type TagRecord } from './records.ts';
import { TagBook, tagStep } from './tagBook.ts';
import { Ties, Unions } from './ties.ts';

/** A name that the person gave, and the papers that have it, by their ids of now. */
export interface Named {
  name: string;
  /** As a search asks for it (`factKey`). */
  key: string;
  /** The same object for as long as they are the same. */
  papers: ReadonlySet<string>;
}

/** Tags and collections, those with the most papers first; of one name, however it is spelled, one. */
export interface Names {
  tags: Named[];
  collections: Named[];
}

/** Which papers have which tag, and are in which collection: as it stands now, without what was removed. */
export interface Organised extends Names {
  /** How many papers have each tag, by the tag's id; 0 is left out. */
  tagCounts: ReadonlyMap<string, number>;
  /** How many papers are in each collection, without those in it, by its id; 0 is left out. */
  collectionCounts: ReadonlyMap<string, number>;
}

type Owner = TagRecord | CollectionRecord;
type Owners<T extends Owner> = ReadonlyMap<string, T>;

/** Follows how papers are organised: what one tagging changes costs by the papers of its tag. */
export function organisedQuery(library: LibraryDatabase): KeyedQuery<Organised> {
  return {
    tables: () => [library.tags, library.taggings, library.collections, library.entries, library.aliases],
    reader: () => {
      const reading = new Organising();
      return (written, signal) => reading.read(library, written, signal);
    },
  };
}

class Organising {
  readonly #taggings = new Ties('taggings', 'tag');
  readonly #entries = new Ties('entries', 'collection');
  readonly #unions = new Unions();
  #links = new Aliases([]);

  async read(library: LibraryDatabase, written: Written | null, signal: AbortSignal): Promise<Organised> {
    await this.#taggings.read(library, written, signal);
    await this.#entries.read(library, written, signal);
    const [tags, collections, links] = await withConnection(library, () =>
      Promise.all([
        library.tags.toArray(),
        library.collections.toArray(),
        !written || written.has('aliases') ? library.aliases.toArray() : null,
      ]),
    );
    if (links) this.#resolve(new Aliases(links));
    return this.#organised(tags, collections);
  }

  #resolve(links: Aliases): void {
    this.#links = links;
    this.#taggings.forgetIds();
    this.#entries.forgetIds();
  }

  #organised(tags: readonly TagRecord[], collections: readonly CollectionRecord[]): Organised {
    const tagged = (id: string) => this.#taggings.papersOf(id, this.#links);
    const held = (id: string) => this.#entries.papersOf(id, this.#links);
    const book = new TagBook(tags);
    const counted = (id: string) => this.#unions.of(`tag ${id}`, book.all(id).map(tagged));
    return {
      tagCounts: counts(book.tags.map(({ id }) => [id, counted(id)])),
      collectionCounts: counts(this.#entries.owners().map((id) => [id, held(id)])),
      tags: named('tag', tagSets(tags, tagged), this.#unions),
      collections: named('in', collectionSets(collections, held), this.#unions),
    };
  }
}

function counts(papers: readonly (readonly [id: string, ReadonlySet<string>])[]): Map<string, number> {
  return new Map(papers.flatMap(([id, { size }]) => (size > 0 ? [[id, size] as const] : [])));
}

/** What has a name, and the sets of which its papers are. */
interface Parts {
  name: string;
  papers: readonly ReadonlySet<string>[];
}

type PapersOf = (owner: string) => ReadonlySet<string>;

/** Tags that are there, each with the papers of those that were made part of it. */
function tagSets(records: readonly TagRecord[], papersOf: PapersOf): Parts[] {
  const tags = byId(records);
  const ends = new Ends(tagStep(tags));
  const parts = new Map<string, ReadonlySet<string>[]>();
  for (const id of tags.keys()) {
    const now = ends.of(id);
    if (now !== null) addTo(parts, now, papersOf(id));
  }
  return [...parts].map(([id, papers]) => ({ name: tags.get(id)!.name, papers }));
}

/** Collections that are there, each with the papers of those in it. */
function collectionSets(records: readonly CollectionRecord[], papersOf: PapersOf): Parts[] {
  const collections = byId(records);
  const there = [...collections.values()].filter(({ removedAt }) => !isTime(removedAt));
  const papers = new Map(there.map(({ id }) => [id, [papersOf(id)]]));
  for (const shelf of there) {
    const around = aroundOf(shelf, collections);
    if (around !== null) papers.get(around)!.push(papersOf(shelf.id));
  }
  return there.map(({ id, name }) => ({ name, papers: papers.get(id)! }));
}

function byId<T extends Owner>(records: readonly T[]): Owners<T> {
  const isNamed = ({ name }: Owner) => typeof name === 'string' && name.trim() !== '';
  return new Map(records.filter(isNamed).map((record) => [record.id, record]));
}

/** The collection that one is in. Nested one level deep: what stands deeper is in none. */
function aroundOf({ id, parent }: CollectionRecord, collections: Owners<CollectionRecord>): string | null {
  const now = (one: unknown) => {
    const found = typeof one === 'string' ? collections.get(one) : undefined;
    return found && !isTime(found.removedAt) ? found : null;
  };
  const outer = parent === id ? null : now(parent);
  return outer && !now(outer.parent) ? outer.id : null;
}

/** Those of one name as one. */
function named(field: FactField, owners: readonly Parts[], unions: Unions): Named[] {
  const byKey = new Map<string, { name: string; papers: ReadonlySet<string>[] }>();
  for (const { name, papers } of owners) {
    const shown = name.trim().replace(/\s+/g, ' ');
    const key = factKey({ field, value: shown });
    const known = byKey.get(key) ?? { name: shown, papers: [] };
    byKey.set(key, known);
    known.papers.push(...papers);
  }
  return [...byKey]
    .map(([key, { name, papers }]) => ({ name, key, papers: unions.of(`name ${key}`, papers) }))
    .sort((a, b) => b.papers.size - a.papers.size || (a.key < b.key ? -1 : 1));
}
