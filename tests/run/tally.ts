/** What one step, or all of them, found. */
export interface Tally {
  passed: number;
  /** Names of what failed. */
  failed: string[];
  /** Names of what was skipped, with the reason where there is one. */
  skipped: string[];
  /** Names of what failed and passed when it was tried again: counted as passed, and a reason to look. */
  retried: string[];
}

export function emptyTally(): Tally {
  return { passed: 0, failed: [], skipped: [], retried: [] };
}

export function mergeTallies(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: [...a.failed, ...b.failed],
    skipped: [...a.skipped, ...b.skipped],
    retried: [...a.retried, ...b.retried],
  };
}
