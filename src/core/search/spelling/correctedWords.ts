import type { Match } from '../explain/explain.ts';

/** A word of a query that no paper has, and what it is taken for. */
export interface CorrectedWord {
  /** As typed. */
  typed: string;
  /** The words that hits have in its place, that of the most hits first; never empty. */
  meant: string[];
}

/** The words of a query that hits have in a corrected form only, from what explains each hit. */
export function correctedWords(hits: readonly (readonly Match[])[]): CorrectedWord[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { typed, meant } of hits.flat()) {
    if (meant === undefined) continue;
    const words = counts.get(typed) ?? new Map<string, number>();
    counts.set(typed, words.set(meant, (words.get(meant) ?? 0) + 1));
  }
  return [...counts].map(([typed, words]) => ({
    typed,
    meant: [...words].sort(([, a], [, b]) => b - a).map(([word]) => word),
  }));
}
