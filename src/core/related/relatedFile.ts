import { isListOf, isPlace, isText } from '../bundle/listOf.ts';
import type { Related } from './compared.ts';
import { type DigitColumns, digitColumns, numbersIn } from './digitColumns.ts';

/** Raised whenever a reader of the old shape would misread the new one. */
export const RELATED_FORMAT = 3;

/** Scores are kept in thousandths. */
const SCORE_UNIT = 1000;

/**
 * The neighbours of a stretch of the list, as the bundle carries them. They are positions, so a file fits one version.
 * What is alike stands together, each kind of number in columns of digits: compressed, that is five sixths of lists of numbers.
 */
export interface PackedRelated {
  format: number;
  /** Position of the first paper of the stretch. */
  first: number;
  /** Number of papers. */
  papers: number;
  terms: string[];
  /** Per paper how many neighbours it has, and how many terms it shares with any of them. */
  neighbours: DigitColumns;
  owns: DigitColumns;
  /** Per neighbour its position, and how many terms both share. */
  positions: DigitColumns;
  shares: DigitColumns;
  /** Per neighbour how much less its score is than that of the one before it, the first than 1; in thousandths. */
  steps: DigitColumns;
  /** Per paper and term how far its index in `terms` is behind that of the next term that is new; 0 for a new one. */
  own: DigitColumns;
  /** Per neighbour and term its index in the paper's own. */
  shared: DigitColumns;
}

/** The same, read: numbers one behind the other, and where those of each begin. */
export interface RelatedFile {
  first: number;
  terms: readonly string[];
  /** Per paper where its neighbours and its own terms begin; one more than there are papers. */
  neighbourStarts: Float64Array;
  ownStarts: Float64Array;
  positions: Float64Array;
  steps: Float64Array;
  /** Per neighbour where what both share begins; one more than there are neighbours. */
  sharedStarts: Float64Array;
  own: Float64Array;
  shared: Float64Array;
}

/** Packs the neighbours of the papers from position `first` on. */
export function packRelated(related: readonly (readonly Related[])[], first: number): PackedRelated {
  const indices = new Map<string, number>();
  const [owns, own]: [number[], number[]] = [[], []];
  const shared: number[] = [];
  for (const neighbours of related) {
    const places = new Map<string, number>();
    for (const { terms } of neighbours) for (const term of terms) shared.push(placeIn(places, term));
    owns.push(places.size);
    for (const term of places.keys()) {
      const next = indices.size;
      own.push(next - placeIn(indices, term));
    }
  }
  const each = related.flat();
  return {
    format: RELATED_FORMAT,
    first,
    papers: related.length,
    terms: [...indices.keys()],
    neighbours: digitColumns(related.map(({ length }) => length)),
    owns: digitColumns(owns),
    positions: digitColumns(each.map(({ position }) => position)),
    shares: digitColumns(each.map(({ terms }) => terms.length)),
    steps: digitColumns(related.flatMap(stepsOf)),
    own: digitColumns(own),
    shared: digitColumns(shared),
  };
}

function stepsOf(neighbours: readonly Related[]): number[] {
  const scores = neighbours.map(({ score }) => Math.round(score * SCORE_UNIT));
  return scores.map((score, at) => (scores[at - 1] ?? SCORE_UNIT) - score);
}

/** The place of a term among those that were met, of which it then is one. */
function placeIn(places: Map<string, number>, term: string): number {
  const place = places.get(term) ?? places.size;
  places.set(term, place);
  return place;
}

/** The neighbours of the paper at a position of the list; none if it is outside the stretch. */
export function unpackRelated(file: RelatedFile, position: number): Related[] {
  const { first, terms, neighbourStarts, ownStarts, positions, steps, sharedStarts, own, shared } = file;
  const at = position - first;
  if (!(at >= 0 && at + 1 < neighbourStarts.length)) return [];
  let thousandths = SCORE_UNIT;
  const related: Related[] = [];
  for (let of = neighbourStarts[at]!; of < neighbourStarts[at + 1]!; of++) {
    thousandths -= steps[of]!;
    const both = shared.subarray(sharedStarts[of]!, sharedStarts[of + 1]!);
    related.push({
      position: positions[of]!,
      score: thousandths / SCORE_UNIT,
      terms: Array.from(both, (place) => terms[own[ownStarts[at]! + place]!]!),
    });
  }
  return related;
}

/** Reads the text of a file; null if it is of another format or shape. Throws a SyntaxError if it is not JSON. */
export function parseRelated(text: string): RelatedFile | null {
  const packed = JSON.parse(text) as Partial<PackedRelated> | null;
  if (packed?.format !== RELATED_FORMAT) return null;
  const file = readColumns(packed as PackedRelated, text.length);
  return file && fits(file) ? file : null;
}

/** @param most of anything that can be there, each of which takes a sign of the text */
function readColumns(packed: PackedRelated, most: number): RelatedFile | null {
  const { first, papers, terms } = packed;
  if (!isPlace(first) || !isPlace(papers) || papers > most || !isListOf(terms, isText)) return null;
  const neighbourStarts = startsOf(packed.neighbours, papers, most);
  const ownStarts = startsOf(packed.owns, papers, most);
  const count = neighbourStarts?.at(-1) ?? 0;
  const positions = numbersIn(packed.positions, count);
  const steps = numbersIn(packed.steps, count);
  const sharedStarts = startsOf(packed.shares, count, most);
  const own = numbersIn(packed.own, ownStarts?.at(-1) ?? 0)?.map(indicesFrom());
  const shared = numbersIn(packed.shared, sharedStarts?.at(-1) ?? 0);
  if (!neighbourStarts || !ownStarts || !positions || !steps || !sharedStarts || !own || !shared) return null;
  return { first, terms, neighbourStarts, ownStarts, positions, steps, sharedStarts, own, shared };
}

/** Where each of so many begins by their counts, and where the last ends; null for more than there can be. */
function startsOf(counts: DigitColumns, of: number, most: number): Float64Array | null {
  const starts = new Float64Array(of + 1);
  const numbers = numbersIn(counts, of);
  numbers?.forEach((count, at) => (starts[at + 1] = starts[at]! + count));
  return numbers && starts[of]! <= most ? starts : null;
}

/** Reads how far each term is behind the next that is new. */
function indicesFrom(): (back: number) => number {
  let next = 0;
  return (back) => (back === 0 ? next++ : next - back);
}

/** Whether what is said of each paper names terms that are there. */
function fits({ terms, neighbourStarts, ownStarts, sharedStarts, own, shared }: RelatedFile): boolean {
  if (!own.every((term) => term >= 0 && term < terms.length)) return false;
  return ownStarts.subarray(1).every((end, at) => {
    const [from, to] = [neighbourStarts[at]!, neighbourStarts[at + 1]!];
    const places = shared.subarray(sharedStarts[from]!, sharedStarts[to]!);
    return places.every((place) => place < end - ownStarts[at]!);
  });
}
