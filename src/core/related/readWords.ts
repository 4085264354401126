import type { Paper } from '../paper/paper.ts';
import { proseOf, type ProseNode } from '../text/prose.ts';
import { wordsOf, type Word } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';
import { SPACE } from './paperWords.ts';
import { unitsIn } from './units.ts';
import { emptyColumns, PER_COMPOUND, StoredWords } from './wordStore.ts';

/** What relatedness reads of a paper: words only, no addresses or formulas. */
export type RelatablePaper = Pick<Paper, 'title' | 'abstract'> & {
  body?: readonly ProseNode[];
  titleBody?: readonly ProseNode[];
};

const SENTENCE_END = /[.!?:]/;
const WHITE_SPACE = /^\s$/;
/** Reads papers into their words. */
export class WordStore extends StoredWords {
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    super(emptyColumns());
    this.#lexicon = lexicon;
  }

  /** Reads a paper into the terms and forms that the lexicon knows, and will know. */
  add({ title, titleBody, abstract, body }: RelatablePaper): void {
    const { terms, forms, gaps, units, compounds, papers } = this.columns;
    const [word, compound] = [terms.length, compounds.length];
    this.#readField(proseOf(title, titleBody), true, word);
    const [titleWords, titleCompounds] = [terms.length - word, compounds.length - compound];
    this.#readField(proseOf(abstract, body), false, word);
    for (const number of [word, compound, titleWords, titleCompounds / PER_COMPOUND]) papers.push(number);
    const source = {
      forms: forms.view(word, forms.length),
      gaps: gaps.view(word, gaps.length),
      compounds: this.compoundsIn(compound, compounds.length),
    };
    for (const unit of unitsIn(source, this.#lexicon)) units.push(unit);
  }

  #readField(text: string, isTitle: boolean, paperStart: number): void {
    let before: Word | null = null;
    for (const word of wordsOf(text)) {
      if (word.joins === 1) this.#sign(word, text);
      else if (word.joins > 1) this.#addCompound(word, text, paperStart);
      else {
        this.#addWord(word, text, before, isTitle);
        before = word;
      }
    }
  }

  #addWord({ word, start, end }: Word, text: string, before: Word | null, isTitle: boolean): void {
    const between = before ? text.slice(before.end, start) : '';
    const isOwed = isTitle || !before || SENTENCE_END.test(between);
    const { terms, forms, owed, gaps } = this.columns;
    terms.push(this.#lexicon.termId(word));
    forms.push(this.#lexicon.formId(text.slice(start, end), word, isOwed));
    owed.push(isOwed ? 1 : 0);
    gaps.push(gapOf(between));
  }

  /** `C++` and `A*` take the place of their letter, which says nothing by itself; `NeRF++` stays with `NeRF`. */
  #sign({ word, start, end }: Word, text: string): void {
    const { terms, forms, owed } = this.columns;
    const at = terms.length - 1;
    if (terms.get(at) !== -1) return;
    terms.set(at, this.#lexicon.termId(word));
    forms.set(at, this.#lexicon.formId(text.slice(start, end), word, owed.get(at) === 1));
  }

  #addCompound({ word, start, end, joins }: Word, text: string, paperStart: number): void {
    const term = this.#lexicon.termId(word);
    if (term < 0) return;
    const lemma = this.#lexicon.lemmaId(word, text.slice(start, end));
    const { terms, compounds } = this.columns;
    for (const number of [term, lemma, terms.length - paperStart - joins, joins]) compounds.push(number);
  }
}

function gapOf(between: string): number {
  if (between.length !== 1) return 0;
  return WHITE_SPACE.test(between) ? SPACE : between.charCodeAt(0);
}
