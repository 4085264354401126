import type { Change } from '../../core/merge/change.ts';
import { withConnection } from '../connection.ts';
import { makeChange, write, type LibraryWish } from './change.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { Look } from './look.ts';
import { isTime, type VisitRecord } from './records.ts';

/** A paper that was opened on a day. */
export interface Visit {
  /** The paper's, as it is now. */
  paper: string;
  title: string;
  /** The last time on that day, milliseconds since 1970. */
  at: number;
}

/** The visits of a day, the last first. */
export interface Day {
  /** As `2026-03-11`. */
  day: string;
  visits: Visit[];
}

export interface History {
  /** The last first. */
  days: Day[];
  /** Whether there is something before the days that were asked for. */
  more: boolean;
}

/** The day that it is where the person is, as `2026-03-11`. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day so many days before a time. */
export function daysBefore(time: number, days: number): string {
  const date = new Date(time);
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() - days).getTime());
}

/** Notes that a paper was opened: one record a day and paper, whichever device it was on. */
export function noteVisit(
  library: LibraryDatabase,
  { id, title }: { id: string; title: string },
  now = Date.now(),
): Promise<void> {
  const day = dayOf(now);
  const fields = { paper: id, day, at: now, title, removedAt: null };
  return write(library, () => [{ table: 'visits', id: `${day} ${id}`, fields }], ['visits']);
}

/** What was opened since the beginning of a day. */
export function getHistory(library: LibraryDatabase, since: string): Promise<History> {
  const { visits, aliases } = library;
  return withConnection(library, () =>
    library.transaction('r', visits, aliases, async () => {
      const look = await Look.at(library);
      const records = (await visits.where('day').aboveOrEqual(since).toArray()).filter(isThere);
      const earlier = await visits.where('day').below(since).filter(isThere).first();
      const days = new Map<string, Map<string, Visit>>();
      for (const { paper: id, day, at, title } of records.sort((a, b) => b.at - a.at)) {
        const paper = look.aliases.now(id);
        const of = days.get(day) ?? new Map<string, Visit>();
        days.set(day, of);
        // The last of those under several ids of the paper.
        if (!of.has(paper)) of.set(paper, { paper, title: title || paper, at });
      }
      const sorted = [...days].sort(([a], [b]) => (a < b ? 1 : -1));
      return {
        days: sorted.map(([day, of]) => ({ day, visits: [...of.values()] })),
        more: earlier !== undefined,
      };
    }),
  );
}

/** Which visits are to be erased: one, those of a day, or all. */
export interface Erased {
  day?: string;
  /** Any of its ids. */
  paper?: string;
}

/**
 * Erases visits. What is left of one says that it was erased, so that another device does not bring it back, and has no
 * title any more.
 */
export function eraseVisits(
  library: LibraryDatabase,
  { day, paper }: Erased,
  now = Date.now(),
): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const { visits } = look.library;
      const records = await (day === undefined
        ? visits.toArray()
        : visits.where('day').equals(day).toArray());
      const wanted = paper === undefined ? null : look.aliases.now(paper);
      return records
        .filter(isThere)
        .filter((record) => wanted === null || look.aliases.now(record.paper) === wanted)
        .map(({ id }): LibraryWish => ({
          table: 'visits',
          id,
          fields: { removedAt: now, title: undefined },
        }));
    },
    ['visits'],
  );
}

function isThere({ paper, day, at, removedAt }: VisitRecord): boolean {
  return typeof paper === 'string' && typeof day === 'string' && isTime(at) && !isTime(removedAt);
}
