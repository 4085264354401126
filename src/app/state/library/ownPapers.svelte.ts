import { ownListQuery } from '../../../data/library/ownList.ts';
import { content } from '../content/content.svelte.ts';
import { library } from './library.svelte.ts';
import { Live } from './live.svelte.ts';

/** Which papers the person brought, without those that were published since: they are the published ones. */
class OwnPapers {
  readonly #list = new Live(ownListQuery(library.database), ({ links }) => {
    if (links !== this.#looked) void this.lookForPublished();
  });
  /** What was last looked for of those that were published. */
  #looked: ReadonlyMap<string, string> | null = null;
  /** Of those that lead to another paper, the ones where that is on this device. */
  #published = $state.raw<ReadonlySet<string>>(new Set());
  readonly #ids = $derived.by(() => {
    const ids = [...(this.#list.value?.ids ?? [])].reverse();
    return this.#published.size > 0 ? ids.filter((id) => !this.#published.has(id)) : ids;
  });

  /** Those that came last first. */
  get ids(): readonly string[] {
    this.#list.follow();
    return this.#ids;
  }

  /** True once they are known. */
  get known(): boolean {
    return this.#list.value !== undefined;
  }

  /** Called when other papers may be on this device than before. */
  async lookForPublished(): Promise<void> {
    const links = this.#list.value?.links;
    if (!links || (links.size === 0 && this.#published.size === 0)) return;
    this.#looked = links;
    const here = await publishedAmong([...links.values()]);
    if (links !== this.#list.value?.links) return;
    this.#published = new Set([...links].flatMap(([id, to]) => (here.has(to) ? [id] : [])));
  }
}

/** Of some papers, those that are on this device. Where papers cannot be read, that is told by whoever shows them. */
async function publishedAmong(ids: string[]): Promise<Set<string>> {
  const papers = ids.length > 0 ? await content.papers(ids).catch(() => []) : [];
  return new Set(papers.flatMap((paper) => paper?.id ?? []));
}

export const ownPapers = new OwnPapers();
