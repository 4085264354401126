import { Lexicon } from '../../src/core/related/lexicon.ts';
import { wordsOf } from '../../src/core/text/words.ts';

/** A term whose residual inverse document frequency reaches this is a subject. */
const SUBJECT_BITS = 0.8;
const BURSTINESS_LEVELS = 8;
/** Terms in a smaller share of the papers are left out, for they are many; words of prose, of few levels, in one yet smaller. */
const LEAST_SHARE = 0.003;
const LEAST_SHARE_OF_PROSE = 0.001;
const PROSE_LEVELS = 2;
/** Terms in less than a 32nd of the papers are rare enough. */
const RARITY_LEVELS = 4;

/** How often a term comes. */
interface Occurrences {
  papers: number;
  all: number;
}

/** Terms by level, in the order of the alphabet, parted by spaces. */
export interface BackgroundTable {
  /** The first level those that are strewn most as by chance, the last those that are nearly a subject. */
  burstiness: string[];
  /** The first level those in a quarter of the papers and more, each further one those in half as many. */
  rarity: string[];
}

/** @param texts title and abstract, one for each paper */
export function backgroundTable(texts: readonly string[]): BackgroundTable {
  const found = [...occurrencesIn(texts)];
  const burstiness = (term: Occurrences) =>
    (residualIdf(term, texts.length) / SUBJECT_BITS) * BURSTINESS_LEVELS;
  const common = found.filter(([, term]) => {
    const least = burstiness(term) < PROSE_LEVELS ? LEAST_SHARE_OF_PROSE : LEAST_SHARE;
    return term.papers >= least * texts.length;
  });
  return {
    burstiness: levelsOf(common, BURSTINESS_LEVELS, burstiness),
    rarity: levelsOf(found, RARITY_LEVELS, ({ papers }) => Math.log2(texts.length / papers) - 1),
  };
}

/**
 * Residual inverse document frequency (Church, Gale: Inverse Document Frequency, a measure of deviations from Poisson,
 * 1995), in bits: how much rarer the papers with a term are than if its occurrences were strewn by chance.
 */
export function residualIdf({ papers, all }: Occurrences, ofPapers: number): number {
  return Math.log2(((1 - Math.exp(-all / ofPapers)) * ofPapers) / papers);
}

function levelsOf(
  terms: readonly [string, Occurrences][],
  count: number,
  levelOf: (occurrences: Occurrences) => number,
): string[] {
  const levels: string[][] = Array.from({ length: count }, () => []);
  for (const [term, occurrences] of terms) levels[Math.max(0, Math.floor(levelOf(occurrences)))]?.push(term);
  return levels.map((level) => level.sort().join(' '));
}

function occurrencesIn(texts: readonly string[]): Map<string, Occurrences> {
  const lexicon = new Lexicon();
  const found = new Map<string, Occurrences & { last: number }>();
  texts.forEach((text, paper) => {
    for (const { word } of wordsOf(text)) {
      const id = lexicon.termId(word);
      if (id < 0) continue;
      const term = lexicon.termName(id);
      const known = found.get(term) ?? { papers: 0, all: 0, last: -1 };
      known.all++;
      if (known.last !== paper) known.papers++;
      known.last = paper;
      found.set(term, known);
    }
  });
  return found;
}
