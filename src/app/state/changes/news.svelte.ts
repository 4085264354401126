import { remember, remembered } from '../../../platform/remembered.ts';
import { library } from '../library/library.svelte.ts';

const NEW = 'is:new';
const NAME = 'news';
/** Ids that the next start has at once: it marks rows before the worker has told anything. */
const MOST_NOTED = 300;

/** The papers that came since the last visit and were not opened yet: `actions/keepNews.svelte.ts` keeps them. */
class News {
  #count = $state(0);
  #ids = $state.raw<readonly string[]>([]);
  #arrivals = $state(0);
  /** Ids of papers of earlier visits that a pinned search has shown as new. */
  #shown: readonly string[] = [];

  constructor() {
    const { ids, count } = Object(remembered(NAME)) as { ids?: string[]; count?: number };
    if (!Array.isArray(ids)) return;
    library.facts.take(NEW, ids);
    this.#ids = ids;
    this.#count = Number(count) || 0;
  }

  get count(): number {
    return this.#count;
  }

  /** Ids of new papers, those of the newest update first; there may be more than have ids (`count`). */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** Another number whenever more came; what is opened stays where it is listed. */
  get arrivals(): number {
    return this.#arrivals;
  }

  isNew(id: string): boolean {
    return library.facts.has(NEW, id);
  }

  /** Marks papers as new and finds them by `is:new`, though they came visits ago: they are new to who asked for them. */
  show(ids: readonly string[]): void {
    this.#shown = [...new Set([...this.#shown, ...ids])];
    library.facts.take(NEW, [...this.#ids, ...this.#shown]);
    this.#arrivals++;
  }

  /** @param count how many they are in all, should that be more than have ids */
  take(ids: readonly string[], count: number): void {
    if (ids.some((id) => !this.isNew(id))) this.#arrivals++;
    library.facts.take(NEW, [...ids, ...this.#shown]);
    this.#ids = ids;
    this.#count = count;
    // Where storage is refused, the next start learns them from the worker.
    remember(NAME, count ? { ids: ids.slice(0, MOST_NOTED), count } : null);
  }
}

export const news = new News();
