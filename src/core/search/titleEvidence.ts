import { isStopWord, type Query } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longer queries are no titles being typed. */
const MAX_TITLE_WORDS = 12;

/** The title begins with the query; the query stands further on in it; each word of the query is somewhere in it. */
const BEGINS = 1;
const CONTAINS = 0.55;
const COVERS = 0.25;

/** Of two titles that begin with the query, the one with less left to type is a little more likely to be meant. */
const COMPLETENESS = 0.1;
/** What the last word counts when just begun, growing to 1 as it is typed. */
const BEGUN = 0.6;

/** What a word in the title counts that shares the stem, or begins as typed. */
const SAME_STEM = 0.9;
const BEGUN_ANYWHERE = 0.7;

interface TypedWord {
  word: string;
  open: boolean;
  stopWord: boolean;
  id: number | undefined;
  termId: number | undefined;
}

/** Scores how well a query fits a title: people who look for a paper they know type its title. */
export class TitleEvidence {
  readonly #query: TypedWord[];
  readonly #vocabulary: Vocabulary;

  constructor(query: Query, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#query = query.words.map(({ word, open }) => {
      const id = vocabulary.find(word);
      const termId = id === undefined ? undefined : vocabulary.termId(id);
      return { word, open, stopWord: isStopWord(word), id, termId };
    });
  }

  /** Whether the query may be a title at all. */
  get applies(): boolean {
    return this.#query.length > 0 && this.#query.length <= MAX_TITLE_WORDS;
  }

  /** Within [0, 1.35], for the words of a title. */
  score(title: Uint32Array): number {
    const coverage = this.#coverage(title);
    return this.#bestPlace(title) + COVERS * coverage * coverage;
  }

  #bestPlace(title: Uint32Array): number {
    let best = 0;
    for (let at = 0; at + this.#query.length <= title.length; at++) {
      const place = at === 0 ? BEGINS : CONTAINS;
      if (place > best) best = Math.max(best, place * this.#fitAt(title, at));
    }
    return best;
  }

  /** How well the whole query, word by word, fits the title from `at` on. */
  #fitAt(title: Uint32Array, at: number): number {
    const last = this.#query.length - 1;
    for (let word = 0; word < last; word++) if (this.#query[word]!.id !== title[at + word]) return 0;
    const complete = 1 - COMPLETENESS + (COMPLETENESS * this.#query.length) / title.length;
    return complete * this.#fitOfLast(this.#query[last]!, title[at + last]!);
  }

  #fitOfLast({ word, open, id }: TypedWord, inTitle: number): number {
    if (id === inTitle) return 1;
    const whole = this.#vocabulary.word(inTitle);
    return open && whole.startsWith(word) ? BEGUN + ((1 - BEGUN) * word.length) / whole.length : 0;
  }

  /** The share of the query's words of substance that the title has. */
  #coverage(title: Uint32Array): number {
    let words = 0;
    let covered = 0;
    for (const typed of this.#query) {
      if (typed.stopWord && !typed.open) continue;
      words++;
      covered += this.#bestMatch(typed, title);
    }
    return words === 0 ? 0 : covered / words;
  }

  #bestMatch({ word, open, id, termId }: TypedWord, title: Uint32Array): number {
    let best = 0;
    for (let at = 0; at < title.length && best < 1; at++) {
      const inTitle = title[at]!;
      if (inTitle === id) best = 1;
      else if (this.#vocabulary.termId(inTitle) === termId) best = Math.max(best, SAME_STEM);
      else if (open && this.#vocabulary.word(inTitle).startsWith(word)) best = Math.max(best, BEGUN_ANYWHERE);
    }
    return best;
  }
}
