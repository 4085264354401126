import { addTo } from './addTo.ts';
import { Ends } from './ends.ts';

/** A paper's id became another one; `to` as the library's records have it (`data/library/records.ts`). */
export interface AliasLink {
  id: string;
  to?: string | null;
}

/**
 * Which papers are one under several ids, resolved on reading: records keep the id that they were written under, so a
 * link that was wrong is taken back by one change and nothing has been joined for good.
 */
export class Aliases {
  readonly #ends: Ends;
  readonly #from = new Map<string, string[]>();
  readonly #apart: ReadonlySet<string>;

  constructor(records: readonly AliasLink[]) {
    const to = new Map(records.flatMap(({ id, to: next }) => (typeof next === 'string' ? [[id, next]] : [])));
    this.#apart = new Set(records.flatMap(({ id, to: next }) => (next === null ? [id] : [])));
    this.#ends = new Ends((id) => to.get(id));
    for (const id of [...to.keys()].sort()) {
      const now = this.now(id);
      if (now !== id) addTo(this.#from, now, id);
    }
  }

  /**
   * The id that a paper has now. Where links go round in a circle, it is the least of the ids in it, so that all of them
   * are one paper still.
   */
  now(id: string): string {
    return this.#ends.of(id)!;
  }

  /** True if a person has said that a paper is none of those that it was taken for. */
  areApart(id: string): boolean {
    return this.#apart.has(id);
  }

  /** All ids that a paper has or had, by the one it has now, that one first. */
  all(now: string): string[] {
    return [now, ...(this.#from.get(now) ?? [])];
  }
}
