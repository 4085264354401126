import type { Paper } from '../paper/paper.ts';
import { proseOf, type ProseNode } from '../text/prose.ts';
import { wordsOf, type Word } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';
import { NumberPool } from './numberPool.ts';
import { SPACE, type Compound, type PaperWords } from './paperWords.ts';
import { unitsIn } from './units.ts';

/** What relatedness reads of a paper: words only, no addresses or formulas. */
export type RelatablePaper = Pick<Paper, 'title' | 'abstract'> & {
  body?: readonly ProseNode[];
  titleBody?: readonly ProseNode[];
};

const SENTENCE_END = /[.!?:]/;
const WHITE_SPACE = /^\s$/;
/** Numbers that are kept of a paper, and of a compound. */
const PER_PAPER = 4;
const PER_COMPOUND = 4;

/** The words of many papers, in a few typed arrays: 12 bytes a word in place of an object's hundred. */
export class WordStore {
  readonly #lexicon: Lexicon;
  readonly #terms = new NumberPool(Int32Array);
  readonly #forms = new NumberPool(Int32Array);
  readonly #owed = new NumberPool(Uint8Array);
  readonly #gaps = new NumberPool(Uint16Array);
  readonly #units = new NumberPool(Uint8Array);
  /** Term, lemma, place and length, one after the other. */
  readonly #compounds = new NumberPool(Int32Array);
  /** Per paper where its words and compounds begin, and how many of each are the title's. */
  readonly #papers = new NumberPool(Int32Array);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Number of papers. */
  get size(): number {
    return this.#papers.length / PER_PAPER;
  }

  /** Reads a paper into the terms and forms that the lexicon knows, and will know. */
  add({ title, titleBody, abstract, body }: RelatablePaper): void {
    const [words, compounds] = [this.#terms.length, this.#compounds.length];
    this.#readField(proseOf(title, titleBody), true, words);
    const [titleWords, titleCompounds] = [this.#terms.length - words, this.#compounds.length - compounds];
    this.#readField(proseOf(abstract, body), false, words);
    for (const number of [words, compounds, titleWords, titleCompounds / PER_COMPOUND])
      this.#papers.push(number);
    const source = {
      forms: this.#forms.view(words, this.#forms.length),
      gaps: this.#gaps.view(words, this.#gaps.length),
      compounds: this.#compoundsIn(compounds, this.#compounds.length),
    };
    for (const unit of unitsIn(source, this.#lexicon)) this.#units.push(unit);
  }

  /** The words of a paper by its position; valid until the next one is added. */
  at(position: number): PaperWords {
    const at = position * PER_PAPER;
    const [start, firstCompound, titleWords, titleCompounds] = this.#papers.view(at, at + PER_PAPER);
    const isLast = position === this.size - 1;
    const end = isLast ? this.#terms.length : this.#papers.get(at + PER_PAPER);
    const lastCompound = isLast ? this.#compounds.length : this.#papers.get(at + PER_PAPER + 1);
    return {
      terms: this.#terms.view(start!, end),
      forms: this.#forms.view(start!, end),
      owed: this.#owed.view(start!, end),
      gaps: this.#gaps.view(start!, end),
      units: this.#units.view(start!, end),
      compounds: this.#compoundsIn(firstCompound!, lastCompound),
      titleWords: titleWords!,
      titleCompounds: titleCompounds!,
    };
  }

  #compoundsIn(start: number, end: number): Compound[] {
    const compounds: Compound[] = [];
    for (let at = start; at < end; at += PER_COMPOUND) {
      const [term, lemma, place, length] = this.#compounds.view(at, at + PER_COMPOUND);
      compounds.push({ term: term!, lemma: lemma!, at: place!, length: length! });
    }
    return compounds;
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
    const owed = isTitle || !before || SENTENCE_END.test(between);
    this.#terms.push(this.#lexicon.termId(word));
    this.#forms.push(this.#lexicon.formId(text.slice(start, end), word, owed));
    this.#owed.push(owed ? 1 : 0);
    this.#gaps.push(gapOf(between));
  }

  /** `C++` and `A*` take the place of their letter, which says nothing by itself; `NeRF++` stays with `NeRF`. */
  #sign({ word, start, end }: Word, text: string): void {
    const at = this.#terms.length - 1;
    if (this.#terms.get(at) !== -1) return;
    this.#terms.set(at, this.#lexicon.termId(word));
    this.#forms.set(at, this.#lexicon.formId(text.slice(start, end), word, this.#owed.get(at) === 1));
  }

  #addCompound({ word, start, end, joins }: Word, text: string, paperStart: number): void {
    const term = this.#lexicon.termId(word);
    if (term < 0) return;
    const lemma = this.#lexicon.lemmaId(word, text.slice(start, end));
    for (const number of [term, lemma, this.#terms.length - paperStart - joins, joins])
      this.#compounds.push(number);
  }
}

function gapOf(between: string): number {
  if (between.length !== 1) return 0;
  return WHITE_SPACE.test(between) ? SPACE : between.charCodeAt(0);
}
