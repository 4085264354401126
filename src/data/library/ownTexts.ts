import { addTo } from '../../core/merge/addTo.ts';
import { isVersions, textsOf } from '../../core/merge/versions.ts';
import { withConnection } from '../connection.ts';
import type { KeyedQuery, Written } from '../keyedQuery.ts';
import { compare } from './collectionBook.ts';
import { eachRecord } from './eachRecord.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { joined, Look } from './look.ts';
import { isTime, type HighlightRecord, type NoteRecord } from './records.ts';

/** What a person wrote about a paper, or marked in it. */
export interface OwnText {
  /** Where two devices wrote apart, both texts. */
  note?: string;
  /** The words that were marked, each with what was written to them. */
  highlights?: string[];
}

/** By paper what a person wrote and marked: of all papers that have any, or of those for which it may have changed; null for none. */
export interface OwnTextNews {
  isAll: boolean;
  texts: ReadonlyMap<string, OwnText | null>;
}

/** Follows notes and marked passages by paper: a note that is written costs by what is written about its paper. */
export function ownTextsQuery(library: LibraryDatabase): KeyedQuery<OwnTextNews> {
  return {
    tables: () => [library.notes, library.highlights, library.aliases],
    reader: () => {
      /** By highlight the paper that it was in: one that was undone names none any more. */
      const places = new Map<string, string>();
      return async (written, signal) => {
        // Another paper may be meant by an id than before.
        const isAll = !written || written.has('aliases');
        const texts = isAll
          ? await allTexts(library, places, signal)
          : await textsOfSome(library, places, written);
        return { isAll, texts };
      };
    },
  };
}

function allTexts(
  library: LibraryDatabase,
  places: Map<string, string>,
  signal: AbortSignal,
): Promise<Map<string, OwnText>> {
  // In no transaction as a whole: a change that a person makes would wait for all of it.
  return withConnection(library, async () => {
    const { aliases: links } = await Look.at(library);
    const parts = new Map<string, NoteRecord[]>();
    const marked = new Map<string, HighlightRecord[]>();
    places.clear();
    const takeNote = (record: NoteRecord) => addTo(parts, links.now(record.id), record);
    const takeMarked = (record: HighlightRecord) => {
      if (typeof record.paper !== 'string') return;
      places.set(record.id, record.paper);
      addTo(marked, links.now(record.paper), record);
    };
    await eachRecord<NoteRecord>(library, 'notes', takeNote, signal);
    await eachRecord<HighlightRecord>(library, 'highlights', takeMarked, signal);
    const texts = new Map<string, OwnText>();
    for (const id of new Set([...parts.keys(), ...marked.keys()])) {
      const own = ownText(id, parts.get(id) ?? [], marked.get(id) ?? []);
      if (own) texts.set(id, own);
    }
    return texts;
  });
}

function textsOfSome(
  library: LibraryDatabase,
  places: Map<string, string>,
  written: Written,
): Promise<Map<string, OwnText | null>> {
  const { notes, highlights, aliases } = library;
  return withConnection(library, () =>
    library.transaction('r', notes, highlights, aliases, async () => {
      const { aliases: links } = await Look.at(library);
      const papers = new Set([...(written.get('notes') ?? [])].map((id) => links.now(id)));
      const changed = [...(written.get('highlights') ?? [])];
      const records = await highlights.bulkGet(changed);
      for (const [at, id] of changed.entries())
        for (const paper of [places.get(id), records[at]?.paper])
          if (typeof paper === 'string') {
            papers.add(links.now(paper));
            places.set(id, paper);
          }
      const ids = [...papers].map((id) => links.all(id));
      const parts = await notes.bulkGet(ids.flat());
      const found = await highlights.where('paper').anyOf(ids.flat()).toArray();
      const marked = new Map<string, HighlightRecord[]>();
      for (const record of found.sort((a, b) => compare(a.id, b.id)))
        addTo(marked, links.now(record.paper), record);
      let at = 0;
      return new Map(
        ids.map((all) => {
          const own = all.flatMap(() => parts[at++] ?? []);
          return [all[0]!, ownText(all[0]!, own, marked.get(all[0]!) ?? [])];
        }),
      );
    }),
  );
}

/** What was written about one paper and marked in it, under whichever ids it had; null if that is nothing. */
function ownText(
  id: string,
  notes: readonly NoteRecord[],
  highlights: readonly HighlightRecord[],
): OwnText | null {
  const note = joined(
    notes.map((record) => ({ ...record, id })),
    'notes',
  );
  const text = note && !isTime(note.removedAt) ? writtenIn(note.text) : '';
  const marked = highlights.filter(({ removedAt }) => !isTime(removedAt));
  const words = marked.map((one) => [quoted(one.quote), writtenIn(one.text)].filter(Boolean).join('\n'));
  if (!text.trim() && words.length === 0) return null;
  return { ...(text.trim() && { note: text }), ...(words.length > 0 && { highlights: words }) };
}

function writtenIn(text: unknown): string {
  return isVersions(text) ? textsOf(text).join('\n\n') : '';
}

function quoted(quote: unknown): string {
  const { exact } = (quote ?? {}) as Partial<HighlightRecord['quote']>;
  return typeof exact === 'string' ? exact : '';
}
