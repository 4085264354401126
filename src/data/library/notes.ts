import { addTo } from '../../core/merge/addTo.ts';
import type { Change, RecordEdit } from '../../core/merge/change.ts';
import { partsOf, type Stamp } from '../../core/merge/stamp.ts';
import { headsOf, latestOf, NO_VERSIONS, textsOf, type Versions } from '../../core/merge/versions.ts';
import { mentionedId, paperMentionsIn } from '../../core/notes/paperMentions.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { withConnection } from '../connection.ts';
import { makeChange, OF_PAPERS, written, type LibraryWish } from './change.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { copyWish } from './notedCopies.ts';
import { joined, Look } from './look.ts';
import { isTime, type NoteRecord } from './records.ts';

/** What is read or written where a note is written: the text of its paper may be kept with it. */
const OF_NOTES = [...OF_PAPERS, 'notes'];

/** A note as lists show it. */
export interface NoteEntry {
  paper: string;
  /** Of the paper, as it was called when the note was written last; empty if that is not known. */
  title: string;
  /** More than one where it was changed in two places. */
  texts: readonly string[];
  /** When it was written last. */
  at: number;
}

/** The note on a paper, also a removed one. */
export function getNote(library: LibraryDatabase, paper: string): Promise<NoteRecord | undefined> {
  return withConnection(library, () =>
    library.transaction('r', library.notes, library.aliases, async () => {
      const [record] = await (await Look.at(library)).records<NoteRecord>('notes', [paper]);
      return record;
    }),
  );
}

/**
 * Writes a note, over the versions that its writer has seen and no others. A note that was removed is one again.
 *
 * @param paper with its text, to be kept where none is yet: what was noted is to be read with it
 * @param known stamps of those versions
 * @returns those that are known from now on
 */
export async function writeNote(
  library: LibraryDatabase,
  paper: { id: string; title: string; copy?: Paper },
  text: string,
  known: readonly Stamp[],
): Promise<Stamp[]> {
  const { id, title, copy } = paper;
  let same: Stamp[] = [];
  const edits = await written(
    library,
    async (look): Promise<LibraryWish[]> => {
      const [record] = await look.records<NoteRecord>('notes', [id]);
      const isRemoved = isTime(record?.removedAt);
      same = headsOf(record?.text ?? NO_VERSIONS, text);
      if (!text && (!record || isRemoved)) return [];
      return [
        {
          table: 'notes',
          id,
          fields: { text: { text, known }, title, ...(isRemoved && { removedAt: null }) },
        },
        ...(await copyWish(look, id, copy)),
      ];
    },
    OF_NOTES,
  );
  return knownAfter(edits, known, same);
}

/**
 * What a writer knows who wrote a text and knew this before.
 *
 * @param same stamps of the versions that said the same: one of them may be of an earlier try whose answer was lost
 */
export function knownAfter(
  edits: readonly RecordEdit[],
  known: readonly Stamp[],
  same: readonly Stamp[],
): Stamp[] {
  const edit = edits.flatMap(({ fields }) => fields).find(({ field }) => field === 'text');
  return edit ? [edit.stamp] : [...new Set([...known, ...same])];
}

/** Removes a note. The change is empty if there is none. */
export function removeNote(library: LibraryDatabase, paper: string, now = Date.now()): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const [record] = await look.records<NoteRecord>('notes', [paper]);
      if (!record || isTime(record.removedAt)) return [];
      return [{ table: 'notes', id: paper, fields: { removedAt: now } }];
    },
    ['notes'],
  );
}

/** Takes a removal back. */
export function restoreNote(library: LibraryDatabase, paper: string): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const [record] = await look.records<NoteRecord>('notes', [paper]);
      return isTime(record?.removedAt) ? [{ table: 'notes', id: paper, fields: { removedAt: null } }] : [];
    },
    ['notes'],
  );
}

/** Puts one text in place of those that are known; others that came since stay beside it. */
export function settleNote(
  library: LibraryDatabase,
  paper: string,
  text: string,
  known: readonly Stamp[],
): Promise<Change> {
  return makeChange(library, () => [{ table: 'notes', id: paper, fields: { text: { text, known } } }], [
    'notes',
  ]);
}

/** All notes that say anything, the newest first. */
export async function listNotes(library: LibraryDatabase): Promise<NoteEntry[]> {
  const { records, aliases } = await readNotes(library);
  const byPaper = new Map<string, NoteRecord[]>();
  for (const record of records) {
    const paper = aliases.now(record.id);
    addTo(byPaper, paper, { ...record, id: paper });
  }
  return [...byPaper.values()]
    .map((parts) => joined(parts, 'notes')!)
    .sort((a, b) => (writtenOf(a) < writtenOf(b) ? 1 : -1))
    .flatMap((record) => entryOf(record) ?? []);
}

/** Notes on other papers that name this one, by its id or by a title. */
export async function mentionsOf(library: LibraryDatabase, paper: string): Promise<NoteEntry[]> {
  const { aliases } = await readNotes(library);
  const now = aliases.now(paper);
  const notes = await listNotes(library);
  return notes.filter(
    (note) =>
      note.paper !== now &&
      note.texts.some((text) => paperMentionsIn(text).some((link) => aliases.now(mentionedId(link)) === now)),
  );
}

function readNotes(library: LibraryDatabase) {
  return withConnection(library, () =>
    library.transaction('r', library.notes, library.aliases, async () => ({
      records: await library.notes.toArray(),
      aliases: (await Look.at(library)).aliases,
    })),
  );
}

const writtenOf = ({ text }: NoteRecord): Stamp => latestOf(text ?? NO_VERSIONS);

/** Null for one that says nothing, or was removed. */
function entryOf({ id, text, title, removedAt }: NoteRecord): NoteEntry | null {
  const texts = textsIn(text);
  if (isTime(removedAt) || texts.length === 0) return null;
  return { paper: id, title: title ?? '', texts, at: timeOf(text) };
}

/** The texts that stand side by side, without empty ones. */
export function textsIn(versions: Versions | undefined): string[] {
  return textsOf(versions ?? NO_VERSIONS).filter((text) => text.trim() !== '');
}

/** When a text was written last. */
export function timeOf(versions: Versions | undefined): number {
  return partsOf(latestOf(versions ?? NO_VERSIONS))?.time ?? 0;
}
