import { termOf } from '../text/analyze.ts';
import { singularOf } from './wordForms.ts';

/** A number or a single letter relates nothing: `10`, `0.5`, the n of `n × d`. */
const SAYS_NOTHING = /^(?:[\d.:,]+|[a-z])$/;
const CAPITALISED = /^\p{Lu}\p{Ll}*$/u;
const POSSESSIVE = /['’]s$/iu;

/** Terms and written forms of a corpus, by integer. */
export class Lexicon {
  readonly #terms = new Map<string, number>();
  readonly #termNames: string[] = [];
  readonly #formIds = new Map<string, number>();
  readonly #forms: string[] = [];
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
    const term = SAYS_NOTHING.test(word) ? null : termOf(singularOf(word));
    if (term === null) return -1;
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    const id = this.#termNames.push(term) - 1;
    this.#terms.set(term, id);
    return id;
  }

  /**
   * The id of a word as it is written.
   *
   * @param owed whether a capital would be owed to the place: in a title or at the start of a sentence
   */
  formId(written: string, owed: boolean): number {
    const form = written.replace(POSSESSIVE, '');
    let id = this.#formIds.get(form);
    if (id === undefined) {
      id = this.#forms.push(form) - 1;
      this.#formIds.set(form, id);
      this.#settled.push(0);
    }
    if (!owed) this.#settled[id]!++;
    return id;
  }

  /** A form without the capital that its place gave it, as far as the rest of the corpus tells ("truecasing"). */
  written(formId: number, owed: boolean): string {
    const form = this.#forms[formId]!;
    if (!owed || !CAPITALISED.test(form)) return form;
    const lower = this.#formIds.get(form.toLowerCase());
    const usual = lower === undefined ? 0 : this.#settled[lower]!;
    return usual > 0 && usual >= this.#settled[formId]! ? form.toLowerCase() : form;
  }
}
