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
  readonly #to: ReadonlyMap<string, string>;
  readonly #from = new Map<string, string[]>();

  readonly #apart: ReadonlySet<string>;

  constructor(records: readonly AliasLink[]) {
    this.#to = new Map(records.flatMap(({ id, to }) => (typeof to === 'string' ? [[id, to]] : [])));
    this.#apart = new Set(records.flatMap(({ id, to }) => (to === null ? [id] : [])));
    for (const id of this.#to.keys()) {
      const now = this.now(id);
      if (now !== id) this.#from.set(now, [...(this.#from.get(now) ?? []), id].sort());
    }
  }

  /**
   * The id that a paper has now. Where links go round in a circle, which two devices may make of them, it is the least of
   * the ids in it, so that all of them are one paper still.
   */
  now(id: string): string {
    const passed = [id];
    for (let next = this.#to.get(id); next !== undefined; next = this.#to.get(next)) {
      const at = passed.indexOf(next);
      if (at >= 0) return passed.slice(at).sort()[0]!;
      passed.push(next);
    }
    return passed.at(-1)!;
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
