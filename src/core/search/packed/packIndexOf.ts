import type { InvertedIndex } from '../index/invertedIndex.ts';
import type { Postings } from '../index/impactIndex.ts';
import { ByteWriter } from './byteWriter.ts';
import { compoundTable, type CompoundWord } from './compoundWords.ts';
import type { PackedPostings, PackIndex } from './packIndex.ts';
import { termsOfWords } from './termsOfWords.ts';

/** An index that grew paper by paper, in the order in which prebuilt ones are kept. */
export function packIndexOf({ vocabulary, postings, averages, papers }: InvertedIndex): PackIndex {
  const words = [...vocabulary.words].sort();
  const ids = words.map((word) => vocabulary.find(word)!);
  const { terms, termOfWord } = termsOfWords(words);
  return {
    papers,
    averages,
    words,
    frequencies: Uint32Array.from(ids, (id) => vocabulary.frequency(id)),
    compounds: compoundTable(compoundsAmong(ids, vocabulary)),
    terms,
    termOfWord,
    postings: packPostings(terms.map((term) => postings.postings(term) ?? [])),
  };
}

function compoundsAmong(ids: readonly number[], vocabulary: InvertedIndex['vocabulary']): CompoundWord[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  return ids.flatMap((id, word) => {
    const compound = vocabulary.compound(id);
    if (!compound) return [];
    return [{ word, papers: compound.papers, parts: compound.parts.map((part) => places.get(part)!) }];
  });
}

function packPostings(lists: readonly Postings[]): PackedPostings {
  const gaps = new ByteWriter();
  const slots = new ByteWriter();
  const counts = Uint32Array.from(lists, (list) => {
    const postings = list.flatMap((papers, slot) => papers?.map((paper) => ({ paper, slot })) ?? []);
    postings.sort((a, b) => a.paper - b.paper);
    let before = -1;
    for (const { paper, slot } of postings) {
      gaps.varint(paper - before - 1);
      slots.varint(slot);
      before = paper;
    }
    return postings.length;
  });
  return { counts, gaps: gaps.finish(), slots: slots.finish() };
}
