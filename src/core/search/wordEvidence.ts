import type { FieldLengths } from './bm25f.ts';
import type { Run } from './groups.ts';
import { shortness } from './shortness.ts';
import type { Vocabulary } from './vocabulary.ts';
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

/**
 * Scores what posting lists do not know: which words of a query stand side by side in a paper, and which are written
 * there as they were typed, not just with the same stem.
 */
export class WordEvidence {
  readonly #groups: readonly WeighedGroup[];
  /** By id of a term: its entry of `#groupsOfEntry`, 0 for the many that no group has. */
  readonly #entries: Uint16Array;
  readonly #groupsOfEntry: number[][] = [[]];
  /** Id of the last term of a run → the runs that end so. */
  readonly #runs = new Map<number, RunOfGroup[]>();
  readonly #vocabulary: Vocabulary;
  readonly #averageLength: number;
  readonly #exactWeight: number;
  readonly #last: Int32Array;
  readonly #places: Float32Array;
  readonly #exact: Float32Array;

  constructor(groups: readonly WeighedGroup[], vocabulary: Vocabulary, averages: FieldLengths) {
    this.#groups = groups;
    this.#vocabulary = vocabulary;
    this.#averageLength = averages.title + averages.abstract;
    this.#exactWeight = EXACT * shortness(groups.length);
    this.#last = new Int32Array(groups.length);
    this.#places = new Float32Array(groups.length);
    this.#exact = new Float32Array(groups.length);
    this.#entries = new Uint16Array(vocabulary.terms);
    groups.forEach((group, at) => {
      for (const term of group.alternatives.keys()) this.#enter(vocabulary.findTerm(term)!, at);
      for (const run of group.runs) this.#enterRun(run, at);
    });
  }

  #enter(term: number, group: number): void {
    const entry = this.#entries[term]!;
    if (entry > 0) this.#groupsOfEntry[entry]!.push(group);
    else this.#entries[term] = this.#groupsOfEntry.push([group]) - 1;
  }

  #enterRun({ terms, substance, weight }: Run, group: number): void {
    const ids = terms.map((term) => this.#vocabulary.findTerm(term)!);
    const last = ids.at(-1)!;
    const runs = this.#runs.get(last) ?? [];
    this.#runs.set(last, runs);
    runs.push({ group, terms: ids, span: substance.length, weight });
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

  /** Returns the number of words of substance. */
  #read(words: Uint32Array, titleLength: number): number {
    this.#last.fill(-NEAR_DISTANCE - 1);
    this.#places.fill(0);
    this.#exact.fill(0);
    let at = 0;
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      if (!this.#vocabulary.isStopWord(word)) at++;
      const term = this.#vocabulary.termId(word);
      const entry = this.#entries[term]!;
      if (entry > 0) this.#note(word, this.#groupsOfEntry[entry]!, at, index < titleLength);
      this.#runs.get(term)?.forEach((run) => {
        if (this.#endsAt(run, words, index)) this.#noteRun(run, at, index < titleLength);
      });
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
