import { termWeight } from './bm25f.ts';
import { frequencyOf } from '../index/impactIndex.ts';
import type { SearchLibrary } from '../index/library.ts';
import type { TermMarks } from '../asked/termMarks.ts';
import type { Scored } from './topScored.ts';

/** How many of the best papers are taken to be about what is asked for. */
const BELIEVED = 10;
/** Each counts by how far it stands above the one of this rank, for a subject that few papers are on. */
const BACKGROUND = 20;
/** Their most frequent words that are looked for in all others; words of more papers than this share say too little. */
const MOST_WORDS = 40;
const COMMON = 0.1;
/** What the words of the best papers weigh together, against 1 for each word of the query. */
const FEEDBACK = 0.15;

/** As in BM25F, for title and abstract at once. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
const IN_TITLE = 3;

/** A scored paper with its words, which are unpacked once for all who read them. */
export interface ReadPaper extends Scored {
  /** Ids of the vocabulary, title first. */
  words: Uint32Array;
  titleLength: number;
}

/**
 * Adds to the scores of the best papers what they share with the very best: papers on one subject share more words than
 * a query names. It changes the order among papers that were found, and finds none, so that it stays gentle.
 *
 * After relevance models (Lavrenko and Croft, "Relevance-based language models", SIGIR 2001), mixed with the query as in
 * RM3 (Abdul-Jaleel et al., TREC 2004).
 *
 * @param ranked best first
 * @param queryWords what all words of the query weigh together
 * @param marks are in use until this returns
 */
export function addFeedback(
  ranked: readonly ReadPaper[],
  queryWords: number,
  library: SearchLibrary,
  marks: TermMarks,
): Scored[] {
  const model = new FeedbackModel(ranked, library, marks);
  const scale = FEEDBACK * queryWords;
  return ranked.map((paper) => ({ item: paper.item, score: paper.score + scale * model.score(paper) }));
}

/** The words that the best papers of a ranking share, and what they are worth. */
class FeedbackModel {
  readonly #library: SearchLibrary;
  /** A term's mark is its place in `#worths`. */
  readonly #marks: TermMarks;
  /** The term's share in the best papers, times its inverse document frequency. */
  readonly #worths: number[] = [0];
  readonly #frequencies = new Uint16Array(MOST_WORDS + 1);

  constructor(ranked: readonly ReadPaper[], library: SearchLibrary, marks: TermMarks) {
    this.#library = library;
    this.#marks = marks;
    marks.begin(library.vocabulary.terms);
    const { vocabulary, index, added } = library;
    let shares = 0;
    for (const { term, word, share } of sharesIn(ranked, library)) {
      const frequency = frequencyOf(index.postings(vocabulary.term(word)));
      if (frequency < 2 || frequency > COMMON * added) continue;
      marks.set(term, this.#worths.push(share * termWeight(added, frequency)) - 1);
      shares += share;
      if (this.#worths.length > MOST_WORDS) break;
    }
    this.#worths.forEach((worth, entry) => (this.#worths[entry] = worth / (shares || 1)));
  }

  score(paper: ReadPaper): number {
    const { averages } = this.#library;
    const length = this.#count(paper);
    const average = averages.title + averages.abstract;
    const saturation = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average);
    let score = 0;
    for (let entry = 1; entry < this.#worths.length; entry++) {
      const frequency = this.#frequencies[entry]!;
      score += (this.#worths[entry]! * frequency) / (saturation + frequency);
    }
    return score;
  }

  /** Counts the words that are looked for; returns the number of all words of substance. */
  #count({ words, titleLength }: ReadPaper): number {
    const { vocabulary } = this.#library;
    const marks = this.#marks.values;
    this.#frequencies.fill(0);
    let length = 0;
    for (let at = 0; at < words.length; at++) {
      const term = vocabulary.termId(words[at]!);
      if (vocabulary.isStopTerm(term)) continue;
      length++;
      this.#frequencies[marks[term]!]! += at < titleLength ? IN_TITLE : 1;
    }
    return length;
  }
}

/** The terms of the best papers with their weighed share of the words there, and a word of each; the greatest first. */
function sharesIn(
  ranked: readonly ReadPaper[],
  { vocabulary }: SearchLibrary,
): { term: number; word: number; share: number }[] {
  const background = ranked[Math.min(BACKGROUND, ranked.length - 1)]?.score ?? 0;
  const shares = new Map<number, { term: number; word: number; share: number }>();
  for (const { words, score } of ranked.slice(0, BELIEVED)) {
    const once = (score - background) / words.length;
    for (const word of words) {
      if (vocabulary.isStopWord(word)) continue;
      const term = vocabulary.termId(word);
      const known = shares.get(term);
      if (known) known.share += once;
      else shares.set(term, { term, word, share: once });
    }
  }
  // By text, for ids depend on which papers came prebuilt.
  const before = (a: number, b: number) => (vocabulary.term(a) < vocabulary.term(b) ? -1 : 1);
  return [...shares.values()].sort((a, b) => b.share - a.share || before(a.word, b.word));
}
