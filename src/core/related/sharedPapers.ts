import type { ReadPapers } from './compared.ts';
import { NounUsage, type UsageColumns } from './nounUsage.ts';
import { NumberPool, openPools, type SharedPools } from './numberPool.ts';
import type { Postings } from './postings.ts';
import { openVocabulary, type SharedVocabulary } from './sharedVocabulary.ts';
import type { Vectors } from './vectors.ts';
import { StoredWords, type WordColumns } from './wordStore.ts';

/**
 * Papers that were read to be compared, where several threads can read them: typed arrays over shared memory, which messages
 * between threads do not copy. 500,000 papers are 2 GB.
 */
export interface SharedPapers {
  words: SharedPools<WordColumns>;
  titles: Int32Array;
  vocabulary: SharedVocabulary;
  nouns: SharedPools<UsageColumns>;
  vectors: Vectors;
  postings: Postings;
  specificities: Float32Array;
}

export function openPapers(shared: SharedPapers): ReadPapers {
  const { words, titles, vocabulary, nouns, vectors, specificities } = shared;
  return {
    words: new StoredWords(openPools<WordColumns>(words)),
    titles: NumberPool.of(titles),
    vocabulary: openVocabulary(vocabulary),
    nouns: new NounUsage(openPools<UsageColumns>(nouns)),
    vectors,
    specificities,
  };
}
