/** Papers whose names are learnt anew when one of them changes. */
const STRETCH = 1024;

/**
 * Papers with their credits, in stretches that stay as they are while no paper in them comes, goes or changes: what was
 * learnt of the others need not be learnt anew. A paper stays in the stretch in which it came.
 */
export class CreditStretches {
  readonly #places = new Map<string, number>();
  #given = 0;
  #stretches: ReadonlyMap<string, string>[] = [];
  #told: readonly ReadonlyMap<string, string>[] = [];

  /**
   * The same array while nothing changes at all.
   *
   * @param ids of all papers
   * @param lines their credits, by id; a paper without any has empty ones
   */
  of(ids: readonly string[], lines: ReadonlyMap<string, string>): readonly ReadonlyMap<string, string>[] {
    const now: Map<string, string>[] = [];
    for (const id of ids) {
      const stretch = Math.floor(this.#placeOf(id) / STRETCH);
      (now[stretch] ??= new Map<string, string>()).set(id, lines.get(id) ?? '');
    }
    this.#stretches = Array.from(now, (some = new Map<string, string>(), at) => {
      const before = this.#stretches[at];
      return before && isSame(before, some) ? before : some;
    });
    const filled = this.#stretches.filter(({ size }) => size > 0);
    const isAsBefore =
      filled.length === this.#told.length && filled.every((some, at) => some === this.#told[at]);
    return isAsBefore ? this.#told : (this.#told = filled);
  }

  #placeOf(id: string): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    this.#places.set(id, this.#given);
    return this.#given++;
  }
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  if (one.size !== other.size) return false;
  for (const [id, lines] of one) if (other.get(id) !== lines) return false;
  return true;
}
