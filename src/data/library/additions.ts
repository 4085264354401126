import { addTo } from '../../core/merge/addTo.ts';
import { withConnection } from '../connection.ts';
import { getEntries } from './entries.ts';
import { listHighlights } from './highlights.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { isLive } from './live.ts';
import { Look } from './look.ts';
import { listNotes, textsIn } from './notes.ts';
import { savedIds } from './saves.ts';
import { getTags } from './tags.ts';

/** What a person added to a paper. */
export interface Additions {
  /** Names, in the order of the alphabet. */
  tags: string[];
  /** The texts of its note; more than one where it was changed in two places. */
  notes: string[];
  /** In the order of the text. */
  highlights: { quote: string; note: string }[];
}

/** What was added to these papers, in their order. */
export async function additionsOf(library: LibraryDatabase, papers: readonly string[]): Promise<Additions[]> {
  const [tags, notes, highlights, { aliases }] = await Promise.all([
    tagNames(library),
    listNotes(library),
    listHighlights(library),
    withConnection(library, () => Look.at(library)),
  ]);
  const noted = new Map(notes.map(({ paper, texts }) => [paper, texts]));
  const marked = new Map<string, typeof highlights>();
  for (const highlight of highlights) addTo(marked, highlight.paper, highlight);
  return papers.map((id) => {
    const now = aliases.now(id);
    const passages = [...(marked.get(now) ?? [])].sort((a, b) => a.start - b.start);
    return {
      tags: [...(tags.get(now) ?? [])].sort((a, b) => a.localeCompare(b)),
      notes: [...(noted.get(now) ?? [])],
      highlights: passages.map(({ quote, text }) => ({
        quote: quote.exact,
        note: textsIn(text).join('\n\n'),
      })),
    };
  });
}

/** Ids of all papers that a person saved, tagged, put into a collection, noted on or marked: the saved ones first. */
export async function keptIds(library: LibraryDatabase): Promise<string[]> {
  const collections = new Set(
    await withConnection(library, () => library.entries.orderBy('collection').keys()),
  );
  const entries = await Promise.all([...collections].map((id) => getEntries(library, String(id))));
  const ids = [
    ...(await savedIds(library)),
    ...entries.flat().map(({ paper }) => paper),
    ...(await tagNames(library)).keys(),
    ...(await listNotes(library)).map(({ paper }) => paper),
    ...(await listHighlights(library)).map(({ paper }) => paper),
  ];
  const { aliases } = await withConnection(library, () => Look.at(library));
  return [...new Set(ids.map((id) => aliases.now(id)))];
}

/** The names of tags by the papers that have them. */
async function tagNames(library: LibraryDatabase): Promise<Map<string, Set<string>>> {
  const book = await getTags(library);
  return withConnection(library, () =>
    library.transaction('r', library.taggings, library.aliases, async () => {
      const { aliases } = await Look.at(library);
      const names = new Map<string, Set<string>>();
      for (const tagging of (await library.taggings.toArray()).filter(isLive)) {
        const name = book.get(tagging.tag)?.name;
        if (name === undefined) continue;
        const paper = aliases.now(tagging.paper);
        names.set(paper, (names.get(paper) ?? new Set()).add(name));
      }
      return names;
    }),
  );
}
