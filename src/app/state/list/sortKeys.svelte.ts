import type { Written } from '../../../data/keyedQuery.ts';
import { watch } from '../../../data/liveQuery.ts';
import { reportProblem } from '../frame/banners.svelte.ts';
import { sortKeysOf } from './sortKeysOf.ts';
import { LastAsked } from './lastAsked.ts';
import { library } from '../library/library.svelte.ts';
import type { SortKey } from './sorted.ts';

/** What lists of papers are sorted by, read for each paper when it is first asked for, and when another text of it is written. */
class SortKeys {
  #keys = $state.raw<ReadonlyMap<string, SortKey>>(new Map());
  readonly #asked = new LastAsked<string>();
  #isFollowed = false;

  /** All that are known so far. */
  get known(): ReadonlyMap<string, SortKey> {
    return this.#keys;
  }

  /** True once all of these papers can be sorted. */
  areKnown(ids: readonly string[]): boolean {
    return ids.every((id) => this.#keys.has(id));
  }

  need(ids: readonly string[]): void {
    const wanted = ids.filter((id) => !this.#asked.has(id));
    if (wanted.length === 0) return;
    this.#read(wanted);
    this.#follow();
  }

  #read(ids: readonly string[]): void {
    const isLast = this.#asked.ask(ids);
    const take = (keys: ReadonlyMap<string, SortKey>) => {
      const read = [...keys].filter(([id]) => isLast(id));
      if (read.length > 0) this.#keys = new Map([...this.#keys, ...read]);
    };
    sortKeysOf(ids).then(take, (problem: unknown) => {
      const failed = ids.filter(isLast);
      this.#asked.forget(failed);
      if (failed.length > 0) reportProblem(problem);
    });
  }

  /** For as long as the app is open: nothing is read for it but keys of papers that were asked for. */
  #follow(): void {
    if (this.#isFollowed) return;
    this.#isFollowed = true;
    const { ownPapers, copies } = library.database;
    let isFirst = true;
    const renew = (written: Written | null) => {
      const named = written && new Set([...written.values()].flatMap((ids) => [...ids]));
      const changed = named ? this.#asked.keys().filter((id) => named.has(id)) : this.#asked.keys();
      if (!isFirst && changed.length > 0) this.#read(changed);
      isFirst = false;
    };
    const reader = () => (written: Written | null) => Promise.resolve(written);
    watch({ tables: () => [ownPapers, copies], reader }, renew, reportProblem);
  }
}

export const sortKeys = new SortKeys();
