import { BEFORE_ADJECTIVE, BEFORE_VERB, CONJUNCTION, CONTENT, DETERMINER, NUMBER } from './functionWords.ts';
import type { Lexicon } from './lexicon.ts';
import { emptyUsage, NounUsage } from './nounUsage.ts';
import { NumberPool } from './numberPool.ts';
import { HYPHEN, type PaperWords, SPACE } from './paperWords.ts';
import { kindsNamed } from './units.ts';

/** No word stands there, or a sign is between: a sentence ends, a parenthesis begins. */
const BREAK = -1;

/**
 * Counts, over the papers of a corpus, where each lemma stands. Nouns end their phrases ("the cost of", "by pruning."),
 * adjectives stand before another word or after "is", and verbs after "to" and before "the". So a noun is told in any
 * field with no dictionary, from function words alone.
 */
export class NounEvidence extends NounUsage {
  readonly #lexicon: Lexicon;
  /** The last paper that each lemma was seen in. */
  readonly #lastPaper = new NumberPool(Int32Array);
  #paper = 0;

  constructor(lexicon: Lexicon) {
    super(emptyUsage());
    this.#lexicon = lexicon;
  }

  add(paper: PaperWords): void {
    this.#paper++;
    const ofKind = new Uint8Array(paper.titleWords);
    for (const [start, end] of kindsNamed(paper, this.#lexicon)) ofKind.fill(1, start, end);
    const isOfKind = (at: number) => ofKind[at] === 1;
    paper.forms.forEach((form, at) => {
      if (at < paper.titleWords && isOfKind(at)) return;
      const isPart = isTiedAt(paper, at) || isTiedAt(paper, at + 1);
      this.#count(paper, this.#lexicon.lemmaOfForm(form), at, isPart ? 0 : 1);
    });
    for (const { lemma, at, length } of paper.compounds)
      if (at >= paper.titleWords || !isOfKind(at)) this.#count(paper, lemma, at, length);
  }

  /** @param length in words; 0 for a word that its place in a compound tells nothing of */
  #count(paper: PaperWords, lemma: number, at: number, length: number): void {
    const inTitle = at < paper.titleWords;
    if (this.#lexicon.kindOfLemma(lemma) !== CONTENT) return;
    const { papers, titles, told, heads } = this.columns;
    while (papers.length <= lemma)
      for (const pool of [papers, titles, told, heads, this.#lastPaper]) pool.push(0);
    if (this.#lastPaper.get(lemma) !== this.#paper) {
      this.#lastPaper.set(lemma, this.#paper);
      increase(papers, lemma);
      // The title is read first.
      if (inTitle) increase(titles, lemma);
    }
    if (inTitle || length === 0) return;
    const before = isBreak(paper, at) ? BREAK : this.#kindAt(paper, at - 1);
    const after = isBreak(paper, at + length) ? BREAK : this.#kindAt(paper, at + length);
    if ((before === BREAK && after === BREAK) || after === CONJUNCTION || after === NUMBER) return;
    increase(told, lemma);
    const endsPhrase = after !== CONTENT && after !== DETERMINER;
    if (endsPhrase && before !== BEFORE_ADJECTIVE && before !== BEFORE_VERB) increase(heads, lemma);
  }

  #kindAt({ forms }: PaperWords, at: number): number {
    return this.#lexicon.kindOfLemma(this.#lexicon.lemmaOfForm(forms[at]!));
  }
}

/** Whether a word is tied to the one before it. */
function isTiedAt({ gaps }: PaperWords, at: number): boolean {
  return gaps[at] === HYPHEN;
}

/** Whether more than white space, or nothing, stands between a word and the one before it. */
function isBreak({ gaps }: PaperWords, at: number): boolean {
  return gaps[at] !== SPACE;
}

function increase(counts: NumberPool<Int32Array>, at: number): void {
  counts.set(at, counts.get(at) + 1);
}
