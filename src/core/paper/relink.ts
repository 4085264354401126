import type { Paper } from './paper.ts';
import { similarPairs, type SimilarPair } from './similarPairs.ts';

/** Words per shingle. Four words in a row seldom recur in another abstract, and one edited word spoils only four. */
const SHINGLE_WORDS = 4;
/**
 * Least Jaccard similarity of two abstracts' shingles to be one paper. Different papers by one group share a few set
 * phrases (below 0.1). An abstract with a tenth of its words replaced, well spread, keeps 0.9⁴ = 66 % of its shingles,
 * which is a similarity of 0.66 / (2 − 0.66) = 0.49.
 */
const SAME_ABSTRACT = 0.4;
/** Letters per piece of a title. */
const TITLE_LETTERS = 3;
/** Least Jaccard similarity of two titles' letter triples: a mended typo or another ending, not another subject. */
const SAME_TITLE = 0.8;

type Text = Pick<Paper, 'id' | 'title' | 'abstract'>;

/**
 * Finds papers whose id changed because their title did: pairs of a paper that vanished and one that appeared, whose
 * abstracts are alike or whose titles are nearly equal. Each paper is in one pair at most, the most similar first;
 * abstracts decide before titles.
 *
 * @returns old id → new id.
 */
export function relink(vanished: readonly Text[], appeared: readonly Text[]): Map<string, string> {
  const byAbstract = similarPairs(
    vanished.map(abstractShingles),
    appeared.map(abstractShingles),
    SAME_ABSTRACT,
  );
  const byTitle = similarPairs(vanished.map(titleTriples), appeared.map(titleTriples), SAME_TITLE);
  const oldTaken = new Set<number>();
  const newTaken = new Set<number>();
  const moved = new Map<string, string>();
  const sameNumbers = byTitle.filter(
    ({ left, right }) => numbersOf(vanished[left]!) === numbersOf(appeared[right]!),
  );
  for (const { left, right } of [...byAbstract.sort(bySimilarity), ...sameNumbers.sort(bySimilarity)]) {
    if (oldTaken.has(left) || newTaken.has(right)) continue;
    oldTaken.add(left);
    newTaken.add(right);
    moved.set(vanished[left]!.id, appeared[right]!.id);
  }
  return moved;
}

function bySimilarity(a: SimilarPair, b: SimilarPair): number {
  return b.similarity - a.similarity || a.left - b.left || a.right - b.right;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function abstractShingles({ abstract }: Text): Set<string> {
  const words = wordsOf(abstract);
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++)
    shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  return shingles;
}

/** "GPT-4 Technical Report" and "GPT-5 Technical Report" are nearly equal and two papers. */
function numbersOf({ title }: Text): string {
  return title.match(/\d+/g)?.join(' ') ?? '';
}

function titleTriples({ title }: Text): Set<string> {
  const letters = ` ${wordsOf(title).join(' ')} `;
  const triples = new Set<string>();
  for (let at = 0; at + TITLE_LETTERS <= letters.length; at++)
    triples.add(letters.slice(at, at + TITLE_LETTERS));
  return triples;
}
