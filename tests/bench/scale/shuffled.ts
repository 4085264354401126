import { randomFrom } from '../collection.ts';
import type { BenchPaper } from './corpus.ts';

const SEED = 20_261_130;

/**
 * The papers of a corpus, then as many more as are wanted, each made from one of them in turn: as long, with every word from
 * the same place of a paper of its venue, by chance. So words are as frequent as they were, and papers of a venue stay alike.
 */
export function* shuffledPapers<P extends BenchPaper>(papers: readonly P[], count: number): Generator<P> {
  yield* papers.slice(0, count);
  const random = randomFrom(SEED);
  const words = papers.map(({ title, abstract }) => ({ title: wordsOf(title), abstract: wordsOf(abstract) }));
  const venues = new Map<string, number[]>();
  papers.forEach(({ venue = '' }, place) => {
    const others = venues.get(venue);
    if (others) others.push(place);
    else venues.set(venue, [place]);
  });
  for (let made = papers.length; made < count; made++) {
    const place = made % papers.length;
    const others = venues.get(papers[place]!.venue ?? '')!;
    const mixed = (field: 'title' | 'abstract') =>
      words[place]![field].map(
        (own, at) => words[others[Math.floor(random() * others.length)]!]![field][at] ?? own,
      ).join(' ');
    yield { ...papers[place]!, title: mixed('title'), abstract: mixed('abstract') };
  }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/);
}
