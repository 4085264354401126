import type { FieldLengths } from '../ranking/bm25f.ts';
import { createImpactIndex, type ImpactIndex } from './impactIndex.ts';
import type { MergedIndex } from '../packed/mergeIndexes.ts';
import { placesOf, postingsBySlot } from '../packed/postingList.ts';
import { readPaper, type PaperReading, type SearchablePaper } from '../readPaper.ts';
import { Vocabulary } from './vocabulary.ts';

/** How many papers the expected average lengths count as. */
const EXPECTED = 32;

/** The words of papers, and in which papers their terms are. Papers are integers in the order they were added. */
export class InvertedIndex {
  /** Lengths of the average paper, as of those added so far: the first ones are weighed by an expectation. */
  readonly averages: FieldLengths;
  readonly vocabulary: Vocabulary;
  readonly postings: ImpactIndex;
  #papers: number;

  /**
   * @param averages lengths that the average paper is expected to have, before there are papers
   * @param prebuilt papers that are there from the beginning
   */
  constructor(averages: FieldLengths, prebuilt?: MergedIndex) {
    this.averages = { ...(prebuilt?.papers ? prebuilt.averages : averages) };
    this.vocabulary = new Vocabulary(prebuilt);
    this.#papers = prebuilt?.papers ?? 0;
    this.postings = createImpactIndex(prebuilt && listsOf(prebuilt, this.vocabulary));
  }

  /** Number of papers. */
  get papers(): number {
    return this.#papers;
  }

  /** Adds the next paper. */
  add(paper: SearchablePaper): PaperReading {
    const reading = readPaper(paper, this.vocabulary, this.averages);
    this.postings.add(this.#papers++, reading.impacts);
    this.vocabulary.count(reading.distinct);
    for (const [joined, parts] of reading.compounds) this.vocabulary.countCompound(joined, parts);
    this.#average(reading.lengths);
    return reading;
  }

  #average({ title, abstract }: FieldLengths): void {
    const share = 1 / (EXPECTED + this.#papers);
    this.averages.title += (title - this.averages.title) * share;
    this.averages.abstract += (abstract - this.averages.abstract) * share;
  }
}

/** The posting lists of a prebuilt index by term. */
function listsOf({ postings, terms }: MergedIndex, vocabulary: Vocabulary) {
  const places = placesOf(postings);
  return (term: string) => {
    const id = vocabulary.findTerm(term);
    if (id === undefined || id >= terms.length || postings.counts[id] === 0) return undefined;
    return postingsBySlot(id, postings, places);
  };
}
