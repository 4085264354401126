import { hash53 } from '../paper/paperId.ts';

/** Bytes of a mark. */
export const MARK_BYTES = 6;
const RANGE = 2 ** (8 * MARK_BYTES);

/**
 * A short name of a paper's id, 48 bits: the same on every device and for every content. That a paper which is not here
 * has the mark of one among 87,249 that are happens once in three billion; whoever passes papers on tells those in words
 * whose marks meet on their own device.
 */
export function markOf(id: string): number {
  return hash53(id) % RANGE;
}

/** Finds the ids that have some marks among many ids, handed over one by one. */
export class MarkSearch {
  readonly #found: Map<number, string | null>;
  readonly #twice = new Set<number>();

  constructor(readonly marks: readonly number[]) {
    this.#found = new Map(marks.map((mark) => [mark, null]));
  }

  look(id: string): void {
    const mark = markOf(id);
    const known = this.#found.get(mark);
    if (known === undefined || known === id) return;
    if (known !== null) this.#twice.add(mark);
    this.#found.set(mark, id);
  }

  /** By the order of the marks; null for one that none has, or more than one. */
  get ids(): (string | null)[] {
    return this.marks.map((mark) => (this.#twice.has(mark) ? null : this.#found.get(mark)!));
  }
}
