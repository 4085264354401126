import type { FactPart } from '../../../core/query/parts.ts';
import { joinedAgain, shareOut } from '../../../core/query/shareOut.ts';
import { search } from './search.svelte.ts';

interface Shared {
  facts: FactPart[];
  text: string;
}

/** The query of the search, shared out: filters that stand beside the box, and the words that stand in it. */
class QueryBox {
  /** What was typed last: while it is what is searched, it stays in the box as it is. */
  #kept = $state.raw<(Shared & { query: string }) | null>(null);
  readonly #shared: Shared = $derived(
    this.#kept?.query === search.query ? this.#kept : shareOut(search.parsed),
  );

  get facts(): FactPart[] {
    return this.#shared.facts;
  }

  get text(): string {
    return this.#shared.text;
  }

  /** @returns the query of these words and the filters beside the box. */
  typed(text: string): string {
    const { facts } = this;
    const query = joinedAgain({ facts, text });
    this.#kept = { query, facts, text };
    return query;
  }

  /** Takes what was typed for what it says: filters in it go to the others. */
  entered(): void {
    this.#kept = null;
  }

  /** @returns the query without one of the filters beside the box, by its place among them. */
  without(at: number): string {
    return joinedAgain({ facts: this.facts.toSpliced(at, 1), text: this.text });
  }
}

export const queryBox = new QueryBox();
