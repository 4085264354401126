import type { ReadPapers } from './compared.ts';
import { NounUsage, type UsageColumns } from './nounUsage.ts';
import { NumberPool } from './numberPool.ts';
import { type Postings, postingsOf } from './postings.ts';
import { inSharedMemory, openPools, sharePool, sharePools, type SharedPools } from './sharedNumbers.ts';
import { openVocabulary, type SharedVocabulary, shareVocabulary } from './sharedVocabulary.ts';
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

/** @param read nothing is added to it any more */
export function sharePapers(read: ReadPapers): SharedPapers {
  const { words, titles, vocabulary, nouns, vectors, specificities } = read;
  const postings = postingsOf(vectors, vocabulary.terms);
  return {
    words: sharePools(words.columns),
    titles: sharePool(titles),
    vocabulary: shareVocabulary(vocabulary.parts),
    nouns: sharePools(nouns.columns),
    vectors: {
      starts: inSharedMemory(vectors.starts),
      terms: inSharedMemory(vectors.terms),
      weights: inSharedMemory(vectors.weights),
    },
    postings: { starts: inSharedMemory(postings.starts), papers: inSharedMemory(postings.papers) },
    specificities: inSharedMemory(specificities),
  };
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
