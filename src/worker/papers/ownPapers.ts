import { creditFields, creditLines, type CreditField } from '../../core/paper/credits.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { parsePaper } from '../../core/paper/parsePaper.ts';
import type { PaperSource } from './paperSource.ts';

/** Papers that a person brought, in the order in which they came. They are few, and at hand. */
export class OwnPapers implements PaperSource {
  readonly #papers = new Map<string, Paper>();
  #credits: ReadonlyMap<string, string> | null = null;
  /** Called when there are others than before. */
  onChange: () => void = () => undefined;

  /** Takes a paper in place of any with its id. @returns false for a value that is no paper */
  put(value: unknown): boolean {
    const paper = parsePaper(value);
    if (!paper) return false;
    this.#papers.set(paper.id, paper);
    this.#credits = null;
    this.onChange();
    return true;
  }

  remove(id: string): void {
    if (!this.#papers.delete(id)) return;
    this.#credits = null;
    this.onChange();
  }

  get ids(): readonly string[] {
    return [...this.#papers.keys()];
  }

  get size(): number {
    return this.#papers.size;
  }

  get credited(): readonly CreditField[] {
    return [...new Set([...this.#papers.values()].flatMap(creditFields))];
  }

  get(id: string): Paper | undefined {
    return this.#papers.get(id);
  }

  position(id: string): number {
    return this.ids.indexOf(id);
  }

  window(start: number, length: number): Promise<Paper[]> {
    return Promise.resolve([...this.#papers.values()].slice(start, start + length));
  }

  beside(id: string, distance: number): Promise<Paper | null> {
    const at = this.position(id);
    const beside = at < 0 ? undefined : this.ids[at + distance];
    return Promise.resolve(beside === undefined ? null : this.#papers.get(beside)!);
  }

  papers(ids: readonly string[]): Promise<(Paper | null)[]> {
    return Promise.resolve(ids.map((id) => this.#papers.get(id) ?? null));
  }

  credits(): Promise<ReadonlyMap<string, string>> {
    this.#credits ??= new Map([...this.#papers].map(([id, paper]) => [id, creditLines(paper)]));
    return Promise.resolve(this.#credits);
  }

  async creditsApart(): Promise<readonly ReadonlyMap<string, string>[]> {
    return this.size === 0 ? [] : [await this.credits()];
  }

  readAhead(): Promise<void> {
    return Promise.resolve();
  }
}
