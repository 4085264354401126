import { indexTermOf } from '../index/indexTerm.ts';

/** The terms of words, sorted, and by word the place of its term among them. */
export function termsOfWords(words: readonly string[]): {
  terms: string[];
  termOfWord: Uint32Array<ArrayBuffer>;
} {
  const ofWords = words.map(indexTermOf);
  const terms = [...new Set(ofWords)].sort();
  const places = new Map(terms.map((term, place) => [term, place]));
  return { terms, termOfWord: Uint32Array.from(ofWords, (term) => places.get(term)!) };
}
