import { reportProblem } from './banners.svelte.ts';
import { keysOf } from './keysOf.ts';
import type { SortKey } from './sorted.ts';

/** What lists of papers are sorted by, read once for each paper when it is first asked for. */
class SortKeys {
  #keys = $state.raw<ReadonlyMap<string, SortKey>>(new Map());
  #asked = new Set<string>();

  /** All that are known so far. */
  get known(): ReadonlyMap<string, SortKey> {
    return this.#keys;
  }

  /** True once all of these papers can be sorted. */
  areKnown(ids: readonly string[]): boolean {
    return ids.every((id) => this.#keys.has(id));
  }

  need(ids: readonly string[]): void {
    const wanted = ids.filter((id) => !this.#asked.has(id));
    if (wanted.length === 0) return;
    for (const id of wanted) this.#asked.add(id);
    this.#read(wanted).catch((problem: unknown) => {
      for (const id of wanted) this.#asked.delete(id);
      reportProblem(problem);
    });
  }

  async #read(ids: readonly string[]): Promise<void> {
    const keys = await keysOf(ids);
    this.#keys = new Map([...this.#keys, ...keys]);
  }
}

export const sortKeys = new SortKeys();
