import { AVERAGE_LENGTHS, type FieldLengths } from './bm25f.ts';
import { createImpactIndex, type ImpactIndex } from './impactIndex.ts';
import { readPaper, type SearchablePaper } from './readPaper.ts';
import { Sequences } from './sequences.ts';
import { Titles } from './titles.ts';
import { Vocabulary } from './vocabulary.ts';

/** How many papers the expected average lengths count as. */
const EXPECTED = 32;

/**
 * Everything the engine knows of its papers. Papers are integers in the order they were added; one that was removed
 * keeps its integer and its postings, and is no longer listed: taking it out of FlexSearch means looking through every
 * posting list there is (22 ms at 10,000 papers).
 */
export class SearchLibrary {
  /** Lengths of the average paper, as of those added so far: the first ones are weighed by an expectation. */
  readonly averages: FieldLengths;
  readonly index: ImpactIndex = createImpactIndex();
  readonly vocabulary = new Vocabulary();
  readonly sequences = new Sequences();
  readonly titles = new Titles();
  readonly #ids: (string | undefined)[] = [];
  readonly #papers = new Map<string, number>();

  constructor(averages: FieldLengths = AVERAGE_LENGTHS) {
    this.averages = { ...averages };
  }

  /** Adds a paper in place of any with the same id. */
  add(paper: SearchablePaper): void {
    this.remove(paper.id);
    const reading = readPaper(paper, this.vocabulary, this.averages);
    this.#papers.set(paper.id, this.#ids.length);
    this.index.add(this.#ids.length, reading.impacts);
    this.#ids.push(paper.id);
    this.vocabulary.count(reading.distinct);
    for (const [joined, parts] of reading.compounds) this.vocabulary.countCompound(joined, parts);
    this.#average(reading.lengths);
    this.sequences.append(reading.title, reading.abstract);
    this.titles.append(reading.title.map((word) => this.vocabulary.word(word)));
  }

  #average({ title, abstract }: FieldLengths): void {
    const share = 1 / (EXPECTED + this.#ids.length);
    this.averages.title += (title - this.averages.title) * share;
    this.averages.abstract += (abstract - this.averages.abstract) * share;
  }

  /** Removes a paper; false if there is none with this id. */
  remove(id: string): boolean {
    const paper = this.#papers.get(id);
    if (paper === undefined) return false;
    this.#ids[paper] = undefined;
    return this.#papers.delete(id);
  }

  /** Number of papers listed. */
  get size(): number {
    return this.#papers.size;
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
