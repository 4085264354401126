import { stem } from '../text/stem.ts';
import { isKnownAtLarge } from './background.ts';
import type { Names } from './names.ts';
import type { NumberPool } from './numberPool.ts';
import { knownWord } from './subjectWords.ts';

const CAPITALISED = /^\p{Lu}\p{Ll}*$/u;
/** How much more often a word has no capital elsewhere, to lose it in a phrase of capitals: "Lie" of "Lie Groups" is no lie. */
const TITLED = 4;

/** What a vocabulary is made of. */
export interface VocabularyParts {
  termNames: Names;
  lemmaNames: Names;
  /** What each lemma tells of the words beside it. */
  kinds: NumberPool<Uint8Array>;
  forms: Names;
  formLemmas: NumberPool<Int32Array>;
  /** How often each form stands where capitals are not owed to the place. */
  settled: NumberPool<Int32Array>;
  /** The same form without capitals; undefined if nobody writes it so. Asked of capitalised ones only. */
  smallForm: (formId: number) => number | undefined;
}

/** Terms, lemmas and written forms of a corpus by integer, as they are looked up. */
export class Vocabulary {
  readonly parts: VocabularyParts;

  constructor(parts: VocabularyParts) {
    this.parts = parts;
  }

  /** Number of different terms; their ids are below. */
  get terms(): number {
    return this.parts.termNames.length;
  }

  termName(id: number): string {
    return this.parts.termNames.at(id)!;
  }

  lemmaName(id: number): string {
    return this.parts.lemmaNames.at(id)!;
  }

  /** One of the kinds of `functionWords.ts`. */
  kindOfLemma(id: number): number {
    return this.parts.kinds.get(id);
  }

  lemmaOfForm(formId: number): number {
    return this.parts.formLemmas.get(formId);
  }

  form(id: number): string {
    return this.parts.forms.at(id)!;
  }

  /**
   * A form without the capital that its place gave it, as far as the rest of the corpus tells, and words at large where
   * it does not ("truecasing").
   *
   * @param isTitled whether it stands in a phrase of capitals, where each may be there for the sake of an acronym
   */
  written(formId: number, owed: boolean, isTitled: boolean): string {
    const form = this.form(formId);
    if (!(owed || isTitled) || !isCapitalised(form)) return form;
    const { settled, smallForm } = this.parts;
    const lower = smallForm(formId);
    const [small, capital] = [lower === undefined ? 0 : settled.get(lower), settled.get(formId)];
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

/** Whether a form begins with its only capital. */
export function isCapitalised(form: string): boolean {
  return CAPITALISED.test(form);
}
