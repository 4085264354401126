import type { Facets } from '../../../worker/protocol.ts';
import { content } from '../content/content.svelte.ts';

const NONE: Facets = { venues: [], years: [], authors: [], acronyms: [] };

/** What papers on this device name most, asked for when somebody looks around. */
class LoadedFacets {
  #current = $state.raw(NONE);
  /** The state of the papers that `current` was asked for. */
  #of = '';

  get current(): Facets {
    return this.#current;
  }

  /**
   * Asks for them if other papers are here than the last time. They are a convenience: a fault is not told, and the next call
   * asks again.
   */
  async load(): Promise<void> {
    const of = `${content.revision} ${content.state.derived}`;
    if (of === this.#of) return;
    this.#of = of;
    try {
      const found = await content.facets();
      if (of === this.#of) this.#current = found;
    } catch {
      // Others may have been asked for meanwhile.
      if (of === this.#of) this.#of = '';
    }
  }
}

export const facets = new LoadedFacets();
