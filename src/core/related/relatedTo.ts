import { Compared, type Related } from './compared.ts';
import { PaperReader } from './paperReader.ts';
import type { RelatablePaper } from './readWords.ts';

/**
 * What `relatedPapers` gives, of one paper among some that may be near, as they are found in a library too large to be read for it; a step
 * is the reading of one, or the comparing with all.
 *
 * @param rarityOf the inverse document frequency of a term in that library, as `termWeight` gives it
 * @returns by their places among `others`
 */
export function* relatedTo(
  paper: RelatablePaper,
  others: Iterable<RelatablePaper>,
  rarityOf: (term: string) => number,
): Generator<void, Related[]> {
  const reader = new PaperReader();
  reader.add(paper);
  for (const other of others) {
    yield;
    reader.add(other);
  }
  yield;
  const read = reader.read(rarityOf);
  const places = Array.from({ length: read.words.size - 1 }, (_, at) => at + 1);
  const related = new Compared(read).among(0, places);
  return related.map((one) => ({ ...one, position: one.position - 1 }));
}
