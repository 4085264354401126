import { termOf } from '../../text/analyze.ts';
import type { Group } from '../asked/groups.ts';
import { isStopWord, type Query } from '../asked/query.ts';
import type { Reading } from '../asked/readings.ts';
import { TitleReadings } from './titleReadings.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

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
/** What is left of what is begun where papers have the word as it was typed: a station is nothing stationary. */
const IS_WHOLE = 0.15;
/** Fewer letters are far more often a beginning, though papers may have them. */
const SHORTEST_WHOLE = 4;

interface TypedWord {
  word: string;
  open: boolean;
  stopWord: boolean;
  id: number | undefined;
  /** Id of each term that the word may stand for, with what that weighs. */
  forms: ReadonlyMap<number, number>;
}

/** What is being typed may become any word, which only those that begin so should gain by, unless it is corrected. */
function formsOf(
  word: string,
  open: boolean,
  group: Group | undefined,
  vocabulary: Vocabulary,
): Map<number, number> {
  const forms = new Map<number, number>();
  const own = termOf(word);
  const isCorrected = group?.own !== undefined && group.own !== own;
  if (group && (!open || isCorrected))
    for (const [term, weight] of group.alternatives) forms.set(vocabulary.findTerm(term)!, weight);
  const ownId = own === null ? undefined : vocabulary.findTerm(own);
  if (ownId !== undefined) forms.set(ownId, 1);
  return forms;
}

/** How well words of a query fit a title from somewhere on, and where in the title that ends. */
interface Fit {
  fit: number;
  end: number;
}

const NO_FIT: Fit = { fit: 0, end: 0 };

/** Scores how well a query fits a title: people who look for a paper they know type its title. */
export class TitleEvidence {
  readonly #query: TypedWord[];
  readonly #readings: TitleReadings;
  readonly #vocabulary: Vocabulary;

  constructor(query: Query, readings: readonly Reading[], groups: readonly Group[], vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#readings = new TitleReadings(readings, vocabulary);
    this.#query = query.words.map(({ word, open }, position) => {
      const group = groups.find((one) => one.position === position);
      const forms = formsOf(word, open, group, vocabulary);
      const isOther = group?.isPiece === true;
      // Typed as `C++` or `Hölder`, `C` and "holder" count in a title as in a text, and nothing if they are all there is.
      if (isOther && query.words.length === 1) forms.clear();
      else if (isOther)
        for (const [term, weight] of group.alternatives) forms.set(vocabulary.findTerm(term)!, weight);
      return {
        word,
        open: open && !isOther,
        stopWord: isStopWord(word),
        id: isOther ? undefined : vocabulary.find(word),
        forms,
      };
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

  /** Whether a title has the whole query, word by word, in its order. */
  contain(title: Uint32Array): boolean {
    return this.#bestPlace(title) > 0;
  }

  #bestPlace(title: Uint32Array): number {
    let best = 0;
    for (let at = 0; at < title.length; at++) {
      const place = at === 0 ? BEGINS : CONTAINS;
      if (place > best) best = Math.max(best, place * this.#fitAt(title, at));
    }
    return best;
  }

  /** How well the whole query, word by word, fits the title from `at` on. */
  #fitAt(title: Uint32Array, at: number): number {
    const { fit, end } = this.#fitFrom(0, title, at);
    return fit * (1 - COMPLETENESS + (COMPLETENESS * (end - at)) / title.length);
  }

  /** The same for the words of the query from `from` on: each as itself or, with others, as another reading. */
  #fitFrom(from: number, title: Uint32Array, at: number): Fit {
    const typed = this.#query[from];
    if (!typed) return { fit: 1, end: at };
    if (at >= title.length) return NO_FIT;
    let best = this.#fitThrough(from + 1, this.#fit(typed, title[at]!), title, at + 1);
    for (const { to, terms, weight } of this.#readings.at(from, title, at)) {
      const fit = this.#fitThrough(to, SAME_STEM * weight, title, at + terms.length);
      if (fit.fit > best.fit) best = fit;
    }
    return best;
  }

  /** How well it fits if what is before fits so well. */
  #fitThrough(from: number, before: number, title: Uint32Array, at: number): Fit {
    if (before === 0) return NO_FIT;
    const { fit, end } = this.#fitFrom(from, title, at);
    return { fit: before * fit, end };
  }

  #fit(typed: TypedWord, inTitle: number): number {
    const { word, open, id, forms } = typed;
    if (id === inTitle) return 1;
    const form = SAME_STEM * (forms.get(this.#vocabulary.termId(inTitle)) ?? 0);
    if (!open) return form;
    const whole = this.#vocabulary.word(inTitle);
    const begun = whole.startsWith(word) ? BEGUN + ((1 - BEGUN) * word.length) / whole.length : 0;
    return Math.max(form, goesOn(typed) ? begun : IS_WHOLE * begun);
  }

  /** The share of the query's words of substance that the title has. */
  #coverage(title: Uint32Array): number {
    const readings = this.#readings.weightsIn(title);
    let words = 0;
    let covered = 0;
    for (let position = 0; position < this.#query.length; position++) {
      const typed = this.#query[position]!;
      if (typed.stopWord && !typed.open) continue;
      words++;
      covered += Math.max(this.#bestMatch(typed, title), SAME_STEM * (readings.get(position) ?? 0));
    }
    return words === 0 ? 0 : covered / words;
  }

  #bestMatch(typed: TypedWord, title: Uint32Array): number {
    const { word, open, id, forms } = typed;
    const begun = goesOn(typed) ? BEGUN_ANYWHERE : IS_WHOLE * BEGUN_ANYWHERE;
    let best = 0;
    for (let at = 0; at < title.length && best < 1; at++) {
      const inTitle = title[at]!;
      if (inTitle === id) return 1;
      best = Math.max(best, SAME_STEM * (forms.get(this.#vocabulary.termId(inTitle)) ?? 0));
      if (open && this.#vocabulary.word(inTitle).startsWith(word)) best = Math.max(best, begun);
    }
    return best;
  }
}

/** Whether a word that is being typed is likelier the beginning of another than what papers have by itself. */
function goesOn({ id, word }: TypedWord): boolean {
  return id === undefined || word.length < SHORTEST_WHOLE;
}
