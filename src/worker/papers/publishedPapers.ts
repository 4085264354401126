import { creditFieldsOf } from '../../core/bundle/packs.ts';
import type { CreditField } from '../../core/paper/credits.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { Catalogue } from '../../data/content/catalogue.ts';
import { PAGE_PAPERS } from '../../data/content/contentStore.ts';
import type { ReadableContent } from '../content/readableContent.ts';
import { nextTask } from '../../data/nextTask.ts';
import { PageCache } from './pageCache.ts';
import type { PaperSource } from './paperSource.ts';

/** Pages kept at hand, about 27 KB each: all of a library of 10,000 papers, so that no keystroke waits for the database. */
const KEPT_PAGES = 720;
/** Pages that are read ahead at once: what is asked meanwhile waits a few milliseconds. */
const READ_AHEAD = 4;

/** The papers of the published version; before one is published, those that have arrived. */
export class PublishedPapers implements PaperSource {
  readonly #content: ReadableContent;
  readonly #pages: PageCache;
  #readAheadOf: Catalogue | null = null;
  #credits: { of: Catalogue; lines: Promise<ReadonlyMap<string, string>> } | null = null;

  constructor(content: ReadableContent) {
    this.#content = content;
    this.#pages = new PageCache(content.store, KEPT_PAGES);
  }

  get size(): number {
    return this.#catalogue.size;
  }

  get state(): unknown {
    return this.#catalogue;
  }

  get credited(): readonly CreditField[] {
    const { version } = this.#content;
    return version ? creditFieldsOf(version.packs) : [];
  }

  position(id: string): number {
    return this.#catalogue.position(id);
  }

  window(start: number, length: number): Promise<Paper[]> {
    return this.#at(() => Array.from({ length }, (_, at) => start + at));
  }

  async beside(id: string, distance: number): Promise<Paper | null> {
    const [paper] = await this.#at(() => {
      const at = this.position(id);
      return at < 0 ? [] : [at + distance];
    });
    return paper ?? null;
  }

  async papers(ids: readonly string[]): Promise<(Paper | null)[]> {
    const found = await this.#at(() => ids.map((id) => this.position(id)));
    const papers = new Map(found.map((paper) => [paper.id, paper]));
    return ids.map((id) => papers.get(id) ?? null);
  }

  /** Read once, when first asked for. */
  credits(): Promise<ReadonlyMap<string, string>> {
    const known = this.#credits;
    if (known?.of === this.#catalogue) return known.lines;
    const lines = this.#readCredits(this.#catalogue);
    this.#credits = { of: this.#catalogue, lines };
    lines.catch(() => {
      // Meanwhile those of a newer catalogue may have been asked for.
      if (this.#credits?.lines === lines) this.#credits = null;
    });
    return lines;
  }

  async creditsApart(): Promise<readonly ReadonlyMap<string, string>[]> {
    return [await this.credits()];
  }

  /** Reads all papers, if all can be kept at hand; once, a little at a time. Other papers that become readable end it. */
  async readAhead(): Promise<void> {
    const catalogue = this.#catalogue;
    if (catalogue === this.#readAheadOf) return;
    this.#readAheadOf = catalogue;
    const keys = catalogue.shards.flatMap(({ shard, ids }) =>
      Array.from({ length: Math.ceil(ids.length / PAGE_PAPERS) }, (_, page) => ({ shard, page })),
    );
    if (keys.length > KEPT_PAGES) return;
    for (let at = 0; at < keys.length && catalogue === this.#catalogue; at += READ_AHEAD) {
      if (!(await this.#pages.read(keys.slice(at, at + READ_AHEAD)))) return this.#content.reload();
      await nextTask();
    }
  }

  get #catalogue(): Catalogue {
    return this.#content.catalogue;
  }

  async #readCredits({ shards }: Catalogue): Promise<ReadonlyMap<string, string>> {
    const found = await this.#content.store.credits(shards.map(({ shard }) => shard));
    return new Map(
      shards.flatMap(({ ids }, at) => ids.map((id, of) => [id, found[at]?.[of] ?? ''] as const)),
    );
  }

  /**
   * Papers by their positions in the list; those that are not there are left out. If a page is not there, another tab
   * has published a newer version, or the browser lost it: then what is there now is taken up, and the positions are
   * worked out again.
   */
  async #at(positions: () => number[]): Promise<Paper[]> {
    const papers = await this.#read(positions());
    if (papers) return papers;
    await this.#content.reload();
    return (await this.#read(positions())) ?? [];
  }

  /** Null if a page that should be there is not. */
  async #read(positions: readonly number[]): Promise<Paper[] | null> {
    const places = positions
      .map((position) => this.#catalogue.place(position))
      .filter((place) => place !== null);
    const keys = places.map(({ shard, at }) => ({ shard, page: Math.floor(at / PAGE_PAPERS) }));
    const pages = await this.#pages.read(keys);
    return pages && places.map(({ at }, of) => pages[of]![at % PAGE_PAPERS]!);
  }
}
