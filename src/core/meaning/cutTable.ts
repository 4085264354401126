import { meaningWords } from './meaningWords.ts';
import { writeWordTable, type WordTable } from './wordTable.ts';

/** Words that a table keeps whatever papers it is for, the commonest: what people ask with is not what papers say. */
const KEPT = 8192;

/** A table for some papers: their words, and the commonest of all. Words come in the order of their letters, which packs best. */
export function cutTable(table: WordTable, texts: Iterable<string>): Uint8Array<ArrayBuffer> {
  const said = new Set<string>();
  for (const text of texts) for (const word of meaningWords(text)) said.add(word);
  const kept = [...table.words()].filter(({ word }, rank) => rank < KEPT || said.has(word));
  return writeWordTable(kept.sort((a, b) => (a.word < b.word ? -1 : 1)));
}
