import { isKnownAtLarge } from './background.ts';
import type { NounUsage } from './nounUsage.ts';
import { knownWord, type Role } from './subjectWords.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A noun ends its phrase so often; of "robust", which stands before nouns, one in ten does. */
const LEAST_HEADS = 0.22;
/** Of the papers that use a subject's name, so many have it in the title; of those that use "participant", one in a hundred. */
const TITLES_OF_SUBJECT = 0.1;
/** A word that is in few papers is given the benefit of the doubt: as if it were in so many more, with one title. */
const DOUBT = 5;
/** A word that is filler at large is part of this corpus's subjects with so many titles, and so often: "fall" of falls. */
const LEAST_TITLES = 5;
const TITLES_OF_FIELD = 0.2;
const HEADS_OF_FIELD = 0.4;
/** Words by themselves: letters, at least three or two capitals, no code (`w4a4`) and no symbol. */
const WORD = /^(?:\p{L}{3,}|\p{L}+(?:-\p{L}+)+)$/u;
const ACRONYM = /^\p{Lu}{2,}s?$|^\p{L}*\p{Lu}\p{Ll}*\p{Lu}\p{L}*$/u;
const ADVERB = /.{3}ly$/;
/** "aged" of "children aged" ends no phrase; "need" and "speed" are no participles. */
export const PARTICIPLE = /.{2}[^e]ed$/;
/** Endings of adjectives, and of none but few nouns. */
const ADJECTIVE = /(?:able|ible|ful|less|ous|ical|ial|ive|ish)$/;

/** What a word may be in a phrase that names a subject. */
export class TermRoles {
  readonly #vocabulary: Vocabulary;
  readonly #nouns: NounUsage;

  constructor(vocabulary: Vocabulary, nouns: NounUsage) {
    this.#vocabulary = vocabulary;
    this.#nouns = nouns;
  }

  /** Whether it names a subject by itself. */
  isSubject(lemma: number, term: number, written: string): boolean {
    const role = this.#roleOf(lemma);
    if (role) return role === 'subjects' || role === 'topics' || role === 'qualifiers';
    if (term < 0 || isKnownAtLarge(this.#vocabulary.termName(term))) return false;
    const isWord = WORD.test(written) || ACRONYM.test(written);
    return isWord && this.#isNoun(lemma, written, LEAST_HEADS) && this.#isOfTitles(lemma);
  }

  /** Whether authors often make it a keyword by itself, or would: an acronym that is rare at large is a name. */
  isOftenSubject(lemma: number, written: string): boolean {
    const role = this.#roleOf(lemma);
    if (role === undefined) return ACRONYM.test(written);
    return role === 'subjects' || role === 'qualifiers';
  }

  /** Whether it may end a phrase. */
  isHead(lemma: number, term: number, written: string): boolean {
    const role = this.#roleOf(lemma);
    if (role) return role === 'subjects' || role === 'topics' || role === 'heads';
    return this.#isNoun(lemma, written, LEAST_HEADS) && !this.#isFiller(lemma, term, written);
  }

  /** Whether it may stand before the end of a phrase. */
  isPart(lemma: number, term: number, written: string): boolean {
    const role = this.#roleOf(lemma);
    if (role) return role !== 'others';
    return !ADVERB.test(this.#vocabulary.lemmaName(lemma)) && !this.#isFiller(lemma, term, written);
  }

  #roleOf(lemma: number): Role | undefined {
    return knownWord(this.#vocabulary.lemmaName(lemma))?.role;
  }

  /** Common at large and no subject there, nor a noun that the titles of this corpus are full of. */
  #isFiller(lemma: number, term: number, written: string): boolean {
    if (term < 0) return true;
    if (!isKnownAtLarge(this.#vocabulary.termName(term))) return false;
    const { papers, titles } = this.#nouns.usageOf(lemma);
    const isOfTitles = titles >= LEAST_TITLES && titles >= TITLES_OF_FIELD * papers;
    return !isOfTitles || !this.#isNoun(lemma, written, HEADS_OF_FIELD);
  }

  #isNoun(lemma: number, written: string, least: number): boolean {
    if (ACRONYM.test(written)) return true;
    const name = this.#vocabulary.lemmaName(lemma);
    if (ADVERB.test(name) || PARTICIPLE.test(name) || ADJECTIVE.test(name)) return false;
    const { told, heads } = this.#nouns.usageOf(lemma);
    return heads > 0 && heads >= least * told;
  }

  #isOfTitles(lemma: number): boolean {
    const { papers, titles } = this.#nouns.usageOf(lemma);
    return titles + 1 >= TITLES_OF_SUBJECT * (papers + DOUBT);
  }
}
