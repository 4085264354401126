import { ownPaperIds, ownPaperLinks } from '../../data/library/ownPapers.ts';
import { content } from './content.svelte.ts';
import { library } from './library.svelte.ts';
import { Live } from './live.svelte.ts';

/** Which papers the person brought, without those that were published since: they are the published ones. */
class OwnPapers {
  readonly #live = new Live(
    async () => {
      const ids = await ownPaperIds(library.database);
      const all = new Set(ids);
      return { ids, links: await ownPaperLinks(library.database, (id) => all.has(id)) };
    },
    () => void this.lookForPublished(),
  );
  /** Of those that lead to another paper, the ones where that is on this device. */
  #published = $state.raw<ReadonlySet<string>>(new Set());
  readonly #ids = $derived(
    [...(this.#live.value?.ids ?? [])].reverse().filter((id) => !this.#published.has(id)),
  );
  readonly #set = $derived(new Set(this.#ids));

  /** Those that came last first. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** True once they are known. */
  get known(): boolean {
    return this.#live.value !== undefined;
  }

  has(id: string): boolean {
    return this.#set.has(id);
  }

  /** Called when other papers may be on this device than before. */
  async lookForPublished(): Promise<void> {
    const links = this.#live.value?.links;
    if (!links || (links.size === 0 && this.#published.size === 0)) return;
    // Where papers cannot be read, that is told by whoever shows them.
    const papers = links.size > 0 ? await content.papers([...links.values()]).catch(() => []) : [];
    if (links !== this.#live.value?.links) return;
    const here = new Set(papers.flatMap((paper) => paper?.id ?? []));
    this.#published = new Set([...links].flatMap(([id, to]) => (here.has(to) ? id : [])));
  }
}

export const ownPapers = new OwnPapers();
