import { SvelteSet } from 'svelte/reactivity';
import { content } from './content.svelte.ts';

/** The papers that came with newer versions of the content during this visit, until they are opened. */
class News {
  #opened = new SvelteSet<string>();
  #ids = $derived(new Set(content.state.added.ids));
  /** How many had been told of when that was dismissed. */
  #dismissed = $state(0);

  /** How many came and are still to be told of. */
  get count(): number {
    return Math.max(0, content.state.added.total - this.#dismissed);
  }

  /** The place in the list of the first of them. */
  get first(): number {
    return content.state.added.first;
  }

  isNew(id: string): boolean {
    return this.#ids.has(id) && !this.#opened.has(id);
  }

  /** One of them may have been opened. */
  open(id: string): void {
    if (this.#ids.has(id)) this.#opened.add(id);
  }

  /** They were told of, and it is known; the papers stay marked. */
  dismiss(): void {
    this.#dismissed = content.state.added.total;
  }
}

export const news = new News();
