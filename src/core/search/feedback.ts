import { termWeight } from './bm25f.ts';
import { frequencyOf } from './impactIndex.ts';
import type { SearchLibrary } from './library.ts';
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

/**
 * Adds to the scores of the best papers what they share with the very best: papers on one subject share more words than
 * a query names. It changes the order among papers that were found, and finds none, so that it stays gentle.
 *
 * After relevance models (Lavrenko and Croft, "Relevance-based language models", SIGIR 2001), mixed with the query as in
 * RM3 (Abdul-Jaleel et al., TREC 2004).
 *
 * @param ranked best first
 * @param queryWords what all words of the query weigh together
 */
export function addFeedback(ranked: readonly Scored[], queryWords: number, library: SearchLibrary): Scored[] {
  const model = modelOf(ranked, library);
  const scale = FEEDBACK * queryWords;
  return ranked.map(({ item, score }) => ({
    item,
    score: score + scale * scoreOf(item, model, library),
  }));
}

/** Id of a term → what it is worth: its share in the best papers, times its inverse document frequency. */
function modelOf(ranked: readonly Scored[], library: SearchLibrary): Map<number, number> {
  const { vocabulary, index, added } = library;
  const shares = sharesIn(ranked, library);
  const most: { id: number; share: number; frequency: number }[] = [];
  for (const [id, { share, word }] of shares) {
    const frequency = frequencyOf(index.postings(vocabulary.term(word)));
    if (frequency > 1 && frequency < COMMON * added) most.push({ id, share, frequency });
  }
  most.sort((a, b) => b.share - a.share || a.id - b.id);
  most.length = Math.min(most.length, MOST_WORDS);
  const all = most.reduce((sum, { share }) => sum + share, 0);
  return new Map(most.map(({ id, share, frequency }) => [id, (share / all) * termWeight(added, frequency)]));
}

/** Id of a term → its weighed share of the words of the best papers, and a word that has it. */
function sharesIn(
  ranked: readonly Scored[],
  { vocabulary, sequences }: SearchLibrary,
): Map<number, { share: number; word: number }> {
  const background = ranked[Math.min(BACKGROUND, ranked.length - 1)]?.score ?? 0;
  const shares = new Map<number, { share: number; word: number }>();
  for (const { item, score } of ranked.slice(0, BELIEVED)) {
    const words = sequences.words(item);
    const once = (score - background) / words.length;
    for (const word of words) {
      if (vocabulary.isStopWord(word)) continue;
      const known = shares.get(vocabulary.termId(word));
      if (known) known.share += once;
      else shares.set(vocabulary.termId(word), { share: once, word });
    }
  }
  return shares;
}

function scoreOf(
  paper: number,
  model: ReadonlyMap<number, number>,
  { vocabulary, sequences, averages }: SearchLibrary,
): number {
  const words = sequences.words(paper);
  const titleLength = sequences.titleLength(paper);
  const frequencies = new Map<number, number>();
  let length = 0;
  words.forEach((word, at) => {
    if (vocabulary.isStopWord(word)) return;
    length++;
    const id = vocabulary.termId(word);
    if (model.has(id)) frequencies.set(id, (frequencies.get(id) ?? 0) + (at < titleLength ? IN_TITLE : 1));
  });
  const average = averages.title + averages.abstract;
  const saturation = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average);
  let score = 0;
  for (const [id, frequency] of frequencies) score += (model.get(id)! * frequency) / (saturation + frequency);
  return score;
}
