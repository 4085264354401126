import { addTo } from '../../core/merge/addTo.ts';
import { cleanName, nameKey } from './names.ts';
import { isTime, type CollectionRecord } from './records.ts';

export type CollectionOrder = NonNullable<CollectionRecord['order']>;

/** A collection as people see it. */
export interface Shelf {
  id: string;
  name: string;
  /** The collection that it is in; null for one at the top. */
  parent: string | null;
  rank: string;
  order: CollectionOrder;
}

const ORDERS: readonly CollectionOrder[] = ['hand', 'date', 'title', 'venue'];

/**
 * The collections that there are, each followed by those in it. Nested one level deep: what two devices made deeper, or
 * put in a collection that was removed, stands at the top.
 */
export class CollectionBook {
  readonly shelves: readonly Shelf[];
  readonly #byId: ReadonlyMap<string, Shelf>;

  constructor(records: readonly CollectionRecord[]) {
    const live = new Map(
      records
        .filter(({ removedAt, name }) => !isTime(removedAt) && typeof name === 'string')
        .map((one) => [one.id, one]),
    );
    const isTop = (id: string) => !live.has(live.get(id)?.parent ?? '');
    const all = [...live.values()].map((record): Shelf => {
      const { id, name, parent, rank, order = 'hand' } = record;
      const inside = typeof parent === 'string' && parent !== id && live.has(parent) && isTop(parent);
      return {
        id,
        name: cleanName(name),
        parent: inside ? parent : null,
        rank: typeof rank === 'string' ? rank : '',
        order: ORDERS.includes(order) ? order : 'hand',
      };
    });
    all.sort((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id));
    const within = new Map<string | null, Shelf[]>();
    for (const shelf of all) addTo(within, shelf.parent, shelf);
    this.shelves = (within.get(null) ?? []).flatMap((top) => [top, ...(within.get(top.id) ?? [])]);
    this.#byId = new Map(all.map((shelf) => [shelf.id, shelf]));
  }

  get(id: string): Shelf | null {
    return this.#byId.get(id) ?? null;
  }

  /** The collections in one, or at the top. */
  within(parent: string | null): readonly Shelf[] {
    return this.shelves.filter((shelf) => shelf.parent === parent);
  }

  /** The one of a name among its neighbours. */
  find(name: string, parent: string | null): Shelf | null {
    return this.within(parent).find((shelf) => nameKey(shelf.name) === nameKey(name)) ?? null;
  }
}

/** By code unit, as ranks sort. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
