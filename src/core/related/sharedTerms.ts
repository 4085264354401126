import { burstinessOf, rarityAtLargeOf } from './background.ts';
import { eachShared } from './overlap.ts';
import { PhraseReader, phrasesOf, type Places, termsOf } from './phrases.ts';
import type { PaperWords } from './paperWords.ts';
import { namesOf, type SharedPhrase } from './sharedPhrases.ts';
import type { TermRoles } from './termRoles.ts';
import type { Vector } from './vectors.ts';
import type { Vocabulary } from './vocabulary.ts';
import { areOneWord } from './wordForms.ts';

/** What weighs less than this part of the heaviest term is left unsaid: the papers are near for other reasons. */
const LEAST_PART = 0.05;

/** A paper that others are compared with: its words, its vector and all of its phrases. */
export interface ComparedPaper {
  words: PaperWords;
  vector: Vector;
  phrases: ReadonlyMap<string, Places>;
}

interface Candidate extends SharedPhrase {
  /** Terms of its words in order; −1 for stop words within compounds. */
  words: Int32Array;
  /** Those of its words and compounds, each once. */
  covers: number[];
  weight: number;
}

/**
 * Per term how much of its weight counts. Words such as "learning" and "data" bring papers together, so that their
 * weights count for being near, but in a list of what two papers share they would push the rest down.
 */
export function specificitiesOf(vocabulary: Vocabulary): Float32Array {
  return new Float32Array(vocabulary.terms).map((_, term) => {
    const name = vocabulary.termName(term);
    return burstinessOf(name) * rarityAtLargeOf(name);
  });
}

/** Names what pairs of papers share. */
export class SharedTerms {
  readonly #vocabulary: Vocabulary;
  readonly #roles: TermRoles;
  readonly #reader: PhraseReader;
  readonly #specificities: Float32Array;
  /** Per term what it adds to the cosine of the pair that is compared, as far as it counts; 0 for all others. */
  readonly #weights: Float32Array;

  /**
   * @param vocabulary all terms are known to it
   * @param specificities of its terms
   */
  constructor(vocabulary: Vocabulary, roles: TermRoles, specificities: Float32Array) {
    this.#vocabulary = vocabulary;
    this.#roles = roles;
    this.#reader = new PhraseReader(vocabulary, roles);
    this.#specificities = specificities;
    this.#weights = new Float32Array(vocabulary.terms);
  }

  /** Makes a paper ready to be compared with others. */
  prepare(words: PaperWords, vector: Vector): ComparedPaper {
    return { words, vector, phrases: phrasesOf(words, this.#vocabulary, (term) => term >= 0) };
  }

  /**
   * Up to `most` subjects of both papers that add most to their cosine, in the form that the two write most often; none
   * if what brings them together is no subject. A word is named once, within a phrase where both have it in one, and an
   * acronym or what it stands for.
   */
  between(paper: ComparedPaper, words: PaperWords, vector: Vector, most: number): string[] {
    let heaviest = 0;
    eachShared(paper.vector, vector, (term, weight) => {
      this.#weights[term] = weight * this.#specificities[term]!;
      heaviest = Math.max(heaviest, this.#weights[term]!);
    });
    const candidates = this.#candidates(paper, words, LEAST_PART * heaviest);
    for (const term of paper.vector.terms) this.#weights[term] = 0;
    // Sorting is stable: of equals the longer, then what stands first.
    candidates.sort((a, b) => b.weight - a.weight || b.words.length - a.words.length);
    return this.#named(candidates, [paper.words, words], most);
  }

  #candidates(paper: ComparedPaper, words: PaperWords, least: number): Candidate[] {
    const isShared = (term: number) => term >= 0 && this.#weights[term]! > 0;
    const inOther = phrasesOf(words, this.#vocabulary, isShared, paper.phrases);
    const candidates: Candidate[] = [];
    for (const [key, right] of inOther) {
      const left = paper.phrases.get(key)!;
      const { covers, weight } = this.#weigh(paper.words, left, right);
      if (weight < least) continue;
      candidates.push({ left, right, words: termsOf(paper.words, left[0]!), covers, weight });
    }
    return candidates;
  }

  /** A compound, or a phrase with one, weighs what its parts do as well: of what both have whole, no part is named. */
  #weigh({ terms }: PaperWords, left: Places, right: Places): Pick<Candidate, 'covers' | 'weight'> {
    const covers: number[] = [];
    let weight = 0;
    const cover = (term: number) => {
      if (term < 0 || covers.includes(term)) return;
      covers.push(term);
      weight += this.#weights[term]!;
    };
    for (const { at, length } of left[0]!)
      for (let word = at; word < at + length; word++) cover(terms[word]!);
    for (const units of left) for (const { term } of units) cover(term);
    for (const units of right) for (const { term } of units) cover(term);
    return { covers, weight };
  }

  #named(
    candidates: readonly Candidate[],
    papers: readonly [PaperWords, PaperWords],
    most: number,
  ): string[] {
    const covered: string[] = [];
    const isCovered = (term: number) => {
      const name = this.#vocabulary.termName(term);
      return covered.some((other) => areOneWord(other, name));
    };
    const names: string[] = [];
    for (const candidate of candidates) {
      if (names.length === most) break;
      const content = candidate.words.filter((term) => term >= 0);
      if (content.filter(isCovered).length * 2 >= content.length) continue;
      const written = namesOf(candidate, papers, this.#reader, this.#vocabulary, this.#roles);
      if (written.length === 0) continue;
      const name = mostFrequent(written);
      for (const term of candidate.covers) covered.push(this.#vocabulary.termName(term));
      if (!names.some((other) => isAcronymOf(name, other) || isAcronymOf(other, name))) names.push(name);
    }
    return names;
  }
}

/** Whether the capitals of the one are the first letters of the other: "LLMs", "NeRF". */
function isAcronymOf(short: string, long: string): boolean {
  const initials = Array.from(long.split(/[ -]/), (word) => word[0]!.toUpperCase()).join('');
  return initials.length > 1 && short.replace(/\P{Lu}/gu, '') === initials;
}

/** Of equals the shorter, then the one with capitals: code units decide. */
function mostFrequent(forms: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const ranked = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || a.length - b.length || (a < b ? -1 : 1),
  );
  return ranked[0]![0];
}
