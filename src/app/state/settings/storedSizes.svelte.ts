import { fillReserve } from '../../../data/library/fillReserve.ts';
import { librarySize } from '../../../data/library/measure.ts';
import type { PackState } from '../../../worker/protocol.ts';
import { library } from '../library/library.svelte.ts';

/** Bytes by what takes them; null where the browser does not tell how many there are in all. */
export interface Sizes {
  papers: number;
  library: number;
  rest: number | null;
  all: number | null;
}

/** How much is stored, measured when it is asked for: it takes a while. */
class StoredSizes {
  #sizes = $state.raw<Sizes | null>(null);
  #reserved = $state(true);
  #runs = 0;

  /** Null until it is known. */
  get sizes(): Sizes | null {
    return this.#sizes;
  }

  /** False where there was no room left to hold any back for what is saved. */
  get reserved(): boolean {
    return this.#reserved;
  }

  /** A library that cannot be read has no size; why is told by who shows it. */
  async measure(packs: readonly Pick<PackState, 'stored' | 'bytes'>[], all: number | null): Promise<void> {
    const run = ++this.#runs;
    const papers = packs.reduce((sum, { stored, bytes }) => sum + (stored ? bytes : 0), 0);
    try {
      const reserved = await fillReserve(library.database);
      const own = await librarySize(library.database);
      // A newer measurement counts, whichever ends last.
      if (run !== this.#runs) return;
      this.#reserved = reserved;
      const rest = all === null ? null : Math.max(0, all - papers - own);
      this.#sizes = { papers, library: own, rest, all };
    } catch {
      if (run === this.#runs) this.#sizes = null;
    }
  }
}

export const storedSizes = new StoredSizes();
