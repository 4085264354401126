import { K1 } from './bm25f.ts';
import { topicality, topicalityOf } from './topicality.ts';
import {
  frequencyOf,
  impactOfSlot,
  slotOf,
  SLOTS,
  type ImpactIndex,
  type Postings,
} from '../index/impactIndex.ts';

/** Weighted frequency that stands for each slot: what its impact was made of. */
const FREQUENCIES = Float32Array.from({ length: SLOTS }, (_, slot) => {
  const impact = impactOfSlot(slot);
  return (K1 * impact) / (1 - impact);
});

/** Lists that are kept: of the words of the last few queries. */
const KEPT = 48;

/** From here on kin is so near that papers which have it make the word less rare. */
const NEAR = 0.5;

/** One list of a word and its kin, and what it says of papers. */
export interface Family {
  postings: Postings;
  /** In how many papers they are; each counts by the nearest that it has. */
  frequency: number;
  topicality: number;
}

/** The same of a single list. */
export function familyOf(postings: Postings): Family {
  return { postings, frequency: frequencyOf(postings), topicality: topicality(postings) };
}

interface WeightedList {
  postings: Postings;
  weight: number;
}

/**
 * Posting lists of a word with its kin. Their frequencies in a paper are added up before they are saturated, as if they
 * were one word of which some forms count less: a paper on what is asked for uses several of them.
 */
export class FamilyPostings {
  /** By paper, while lists are merged. */
  #frequencies = new Float32Array(0);
  #nearest = new Float32Array(0);
  readonly #kept = new Map<string, { postings: number; family: Family }>();

  /**
   * @param terms index term → what one place of it weighs
   * @param papers how many there are
   * @returns undefined if no paper has any
   */
  of(terms: ReadonlyMap<string, number>, index: ImpactIndex, papers: number): Family | undefined {
    const lists = [...terms].flatMap(([term, weight]): WeightedList[] => {
      const postings = index.postings(term);
      return postings ? [{ postings, weight }] : [];
    });
    if (lists.length === 0) return undefined;
    if (lists.length === 1 && lists[0]!.weight === 1) return familyOf(lists[0]!.postings);
    const key = [...terms].flat().join(' ');
    const postings = lists.reduce((sum, list) => sum + frequencyOf(list.postings), 0);
    const known = this.#kept.get(key);
    if (known?.postings === postings) return known.family;
    const family = this.#merge(lists, papers);
    this.#kept.delete(key);
    this.#kept.set(key, { postings, family });
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return family;
  }

  #merge(lists: readonly WeightedList[], papers: number): Family {
    if (papers > this.#frequencies.length) {
      this.#frequencies = new Float32Array(Math.ceil(papers * 1.25));
      this.#nearest = new Float32Array(this.#frequencies.length);
    }
    const frequencies = this.#frequencies;
    const nearest = this.#nearest;
    const found: number[] = [];
    for (const { postings, weight } of lists)
      postings.forEach((inSlot, slot) => {
        const frequency = weight * FREQUENCIES[slot]!;
        for (const paper of inSlot ?? []) {
          if (frequencies[paper] === 0) found.push(paper);
          frequencies[paper]! += frequency;
          if (weight >= NEAR && weight > nearest[paper]!) nearest[paper] = weight;
        }
      });
    const merged: number[][] = Array.from({ length: SLOTS }, () => []);
    let frequency = 0;
    let impacts = 0;
    for (const paper of found) {
      const impact = frequencies[paper]! / (K1 + frequencies[paper]!);
      merged[slotOf(impact)]!.push(paper);
      frequency += nearest[paper]!;
      impacts += nearest[paper]! * impact;
      frequencies[paper] = nearest[paper] = 0;
    }
    return { postings: merged, frequency, topicality: topicalityOf(frequency, impacts) };
  }
}
