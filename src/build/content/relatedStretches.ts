/** Files of neighbours, by how many papers each is about, and which of them are made together. */
export interface RelatedStretch {
  /** Of all files; they add up to all papers. */
  lengths: readonly number[];
  /** The first file of the stretch, and the first behind it. */
  from: number;
  to: number;
}

/** Papers that a thread of its own compares, at least: it reads all there are before. */
const WORTH_A_THREAD = 16_384;
/** Papers that are held on all threads together: each takes up to 6 KB on each of them. */
const HELD_AT_ONCE = 400_000;

/**
 * What each thread compares. The more papers there are the longer it takes to compare one, among 87,249 ten times as long as
 * to read it: where there are many, several threads read them all, and each compares as many files as the others.
 *
 * @param lengths papers that each file is about
 */
export function relatedStretches(lengths: readonly number[], threads: number): RelatedStretch[] {
  const papers = papersIn(lengths);
  const most = Math.min(threads, Math.floor(papers / WORTH_A_THREAD), Math.floor(HELD_AT_ONCE / papers));
  const each = Math.ceil(lengths.length / Math.max(1, most));
  const stretches: RelatedStretch[] = [];
  for (let from = 0; from < lengths.length; from += each)
    stretches.push({ lengths, from, to: Math.min(lengths.length, from + each) });
  return stretches;
}

export function papersIn(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
