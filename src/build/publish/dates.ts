import type { Paper } from '../../core/paper/paper.ts';
import { arxivIdOf } from '../../core/paper/paperId.ts';
import { DAY, daysMilliseconds } from '../site/days.ts';

/**
 * The date of an entry, which Atom wants of each, from what is known and the same in every build:
 *
 * 1. the day that its document prints. A day without a year ("Mar 11") is the last such day that is not after the day of
 *    the build's papers (`date`), and is not known without that;
 * 2. the month that its arXiv id tells, or its year: their first day, as nothing finer is known;
 * 3. the day of the build's papers;
 * 4. the beginning of 1970, which programs take for "not known". The clock is never asked: what was built yesterday would
 *    be new today, and no two builds alike.
 */
export const UNKNOWN = 0;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
/** "Mar 11", "March 11th, 2024". */
const MONTH_FIRST = new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`, 'i');
/** "11 March", "11. Mar 2024". */
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:\\.|st|nd|rd|th)? ${MONTH}(?: (\\d{4}))?$`, 'i');
const ARXIV = /^(\d{2})(\d{2})\.\d{4,5}/;

/** Milliseconds since 1970, UTC. @param now the day of the build's papers likewise; null if nobody says */
export function dateOf(paper: Pick<Paper, 'id' | 'doi' | 'year' | 'source'>, now: number | null): number {
  const printed = paper.source.date === undefined ? null : printedDay(paper.source.date, now);
  return printed ?? ownDate(paper, now) ?? now ?? UNKNOWN;
}

/** The day that a page prints; null where it is no day, or its year is not known. */
export function printedDay(text: string, now: number | null): number | null {
  const written = text.trim().replace(/\s+/g, ' ');
  if (DAY.test(written)) return daysMilliseconds(written);
  const first = MONTH_FIRST.exec(written);
  const last = DAY_FIRST.exec(written);
  const [month, day, year] = first ? first.slice(1) : last ? [last[2], last[1], last[3]] : [];
  if (month === undefined || day === undefined) return null;
  const number = MONTHS.indexOf(month.toLowerCase().slice(0, 3));
  if (year !== undefined) return timeOf(Number(year), number, Number(day));
  return now === null ? null : lastBefore(now, number, Number(day));
}

/** The last such day of the calendar until a time; 29 February may be years ago. */
function lastBefore(now: number, month: number, day: number): number | null {
  const latest = new Date(now).getUTCFullYear();
  for (let year = latest; year > latest - 9; year--) {
    const time = timeOf(year, month, day);
    if (time !== null && time <= now) return time;
  }
  return null;
}

function timeOf(year: number, month: number, day: number): number | null {
  const two = (value: number) => String(value).padStart(2, '0');
  return daysMilliseconds(`${String(year).padStart(4, '0')}-${two(month + 1)}-${two(day)}`);
}

/** Nothing is of a day after that of all papers. */
function ownDate(paper: Pick<Paper, 'id' | 'doi' | 'year'>, now: number | null): number | null {
  const [, year, month] = ARXIV.exec(arxivIdOf(paper) ?? '') ?? [];
  const time =
    year !== undefined
      ? timeOf(2000 + Number(year), Number(month) - 1, 1)
      : paper.year !== undefined
        ? timeOf(paper.year, 0, 1)
        : null;
  return time !== null && now !== null ? Math.min(time, now) : time;
}
