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

  constructor(published: PaperSource, own: OwnPapers) {
    this.#published = published;
    this.#own = own;
  }

  get size(): number {
    return this.#published.size + this.#ownIds().length;
  }

  get credited(): readonly CreditField[] {
    return [...new Set([...this.#published.credited, ...this.#own.credited])];
  }

  position(id: string): number {
    const published = this.#published.position(id);
    if (published >= 0) return published;
    const own = this.#own.position(id) < 0 ? -1 : this.#ownIds().indexOf(id);
    return own < 0 ? -1 : this.#published.size + own;
  }

  async window(start: number, length: number): Promise<Paper[]> {
    const published = await this.#published.window(start, length);
    const first = Math.max(0, start - this.#published.size);
    const last = start + length - this.#published.size;
    return last > first ? [...published, ...this.#ownAt(first, last)] : published;
  }

  async beside(id: string, distance: number): Promise<Paper | null> {
    const published = await this.#published.beside(id, distance);
    if (published) return published;
    const at = this.position(id);
    if (at < 0) return null;
    const place = at + distance - this.#published.size;
    if (place >= 0) return this.#ownAt(place, place + 1)[0] ?? null;
    // What is left of the published ones, from one's own: those beside a published one were asked for.
    if (at < this.#published.size) return null;
    return (await this.#published.window(at + distance, 1))[0] ?? null;
  }

  async papers(ids: readonly string[]): Promise<(Paper | null)[]> {
    const published = await this.#published.papers(ids);
    return published.map((paper, at) => paper ?? this.#own.get(ids[at]!) ?? null);
  }

  async credits(): Promise<ReadonlyMap<string, string>> {
    const published = await this.#published.credits();
    return this.#own.size === 0 ? published : new Map([...(await this.#own.credits()), ...published]);
  }

  async creditsApart(): Promise<readonly ReadonlyMap<string, string>[]> {
    const [published, own] = await Promise.all([this.#published.creditsApart(), this.#own.creditsApart()]);
    return [...published, ...own];
  }

  readAhead(): Promise<void> {
    return this.#published.readAhead();
  }

  #ownIds(): readonly string[] {
    return this.#own.size === 0 ? [] : this.#own.ids.filter((id) => this.#published.position(id) < 0);
  }

  #ownAt(first: number, last: number): Paper[] {
    return this.#ownIds()
      .slice(first, last)
      .map((id) => this.#own.get(id)!);
  }
}
