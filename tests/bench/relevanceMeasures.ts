import type { TestCollection } from './collection.ts';

/** Means over the queries that have a relevant document. */
export interface Measures {
  /** Number of those queries. */
  n: number;
  /**
   * Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002): the gain is the grade, the
   * discount log2(rank + 1), and the ideal order is that of all judged documents.
   */
  ndcg10: number;
  /** The same with a gain of 1 for all that is relevant, whatever its grade. */
  ndcg10binary: number;
  /** Reciprocal rank of the first relevant document, 0 beyond rank 10. */
  mrr10: number;
  /** Share of the relevant documents among the first hundred. */
  recall100: number;
  /** Share of queries whose first document is relevant. */
  p1: number;
  /** Share of queries without any result. */
  zero: number;
}

const MEASURED = ['ndcg10', 'ndcg10binary', 'mrr10', 'recall100', 'p1', 'zero'] as const;

/** How many documents `measure` looks at. */
export const DEPTH = 100;

/**
 * Scores rankings against judgements. A document that was not judged is not relevant, and documents that a query
 * excludes count nowhere.
 *
 * @param rankings query id → document ids, best first
 */
export function measure(
  { queries, grades }: Pick<TestCollection, 'queries' | 'grades'>,
  rankings: ReadonlyMap<string, readonly string[]>,
): Measures {
  const rows = queries.flatMap(({ id, exclude }) => {
    const relevant = new Map(
      [...(grades.get(id) ?? [])].filter(([doc, grade]) => grade > 0 && !exclude?.includes(doc)),
    );
    const ranking = (rankings.get(id) ?? []).filter((doc) => !exclude?.includes(doc));
    return relevant.size > 0 ? [measureOne(relevant, ranking)] : [];
  });
  const means = MEASURED.map((name) => {
    const sum = rows.reduce((total, row) => total + row[name], 0);
    return [name, rows.length > 0 ? sum / rows.length : 0];
  });
  return { n: rows.length, ...(Object.fromEntries(means) as Omit<Measures, 'n'>) };
}

function measureOne(relevant: ReadonlyMap<string, number>, ranking: readonly string[]): Omit<Measures, 'n'> {
  const gains = ranking.slice(0, 10).map((doc) => relevant.get(doc) ?? 0);
  const first = gains.findIndex((gain) => gain > 0);
  const found = ranking.slice(0, DEPTH).filter((doc) => relevant.has(doc)).length;
  return {
    ndcg10: normalisedGain(gains, [...relevant.values()]),
    ndcg10binary: normalisedGain(gains.map(Math.sign), Array<number>(relevant.size).fill(1)),
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    recall100: found / relevant.size,
    p1: first === 0 ? 1 : 0,
    zero: ranking.length === 0 ? 1 : 0,
  };
}

/** @param all gains of all relevant documents, in any order */
function normalisedGain(gains: readonly number[], all: readonly number[]): number {
  const ideal = [...all].sort((a, b) => b - a).slice(0, 10);
  return cumulativeGain(gains) / cumulativeGain(ideal);
}

function cumulativeGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

/** The value below which a share of all values lies; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
