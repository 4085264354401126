import { followOwnPapers, ownPaperIds, ownPaperLinks } from '../../data/library/ownPapers.ts';
import { AGAIN_AFTER } from '../../data/liveQuery.ts';
import { told } from '../words/told.ts';
import { banners, reportProblem } from './banners.svelte.ts';
import { content } from './content.svelte.ts';
import { library } from './library.svelte.ts';
import { Live } from './live.svelte.ts';

/** So many times as long as reading all of them took, it is not done again: an import changes them ten times a second. */
const REST = 10;

/**
 * Which papers the person brought, without those that were published since: they are the published ones. Of 87,000 the ids
 * alone take a while, so that they are read after a change was told, with rests.
 */
class OwnPapers {
  readonly #changes = new Live(
    () => followOwnPapers(library.database),
    () => void this.#read(),
  );
  #found = $state.raw<{ ids: readonly string[]; links: ReadonlyMap<string, string> } | null>(null);
  #isReading = false;
  #isWanted = false;
  /** Of those that lead to another paper, the ones where that is on this device. */
  #published = $state.raw<ReadonlySet<string>>(new Set());
  readonly #ids = $derived.by(() => {
    const ids = [...(this.#found?.ids ?? [])].reverse();
    return this.#published.size > 0 ? ids.filter((id) => !this.#published.has(id)) : ids;
  });

  /** Those that came last first. */
  get ids(): readonly string[] {
    this.#changes.follow();
    return this.#ids;
  }

  /** True once they are known. */
  get known(): boolean {
    this.#changes.follow();
    return this.#found !== null;
  }

  /** Called when other papers may be on this device than before. */
  async lookForPublished(): Promise<void> {
    const links = this.#found?.links;
    if (!links || (links.size === 0 && this.#published.size === 0)) return;
    const here = await publishedAmong([...links.values()]);
    if (links !== this.#found?.links) return;
    this.#published = new Set([...links].flatMap(([id, to]) => (here.has(to) ? [id] : [])));
  }

  /** Of changes that come meanwhile, one reading takes up all; one that fails is tried again, a few times. */
  async #read(): Promise<void> {
    this.#isWanted = true;
    if (this.#isReading) return;
    this.#isReading = true;
    let failures: unknown[] = [];
    while (this.#isWanted) {
      this.#isWanted = false;
      const began = performance.now();
      let rest: number | undefined;
      try {
        await this.#readAll();
        if (failures.length > 0) banners.withdraw(told(failures[0]));
        failures = [];
        rest = REST * (performance.now() - began);
      } catch (problem) {
        if (failures.length === 0) reportProblem(problem);
        rest = AGAIN_AFTER[failures.push(problem) - 1];
        if (rest === undefined) break;
        this.#isWanted = true;
      }
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
    this.#isReading = false;
  }

  async #readAll(): Promise<void> {
    const ids = await ownPaperIds(library.database);
    const all = new Set(ids);
    this.#found = { ids, links: await ownPaperLinks(library.database, (id) => all.has(id)) };
    void this.lookForPublished();
  }
}

/** Of some papers, those that are on this device. Where papers cannot be read, that is told by whoever shows them. */
async function publishedAmong(ids: string[]): Promise<Set<string>> {
  const papers = ids.length > 0 ? await content.papers(ids).catch(() => []) : [];
  return new Set(papers.flatMap((paper) => paper?.id ?? []));
}

export const ownPapers = new OwnPapers();
