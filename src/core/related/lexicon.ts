import { stem } from '../text/stem.ts';
import { STOP_WORDS } from '../text/stopWords.ts';
import { CONTENT, kindOfStopWord, NUMBER } from './functionWords.ts';
import { NumberPool } from './numberPool.ts';
import { Vocabulary, type VocabularyParts } from './vocabulary.ts';
import { lemmaOf, singularOf } from './wordForms.ts';

/** A number or a single letter relates nothing: `10`, `0.5`, the n of `n × d`. */
const SAYS_NOTHING = /^(?:[\d.:,]+|[a-z])$/;
const POSSESSIVE = /['’]s$/iu;

interface GrowingParts extends VocabularyParts {
  termNames: string[];
  lemmaNames: string[];
  forms: string[];
}

/** A vocabulary that learns words as they are read. */
export class Lexicon extends Vocabulary {
  readonly #parts: GrowingParts;
  /** Ids of terms by folded word. */
  readonly #words = new Map<string, number>();
  readonly #terms = new Map<string, number>();
  readonly #lemmas = new Map<string, number>();
  readonly #formIds: Map<string, number>;

  constructor() {
    const formIds = new Map<string, number>();
    const forms: string[] = [];
    const parts = {
      termNames: [],
      lemmaNames: [],
      kinds: new NumberPool(Uint8Array),
      forms,
      formLemmas: new NumberPool(Int32Array),
      settled: new NumberPool(Int32Array),
      smallForm: (formId: number) => formIds.get(forms[formId]!.toLowerCase()),
    };
    super(parts);
    this.#parts = parts;
    this.#formIds = formIds;
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
    const id = this.#parts.termNames.push(term) - 1;
    this.#terms.set(term, id);
    return id;
  }

  /** The id of the lemma of a folded word, with another look at how it is written: "GPS" is no plural. */
  lemmaId(word: string, written: string): number {
    const lemma = lemmaOf(word, written);
    const known = this.#lemmas.get(lemma);
    if (known !== undefined) return known;
    const id = this.#parts.lemmaNames.push(lemma) - 1;
    this.#lemmas.set(lemma, id);
    this.#parts.kinds.push(kindOf(word));
    return id;
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
      id = this.#parts.forms.push(form) - 1;
      this.#formIds.set(form, id);
      this.#parts.formLemmas.push(this.lemmaId(word, form));
      this.#parts.settled.push(0);
    }
    const { settled } = this.#parts;
    if (!owed) settled.set(id, settled.get(id) + 1);
    return id;
  }
}

function kindOf(word: string): number {
  if (SAYS_NOTHING.test(word)) return NUMBER;
  return STOP_WORDS.has(word) ? kindOfStopWord(word) : CONTENT;
}
