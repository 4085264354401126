import type { BundleManifest } from '../../core/bundle/bundle.ts';
import { shardsOf } from '../../core/bundle/packs.ts';
import { Catalogue } from '../../data/content/catalogue.ts';
import type { ContentStore, Published, ShardListing } from '../../data/content/contentStore.ts';
import {
  hasDerivedFiles,
  isSameVersion,
  NOTHING,
  readable,
  readPublished,
  type PublishedContent,
  type ReadableVersion,
} from './publishedContent.ts';

/** On a first visit the list is shown again each time it has grown by half: often at first, never too often. */
const WORTH_SHOWING = 1.5;

export interface ReadableHooks {
  /** Called when other papers are readable than before. */
  onPapers: (content: ReadableContent) => void;
  /** Called when the derived files of the published version have come or were lost, the papers being the same. */
  onDerivedFiles: (content: ReadableContent) => void;
}

/** Which papers of the stored content are readable, and what is stored beside them. */
export class ReadableContent {
  readonly store: ContentStore;
  #published: Published | null = null;
  #version: ReadableVersion | null = null;
  #catalogue = NOTHING;
  #derived = false;
  /** How often reading what is published was begun, and the number of the reading that was taken up last. */
  #begun = 0;
  #taken = 0;
  /** Whether all pages were looked for, or some were found to be lost. */
  #verified = false;
  #verifying = NOTHING;
  readonly #hooks: ReadableHooks;

  constructor(store: ContentStore, hooks: ReadableHooks) {
    this.store = store;
    this.#hooks = hooks;
  }

  get published(): Published | null {
    return this.#published;
  }

  /** The published version; before one is, that which is coming in. */
  get version(): ReadableVersion | null {
    return this.#version;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** True if a version is published and none of its shards is missing. */
  get whole(): boolean {
    return this.#published !== null && this.#catalogue.complete;
  }

  /** True if a version is published and all of its derived files were stored when this was last looked for. */
  get derived(): boolean {
    return this.#derived;
  }

  /** Takes up what another tab has published or fetched again. A version that is whole and still the newest is not read again. */
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

  /** After a first visit that ended half-way: shows nothing any more if the browser has lost what had arrived. */
  async #checkArrived(): Promise<void> {
    const catalogue = this.#catalogue;
    const listings = await this.store.listings(catalogue.shards.map(({ shard }) => shard));
    if (!listings.includes(null) || catalogue !== this.#catalogue) return;
    this.#catalogue = NOTHING;
    this.#hooks.onPapers(this);
  }

  #takeUp({ published, version, catalogue, derived }: PublishedContent): void {
    const changed = !isSameVersion(published, this.#published) || catalogue.size !== this.#catalogue.size;
    const completed = derived !== this.#derived;
    this.#published = published;
    this.#derived = derived;
    if (changed) {
      this.#version = version;
      this.#catalogue = catalogue;
      this.#hooks.onPapers(this);
    } else if (completed) this.#hooks.onDerivedFiles(this);
  }

  /** Looks again whether the derived files of the published version are stored. */
  async checkDerivedFiles(): Promise<void> {
    const published = this.#published;
    const derived = published !== null && (await hasDerivedFiles(this.store, readable(published)));
    if (published !== this.#published || derived === this.#derived) return;
    this.#derived = derived;
    this.#hooks.onDerivedFiles(this);
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
      this.#hooks.onPapers(this);
    };
    show();
    return (at, listing) => {
      arrived[at] = listing;
      show();
    };
  }
}
