import type { FieldLengths } from './bm25f.ts';
import { shortness } from './shortness.ts';
import type { TermMarks } from '../asked/termMarks.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { WeighedGroup } from './weighGroups.ts';

/** What neighbouring words of the query are worth where a paper has them side by side. */
const PROXIMITY = 0.3;
/** What is left of that for each stop or unknown word between them: "laws must be obeyed" is no phrase of two words. */
const APART = 0.5;
/** One such place in the abstract in the order of the query; a title is read first. */
const IN_ORDER = 1;
const IN_ORDER_IN_TITLE = 2;
/** Near each other, in either order, so many words apart; stop words do not count. */
const NEAR = 0.5;
const NEAR_REVERSED = 0.25;
const NEAR_DISTANCE = 7;
/** Saturation of repeated places, as k1 in BM25. */
const SATURATION = 1.2;

/** What a word that stands in the paper as it was typed is worth, for a query that names a paper. */
const EXACT = 1;
/** What its other number, or another form of the verb, is worth: whether an author writes "hallucinations" tells little. */
const INFLECTED = 0.7;
/** How much of that while the word is being typed: any that begins so passes. */
const EXACT_SO_FAR = 0.7;

interface RunOfGroup {
  group: number;
  /** Ids of its terms. */
  terms: number[];
  /** How many of them are no stop words. */
  span: number;
  weight: number;
}

/** What a term is to a query: the groups that it is an alternative of, and the runs that end in it. */
interface TermMeaning {
  groups: number[];
  runs: RunOfGroup[];
}

/**
 * Scores what posting lists do not know: which words of a query stand side by side in a paper, and which are written
 * there as they were typed, not just with the same stem.
 */
export class WordEvidence {
  readonly #groups: readonly WeighedGroup[];
  /** A term's mark is its place here. */
  readonly #meanings: TermMeaning[] = [{ groups: [], runs: [] }];
  readonly #marks: TermMarks;
  readonly #vocabulary: Vocabulary;
  readonly #averageLength: number;
  readonly #exactWeight: number;
  readonly #last: Int32Array;
  readonly #places: Float32Array;
  readonly #exact: Float32Array;

  /** @param marks are in use until the next search */
  constructor(
    groups: readonly WeighedGroup[],
    vocabulary: Vocabulary,
    averages: FieldLengths,
    marks: TermMarks,
  ) {
    this.#groups = groups;
    this.#vocabulary = vocabulary;
    this.#averageLength = averages.title + averages.abstract;
    this.#exactWeight = EXACT * shortness(groups.length);
    this.#last = new Int32Array(groups.length);
    this.#places = new Float32Array(groups.length);
    this.#exact = new Float32Array(groups.length);
    this.#marks = marks;
    marks.begin(vocabulary.terms);
    groups.forEach((group, at) => {
      for (const term of group.alternatives.keys())
        this.#meaningOf(vocabulary.findTerm(term)!).groups.push(at);
      for (const { terms, substance, weight } of group.runs) {
        const ids = terms.map((term) => vocabulary.findTerm(term)!);
        this.#meaningOf(ids.at(-1)!).runs.push({ group: at, terms: ids, span: substance.length, weight });
      }
    });
  }

  #meaningOf(term: number): TermMeaning {
    const mark = this.#marks.values[term]!;
    if (mark > 0) return this.#meanings[mark]!;
    const meaning = { groups: [], runs: [] };
    this.#marks.set(term, this.#meanings.push(meaning) - 1);
    return meaning;
  }

  /**
   * @param words of a paper, title first
   * @param titleLength how many of them are its title
   */
  score(words: Uint32Array, titleLength: number): number {
    const read = this.#read(words, titleLength);
    // Long texts have more neighbours by chance.
    const length = 0.5 + (0.5 * read) / this.#averageLength;
    let score = 0;
    this.#groups.forEach(({ strength, open, position }, at) => {
      score += this.#exactWeight * strength * this.#exact[at]! * (open ? EXACT_SO_FAR : 1);
      const places = this.#places[at]! / length;
      if (places === 0) return;
      const before = this.#groups[at - 1]!;
      const weaker = Math.min(strength, before.strength) * APART ** (position - before.position - 1);
      score += (PROXIMITY * weaker * (SATURATION + 1) * places) / (SATURATION + places);
    });
    return score;
  }

  /**
   * Whether the paper that was scored last has every word that is asked for, as typed, inflected or as what stands for it;
   * kin stands for a word that no paper has.
   */
  get isComplete(): boolean {
    return this.#groups.every(({ required, own, surfaces }, at) => {
      const isUnknown = own === undefined && surfaces.size === 0;
      return !required || this.#exact[at]! > 0 || (isUnknown && this.#last[at]! >= 0);
    });
  }

  /** Returns the number of words of substance. */
  #read(words: Uint32Array, titleLength: number): number {
    this.#last.fill(-NEAR_DISTANCE - 1);
    this.#places.fill(0);
    this.#exact.fill(0);
    const marks = this.#marks.values;
    let at = 0;
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      const term = this.#vocabulary.termId(word);
      if (!this.#vocabulary.isStopTerm(term)) at++;
      const mark = marks[term]!;
      if (mark === 0) continue;
      const { groups, runs } = this.#meanings[mark]!;
      this.#note(word, groups, at, index < titleLength);
      for (const run of runs)
        if (this.#endsAt(run, words, index)) this.#noteRun(run, at, index < titleLength);
    }
    return at;
  }

  #note(word: number, groups: readonly number[], at: number, inTitle: boolean): void {
    for (const group of groups) {
      const { surfaces, own } = this.#groups[group]!;
      if (surfaces.has(word)) this.#exact[group] = 1;
      else if (this.#vocabulary.term(word) === own)
        this.#exact[group] = Math.max(INFLECTED, this.#exact[group]!);
      this.#meet(group, at, inTitle);
    }
    for (const group of groups) this.#last[group] = at;
  }

  #endsAt({ terms }: RunOfGroup, words: Uint32Array, index: number): boolean {
    const start = index + 1 - terms.length;
    return (
      start >= 0 && terms.every((term, offset) => this.#vocabulary.termId(words[start + offset]!) === term)
    );
  }

  #noteRun({ group, span, weight }: RunOfGroup, at: number, inTitle: boolean): void {
    this.#exact[group] = Math.max(this.#exact[group]!, weight);
    this.#meet(group, at + 1 - span, inTitle);
    this.#last[group] = at;
  }

  /** Notes that what stands for `group` begins at `start`: how far from the group before and from the group after? */
  #meet(group: number, start: number, inTitle: boolean): void {
    if (group > 0) {
      const distance = start - this.#last[group - 1]!;
      if (distance === this.#groups[group]!.ordinal - this.#groups[group - 1]!.ordinal)
        this.#places[group]! += inTitle ? IN_ORDER_IN_TITLE : IN_ORDER;
      else if (distance > 0 && distance <= NEAR_DISTANCE) this.#places[group]! += NEAR;
    }
    if (group + 1 < this.#groups.length) {
      const distance = start - this.#last[group + 1]!;
      if (distance > 0 && distance <= NEAR_DISTANCE) this.#places[group + 1]! += NEAR_REVERSED;
    }
  }
}
