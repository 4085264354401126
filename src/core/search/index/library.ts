import { AVERAGE_LENGTHS, type FieldLengths } from '../ranking/bm25f.ts';
import type { ImpactIndex } from './impactIndex.ts';
import { InvertedIndex } from './invertedIndex.ts';
import type { MergedIndex } from '../packed/mergeIndexes.ts';
import type { SearchablePaper } from '../readPaper.ts';
import { Sequences } from '../ranking/sequences.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Everything the engine knows of its papers. Papers are integers: those of a prebuilt index come first, and are listed
 * once they are given their ids; the others follow in the order they were added. One that was removed keeps its integer
 * and its postings, and is no longer listed: taking it out of FlexSearch means looking through every posting list there
 * is (22 ms at 10,000 papers).
 */
export class SearchLibrary {
  readonly sequences: Sequences;
  readonly #inverted: InvertedIndex;
  readonly #ids: (string | undefined)[];
  #size = 0;
  /** By id; made when a paper is first added or removed: to list those of a prebuilt index takes none. */
  #papers: Map<string, number> | null = null;

  constructor(averages: FieldLengths = AVERAGE_LENGTHS, prebuilt?: MergedIndex) {
    this.#inverted = new InvertedIndex(averages, prebuilt);
    this.sequences = new Sequences(prebuilt?.parts);
    this.#ids = Array<string | undefined>(prebuilt?.papers ?? 0).fill(undefined);
  }

  /** Lengths of the average paper, as of those that are there. */
  get averages(): FieldLengths {
    return this.#inverted.averages;
  }

  get vocabulary(): Vocabulary {
    return this.#inverted.vocabulary;
  }

  get index(): ImpactIndex {
    return this.#inverted.postings;
  }

  /** Adds a paper in place of any with the same id. */
  add(paper: SearchablePaper): void {
    this.remove(paper.id);
    this.#papers!.set(paper.id, this.#ids.length);
    this.#ids.push(paper.id);
    this.#size++;
    const { title, abstract } = this.#inverted.add(paper);
    this.sequences.append(title, abstract);
  }

  /**
   * Lists papers of the prebuilt index, from the one numbered `first` on, in place of any with the same ids. The ids of
   * prebuilt papers are all different. Throws a RangeError for more than it has.
   */
  list(first: number, ids: readonly string[]): void {
    if (first + ids.length > this.sequences.prebuilt)
      throw new RangeError(`The index has ${this.sequences.prebuilt} papers, not ${first + ids.length}.`);
    ids.forEach((id, at) => {
      if (this.#papers) this.remove(id);
      if (this.#ids[first + at] === undefined) this.#size++;
      this.#ids[first + at] = id;
      this.#papers?.set(id, first + at);
    });
  }

  /** Removes a paper; false if there is none with this id. */
  remove(id: string): boolean {
    this.#papers ??= new Map(
      this.#ids.flatMap((known, paper) => (known === undefined ? [] : [[known, paper]])),
    );
    const paper = this.#papers.get(id);
    if (paper === undefined) return false;
    this.#ids[paper] = undefined;
    this.#size--;
    return this.#papers.delete(id);
  }

  /** Number of papers listed. */
  get size(): number {
    return this.#size;
  }

  /** Number of integers given to papers, those of removed ones too. */
  get added(): number {
    return this.#ids.length;
  }

  isListed(paper: number): boolean {
    return this.#ids[paper] !== undefined;
  }

  idOf(paper: number): string {
    return this.#ids[paper]!;
  }
}
