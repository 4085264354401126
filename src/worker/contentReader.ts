import type { ShardEntry } from '../core/bundle.ts';
import type { Paper, PaperSummary } from '../core/paper.ts';
import { summaryOf } from '../core/summary.ts';
import { Catalogue } from '../data/content/catalogue.ts';
import type { ContentStore, Published } from '../data/content/contentStore.ts';

const NOTHING = new Catalogue([], []);
/** Longest window of the list that is handed out at once. */
const LONGEST_WINDOW = 1000;
/** On a first visit the list is shown again each time it has grown by half: often at first, never too often. */
const WORTH_SHOWING = 1.5;
/** Shards kept at hand (a few hundred KB each): scrolling and stepping through papers stay within them. */
const KEPT_SHARDS = 8;

/** Reads papers of the published version: windows of the list, single papers and their neighbours. */
export class ContentReader {
  readonly store: ContentStore;
  #published: Published | null = null;
  #catalogue = NOTHING;
  #kept = new Map<string, Paper[]>();

  readonly #onChange: () => void;

  /** @param onChange is called when other papers are readable than before. */
  constructor(store: ContentStore, onChange: () => void) {
    this.store = store;
    this.#onChange = onChange;
  }

  get published(): Published | null {
    return this.#published;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** Takes up what is published now. Before anything is, what has arrived stays readable. */
  async reload(): Promise<void> {
    const published = await this.store.published();
    if (!published && !this.#published) return;
    const shards = published?.manifest.shards ?? [];
    const catalogue = new Catalogue(shards, await this.store.ids(shards));
    const changed =
      published?.manifest.version !== this.#published?.manifest.version ||
      catalogue.size !== this.#catalogue.size;
    this.#published = published;
    if (!changed) return;
    this.#catalogue = catalogue;
    this.#onChange();
  }

  /**
   * On a first visit, makes what has arrived readable before the version is whole: the papers up to the first shard
   * that is missing, so that no row moves when the rest comes in. Where a version is published it stays the readable one.
   *
   * @returns to be called with each shard that is stored, by its position in `shards`.
   */
  showArriving(shards: readonly ShardEntry[]): (at: number, ids: readonly string[]) => void {
    const arrived: (readonly string[] | null)[] = shards.map(() => null);
    let whole = 0;
    let papers = 0;
    return (at, ids) => {
      arrived[at] = ids;
      while (arrived[whole]) papers += arrived[whole++]!.length;
      if (this.#published || papers <= this.#catalogue.size * WORTH_SHOWING) return;
      this.#catalogue = new Catalogue(shards.slice(0, whole), arrived.slice(0, whole));
      this.#onChange();
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
    const papers = await this.#window(() => [start, start + length]);
    return { total: this.#catalogue.size, papers: papers.map(summaryOf) };
  }

  async paper({ id }: { id: string }): Promise<Paper | null> {
    const [paper] = await this.#beside(id, 0);
    return paper ?? null;
  }

  /** Asked for in list order, so that each shard is read once. */
  async papers({ ids }: { ids: string[] }): Promise<(Paper | null)[]> {
    const inOrder = [...new Set(ids)].sort(
      (a, b) => this.#catalogue.position(a) - this.#catalogue.position(b),
    );
    const found = new Map<string, Paper | null>();
    for (const id of inOrder) found.set(id, await this.paper({ id }));
    return ids.map((id) => found.get(id) ?? null);
  }

  async neighbours({
    id,
  }: {
    id: string;
  }): Promise<{ previous: PaperSummary | null; next: PaperSummary | null }> {
    const [[previous], [next]] = [await this.#beside(id, -1), await this.#beside(id, 1)];
    return { previous: previous ? summaryOf(previous) : null, next: next ? summaryOf(next) : null };
  }

  /** The papers of one shard; none if it is not stored. */
  async shard(shard: ShardEntry): Promise<Paper[]> {
    return (await this.store.papers([shard]))[0] ?? [];
  }

  /** The paper so many places after one in list order. */
  #beside(id: string, distance: number): Promise<Paper[]> {
    return this.#window(() => {
      const at = this.#catalogue.position(id);
      return at < 0 || at + distance < 0 ? [0, 0] : [at + distance, at + distance + 1];
    });
  }

  /**
   * Papers of a range of the list. If a shard is not there, another tab has published a newer version, or the browser
   * lost it: then what is there now is taken up, and the range is worked out again.
   */
  async #window(range: () => [start: number, end: number]): Promise<Paper[]> {
    const papers = await this.#read(...range());
    if (papers) return papers;
    await this.reload();
    return (await this.#read(...range())) ?? [];
  }

  /** Null if a shard that should be there is not. */
  async #read(start: number, end: number): Promise<Paper[] | null> {
    const slices = this.#catalogue.window(start, end);
    const absent = slices.map(({ shard }) => shard).filter(({ sha256 }) => !this.#kept.has(sha256));
    const found = absent.length ? await this.store.papers(absent) : [];
    if (found.includes(null)) return null;
    const shards = new Map(this.#kept);
    found.forEach((papers, at) => shards.set(absent[at]!.sha256, papers!));
    this.#kept = new Map([...shards].slice(-KEPT_SHARDS));
    return slices.flatMap(({ shard, from, to }) => shards.get(shard.sha256)!.slice(from, to));
  }
}
