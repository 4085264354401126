import type { Query } from '../../../core/query/parts.ts';
import type { Suggestion } from '../../../worker/protocol.ts';
import { content } from '../content/content.svelte.ts';

const NONE: readonly Suggestion[] = [];

/** How what is being typed in the search box may go on. */
class Suggestions {
  #current = $state.raw(NONE);
  /** The words for which `current` was asked. */
  #of = $state('');
  #asking: AbortController | null = null;

  get current(): readonly Suggestion[] {
    return this.#current;
  }

  /** The suggestions that fit the query by now: until new ones come, the old stay while the same word is being typed. */
  shownFor(query: Query): readonly Suggestion[] {
    const typed = typedWords(query);
    return typed !== null && countOf(typed) === countOf(this.#of) ? this.#current : NONE;
  }

  /** True once it is known that there are none to offer. */
  areNoneFor(query: Query): boolean {
    const typed = typedWords(query);
    return typed === null || (typed === this.#of && this.#current.length === 0);
  }

  /**
   * Follows a query. Only words that are being typed have suggestions, and titles only where nothing else is asked for.
   * They are a convenience: without an answer there are none.
   */
  async follow(query: Query): Promise<void> {
    this.#asking?.abort();
    const typed = typedWords(query);
    if (typed === null) {
      this.#current = NONE;
      return;
    }
    const asking = (this.#asking = new AbortController());
    const found = await content.suggest(typed, asking.signal).catch(() => NONE);
    if (asking.signal.aborted) return;
    const alone = query.parts.slice(0, -1).every(({ kind }) => kind === 'fact');
    this.#of = typed;
    this.#current = alone ? found : found.filter(({ kind }) => kind !== 'title');
  }
}

/** The words of which the last is being typed; null if none is. */
function typedWords({ parts, open }: Query): string | null {
  const last = parts.at(-1);
  return open && last?.kind === 'words' ? last.text : null;
}

function countOf(words: string): number {
  return words.split(' ').length;
}

export const suggestions = new Suggestions();
