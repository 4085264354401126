import { Compared, type ReadPapers, type Related } from './compared.ts';
import { Nearest } from './nearest.ts';
import { PaperReader } from './paperReader.ts';
import { type Postings, postingsOf } from './postings.ts';
import type { RelatablePaper } from './readWords.ts';
import { openPapers, type SharedPapers } from './sharedPapers.ts';

/** Compared in full per paper; some may be the same paper under another title. */
const CANDIDATES = 16;

/**
 * Per paper its nearest others, at most eight and nearest first, by the cosine of BM25F-weighted term vectors. Equals
 * are in list order. Another entry of the same paper is no neighbour. Papers are read once, and none is held; time
 * grows with the number of papers times the postings read for each, which are bounded.
 */
export function* relatedPapers(papers: Iterable<RelatablePaper>): Generator<Related[]> {
  const reader = new PaperReader();
  for (const paper of papers) reader.add(paper);
  const read = reader.read();
  yield* relatedOf(read, postingsOf(read.vectors, read.vocabulary.terms), 0, read.words.size);
}

/** The same of those at `[from, to)` among papers that another thread read. */
export function relatedAmong(shared: SharedPapers, from: number, to: number): Generator<Related[]> {
  return relatedOf(openPapers(shared), shared.postings, from, to);
}

function* relatedOf(read: ReadPapers, postings: Postings, from: number, to: number): Generator<Related[]> {
  const compared = new Compared(read);
  const nearest = new Nearest(read.vectors, postings);
  for (let position = from; position < to; position++)
    yield compared.among(position, nearest.of(position, CANDIDATES));
}
