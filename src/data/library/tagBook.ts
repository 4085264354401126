import { addTo } from '../../core/merge/addTo.ts';
import { Ends } from '../../core/merge/ends.ts';
import { nameKey } from './names.ts';
import { isTime, type TagRecord } from './records.ts';

/** A tag as people see it. */
export interface Tag {
  id: string;
  name: string;
}

/**
 * Which records of tags are one tag: those that were merged, and those of one name (`nameKey`), which two devices may
 * have made or renamed apart. Nothing is joined for good: each record stays, and a merge or name is taken back by one
 * change.
 */
export class TagBook {
  /** The tags that there are, by name. */
  readonly tags: readonly Tag[];
  readonly #records: ReadonlyMap<string, TagRecord>;
  readonly #ends: Ends;
  readonly #now = new Map<string, string>();
  readonly #all = new Map<string, string[]>();
  readonly #byKey = new Map<string, string>();

  constructor(records: readonly TagRecord[]) {
    this.#records = new Map(
      records.filter(({ name }) => typeof name === 'string').map((record) => [record.id, record]),
    );
    this.#ends = new Ends(tagStep(this.#records));
    const ids = [...this.#records.keys()].sort();
    for (const id of ids) {
      const end = this.#endOf(id);
      if (end === id) this.#byKey.set(this.#keyOf(id), this.#byKey.get(this.#keyOf(id)) ?? id);
    }
    for (const id of ids) {
      const end = this.#endOf(id);
      if (end === null) continue;
      const now = this.#byKey.get(this.#keyOf(end))!;
      this.#now.set(id, now);
      addTo(this.#all, now, id);
    }
    this.tags = [...this.#byKey]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, id]) => ({ id, name: this.#records.get(id)!.name }));
  }

  /** The id that a tag has now; null for one that was removed, or never was. */
  now(id: string): string | null {
    return this.#now.get(id) ?? null;
  }

  /** Ids of all records that are one tag, by the one it has now. */
  all(now: string): readonly string[] {
    return this.#all.get(now) ?? [];
  }

  /** Of these, the ones that are not part of another. */
  ends(now: string): readonly string[] {
    return this.all(now).filter((id) => this.#endOf(id) === id);
  }

  /** The tag of a name. */
  find(name: string): Tag | null {
    return this.get(this.#byKey.get(nameKey(name)) ?? '');
  }

  get(id: string): Tag | null {
    const now = this.now(id);
    return now === null ? null : { id: now, name: this.#records.get(now)!.name };
  }

  /** The id for a new tag of a name: the same on every device, so that a tag made on two is one. */
  freeId(name: string): string {
    const key = nameKey(name);
    for (let turn = 1; ; turn++) {
      // No name has a tab in it: no other name comes to the same id.
      const id = turn === 1 ? key : `${key}\t${turn}`;
      if (!this.#records.has(id)) return id;
    }
  }

  #keyOf(id: string): string {
    return nameKey(this.#records.get(id)!.name);
  }

  /** What a tag was made part of at last; null if one on the way was removed. */
  #endOf(id: string): string | null {
    return this.#ends.of(id);
  }
}

/** What a tag leads to, as `Ends` asks for it. */
export function tagStep(tags: ReadonlyMap<string, TagRecord>): (id: string) => string | null | undefined {
  return (id) => {
    const tag = tags.get(id);
    if (!tag || isTime(tag.removedAt)) return null;
    return typeof tag.mergedInto === 'string' && tags.has(tag.mergedInto) ? tag.mergedInto : undefined;
  };
}
