import type { Narrowing } from '../../../worker/protocol.ts';
import { content } from '../content/content.svelte.ts';

/** How long a query has stood, ms, when it is looked at: all that it finds is counted. */
const STOOD = 250;

/** What the papers that a search found name most, asked for while somebody looks at it. */
class SearchNarrowing {
  /** Whether somebody looks at it: so it stays from one search to the next. */
  open = $state(false);
  #current = $state.raw<{ of: string; found: Narrowing } | null>(null);
  #asked = '';
  #standing: ReturnType<typeof setTimeout> | undefined;

  /** What was counted for this query; null until it is known. */
  of(query: string): Narrowing | null {
    return this.#current?.of === query ? this.#current.found : null;
  }

  /** Counts what a query finds, once it has stood for a moment. It is a convenience: without an answer there is none. */
  follow(query: string, stage: string): void {
    clearTimeout(this.#standing);
    const asked = `${stage} ${query}`;
    if (asked === this.#asked) return;
    this.#standing = setTimeout(() => void this.#ask(query, asked), STOOD);
  }

  async #ask(query: string, asked: string): Promise<void> {
    this.#asked = asked;
    try {
      const found = await content.narrowing(query);
      if (asked === this.#asked) this.#current = { of: query, found };
    } catch {
      if (asked === this.#asked) this.#asked = '';
    }
  }
}

export const narrowing = new SearchNarrowing();
