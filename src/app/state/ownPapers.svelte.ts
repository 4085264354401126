import { ownPaperIds } from '../../data/library/ownPapers.ts';
import { library } from './library.svelte.ts';
import { Live } from './live.svelte.ts';

/** Which papers the person brought. */
class OwnPapers {
  readonly #live = new Live(() => ownPaperIds(library.database));
  readonly #ids = $derived([...(this.#live.value ?? [])].reverse());
  readonly #set = $derived(new Set(this.#ids));

  /** Those that came last first. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** True once they are known. */
  get known(): boolean {
    return this.#live.value !== undefined;
  }

  has(id: string): boolean {
    return this.#set.has(id);
  }
}

export const ownPapers = new OwnPapers();
