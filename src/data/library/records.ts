import type { Stamped } from '../../core/merge/record.ts';
import type { Versions } from '../../core/merge/versions.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { ReadingPosition } from './libraryDatabase.ts';

export { KEYED_BY_PAPER, rulesOf, type MergedTable } from '../../core/merge/tables.ts';

/**
 * What the library holds. Every record is merged field by field (`core/merge`); nothing is ever deleted but by a field
 * that says so, which an undo or a later change takes back. Times are milliseconds since 1970.
 */

/** What a person did with one paper; `id` is the paper's. */
export interface PaperRecord extends Stamped {
  savedAt?: number | null;
  readAt?: number | null;
  hiddenAt?: number | null;
  openedAt?: number;
  position?: ReadingPosition | null;
}

/** The text of a saved paper, so that it outlives the content it came from; `id` is the paper's. */
export interface CopyRecord extends Stamped {
  paper: Paper;
}

/** A paper's id became another one with its title; `id` is the one of before. */
export interface AliasRecord extends Stamped {
  /** The id now; null where a person has said that it is no other paper, absent where it has its former id again. */
  to?: string | null;
}

interface Removable extends Stamped {
  removedAt?: number | null;
}

export interface TagRecord extends Removable {
  name: string;
  /** The tag that this one was made part of. */
  mergedInto?: string | null;
}

/** A tag on a paper; `id` joins both. */
export interface TaggingRecord extends Removable {
  tag: string;
  paper: string;
  /** When it was tagged; of those tagged in one go, the first counts as the last. */
  at?: number;
}

export interface CollectionRecord extends Removable {
  name: string;
  /** The collection that it is in; collections are nested one level deep. */
  parent?: string | null;
  /** Sorts it among its neighbours, by code unit. */
  rank: string;
  order?: 'hand' | 'date' | 'title' | 'venue';
}

/** A paper in a collection; `id` joins both. */
export interface EntryRecord extends Removable {
  collection: string;
  paper: string;
  /** Sorts it among its neighbours, by code unit. */
  rank: string;
  /** When it was put there. */
  at?: number;
}

/** The note on a paper; `id` is the paper's. */
export interface NoteRecord extends Removable {
  text: Versions;
  /** Of the paper, as plain text: for lists, and for when it has left. */
  title?: string;
}

export interface HighlightRecord extends Removable {
  paper: string;
  /** Quote, context and position, as the W3C's Web Annotation selectors have them. */
  quote: { exact: string; prefix: string; suffix: string };
  start: number;
  end: number;
  /** Of the text that it was marked in, and how well another place in that fits: `core/highlights/anchor.ts`. */
  of?: string;
  rival?: number;
  colour: 'yellow' | 'green' | 'blue' | 'red';
  /** What was noted on it. */
  text?: Versions;
  /** When it was marked. */
  at?: number;
  /** Of the paper, as plain text. */
  title?: string;
}

/** A paper that was opened on a day; `id` joins both. */
export interface VisitRecord extends Removable {
  paper: string;
  /** As `2026-03-11`, where the person was. */
  day: string;
  at: number;
  /** As it was shown then: the paper may be gone. Absent where the visit was erased. */
  title?: string;
}

/** A search to come back to; `id` is what was typed. */
export interface SearchRecord extends Removable {
  pinnedAt?: number | null;
  usedAt?: number;
}

/** A paper that the person brought. */
export interface OwnPaperRecord extends Removable {
  /** Absent where the bringing of it was taken back. */
  paper?: Paper;
  /** When it came: own papers are listed by it. */
  at?: number;
}

/** True for a state that is on: the moment at which it came on; false for one that is off or was never on. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number';
}
