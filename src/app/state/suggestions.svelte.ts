import type { Query } from '../../core/query/parts.ts';
import type { Suggestion } from '../../worker/protocol.ts';
import { content } from './content.svelte.ts';

const NONE: readonly Suggestion[] = [];

/** How what is being typed in the search box may go on. */
class Suggestions {
  #current = $state.raw(NONE);
  #asking: AbortController | null = null;

  get current(): readonly Suggestion[] {
    return this.#current;
  }

  /**
   * Follows a query. Only words that are being typed have suggestions, and titles only where nothing else is asked for.
   * They are a convenience: without an answer there are none.
   */
  async follow({ parts, open }: Query): Promise<void> {
    this.#asking?.abort();
    const last = parts.at(-1);
    if (!open || last?.kind !== 'words') {
      this.#current = NONE;
      return;
    }
    const asking = (this.#asking = new AbortController());
    const found = await content.suggest(last.text, asking.signal).catch(() => NONE);
    if (asking.signal.aborted) return;
    const alone = parts.every((part) => part === last || part.kind === 'fact');
    this.#current = alone ? found : found.filter(({ kind }) => kind !== 'title');
  }
}

export const suggestions = new Suggestions();
