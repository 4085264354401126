import type { Paper } from '../paper/paper.ts';
import { arxivIdOf } from '../paper/paperId.ts';

/** Two digits of the year begin the number, also behind the archive of an old id. */
const ARXIV_YEAR = /(?:^|\/)(\d\d)/;
/** The first year of arXiv. */
const FIRST = 91;

/** When a paper came out: the year that its document gives, else, if it was published nowhere, that of its arXiv id. */
export function publicationYear(paper: Pick<Paper, 'id' | 'venue' | 'year'>): number | null {
  if (paper.year !== undefined) return paper.year;
  const digits = paper.venue ? undefined : ARXIV_YEAR.exec(arxivIdOf(paper) ?? '')?.[1];
  if (digits === undefined) return null;
  const year = Number(digits);
  return year < FIRST ? 2000 + year : 1900 + year;
}
