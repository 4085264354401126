import type { Related } from './relatedPapers.ts';

/** Raised whenever a reader of the old shape would misread the new one. */
export const RELATED_FORMAT = 1;

/** Scores are kept in thousandths. */
const SCORE_UNIT = 1000;

/** The neighbours of a stretch of the list, as the bundle carries them. They are positions, so a file fits one version. */
export interface RelatedFile {
  format: number;
  /** Position of the first paper of the stretch. */
  first: number;
  terms: string[];
  /** Per paper its neighbours, each as position, score in thousandths, then indices into `terms`. */
  papers: number[][][];
}

/** Packs the neighbours of the papers from position `first` on. */
export function packRelated(related: readonly (readonly Related[])[], first: number): RelatedFile {
  const indices = new Map<string, number>();
  const indexOf = (term: string) => {
    const index = indices.get(term) ?? indices.size;
    indices.set(term, index);
    return index;
  };
  const papers = related.map((neighbours) =>
    neighbours.map(({ position, score, terms }) => [
      position,
      Math.round(score * SCORE_UNIT),
      ...terms.map(indexOf),
    ]),
  );
  return { format: RELATED_FORMAT, first, terms: [...indices.keys()], papers };
}

/** The neighbours of the paper at a position of the list; none if it is outside the stretch. */
export function unpackRelated(file: RelatedFile, position: number): Related[] {
  return (file.papers[position - file.first] ?? []).map(([neighbour, score, ...terms]) => ({
    position: neighbour!,
    score: score! / SCORE_UNIT,
    terms: terms.map((index) => file.terms[index]!),
  }));
}

/** Reads the text of a file; null if it is of another format. Throws a SyntaxError if it is not JSON. */
export function parseRelated(text: string): RelatedFile | null {
  const file = JSON.parse(text) as Partial<RelatedFile> | null;
  const fits = file?.format === RELATED_FORMAT && Array.isArray(file.terms) && Array.isArray(file.papers);
  return fits ? (file as RelatedFile) : null;
}
