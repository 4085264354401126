import { isListOf, isPlace, isText } from '../bundle/listOf.ts';
import type { Related } from './compared.ts';

/** Raised whenever a reader of the old shape would misread the new one. */
export const RELATED_FORMAT = 2;

/** Scores are kept in thousandths. */
const SCORE_UNIT = 1000;

/**
 * The neighbours of a stretch of the list, as the bundle carries them. They are positions, so a file fits one version.
 * What is alike stands together, which compresses to four fifths of a list of neighbours.
 */
export interface RelatedFile {
  format: number;
  /** Position of the first paper of the stretch. */
  first: number;
  terms: string[];
  /** Per paper the positions of its neighbours. */
  positions: number[][];
  /** Per paper and neighbour how much less its score is than that of the one before, the first than 0; in thousandths. */
  steps: number[][];
  /** Per paper the terms that it shares with any neighbour, as indices into `terms`. */
  own: number[][];
  /** Per paper and neighbour the terms that both share, as indices into the paper's own. */
  shared: number[][][];
}

/** Packs the neighbours of the papers from position `first` on. */
export function packRelated(related: readonly (readonly Related[])[], first: number): RelatedFile {
  const indices = new Map<string, number>();
  const file: RelatedFile = {
    format: RELATED_FORMAT,
    first,
    terms: [],
    positions: [],
    steps: [],
    own: [],
    shared: [],
  };
  for (const neighbours of related) {
    const own = new Map<string, number>();
    const scores = neighbours.map(({ score }) => Math.round(score * SCORE_UNIT));
    file.positions.push(neighbours.map(({ position }) => position));
    file.steps.push(scores.map((score, at) => (scores[at - 1] ?? 0) - score));
    file.shared.push(neighbours.map(({ terms }) => terms.map((term) => indexIn(own, term))));
    file.own.push([...own.keys()].map((term) => indexIn(indices, term)));
  }
  file.terms = [...indices.keys()];
  return file;
}

/** The index of a term among those that were met, of which it then is one. */
function indexIn(indices: Map<string, number>, term: string): number {
  const index = indices.get(term) ?? indices.size;
  indices.set(term, index);
  return index;
}

/** The neighbours of the paper at a position of the list; none if it is outside the stretch. */
export function unpackRelated(file: RelatedFile, position: number): Related[] {
  const at = position - file.first;
  const own = file.own[at] ?? [];
  let thousandths = 0;
  return (file.positions[at] ?? []).map((neighbour, of) => {
    thousandths -= file.steps[at]![of]!;
    const terms = file.shared[at]![of]!.map((index) => file.terms[own[index]!]!);
    return { position: neighbour, score: thousandths / SCORE_UNIT, terms };
  });
}

/** Reads the text of a file; null if it is of another format or shape. Throws a SyntaxError if it is not JSON. */
export function parseRelated(text: string): RelatedFile | null {
  const file = JSON.parse(text) as Partial<RelatedFile> | null;
  if (file?.format !== RELATED_FORMAT) return null;
  return fits(file as RelatedFile) ? (file as RelatedFile) : null;
}

/** Whether what is said of each paper names neighbours and terms that are there. */
function fits({ first, terms, positions, steps, own, shared }: RelatedFile): boolean {
  if (!isPlace(first) || !isListOf(terms, isText)) return false;
  const columns = [positions, steps, own, shared];
  if (!columns.every((column) => isListOf(column, Array.isArray) && column.length === positions.length))
    return false;
  return positions.every((near, at) => {
    const both = shared[at]!;
    return (
      near.every(isPlace) &&
      steps[at]!.length === near.length &&
      steps[at]!.every(Number.isSafeInteger) &&
      own[at]!.every((term) => isPlace(term) && term in terms) &&
      both.length === near.length &&
      both.every((some) => isListOf(some, (term) => isPlace(term) && term in own[at]!))
    );
  });
}
