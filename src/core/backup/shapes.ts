import { LAST_CLOCK, partsOf } from '../merge/stamp.ts';
import type { MergedTable } from '../merge/tables.ts';
import { isVersions, type Versions } from '../merge/versions.ts';

type Check = (value: unknown) => boolean;

/** A year after the last time that a clock gives, for what was counted on from there. */
const LAST_MOMENT = LAST_CLOCK + 366 * 24 * 60 * 60 * 1000;
/** The last millisecond that `Date` can say. */
const LAST_DATE = 8.64e15;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => Number.isFinite(value);
const time: Check = (value) => number(value) && Math.abs(value as number) <= LAST_DATE;
/** A state that is on since then, or off. */
const state: Check = (value) => value === null || time(value);
const textOrNone: Check = (value) => value === null || text(value);
const position: Check = (value) => value === null || (isObject(value) && number(value['offset']));
const quote: Check = (value) =>
  isObject(value) && ['exact', 'prefix', 'suffix'].every((part) => text(value[part]));

/**
 * What this version reads of records. None of it must be there: what was undone has left only its stamps. What stands in
 * a paper is checked when it is shown (`salvagePaper`).
 */
const SHAPES: Readonly<Record<MergedTable, Readonly<Record<string, Check>>>> = {
  papers: { savedAt: state, readAt: state, hiddenAt: state, openedAt: state, position },
  copies: { paper: isObject },
  aliases: { to: textOrNone },
  tags: { name: text, mergedInto: textOrNone, removedAt: state },
  taggings: { tag: text, paper: text, at: state, removedAt: state },
  collections: { name: text, parent: textOrNone, rank: text, order: textOrNone, removedAt: state },
  entries: { collection: text, paper: text, rank: text, at: state, removedAt: state },
  notes: { text: isText, title: text, removedAt: state },
  highlights: {
    paper: text,
    quote,
    start: number,
    end: number,
    colour: text,
    text: isText,
    of: text,
    rival: state,
    at: state,
    title: text,
    removedAt: state,
  },
  visits: { paper: text, day: text, at: state, title: text, removedAt: state },
  searches: { pinnedAt: state, usedAt: state, removedAt: state },
  ownPapers: { paper: isObject, at: state, removedAt: state },
};

/** Names of the fields of a record that this version reads, and could not; none of a table that it does not know. */
export function oddFields(table: string, record: Readonly<Record<string, unknown>>): string[] {
  if (!Object.hasOwn(SHAPES, table)) return [];
  return Object.entries(SHAPES[table as MergedTable])
    .filter(([field, check]) => Object.hasOwn(record, field) && !check(record[field]))
    .map(([field]) => field);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `late`: of a time past all clocks. */
export function stampState(stamp: unknown): 'good' | 'late' | 'odd' {
  const parts = partsOf(stamp);
  // What is no text is not made one: an object says itself how that is done.
  if (typeof stamp !== 'string') return 'odd';
  if (!parts) return /^[0-9a-z]{11}\.[0-9a-z]{4}\.[0-9a-z]{4,32}$/.test(stamp) ? 'late' : 'odd';
  return parts.time > LAST_MOMENT ? 'late' : 'good';
}

/** All stamps in the versions of a text. */
export function stampsIn({ seen, heads }: Versions): string[] {
  return [...Object.values(seen), ...Object.keys(heads)];
}

function isText(value: unknown): value is Versions {
  return isVersions(value);
}
