import type { Paper } from '../../core/paper/paper.ts';
import { dateOf } from './dates.ts';

export interface DatedPaper {
  paper: Paper;
  /** Milliseconds since 1970, UTC (`dates.ts`). */
  date: number;
}

/** Feed readers ask again and again, and look at no more than the newest. */
const MOST_ENTRIES = 100;

/**
 * The newest papers, those of one day in list order. Of a large corpus only these are held.
 *
 * @param now the day of the build's papers, milliseconds; null if nobody says
 */
export function newestPapers(papers: Iterable<Paper>, now: number | null, most = MOST_ENTRIES): DatedPaper[] {
  const kept: DatedPaper[] = [];
  for (const paper of papers) {
    const date = dateOf(paper, now);
    if (kept.length === most && date <= kept[most - 1]!.date) continue;
    const at = kept.findLastIndex((other) => other.date >= date) + 1;
    kept.splice(at, 0, { paper, date });
    if (kept.length > most) kept.pop();
  }
  return kept;
}
