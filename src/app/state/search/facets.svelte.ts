import type { Facets } from '../../../worker/protocol.ts';
import { content } from '../content/content.svelte.ts';

const NONE: Facets = { venues: [], years: [], authors: [], acronyms: [] };

/** What papers on this device name most, asked for when somebody looks around. */
class LoadedFacets {
  #current = $state.raw(NONE);
  /** Of which papers they were asked for. */
  #of = '';

  get current(): Facets {
    return this.#current;
  }

  /** They are a convenience: without an answer there are none, until the next time. */
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
