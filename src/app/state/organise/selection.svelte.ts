import { SvelteSet } from 'svelte/reactivity';

/** The papers of a list that are chosen to do something with them. What chooses them is loaded later: `components/organise/`. */
class Selection {
  #ids = $state.raw<SvelteSet<string> | null>(null);

  /** In the order in which they were chosen; null while one is not choosing. */
  get ids(): ReadonlySet<string> | null {
    return this.#ids;
  }

  /** Undefined while one is not choosing. */
  has(id: string): boolean | undefined {
    return this.#ids?.has(id);
  }

  put(id: string, isChosen: boolean): void {
    const ids = (this.#ids ??= new SvelteSet());
    if (isChosen) ids.add(id);
    else ids.delete(id);
  }

  end(): void {
    this.#ids = null;
  }
}

export const selection = new Selection();
