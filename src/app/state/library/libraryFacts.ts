import { untrack } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { OwnText } from '../../../data/library/ownTexts.ts';
import type { StateNews } from '../../../data/library/stateNews.ts';
import type { FactIds, LibraryNews } from '../../../worker/protocol.ts';

/** Facts of the library about papers, by what asks for them (`factKey`), and what of them the worker was not told yet. */
export class LibraryFacts {
  readonly #ids = new SvelteMap<string, SvelteSet<string>>();
  readonly #revisions = new SvelteMap<string, number>();
  /** By fact the ids that changed since the worker was told, and whether the fact is true of them now. */
  #untold = new Map<string, Map<string, boolean>>();
  /** What the person wrote and marked, by paper, and what of it changed since the worker was told. */
  readonly #texts = new Map<string, OwnText | null>();
  #untoldTexts = new Map<string, OwnText | null>();
  /** The worker that was told; null if none was, or it may not have got all. */
  #told: number | null = null;

  has(fact: string, id: string): boolean {
    return this.#ids.get(fact)?.has(id) ?? false;
  }

  /** The papers of which a fact is true now, to look many up: asked by `has`, each id would be followed by itself. */
  all(fact: string): ReadonlySet<string> {
    return new Set(this.#ids.get(fact));
  }

  /** How many papers a fact is true of. */
  count(fact: string): number {
    return this.#ids.get(fact)?.size ?? 0;
  }

  /** Another number whenever a fact became true or false of a paper; their count alone may stay the same. */
  revision(fact: string): number {
    return this.#revisions.get(fact) ?? 0;
  }

  /** Facts that are true of any paper. */
  get known(): string[] {
    return [...this.#ids].flatMap(([fact, ids]) => (ids.size > 0 ? [fact] : []));
  }

  put(fact: string, id: string, isTrue: boolean): void {
    this.#put(fact, [[id, isTrue]]);
  }

  /**
   * Makes a fact true of these papers and no others, or as it is told of some: id by id, so that only rows whose state changed
   * are drawn again.
   */
  take(fact: string, news: StateNews): void {
    if (news instanceof Map) return this.#put(fact, news);
    const now = new Set(news as Iterable<string>);
    this.#put(
      fact,
      [...this.all(fact), ...now].map((id) => [id, now.has(id)]),
    );
  }

  #put(fact: string, changes: Iterable<readonly [id: string, isTrue: boolean]>): void {
    const ids = this.#ids.get(fact) ?? new SvelteSet();
    let isOther = false;
    for (const [id, isTrue] of changes) {
      // Asked as `ids.has`, each would be followed by itself.
      if (Set.prototype.has.call(ids, id) === isTrue) continue;
      if (isTrue) ids.add(id);
      else ids.delete(id);
      this.#note(fact, id, isTrue);
      isOther = true;
    }
    if (!isOther) return;
    this.#ids.set(fact, ids);
    this.#revisions.set(fact, this.revision(fact) + 1);
  }

  /** What a person wrote about a paper and marked in it; null where that is nothing any more. */
  putText(id: string, own: OwnText | null): void {
    this.#texts.set(id, own);
    this.#untoldTexts.set(id, own);
  }

  /**
   * What a worker does not know yet: all for one that was told nothing, else what changed since; null if that is
   * nothing. It is taken for told from now on.
   */
  news(worker: number): LibraryNews | null {
    const untold = this.#untold;
    const isNew = worker !== this.#told;
    const texts = isNew ? this.#texts : this.#untoldTexts;
    const own = texts.size > 0 && { own: [...texts] };
    this.#untold = new Map();
    this.#untoldTexts = new Map();
    this.#told = worker;
    if (isNew) return { whole: untrack(() => this.#all()), ...own };
    if (untold.size === 0 && !own) return null;
    return { added: idsThat(untold, true), removed: idsThat(untold, false), ...own };
  }

  /** A worker could not be told: it gets all of it anew. */
  forget(worker: number): void {
    if (worker === this.#told) this.#told = null;
  }

  #all(): FactIds {
    return Object.fromEntries([...this.#ids].map(([fact, ids]) => [fact, [...ids]]));
  }

  #note(fact: string, id: string, isTrue: boolean): void {
    if (this.#told === null) return;
    const changes = this.#untold.get(fact) ?? new Map<string, boolean>();
    // What was changed and changed back is as it was told.
    if (!changes.delete(id)) changes.set(id, isTrue);
    if (changes.size > 0) this.#untold.set(fact, changes);
    else this.#untold.delete(fact);
  }
}

function idsThat(changes: ReadonlyMap<string, ReadonlyMap<string, boolean>>, wanted: boolean): FactIds {
  const facts = [...changes].map(([fact, ids]) => {
    const changed = [...ids].filter(([, isTrue]) => isTrue === wanted);
    return [fact, changed.map(([id]) => id)] as const;
  });
  return Object.fromEntries(facts.filter(([, ids]) => ids.length > 0));
}
