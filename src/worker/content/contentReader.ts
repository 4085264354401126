import type { BundleManifest } from '../../core/bundle/bundle.ts';
import { shardsOf } from '../../core/bundle/packs.ts';
import type { Paper, PaperSummary } from '../../core/paper/paper.ts';
import { summaryOf } from '../../core/paper/summary.ts';
import { Catalogue } from '../../data/content/catalogue.ts';
import {
  PAGE_PAPERS,
  type ContentStore,
  type Published,
  type ShardListing,
} from '../../data/content/contentStore.ts';
import { addedPapers, toldAs } from './addedPapers.ts';
import { nextTask } from '../nextTask.ts';
import { PageCache } from './pageCache.ts';
import type { AddedPapers } from '../protocol.ts';
import {
  hasCompanions,
  isSameVersion,
  NOTHING,
  readable,
  readPublished,
  type PublishedContent,
  type ReadableVersion,
} from './publishedContent.ts';

/** Longest window of the list that is handed out at once. */
const LONGEST_WINDOW = 1000;
/** On a first visit the list is shown again each time it has grown by half: often at first, never too often. */
const WORTH_SHOWING = 1.5;
/** Pages kept at hand, about 27 KB each: all of a library of 10,000 papers, so that no keystroke waits for the database. */
const KEPT_PAGES = 720;
/** Pages that are read ahead at once: what is asked meanwhile waits a few milliseconds. */
const READ_AHEAD = 4;

export interface ReaderHooks {
  /** Called when other papers are readable than before. */
  onPapers: () => void;
  /** Called when the companions of the published version have come or were lost, the papers being the same. */
  onCompanions: () => void;
}

/** Reads papers of the published version: windows of the list, single papers and their neighbours. */
export class ContentReader {
  readonly store: ContentStore;
  #published: Published | null = null;
  #version: ReadableVersion | null = null;
  #catalogue = NOTHING;
  /** Ids of papers that came with newer versions during this visit. */
  readonly #added = new Set<string>();
  #companions = false;
  /** How often reading what is published was begun, and the number of the reading that was taken up last. */
  #begun = 0;
  #taken = 0;
  /** Whether all pages were looked for, or some were found to be lost. */
  #verified = false;
  #verifying = NOTHING;
  readonly #pages: PageCache;
  #credits: { of: Catalogue; lines: Promise<ReadonlyMap<string, string>> } | null = null;

  readonly #hooks: ReaderHooks;

  constructor(store: ContentStore, hooks: ReaderHooks) {
    this.store = store;
    this.#hooks = hooks;
    this.#pages = new PageCache(store, KEPT_PAGES);
  }

  get published(): Published | null {
    return this.#published;
  }

  /** The published version; before one is, that which is coming in. */
  get version(): ReadableVersion | null {
    return this.#version;
  }

