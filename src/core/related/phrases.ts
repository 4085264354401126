import type { Lexicon } from './lexicon.ts';
import { type PaperWords, SPACE } from './readWords.ts';
import type { TermRoles } from './termRoles.ts';
import { runsOf, type Unit } from './units.ts';

/** In units. Longer ones are sentences. */
const LONGEST_PHRASE = 5;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** One place where a phrase stands. */
export interface Occurrence {
  lemmas: number[];
  written: string;
  /** Whether it names a subject there, as far as its words tell. */
  isName: boolean;
}

/** A word, compound or phrase of a paper. */
export interface Phrase {
  /** Terms of its words in order; −1 for stop words within compounds. */
  words: number[];
  /** Those, and the terms of its compounds; some come more than once. */
  covers: number[];
  occurrences: Occurrence[];
  inTitle: boolean;
}

/**
 * The phrases of a paper that another one may have as well, by key: the same for all spellings, "post-training
 * quantization" and "post training quantization", "pre-training" and "pretraining".
 *
 * @param shared terms of both papers
 */
export function phrasesOf(
  paper: PaperWords,
  shared: ReadonlySet<number>,
  lexicon: Lexicon,
  roles: TermRoles,
): Map<string, Phrase> {
  const reader = new PhraseReader(paper, lexicon, roles);
  for (const run of runsOf(paper, lexicon))
    run.forEach((_, from) => {
      for (let to = from; to < Math.min(run.length, from + LONGEST_PHRASE); to++) {
        if (!reader.isShared(run[to]!, shared)) break;
        reader.add(run, from, to + 1);
      }
    });
  return reader.phrases;
}

class PhraseReader {
  readonly phrases = new Map<string, Phrase>();
  readonly #paper: PaperWords;
  readonly #lexicon: Lexicon;
  readonly #roles: TermRoles;
  readonly #compounds: ReadonlyMap<number, number>;

  constructor(paper: PaperWords, lexicon: Lexicon, roles: TermRoles) {
    this.#paper = paper;
    this.#lexicon = lexicon;
    this.#roles = roles;
    this.#compounds = new Map(paper.compounds.map(({ at, term }) => [at, term]));
  }

  /** The words of "pre-training" are not shared by a paper with "pretraining", but the compound is. */
  isShared(unit: Unit, shared: ReadonlySet<number>): boolean {
    if (shared.has(this.#termOf(unit))) return true;
    return unit.length > 1 && this.#wordsOf([unit]).every((term) => term < 0 || shared.has(term));
  }

  /** Takes note of the phrase of units `[from, to)` of a run. */
  add(run: readonly Unit[], from: number, to: number): void {
    const units = run.slice(from, to);
    const words = this.#wordsOf(units);
    const compounds = units.filter(({ length }) => length > 1).map((unit) => this.#termOf(unit));
    const occurrence = {
      lemmas: units.map(({ lemma }) => lemma),
      written: this.#written(units),
      isName: this.#isName(units) && !this.#isOfLongerName(run, from, to),
    };
    const keys = units.length === 1 && compounds.length > 0 ? [words.join(), String(compounds[0])] : [words.join()];
    for (const key of keys) {
      const phrase = this.phrases.get(key) ?? { words, covers: [], occurrences: [], inTitle: false };
      phrase.covers.push(...words, ...compounds);
      phrase.occurrences.push(occurrence);
      phrase.inTitle ||= units[0]!.at < this.#paper.titleWords;
      this.phrases.set(key, phrase);
    }
  }

  #isName(units: readonly Unit[]): boolean {
    const last = units.at(-1)!;
    const written = this.#written([last]);
    if (units.length === 1) return this.#roles.isSubject(last.lemma, this.#termOf(last), written);
    const isPart = (unit: Unit) => this.#roles.isPart(unit.lemma, this.#termOf(unit), this.#written([unit]));
    return this.#roles.isHead(last.lemma, this.#termOf(last), written) && units.slice(0, -1).every(isPart);
  }

  /** "Tensor" of "Tensor Cores" is no tensor: all of the name is capitalised where nothing asks for it. */
  #isOfLongerName(run: readonly Unit[], from: number, to: number): boolean {
    const isCapital = (at: number) => this.#isCapital(run[at]);
    return isCapital(from) && isCapital(to - 1) && (isCapital(from - 1) || isCapital(to));
  }

  #isCapital(unit: Unit | undefined): boolean {
    if (unit === undefined || this.#paper.owed[unit.at] === 1) return false;
    return CAPITALISED.test(this.#lexicon.form(this.#paper.forms[unit.at]!));
  }

  #termOf({ at, length }: Unit): number {
    return length > 1 ? this.#compounds.get(at)! : this.#paper.terms[at]!;
  }

  #wordsOf(units: readonly Unit[]): number[] {
    const last = units.at(-1)!;
    return [...this.#paper.terms.subarray(units[0]!.at, last.at + last.length)];
  }

  #written(units: readonly Unit[]): string {
    const { forms, owed, gaps } = this.#paper;
    const [start, last] = [units[0]!.at, units.at(-1)!];
    const end = last.at + last.length;
    const isTitled = end - start > 1 && forms.subarray(start, end).every((form) => CAPITALISED.test(this.#lexicon.form(form)));
    let text = '';
    for (let word = start; word < end; word++) {
      const sign = word === start ? '' : gaps[word] === SPACE ? ' ' : '-';
      text += sign + this.#lexicon.written(forms[word]!, owed[word] === 1, isTitled);
    }
    return text;
  }
}
