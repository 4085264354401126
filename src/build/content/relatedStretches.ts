/** Files of neighbours, by how many papers each is about, and which of them are made together. */
export interface RelatedStretch {
  /** Of all files; they add up to all papers. */
  lengths: readonly number[];
  /** The first file of the stretch, and the first behind it. */
  from: number;
  to: number;
}

/** Files that are made together: a few seconds' work, so that threads end at nearly the same time. */
const TOGETHER = 4;

/** @param lengths papers that each file is about */
export function relatedStretches(lengths: readonly number[]): RelatedStretch[] {
  const stretches: RelatedStretch[] = [];
  for (let from = 0; from < lengths.length; from += TOGETHER)
    stretches.push({ lengths, from, to: Math.min(lengths.length, from + TOGETHER) });
  return stretches;
}

export function papersIn(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
