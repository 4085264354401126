import { getDeleted, type Deleted } from '../../../data/library/deleted.ts';
import { content } from '../content/content.svelte.ts';
import { library } from './library.svelte.ts';
import { Live } from './live.svelte.ts';

/** What was deleted lately, live in every tab, with titles of the papers that it belongs to. */
class DeletedLately {
  #titles = $state.raw<ReadonlyMap<string, string>>(new Map());
  readonly #live = new Live(
    (signal) => getDeleted(library.database, Date.now(), signal),
    (all) => void this.#nameThem(all),
  );

  /** Undefined until it is known. */
  get current(): readonly Deleted[] | undefined {
    return this.#live.value;
  }

  /** The title of a paper; nothing while it is not known, or for one that is not on this device. */
  titleOf(paper: string | undefined): string {
    return this.#titles.get(paper ?? '') ?? '';
  }

  /** Titles are a help: without an answer there are none. */
  async #nameThem(all: readonly Deleted[]): Promise<void> {
    const ids = [...new Set(all.flatMap(({ kind, paper }) => (paper && kind !== 'save' ? [paper] : [])))];
    if (ids.length === 0) return;
    const papers = await content.papers(ids).catch(() => []);
    // Titles that are known stay: this answer may be a late one, or empty after a fault.
    const titles = papers.flatMap((paper) => (paper ? [[paper.id, paper.title] as const] : []));
    this.#titles = new Map([...this.#titles, ...titles]);
  }
}

export const deletedLately = new DeletedLately();
