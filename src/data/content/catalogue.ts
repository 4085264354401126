import type { ShardEntry } from '../../core/bundle.ts';

/** A part of one shard: papers `[from, to)` of it. */
export interface ShardSlice {
  shard: ShardEntry;
  from: number;
  to: number;
}

/** Where every readable paper of a version stands: in list order, without any text. */
export class Catalogue {
  readonly shards: readonly ShardEntry[];
  /** True if no shard of the version is missing. */
  readonly complete: boolean;
  readonly #starts: number[] = [];
  readonly #ids: string[] = [];
  #positions: Map<string, number> | null = null;

  /** @param ids per shard the ids of its papers, null where the shard is missing. */
  constructor(shards: readonly ShardEntry[], ids: readonly (readonly string[] | null)[]) {
    this.shards = shards.filter((_, at) => ids[at]);
    this.complete = this.shards.length === shards.length;
    for (const inShard of ids) {
      if (!inShard) continue;
      this.#starts.push(this.#ids.length);
      for (const id of inShard) this.#ids.push(id);
    }
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

  /** The parts of shards that hold the papers `[start, end)`. */
  window(start: number, end: number): ShardSlice[] {
    const slices: ShardSlice[] = [];
    for (let at = this.#shardAt(start); at < this.shards.length && this.#starts[at]! < end; at++) {
      const shard = this.shards[at]!;
      const first = this.#starts[at]!;
      slices.push({ shard, from: Math.max(start - first, 0), to: Math.min(end - first, shard.papers) });
    }
    return slices.filter(({ from, to }) => from < to);
  }

  /** The last shard that begins at or before a position, by bisection. */
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
