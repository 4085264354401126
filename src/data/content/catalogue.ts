import type { ShardEntry } from '../../core/bundle/bundle.ts';
import type { ShardListing } from './contentStore.ts';

/** A shard whose papers are readable. */
export interface ReadableShard extends ShardListing {
  shard: ShardEntry;
  /** The number of its first paper among all that belong on the device, readable or not. */
  first: number;
}

/** Where every readable paper of a version stands: in list order, without any text. */
export class Catalogue {
  readonly shards: readonly ReadableShard[];
  /** True if no shard of the version is missing. */
  readonly complete: boolean;
  readonly #starts: number[] = [];
  readonly #ids: string[] = [];
  #positions: Map<string, number> | null = null;

  /** @param listings per shard its papers, null where the shard is missing. */
  constructor(shards: readonly ShardEntry[], listings: readonly (ShardListing | null)[]) {
    const readable: ReadableShard[] = [];
    let first = 0;
    shards.forEach((shard, at) => {
      const listing = listings[at];
      if (listing) {
        const { ids, links } = listing;
        readable.push({ shard, ids, links, first });
        this.#starts.push(this.#ids.length);
        for (const id of ids) this.#ids.push(id);
      }
      first += shard.papers;
    });
    this.shards = readable;
    this.complete = readable.length === shards.length;
  }

  /** Number of readable papers. */
  get size(): number {
    return this.#ids.length;
  }

  get ids(): readonly string[] {
    return this.#ids;
  }

  has(id: string): boolean {
    return this.position(id) >= 0;
  }

  /** 0-based position in list order, −1 if there is no such paper. */
  position(id: string): number {
    this.#positions ??= new Map(this.#ids.map((known, at) => [known, at]));
    return this.#positions.get(id) ?? -1;
  }

  /** The shard that holds the paper at a position, and its place there; null if there is no such position. */
  place(position: number): { shard: ShardEntry; at: number } | null {
    if (!(position >= 0 && position < this.#ids.length)) return null;
    const shard = this.#shardAt(position);
    return { shard: this.shards[shard]!.shard, at: position - this.#starts[shard]! };
  }

  /** Which shard begins last at or before a position, by bisection. */
  #shardAt(position: number): number {
    let low = 0;
    let high = this.shards.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}
