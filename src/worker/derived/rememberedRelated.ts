import type { RelatedPaper } from '../protocol.ts';
import type { SearchIndex } from '../search/searchIndex.ts';

/** Papers whose neighbours are at hand: those that five for a day, a tag's suggestions and a reader ask for. */
const KEPT = 256;

/**
 * What was worked out to be near to papers, for as long as neither the papers nor what is indexed of them change: who asks for
 * it again, or meanwhile, gets the same.
 */
export class RememberedRelated {
  #of: readonly unknown[] = [];
  #kept = new Map<string, Promise<RelatedPaper[]>>();

  /**
   * @param state another one whenever papers come, go or change
   * @param find works it out; what it rejects with is not remembered
   */
  get(
    id: string,
    state: unknown,
    index: SearchIndex,
    find: () => Promise<RelatedPaper[]>,
  ): Promise<RelatedPaper[]> {
    const of = [state, index, index.own.size, index.shards.size, index.unkept];
    if (of.some((one, at) => one !== this.#of[at])) this.#kept.clear();
    this.#of = of;
    const kept = this.#kept.get(id);
    if (kept) return kept;
    const found = find();
    this.#kept.set(id, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT) this.#kept.delete(oldest!);
    found.catch(() => this.#kept.get(id) === found && this.#kept.delete(id));
    return found;
  }
}
