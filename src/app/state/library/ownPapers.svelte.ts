import { ownListQuery } from '../../../data/library/ownList.ts';
import { content } from '../content/content.svelte.ts';
import { library } from './library.svelte.ts';
import { Live } from './live.svelte.ts';

/** Which papers the person brought, without those that were published since: they are the published ones. */
class OwnPapers {
  readonly #list = new Live(ownListQuery(library.database), ({ links }) => {
    if (links !== this.#looked) void this.lookForPublished();
  });
  /** The links (own id → published id) that were looked up last. */
  #looked: ReadonlyMap<string, string> | null = null;
  /** Ids of own papers that go on under another id, where that paper is on this device. */
  #published = $state.raw<ReadonlySet<string>>(new Set());
  readonly #ids = $derived.by(() => {
    const ids = [...(this.#list.value?.ids ?? [])].reverse();
    return this.#published.size > 0 ? ids.filter((id) => !this.#published.has(id)) : ids;
  });

  /** Ids, the paper that came last first. */
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

/** Which of these ids are on this device. That papers cannot be read is told by the views that show them. */
async function publishedAmong(ids: string[]): Promise<Set<string>> {
  const papers = ids.length > 0 ? await content.papers(ids).catch(() => []) : [];
  return new Set(papers.flatMap((paper) => paper?.id ?? []));
}

export const ownPapers = new OwnPapers();
