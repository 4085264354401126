import type { Anchor } from '../../core/highlights/anchor.ts';
import type { Change } from '../../core/merge/change.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { Stamp } from '../../core/merge/stamp.ts';
import { headsOf, NO_VERSIONS, textsOf } from '../../core/merge/versions.ts';
import { withConnection } from '../connection.ts';
import { makeChange, OF_PAPERS, written } from './change.ts';
import undoChange from './undo.ts';
import { drawId } from './device.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { Look } from './look.ts';
import { copyWish } from './notedCopies.ts';
import { knownAfter } from './notes.ts';
import { isTime, type HighlightRecord } from './records.ts';

export type HighlightColour = HighlightRecord['colour'];

/** What is marked, and how. */
export interface NewHighlight {
  /** With its text, to be kept where none is yet. */
  paper: { id: string; title: string; copy?: Paper };
  anchor: Anchor;
  colour: HighlightColour;
}

/** Those in a paper, in the order of its text. */
export function highlightsOf(library: LibraryDatabase, paper: string): Promise<HighlightRecord[]> {
  return withConnection(library, () =>
    library.transaction('r', library.highlights, library.aliases, async () => {
      const { aliases } = await Look.at(library);
      const ids = aliases.all(aliases.now(paper));
      const records = await library.highlights.where('paper').anyOf(ids).toArray();
      return records.filter(isThere).sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
    }),
  );
}

/** All, the newest first, with the ids that their papers have now. */
export function listHighlights(library: LibraryDatabase): Promise<HighlightRecord[]> {
  return withConnection(library, () =>
    library.transaction('r', library.highlights, library.aliases, async () => {
      const { aliases } = await Look.at(library);
      const records = (await library.highlights.toArray()).filter(isThere);
      return records
        .map((record) => ({ ...record, paper: aliases.now(record.paper) }))
        .sort((a, b) => (b.at ?? 0) - (a.at ?? 0) || (a.id < b.id ? -1 : 1));
    }),
  );
}

/** Marks a passage. @param id of the highlight: the same for every try */
export function addHighlight(
  library: LibraryDatabase,
  { paper, anchor, colour }: NewHighlight,
  id = drawId(),
  now = Date.now(),
): Promise<Change> {
  const { quote, start, end, of, rival } = anchor;
  return makeChange(
    library,
    async (look) => [
      {
        table: 'highlights' as const,
        id,
        fields: { paper: paper.id, title: paper.title, quote, start, end, of, rival, colour, at: now },
      },
      ...(await copyWish(look, paper.id, paper.copy)),
    ],
    [...OF_PAPERS, 'highlights'],
  );
}

export function recolourHighlight(
  library: LibraryDatabase,
  id: string,
  colour: HighlightColour,
): Promise<Change> {
  return makeChange(library, () => [{ table: 'highlights', id, fields: { colour } }], ['highlights']);
}

/** Removes a highlight, with what was noted on it. The change is empty if it is not there. */
export function removeHighlight(library: LibraryDatabase, id: string, now = Date.now()): Promise<Change> {
  return makeChange(
    library,
    async (look) => {
      const [record] = await look.records<HighlightRecord>('highlights', [id]);
      return record && isThere(record) ? [{ table: 'highlights', id, fields: { removedAt: now } }] : [];
    },
    ['highlights'],
  );
}

/**
 * Takes the marking of a passage back. One that was noted on since is removed instead, so that what was written can be
 * restored.
 */
export async function undoMark(library: LibraryDatabase, change: Change, id: string): Promise<Change> {
  const record = await withConnection(library, () => library.highlights.get(id));
  const isNoted = textsOf(record?.text ?? NO_VERSIONS).some((text) => text.trim() !== '');
  return isNoted ? removeHighlight(library, id) : undoChange(library, change);
}

/** Writes what is noted on a highlight, over the versions that its writer has seen; gives those known from now on. */
export async function writeHighlightText(
  library: LibraryDatabase,
  id: string,
  text: string,
  known: readonly Stamp[],
): Promise<Stamp[]> {
  let same: Stamp[] = [];
  const edits = await written(
    library,
    async (look) => {
      const [record] = await look.records<HighlightRecord>('highlights', [id]);
      same = headsOf(record?.text ?? NO_VERSIONS, text);
      return [{ table: 'highlights', id, fields: { text: { text, known } } }];
    },
    ['highlights'],
  );
  return knownAfter(edits, known, same);
}

function isThere({ removedAt, quote }: HighlightRecord): boolean {
  return !isTime(removedAt) && typeof quote?.exact === 'string';
}
