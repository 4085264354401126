import { impactOfSlot, frequencyOf, type Postings } from './index/impactIndex.ts';
import type { SearchLibrary } from './index/library.ts';
import { wordsOf } from '../text/words.ts';
import { impactsOf, termWeight } from './ranking/bm25f.ts';
import { TopScored } from './ranking/topScored.ts';
import { shownTexts, type SearchablePaper } from './readPaper.ts';

/** As the measure of relatedness has it (`core/related/vectors.ts`). */
const IMPACT_EXPONENT = 1.5;
/** Postings that are added up, those of the rarest terms first: a tenth of a second on a phone. */
const POSTINGS_READ = 1_000_000;

/** Papers that share much with one. */
export interface Nearby {
  /** The most first, without the paper itself. */
  ids: string[];
  /** Inverse document frequency of a term. */
  rarityOf: (term: string) => number;
}

/** Finds the papers that share the most weight of terms with one, which need not be indexed; a step reads one term. */
export function* nearby(
  paper: SearchablePaper,
  library: SearchLibrary,
  most: number,
): Generator<void, Nearby> {
  const rarityOf = (term: string) => termWeight(library.added, frequencyOf(library.index.postings(term)));
  const sums = new Float32Array(library.added);
  let left = POSTINGS_READ;
  for (const { postings, length, weight } of rarestFirst(paper, library)) {
    if ((left -= length) < 0) break;
    addUp(sums, postings, weight * termWeight(library.added, length));
    yield;
  }
  const top = new TopScored(most + 1);
  sums.forEach((sum, item) => {
    if (sum > 0 && library.isListed(item)) top.offer(item, sum);
  });
  const ids = top.ranked().map(({ item }) => library.idOf(item));
  return { ids: ids.filter((id) => id !== paper.id).slice(0, most), rarityOf };
}

interface Shared {
  postings: Postings;
  length: number;
  weight: number;
}

function rarestFirst(paper: SearchablePaper, library: SearchLibrary): Shared[] {
  const { title, abstract } = shownTexts(paper);
  const terms = impactsOf(termsOf(title, library), termsOf(abstract, library), library.averages);
  const shared = Array.from(terms, ([term, impact]) => {
    const postings = library.index.postings(term) ?? [];
    return { postings, length: frequencyOf(postings), weight: impact ** IMPACT_EXPONENT };
  });
  return shared.sort((a, b) => a.length - b.length);
}

/** Terms of a text that the library knows, without stop words. */
function termsOf(text: string, { vocabulary }: SearchLibrary): string[] {
  const terms: string[] = [];
  for (const { word } of wordsOf(text)) {
    const id = vocabulary.find(word);
    if (id !== undefined && !vocabulary.isStopWord(id)) terms.push(vocabulary.term(id));
  }
  return terms;
}

function addUp(sums: Float32Array, postings: Postings, weight: number): void {
  postings.forEach((papers, slot) => {
    const added = weight * impactOfSlot(slot) ** IMPACT_EXPONENT;
    if (papers) for (const paper of papers) sums[paper]! += added;
  });
}
