import type { CreditField } from '../../core/paper/credits.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { OwnPapers } from './ownPapers.ts';
import type { PaperSource } from './paperSource.ts';

/**
 * Published papers, then a person's own, as one list: positions of published papers are the same with and without own
 * ones. A paper that was published as well is the published one.
 */
export class JoinedPapers implements PaperSource {
  readonly #published: PaperSource;
  readonly #own: OwnPapers;
  /** Own papers that were not published, as long as both are as they were. */
  #shown: {
    of: readonly unknown[];
    ids: readonly string[];
    places: ReadonlyMap<string, number>;
    set: ReadonlySet<string>;
  } | null = null;

  #credits: { published: unknown; own: unknown; all: ReadonlyMap<string, string> } | null = null;

  constructor(published: PaperSource, own: OwnPapers) {
    this.#published = published;
    this.#own = own;
  }

  get size(): number {
    return this.#published.size + this.#ownIds.length;
  }

  get state(): unknown {
    return this.#ownShown;
  }

  /** Own papers that were not published. */
  get own(): ReadonlySet<string> {
    return this.#ownShown.set;
  }

  get credited(): readonly CreditField[] {
    return [...new Set([...this.#published.credited, ...this.#own.credited])];
  }

  position(id: string): number {
    const published = this.#published.position(id);
    if (published >= 0) return published;
    const own = this.#ownPlaces.get(id);
    return own === undefined ? -1 : this.#published.size + own;
  }

  async window(start: number, length: number): Promise<Paper[]> {
    const published = await this.#published.window(start, length);
    const first = Math.max(0, start - this.#published.size);
    const last = start + length - this.#published.size;
    return last > first ? [...published, ...(await this.#ownAt(first, last))] : published;
  }

  async beside(id: string, distance: number): Promise<Paper | null> {
    const published = await this.#published.beside(this.#own.now(id), distance);
    if (published) return published;
    const at = this.position(id);
    if (at < 0) return null;
    const place = at + distance - this.#published.size;
    if (place >= 0) return (await this.#ownAt(place, place + 1))[0] ?? null;
    // What is left of the published ones, from one's own: those beside a published one were asked for.
    if (at < this.#published.size) return null;
    return (await this.#published.window(at + distance, 1))[0] ?? null;
  }

  async papers(ids: readonly string[]): Promise<(Paper | null)[]> {
    const published = await this.#published.papers(ids);
    const absent = ids.filter((id, at) => !published[at] && this.#ownPlaces.has(id));
    if (absent.length === 0) return published;
    const own = new Map((await this.#own.papers(absent)).map((paper, at) => [absent[at], paper]));
    return published.map((paper, at) => paper ?? own.get(ids[at]) ?? null);
  }

  async credits(): Promise<ReadonlyMap<string, string>> {
    const published = await this.#published.credits();
    if (this.#own.size === 0) return published;
    const own = await this.#own.creditsApart();
    if (this.#credits?.published !== published || this.#credits.own !== own) {
      const all = new Map(own.flatMap((some) => [...some]));
      for (const [id, lines] of published) all.set(id, lines);
      this.#credits = { published, own, all };
    }
    return this.#credits.all;
  }

  async creditsApart(): Promise<readonly ReadonlyMap<string, string>[]> {
    const [published, own] = await Promise.all([this.#published.creditsApart(), this.#own.creditsApart()]);
    return [...published, ...own];
  }

  readAhead(): Promise<void> {
    return this.#published.readAhead();
  }

  get #states(): readonly unknown[] {
    return [this.#published.state, this.#own.state];
  }

  get #ownIds(): readonly string[] {
    return this.#ownShown.ids;
  }

  get #ownPlaces(): ReadonlyMap<string, number> {
    return this.#ownShown.places;
  }

  get #ownShown() {
    const of = this.#states;
    if (this.#shown?.of.every((state, at) => state === of[at])) return this.#shown;
    const ids = this.#own.ids.filter((id) => this.#published.position(this.#own.now(id)) < 0);
    return (this.#shown = { of, ids, places: new Map(ids.map((id, at) => [id, at])), set: new Set(ids) });
  }

  async #ownAt(first: number, last: number): Promise<Paper[]> {
    const papers = await this.#own.papers(this.#ownIds.slice(first, last));
    return papers.filter((paper) => paper !== null);
  }
}
