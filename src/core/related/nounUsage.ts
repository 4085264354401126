import { NumberPool } from './numberPool.ts';

/** How a lemma is used in a corpus. */
export interface Usage {
  /** Number of papers with it, and of those with it in the title, where that does not say what kind of paper it is. */
  papers: number;
  titles: number;
  /** How often the words beside it tell how it is used, and how often they tell of the head of a noun phrase. */
  told: number;
  heads: number;
}

/** The same of all lemmas, by their ids. */
export interface UsageColumns {
  papers: NumberPool<Int32Array>;
  titles: NumberPool<Int32Array>;
  told: NumberPool<Int32Array>;
  heads: NumberPool<Int32Array>;
}

export function emptyUsage(): UsageColumns {
  return {
    papers: new NumberPool(Int32Array),
    titles: new NumberPool(Int32Array),
    told: new NumberPool(Int32Array),
    heads: new NumberPool(Int32Array),
  };
}

/** How the lemmas of a corpus are used, as it is looked up. */
export class NounUsage {
  readonly columns: UsageColumns;

  constructor(columns: UsageColumns) {
    this.columns = columns;
  }

  usageOf(lemma: number): Usage {
    const { papers, titles, told, heads } = this.columns;
    if (lemma >= papers.length) return { papers: 0, titles: 0, told: 0, heads: 0 };
    return {
      papers: papers.get(lemma),
      titles: titles.get(lemma),
      told: told.get(lemma),
      heads: heads.get(lemma),
    };
  }
}