  /** What newer versions brought during this visit. */
  get added(): AddedPapers {
    return toldAs(this.#added, this.#catalogue);
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** True if a version is published and none of its shards is missing. */
  get whole(): boolean {
    return this.#published !== null && this.#catalogue.complete;
  }

  /** True if a version is published and all of its companions were stored when this was last looked for. */
  get companions(): boolean {
    return this.#companions;
  }

  /** Takes up what another tab has published or fetched again. What is whole and still the newest is not read again. */
  async follow(): Promise<void> {
    const published = this.whole ? await this.store.published() : null;
    if (!published || !isSameVersion(published, this.#published)) await this.reload();
  }

  /**
   * Takes up what is published now. Before anything is, what has arrived stays readable. A reading that took longer than
   * one begun after it is dropped.
   */
  async reload(): Promise<void> {
    const run = ++this.#begun;
    const found = await readPublished(this.store);
    if (run < this.#taken) return;
    this.#taken = run;
    if (found.published ?? this.#published) this.#takeUp(found);
    else await this.#checkArrived();
  }

  /** Of a first visit that has ended half-way, shows nothing any more if the browser has lost it. */
  async #checkArrived(): Promise<void> {
    const catalogue = this.#catalogue;
    const listings = await this.store.listings(catalogue.shards.map(({ shard }) => shard));
    if (!listings.includes(null) || catalogue !== this.#catalogue) return;
    this.#catalogue = NOTHING;
    this.#hooks.onPapers();
  }

  #takeUp({ published, version, catalogue, companions }: PublishedContent): void {
    const before = { published: this.#published, catalogue: this.#catalogue };
    const changed = !isSameVersion(published, this.#published) || catalogue.size !== this.#catalogue.size;
    const completed = companions !== this.#companions;
    this.#published = published;
    this.#companions = companions;
    if (changed) {
      for (const id of addedPapers(before, { published, catalogue })) this.#added.add(id);
      this.#version = version;
      this.#catalogue = catalogue;
      this.#hooks.onPapers();
    } else if (completed) this.#hooks.onCompanions();
  }

  /** Looks again whether the companions of the published version are stored. */
  async checkCompanions(): Promise<void> {
    const published = this.#published;
    const companions = published !== null && (await hasCompanions(this.store, readable(published)));
    if (published !== this.#published || companions === this.#companions) return;
    this.#companions = companions;
    this.#hooks.onCompanions();
  }

  /**
   * Looks, a shard at a time, whether the readable papers are here with all of their pages. At the start that would keep
   * the list waiting, for browsers read a page to tell that it is there. Where some are not, what is here is taken up.
   * Once a visit: a store that goes on losing would have the same papers fetched again and again.
   */
  async verify(): Promise<void> {
    const catalogue = this.#catalogue;
    if (this.#verified || this.#verifying === catalogue || !this.whole) return;
    this.#verifying = catalogue;
    let whole = true;
    try {
      for (const { shard } of catalogue.shards) {
        if (catalogue !== this.#catalogue) return;
        whole = (await this.store.verify(shard)) && whole;
      }
      this.#verified = true;
    } finally {
      // If storage broke it off, the next call looks again.
      if (this.#verifying === catalogue) this.#verifying = NOTHING;
      if (!whole) {
        this.#verified = true;
        await this.reload();
      }
    }
  }

  /**
   * On a first visit, makes what has arrived readable before the version is whole: the papers up to the first shard
   * that is missing, so that no row moves when the rest comes in. Where a version is published it stays the readable one.
   * What is shown of another version that was coming in leaves the list at once, for its shards are dropped.
   *
   * @returns to be called with each shard that is stored, by its position in the list of the packs' shards.
   */
  showArriving(manifest: BundleManifest, packs: string[]): (at: number, listing: ShardListing) => void {
    const version = readable({ manifest, packs });
    const shards = shardsOf(version.packs);
    const shown = new Map(this.#catalogue.shards.map((known) => [known.shard.sha256, known]));
    const arrived = shards.map(({ sha256 }): ShardListing | null => shown.get(sha256) ?? null);
    let whole = 0;
    let papers = 0;
    const show = () => {
      while (arrived[whole]) papers += arrived[whole++]!.ids.length;
      const { size } = this.#catalogue;
      if (this.#published || (papers >= size && papers <= size * WORTH_SHOWING)) return;
      this.#version = version;
      this.#catalogue = new Catalogue(shards.slice(0, whole), arrived.slice(0, whole));
      this.#hooks.onPapers();
    };
    show();
    return (at, listing) => {
      arrived[at] = listing;
      show();
    };
  }

  async list({
    offset,
    limit,
  }: {
    offset: number;
    limit: number;
  }): Promise<{ total: number; papers: PaperSummary[] }> {
    const start = Math.max(0, Math.trunc(offset) || 0);
    const length = Math.min(Math.max(0, Math.trunc(limit) || 0), LONGEST_WINDOW);
    const papers = await this.#window(() => Array.from({ length }, (_, at) => start + at));
    return { total: this.#catalogue.size, papers: papers.map(summaryOf) };
  }

  async paper({ id }: { id: string }): Promise<Paper | null> {
    const [paper] = await this.#beside(id, 0);
    return paper ?? null;
  }

  /** In the order asked for; null for a paper that is not readable. */
  async papers({ ids }: { ids: readonly string[] }): Promise<(Paper | null)[]> {
    const found = await this.#window(() => ids.map((id) => this.#catalogue.position(id)));
    const papers = new Map(found.map((paper) => [paper.id, paper]));
    return ids.map((id) => papers.get(id) ?? null);
  }

  /** By id who wrote a readable paper and where it was published (`credits.ts`). Read once, when first asked for. */
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

  async #readCredits({ shards }: Catalogue): Promise<ReadonlyMap<string, string>> {
    const found = await this.store.credits(shards.map(({ shard }) => shard));
    return new Map(
      shards.flatMap(({ ids }, at) => ids.map((id, of) => [id, found[at]?.[of] ?? ''] as const)),
    );
  }

  /** Reads all papers, if all can be kept at hand; a little at a time. Other papers that become readable end it. */
  async readAhead(): Promise<void> {
    const catalogue = this.#catalogue;
    const keys = catalogue.shards.flatMap(({ shard, ids }) =>
      Array.from({ length: Math.ceil(ids.length / PAGE_PAPERS) }, (_, page) => ({ shard, page })),
    );
    if (keys.length > KEPT_PAGES) return;
    for (let at = 0; at < keys.length && catalogue === this.#catalogue; at += READ_AHEAD) {
      if (!(await this.#pages.read(keys.slice(at, at + READ_AHEAD)))) return this.reload();
      await nextTask();
    }
  }

  async neighbours({
    id,
  }: {
    id: string;
  }): Promise<{ previous: PaperSummary | null; next: PaperSummary | null }> {
    const [[previous], [next]] = [await this.#beside(id, -1), await this.#beside(id, 1)];
    return { previous: previous ? summaryOf(previous) : null, next: next ? summaryOf(next) : null };
  }

  /** The paper so many places after one in list order. */
  #beside(id: string, distance: number): Promise<Paper[]> {
    return this.#window(() => {
      const at = this.#catalogue.position(id);
      return at < 0 ? [] : [at + distance];
    });
  }

  /**
   * Papers by their positions in the list; those that are not there are left out. If a page is not there, another tab
   * has published a newer version, or the browser lost it: then what is there now is taken up, and the positions are
   * worked out again.
   */
  async #window(positions: () => number[]): Promise<Paper[]> {
    const papers = await this.#read(positions());
    if (papers) return papers;
    await this.reload();
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
