import { stem } from '../text/stem.ts';
import { STOP_WORDS } from '../text/stopWords.ts';
import { isKnownAtLarge } from './background.ts';
import { CONTENT, kindOfStopWord, NUMBER } from './functionWords.ts';
import { NumberPool } from './numberPool.ts';
import { knownWord } from './subjectWords.ts';
import { lemmaOf, singularOf } from './wordForms.ts';

/** A number or a single letter relates nothing: `10`, `0.5`, the n of `n × d`. */
const SAYS_NOTHING = /^(?:[\d.:,]+|[a-z])$/;
const CAPITALISED = /^\p{Lu}\p{Ll}*$/u;
/** How much more often a word has no capital elsewhere, to lose it in a phrase of capitals: "Lie" of "Lie Groups" is no lie. */
const TITLED = 4;
const POSSESSIVE = /['’]s$/iu;

/** Terms, lemmas and written forms of a corpus, by integer. */
export class Lexicon {
  /** Ids of terms by folded word. */
  readonly #words = new Map<string, number>();
  readonly #terms = new Map<string, number>();
  readonly #termNames: string[] = [];
  readonly #lemmas = new Map<string, number>();
  readonly #lemmaNames: string[] = [];
  /** What each lemma tells of the words beside it. */
  readonly #kinds = new NumberPool(Uint8Array);
  readonly #formIds = new Map<string, number>();
  readonly #forms: string[] = [];
  readonly #formLemmas = new NumberPool(Int32Array);
  /** How often each form stands where capitals are not owed to the place. */
  readonly #settled: number[] = [];

  /** Number of different terms; their ids are below. */
  get terms(): number {
    return this.#termNames.length;
  }

  termName(id: number): string {
    return this.#termNames[id]!;
  }

  /** The id of a folded word's term; −1 for words that relate no papers. */
  termId(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const id = this.#newTermId(word);
    this.#words.set(word, id);
    return id;
  }

  #newTermId(word: string): number {
    const singular = singularOf(word);
    if (SAYS_NOTHING.test(word) || STOP_WORDS.has(singular)) return -1;
    const term = stem(singular);
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    const id = this.#termNames.push(term) - 1;
    this.#terms.set(term, id);
    return id;
  }

  lemmaName(id: number): string {
    return this.#lemmaNames[id]!;
  }

  /** The id of the lemma of a folded word, with another look at how it is written: "GPS" is no plural. */
  lemmaId(word: string, written: string): number {
    const lemma = lemmaOf(word, written);
    const known = this.#lemmas.get(lemma);
    if (known !== undefined) return known;
    const id = this.#lemmaNames.push(lemma) - 1;
    this.#lemmas.set(lemma, id);
    this.#kinds.push(kindOf(word));
    return id;
  }

  /** One of the kinds of `functionWords.ts`. */
  kindOfLemma(id: number): number {
    return this.#kinds.get(id);
  }

  /**
   * The id of a word as it is written.
   *
   * @param word folded
   * @param owed whether a capital would be owed to the place: in a title or at the start of a sentence
   */
  formId(written: string, word: string, owed: boolean): number {
    const form = written.endsWith('s') || written.endsWith('S') ? written.replace(POSSESSIVE, '') : written;
    let id = this.#formIds.get(form);
    if (id === undefined) {
      id = this.#forms.push(form) - 1;
      this.#formIds.set(form, id);
      this.#formLemmas.push(this.lemmaId(word, form));
      this.#settled.push(0);
    }
    if (!owed) this.#settled[id]!++;
    return id;
  }

  lemmaOfForm(formId: number): number {
    return this.#formLemmas.get(formId);
  }

  form(id: number): string {
    return this.#forms[id]!;
  }

  /**
   * A form without the capital that its place gave it, as far as the rest of the corpus tells, and words at large where
   * it does not ("truecasing").
   *
   * @param isTitled whether it stands in a phrase of capitals, where each may be there for the sake of an acronym
   */
  written(formId: number, owed: boolean, isTitled: boolean): string {
    const form = this.#forms[formId]!;
    if (!(owed || isTitled) || !CAPITALISED.test(form)) return form;
    const lower = this.#formIds.get(form.toLowerCase());
    const [small, capital] = [lower === undefined ? 0 : this.#settled[lower]!, this.#settled[formId]!];
    const isSmall =
      owed && capital + small === 0
        ? this.#isSmallAtLarge(formId)
        : small > 0 && small >= capital * (owed ? 1 : TITLED);
    return isSmall ? form.toLowerCase() : form;
  }

  #isSmallAtLarge(formId: number): boolean {
    const lemma = this.lemmaName(this.lemmaOfForm(formId));
    const known = knownWord(lemma);
    return known ? known.written === known.written.toLowerCase() : isKnownAtLarge(stem(lemma));
  }
}

function kindOf(word: string): number {
  if (SAYS_NOTHING.test(word)) return NUMBER;
  return STOP_WORDS.has(word) ? kindOfStopWord(word) : CONTENT;
}
