import { untrack } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { FactIds, LibraryNews } from '../../worker/protocol.ts';

/** Facts of the library about papers, by what asks for them (`factKey`), and what of them the worker was not told yet. */
export class LibraryFacts {
  readonly #ids = new SvelteMap<string, SvelteSet<string>>();
  /** By fact the ids that changed since the worker was told, and whether the fact is true of them now. */
  #untold = new Map<string, Map<string, boolean>>();
  /** The worker that was told; null if none was, or it may not have got all. */
  #told: number | null = null;

  has(fact: string, id: string): boolean {
    return this.#ids.get(fact)?.has(id) ?? false;
  }

  /** Of how many papers a fact is true. */
  count(fact: string): number {
    return this.#ids.get(fact)?.size ?? 0;
  }

  put(fact: string, id: string, isTrue: boolean): void {
    if (this.has(fact, id) === isTrue) return;
    const ids = this.#ids.get(fact) ?? new SvelteSet();
    if (isTrue) ids.add(id);
    else ids.delete(id);
    this.#ids.set(fact, ids);
    this.#note(fact, id, isTrue);
  }

  /** Makes a fact true of these papers and no others, id by id, so that only rows whose state changed are drawn again. */
  replace(fact: string, ids: Iterable<string>): void {
    const now = new Set(ids);
    for (const id of [...(this.#ids.get(fact) ?? [])]) if (!now.has(id)) this.put(fact, id, false);
    for (const id of now) this.put(fact, id, true);
  }

  /**
   * What a worker does not know yet: all for one that was told nothing, else what changed since; null if that is
   * nothing. It is taken for told from now on.
   */
  news(worker: number): LibraryNews | null {
    const untold = this.#untold;
    this.#untold = new Map();
    if (worker !== this.#told) {
      this.#told = worker;
      return { whole: untrack(() => this.#all()) };
    }
    return untold.size > 0 ? { added: idsThat(untold, true), removed: idsThat(untold, false) } : null;
  }

  /** A worker could not be told: it gets all of it anew. */
  forget(worker: number): void {
    if (worker === this.#told) this.#told = null;
  }

  #all(): FactIds {
    return Object.fromEntries([...this.#ids].map(([fact, ids]) => [fact, [...ids]]));
  }

  #note(fact: string, id: string, isTrue: boolean): void {
    if (this.#told === null) return;
    const changes = this.#untold.get(fact) ?? new Map<string, boolean>();
    // What was changed and changed back is as it was told.
    if (!changes.delete(id)) changes.set(id, isTrue);
    if (changes.size > 0) this.#untold.set(fact, changes);
    else this.#untold.delete(fact);
  }
}

function idsThat(changes: ReadonlyMap<string, ReadonlyMap<string, boolean>>, wanted: boolean): FactIds {
  const facts = [...changes].map(([fact, ids]) => {
    const changed = [...ids].filter(([, isTrue]) => isTrue === wanted);
    return [fact, changed.map(([id]) => id)] as const;
  });
  return Object.fromEntries(facts.filter(([, ids]) => ids.length > 0));
}
