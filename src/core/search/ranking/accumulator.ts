import { impactOfSlot, SLOTS, type Postings } from '../index/impactIndex.ts';

const IMPACTS = Float32Array.from({ length: SLOTS }, (_, slot) => impactOfSlot(slot));

/** Postings of one term and what an impact of 1 in them is worth. */
export interface WeightedPostings {
  postings: Postings;
  weight: number;
}

/**
 * Adds up scores of papers, group by group, in arrays indexed by paper, which stay between searches and are cleaned
 * paper by paper: a search costs what its postings hold, not what the library holds.
 */
export class Accumulator {
  #scores = new Float32Array(0);
  #best = new Float32Array(0);
  #matches = new Uint8Array(0);
  #papers = new Uint32Array(0);
  #inGroup = new Uint32Array(0);
  #count = 0;

  /** Begins a search among papers 0 to `papers` − 1. */
  begin(papers: number): void {
    for (let at = 0; at < this.#count; at++) {
      this.#scores[this.#papers[at]!] = 0;
      this.#matches[this.#papers[at]!] = 0;
    }
    this.#count = 0;
    if (papers > this.#scores.length) this.#grow(Math.ceil(papers * 1.25));
  }

  #grow(papers: number): void {
    this.#scores = new Float32Array(papers);
    this.#best = new Float32Array(papers);
    this.#matches = new Uint8Array(papers);
    this.#papers = new Uint32Array(papers);
    this.#inGroup = new Uint32Array(papers);
  }

  /** Adds each paper's best score among the alternatives of a group; `match` is 1 if having one is a match. */
  addGroup(alternatives: readonly WeightedPostings[], match: 0 | 1): void {
    const found = this.#bestOf(alternatives);
    for (let at = 0; at < found; at++) {
      const paper = this.#inGroup[at]!;
      if (this.#scores[paper] === 0) this.#papers[this.#count++] = paper;
      this.#scores[paper]! += this.#best[paper]!;
      this.#matches[paper]! += match;
      this.#best[paper] = 0;
    }
  }

  #bestOf(alternatives: readonly WeightedPostings[]): number {
    let found = 0;
    for (const { postings, weight } of alternatives) {
      for (let slot = 0; slot < postings.length; slot++) {
        const papers = postings[slot];
        if (!papers) continue;
        const score = weight * IMPACTS[slot]!;
        for (const paper of papers) {
          const best = this.#best[paper]!;
          if (best === 0) this.#inGroup[found++] = paper;
          if (score > best) this.#best[paper] = score;
        }
      }
    }
    return found;
  }

  /** The papers with a score, in the order they were met; a view until the next search. */
  papers(): Uint32Array {
    return this.#papers.subarray(0, this.#count);
  }

  score(paper: number): number {
    return this.#scores[paper]!;
  }

  /** How many groups the paper matched. */
  matches(paper: number): number {
    return this.#matches[paper]!;
  }
}
