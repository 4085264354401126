import type { Paper } from '../../core/paper/paper.ts';
import type { ContentStore, PageKey } from '../../data/content/contentStore.ts';

/** Reads pages of papers, and keeps those at hand that were read last. */
export class PageCache {
  readonly #store: ContentStore;
  readonly #most: number;
  /** By name, the oldest first. */
  #kept = new Map<string, Paper[]>();

  /** @param most how many pages are kept */
  constructor(store: ContentStore, most: number) {
    this.#store = store;
    this.#most = most;
  }

  /** The papers of each page; null if any page that should be there is not. */
  async read(keys: readonly PageKey[]): Promise<Paper[][] | null> {
    const names = keys.map(nameOf);
    const pages = new Map<string, Paper[]>();
    const absent = new Map<string, PageKey>();
    names.forEach((name, at) => {
      const kept = this.#kept.get(name);
      if (kept) pages.set(name, kept);
      else absent.set(name, keys[at]!);
    });
    const found = absent.size > 0 ? await this.#store.pages([...absent.values()]) : [];
    if (found.includes(null)) return null;
    [...absent.keys()].forEach((name, at) => pages.set(name, found[at]!));
    for (const [name, papers] of pages) this.#keep(name, papers);
    return names.map((name) => pages.get(name)!);
  }

  #keep(name: string, papers: Paper[]): void {
    this.#kept.delete(name);
    this.#kept.set(name, papers);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) return;
      this.#kept.delete(oldest);
    }
  }
}

function nameOf({ shard, page }: PageKey): string {
  return `${shard.sha256} ${page}`;
}
