import type { MergedIndex } from './mergeIndexes.ts';

/** A merged index as a database keeps it. Words are one text: a hundred thousand strings take ten times as long to read. */
export interface StoredIndex extends Omit<MergedIndex, 'words' | 'terms'> {
  words: string;
  terms: string;
}

const BETWEEN = '\n';

export function toStored(index: MergedIndex): StoredIndex {
  return { ...index, words: index.words.join(BETWEEN), terms: index.terms.join(BETWEEN) };
}

export function fromStored(stored: StoredIndex): MergedIndex {
  return { ...stored, words: textsOf(stored.words), terms: textsOf(stored.terms) };
}

function textsOf(joined: string): string[] {
  return joined === '' ? [] : joined.split(BETWEEN);
}
