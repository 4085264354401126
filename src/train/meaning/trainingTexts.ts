import { meaningWords } from '../../core/meaning/meaningWords.ts';

export interface TrainingPaper {
  title: string;
  abstract?: string | null;
}

/** Texts as numbers of words: of each paper its title, then the sentences of its abstract that have known words. */
export interface TrainingTexts {
  /** The commonest first; equals in the order of their letters. */
  vocabulary: string[];
  /** How many papers have each word. */
  frequencies: Uint32Array;
  /** Words of all sentences, one after the other. */
  words: Int32Array;
  /** Where each sentence begins in `words`; one more than there are. */
  sentences: Int32Array;
  /** The title of each paper in `sentences`; one more than there are. */
  papers: Int32Array;
}

const SENTENCE_END = /(?<=[.!?])\s+/;

/**
 * @param least papers that must have a word
 * @param most words that are kept, the commonest
 */
export function readTexts(papers: readonly TrainingPaper[], least: number, most: number): TrainingTexts {
  const texts = papers.map(({ title, abstract }) => [
    meaningWords(title),
    ...(abstract ?? '').split(SENTENCE_END).map(meaningWords),
  ]);
  const counts = new Map<string, number>();
  for (const sentences of texts)
    for (const word of new Set(sentences.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, most);
  const places = new Map(kept.map(([word], place) => [word, place]));
  const words: number[] = [];
  const begins: number[] = [];
  const titles: number[] = [];
  for (const sentences of texts) {
    titles.push(begins.length);
    sentences.forEach((sentence, at) => {
      const known = sentence.map((word) => places.get(word)).filter((place) => place !== undefined);
      if (at > 0 && known.length === 0) return;
      begins.push(words.length);
      for (const place of known) words.push(place);
    });
  }
  return {
    vocabulary: kept.map(([word]) => word),
    frequencies: Uint32Array.from(kept, ([, count]) => count),
    words: Int32Array.from(words),
    sentences: Int32Array.from([...begins, words.length]),
    papers: Int32Array.from([...titles, begins.length]),
  };
}

/** Inverse document frequency of each word. */
export function rarities({ frequencies, papers }: TrainingTexts): Float64Array {
  return Float64Array.from(frequencies, (count) => Math.log(papers.length / (count + 0.5)));
}
