import type { FieldLengths } from './bm25f.ts';
import { shortness } from './shortness.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WeighedGroup } from './weighGroups.ts';

/** What neighbouring words of the query are worth where a paper has them side by side. */
const PROXIMITY = 0.3;
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
/** How much of that while the word is being typed: any that begins so passes. */
const EXACT_SO_FAR = 0.7;

/**
 * Scores what posting lists do not know: which words of a query stand side by side in a paper, and which are written
 * there as they were typed, not just with the same stem.
 */
export class WordEvidence {
  readonly #groups: readonly WeighedGroup[];
  /** By id of a term: its entry of `#groupsOfEntry`, 0 for the many that no group has. */
  readonly #entries: Uint16Array;
  readonly #groupsOfEntry: number[][] = [[]];
  readonly #vocabulary: Vocabulary;
  readonly #averageLength: number;
  readonly #exactWeight: number;
  readonly #last: Int32Array;
  readonly #places: Float32Array;
  readonly #exact: Uint8Array;

  constructor(groups: readonly WeighedGroup[], vocabulary: Vocabulary, averages: FieldLengths) {
    this.#groups = groups;
    this.#vocabulary = vocabulary;
    this.#averageLength = averages.title + averages.abstract;
    this.#exactWeight = EXACT * shortness(groups.length);
    this.#last = new Int32Array(groups.length);
    this.#places = new Float32Array(groups.length);
    this.#exact = new Uint8Array(groups.length);
    this.#entries = new Uint16Array(vocabulary.terms);
    groups.forEach((group, at) => {
      for (const term of group.alternatives.keys()) this.#enter(vocabulary.findTerm(term)!, at);
    });
  }

  #enter(term: number, group: number): void {
    const entry = this.#entries[term]!;
    if (entry > 0) this.#groupsOfEntry[entry]!.push(group);
    else this.#entries[term] = this.#groupsOfEntry.push([group]) - 1;
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
    this.#groups.forEach(({ strength, open }, at) => {
      if (this.#exact[at]) score += this.#exactWeight * strength * (open ? EXACT_SO_FAR : 1);
      const places = this.#places[at]! / length;
      if (places === 0) return;
      const weaker = Math.min(strength, this.#groups[at - 1]!.strength);
      score += (PROXIMITY * weaker * (SATURATION + 1) * places) / (SATURATION + places);
    });
    return score;
  }

  /** Returns the number of words of substance. */
  #read(words: Uint32Array, titleLength: number): number {
    this.#last.fill(-NEAR_DISTANCE - 1);
    this.#places.fill(0);
    this.#exact.fill(0);
    let at = 0;
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      if (!this.#vocabulary.isStopWord(word)) at++;
      const entry = this.#entries[this.#vocabulary.termId(word)]!;
      if (entry > 0) this.#note(word, this.#groupsOfEntry[entry]!, at, index < titleLength);
    }
    return at;
  }

  #note(word: number, groups: readonly number[], at: number, inTitle: boolean): void {
    for (const group of groups) {
      if (this.#groups[group]!.surfaces.has(word)) this.#exact[group] = 1;
      this.#meet(group, at, inTitle);
    }
    for (const group of groups) this.#last[group] = at;
  }

  /** Notes that a word of `group` stands at `at`: how far from the last of the group before and of the group after? */
  #meet(group: number, at: number, inTitle: boolean): void {
    if (group > 0) {
      const distance = at - this.#last[group - 1]!;
      if (distance === this.#groups[group]!.ordinal - this.#groups[group - 1]!.ordinal)
        this.#places[group]! += inTitle ? IN_ORDER_IN_TITLE : IN_ORDER;
      else if (distance > 0 && distance <= NEAR_DISTANCE) this.#places[group]! += NEAR;
    }
    if (group + 1 < this.#groups.length) {
      const distance = at - this.#last[group + 1]!;
      if (distance > 0 && distance <= NEAR_DISTANCE) this.#places[group + 1]! += NEAR_REVERSED;
    }
  }
}
