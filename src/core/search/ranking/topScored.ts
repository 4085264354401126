/** A paper or a word, by integer, and its score. */
export interface Scored {
  item: number;
  score: number;
}

/** Better first; of equals the one that was added first. */
export function byRank(a: Scored, b: Scored): number {
  return b.score - a.score || a.item - b.item;
}

/** Keeps the best `most` of what it is given, in a heap with the worst on top. */
export class TopScored {
  readonly #most: number;
  readonly #heap: Scored[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(item: number, score: number): void {
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push({ item, score });
      if (heap.length === this.#most) heap.sort((a, b) => byRank(b, a));
    } else if (heap.length > 0) {
      const worst = heap[0]!;
      if (score < worst.score || (score === worst.score && item > worst.item)) return;
      this.#sink({ item, score });
    }
  }

  /** Puts one in place of the worst. */
  #sink(scored: Scored): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let worse = 2 * at + 1;
      if (worse >= heap.length) break;
      if (worse + 1 < heap.length && byRank(heap[worse + 1]!, heap[worse]!) > 0) worse++;
      if (byRank(scored, heap[worse]!) > 0) break;
      heap[at] = heap[worse]!;
      at = worse;
    }
    heap[at] = scored;
  }

  /** What is not greater is not kept; of what is equal, not what has a greater number. */
  get least(): number {
    return this.#heap.length < this.#most ? -Infinity : (this.#heap[0]?.score ?? Infinity);
  }

  /** What was kept, best first. */
  ranked(): Scored[] {
    return [...this.#heap].sort(byRank);
  }
}
