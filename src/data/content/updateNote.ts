import type { Paper } from '../../core/paper/paper.ts';
import { displayText } from '../../core/text/displayText.ts';
import type { Catalogue } from './catalogue.ts';
import type { Published } from './contentStore.ts';
import { isTexts } from './recordShapes.ts';

/** Of more new papers than that, only the first are named: then nearly all of a collection is another one. */
const MOST_ADDED = 5000;
/** So many papers that are gone, or reworded, are named of an update: what one looks through. */
export const MOST_NAMED = 50;
/** What a paper said before an update, as it was shown. */
export interface EarlierText {
  /** The paper's, as it was when the update came. */
  id: string;
  title: string;
  abstract: string;
}

/** What an update of the content changed on this device, for a person to look at. */
export interface UpdateNote {
  /** The version that it led to. */
  version: string;
  /** When it was published here, milliseconds since 1970. */
  at: number;
  /** Ids of papers that the version before had not, in list order; at most `MOST_ADDED` of `addedTotal`. */
  added: string[];
  addedTotal: number;
  /** Papers that left the collection; at most `MOST_NAMED` of `goneTotal`. */
  gone: { id: string; title: string }[];
  goneTotal: number;
  /** Papers whose title or abstract is another, with what they said before; at most `MOST_NAMED` of `rewordedTotal`. */
  reworded: EarlierText[];
  rewordedTotal: number;
}

/** Papers of two versions, in what the versions do not share. */
export interface Compared {
  before: readonly Paper[];
  after: readonly Paper[];
  /** Ids of all papers of the newer version. */
  present: ReadonlySet<string>;
  /** Ids that changed with a title between the two, old → new. */
  moved: ReadonlyMap<string, string>;
  /** False if some of `before` could not be read: then it is not known which papers are new, and none is said to be. */
  isWhole: boolean;
}

/** Null if the two versions have the same papers, saying the same. */
export function noteOf(version: string, compared: Compared, at = Date.now()): UpdateNote | null {
  const { before, after, present, moved, isWhole } = compared;
  const known = new Set([...before.map(({ id }) => id), ...moved.values()]);
  const now = new Map(after.map((paper) => [paper.id, paper]));
  const added = isWhole ? after.filter(({ id }) => !known.has(id)).map(({ id }) => id) : [];
  const gone = before.filter(({ id }) => !present.has(id) && !moved.has(id));
  const reworded = before.flatMap((paper) => {
    const newer = now.get(moved.get(paper.id) ?? paper.id);
    return newer && !saysTheSame(paper, newer) ? [earlierText(paper, newer.id)] : [];
  });
  if (!added.length && !gone.length && !reworded.length) return null;
  return {
    version,
    at,
    added: added.slice(0, MOST_ADDED),
    addedTotal: added.length,
    gone: gone.slice(0, MOST_NAMED).map((paper) => ({ id: paper.id, title: titleOf(paper) })),
    goneTotal: gone.length,
    reworded: reworded.slice(0, MOST_NAMED),
    rewordedTotal: reworded.length,
  };
}

function saysTheSame(one: Paper, other: Paper): boolean {
  return plain(one.title) === plain(other.title) && plain(one.abstract) === plain(other.abstract);
}

/** Of the source: text that this version of the app restores otherwise is no change. */
function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function earlierText(paper: Paper, id: string): EarlierText {
  return { id, title: titleOf(paper), abstract: displayText(paper.abstract, paper.body) };
}

function titleOf({ title, titleBody }: Paper): string {
  return titleBody ? displayText(title, titleBody) : title;
}

/**
 * What the last updates of a published version changed, as far as it is still so: a paper that came and left is not new,
 * one that is back is not gone. Ids are those of now.
 *
 * @param catalogue the papers of it that are readable
 */
export function changesOf(
  { updates = [], moved }: Pick<Published, 'updates' | 'moved'>,
  catalogue: Pick<Catalogue, 'has'>,
): UpdateNote[] {
  const now = (id: string) => (Object.hasOwn(moved, id) ? moved[id]! : id);
  const isHere = (id: string) => catalogue.has(id);
  return notesIn(updates).map((note) => {
    const added = [...new Set(note.added.map(now))].filter(isHere);
    const gone = note.gone.filter(({ id }) => !isHere(now(id)));
    // Papers that this update found apart may be one by now.
    const texts = new Map(note.reworded.map((text) => [now(text.id), { ...text, id: now(text.id) }]));
    const reworded = [...texts.values()].filter(({ id }) => isHere(id));
    return {
      ...note,
      added,
      addedTotal: totalNow(note.addedTotal, note.added, added),
      gone,
      goneTotal: totalNow(note.goneTotal, note.gone, gone),
      reworded,
      rewordedTotal: totalNow(note.rewordedTotal, note.reworded, reworded),
    };
  });
}

/** Where some that are named are so no more, nothing is known of those that are only counted. */
function totalNow(total: number, named: readonly unknown[], left: readonly unknown[]): number {
  return left.length < named.length ? left.length : total;
}

/** The notes among what was stored as such: a record may be damaged, or of a newer app that was here before. */
export function notesIn(updates: unknown): UpdateNote[] {
  return Array.isArray(updates) ? updates.filter(isNote) : [];
}

function isNote(note: Partial<UpdateNote> | null): boolean {
  const { version, at, added, addedTotal, gone, goneTotal, reworded, rewordedTotal } = note ?? {};
  if (typeof version !== 'string' || !isTexts(added)) return false;
  if (![at, addedTotal, goneTotal, rewordedTotal].every(Number.isFinite)) return false;
  return hasTexts(gone, ['id', 'title']) && hasTexts(reworded, ['id', 'title', 'abstract']);
}

function hasTexts(list: unknown, fields: readonly string[]): boolean {
  if (!Array.isArray(list)) return false;
  return list.every((each: Record<string, unknown> | null) => isTexts(fields.map((field) => each?.[field])));
}
