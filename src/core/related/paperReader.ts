import { normaliseTitle } from '../paper/paperId.ts';
import type { ReadPapers } from './compared.ts';
import { Lexicon } from './lexicon.ts';
import { NounEvidence } from './nounEvidence.ts';
import { NumberPool } from './numberPool.ts';
import { type RelatablePaper, WordStore } from './readWords.ts';
import { specificitiesOf } from './sharedTerms.ts';
import { vectorsOf } from './vectors.ts';

/** Reads papers to be compared; none is held. */
export class PaperReader {
  readonly #lexicon = new Lexicon();
  readonly #words = new WordStore(this.#lexicon);
  readonly #nouns = new NounEvidence(this.#lexicon);
  readonly #titles = new NumberPool(Int32Array);
  readonly #known = new Map<string, number>();

  add(paper: RelatablePaper): void {
    this.#words.add(paper);
    this.#nouns.add(this.#words.at(this.#words.size - 1));
    const title = normaliseTitle(paper.title);
    const number = this.#known.get(title) ?? this.#known.size;
    this.#known.set(title, number);
    this.#titles.push(number);
  }

  /** Once all are read. @param rarityOf of a term; among these papers if it is left out */
  read(rarityOf?: (term: string) => number): ReadPapers {
    return {
      words: this.#words,
      titles: this.#titles,
      vocabulary: this.#lexicon,
      nouns: this.#nouns,
      vectors: vectorsOf(this.#words, this.#lexicon, rarityOf),
      specificities: specificitiesOf(this.#lexicon),
    };
  }
}
