/**
 * Where links lead in the end. Each is followed once, however long the chain: a backup may hold one of any length. Where
 * they go round in a circle, which two devices may make of them, that is the least of the ids in it, for each of them.
 */
export class Ends {
  readonly #step: (id: string) => string | null | undefined;
  readonly #known = new Map<string, string | null>();

  /** @param step gives the id that one leads to; undefined where it ends, null where it leads to nothing */
  constructor(step: (id: string) => string | null | undefined) {
    this.#step = step;
  }

  /** Null if one on the way leads to nothing. */
  of(id: string): string | null {
    const passed = new Map<string, number>();
    let end: string | null | undefined;
    for (let at: string = id; (end = this.#known.get(at)) === undefined;) {
      const round = passed.get(at);
      if (round !== undefined) {
        end = [...passed.keys()].slice(round).sort()[0]!;
        break;
      }
      passed.set(at, passed.size);
      const next = this.#step(at);
      if (typeof next !== 'string') {
        end = next === null ? null : at;
        break;
      }
      at = next;
    }
    for (const one of passed.keys()) this.#known.set(one, end);
    return end;
  }
}
