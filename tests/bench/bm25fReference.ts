import { termOf } from '../../src/core/text/analyze.ts';
import { wordsOf } from '../../src/core/text/words.ts';
import type { TestDocument } from './collection.ts';
import type { Search, SearchProgram } from './searchProgram.ts';

const K1 = 1.2;
const FIELDS = [
  { weight: 2, b: 0.5, of: ({ title }: TestDocument) => title },
  { weight: 1, b: 0.75, of: ({ text }: TestDocument) => text },
];

/**
 * BM25F by the book, in floating point, with the average lengths of the collection itself: what the weights of the
 * engine are an approximation of. Nothing but the words, which are those of the engine without joined compounds.
 */
export const BM25F_REFERENCE: SearchProgram = { name: 'bm25f', build };

function build(documents: readonly TestDocument[]): Search {
  const fields = FIELDS.map(({ of }) => documents.map((document) => termsOf(of(document))));
  const averages = fields.map(
    (texts) => texts.reduce((sum, { length }) => sum + length, 0) / texts.length || 1,
  );
  const postings = new Map<string, Map<number, number>>();
  fields.forEach((texts, field) => {
    const { weight, b } = FIELDS[field]!;
    texts.forEach((terms, at) => {
      const once = weight / (1 - b + (b * terms.length) / averages[field]!);
      for (const term of terms) {
        const papers = postings.get(term) ?? new Map<number, number>();
        postings.set(term, papers.set(at, (papers.get(at) ?? 0) + once));
      }
    });
  });
  return (query, limit) => {
    const scores = new Map<number, number>();
    for (const term of termsOf(query)) {
      const found = postings.get(term);
      if (!found) continue;
      const idf = Math.log(1 + (documents.length - found.size + 0.5) / (found.size + 0.5));
      for (const [at, x] of found) scores.set(at, (scores.get(at) ?? 0) + (idf * x) / (K1 + x));
    }
    return [...scores]
      .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
      .slice(0, limit)
      .map(([at]) => documents[at]!.id);
  };
}

function termsOf(text: string): string[] {
  return wordsOf(text).flatMap(({ word, joins }) => (joins === 0 ? (termOf(word) ?? []) : []));
}
