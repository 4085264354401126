import { isTitleId, normaliseTitle } from '../paper/paperId.ts';
import { quoted, type Diagnostic } from './diagnostic.ts';

/** What is needed of a paper, or of what one will be made from. */
interface Copy {
  id: string;
  title: string;
  abstract: string;
  source: { document: string; line: number };
}

/**
 * Keeps each paper once, in the order of first appearance, within a document or across several. Two papers are the
 * same if their ids are equal, or if their normalised titles are and at most one of them has an arXiv id or DOI: where
 * several identified papers share a title, one without an identifier is taken for the first of them. The first copy is
 * kept, unless only a later one has an abstract. Every copy left out is reported at its own place with the place of the
 * one kept; a paper kept beside another of its title is noted.
 */
export function mergeDuplicates<T extends Copy>(
  papers: readonly T[],
): { papers: T[]; diagnostics: Diagnostic[] } {
  const identified = identifiedByTitle(papers);
  const kept: T[] = [];
  const places = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  for (const paper of papers) {
    const namesake = identified.get(normaliseTitle(paper.title));
    const key = isTitleId(paper.id) ? (namesake?.id ?? paper.id) : paper.id;
    const place = places.get(key) ?? kept.length;
    places.set(key, place);
    const first = kept[place];
    const winner = first && (first.abstract || !paper.abstract) ? first : paper;
    kept[place] = winner;
    if (first) diagnostics.push(leftOut(winner, winner === first ? paper : first));
    else if (namesake && namesake.id !== key) diagnostics.push(sameTitle(namesake, paper));
  }
  return { papers: kept, diagnostics };
}

/** The first paper of each normalised title that has an arXiv id or DOI. */
function identifiedByTitle(papers: readonly Copy[]): Map<string, Copy> {
  const identified = new Map<string, Copy>();
  for (const paper of papers) {
    const title = normaliseTitle(paper.title);
    if (!isTitleId(paper.id) && !identified.has(title)) identified.set(title, paper);
  }
  return identified;
}

function leftOut(kept: Copy, left: Copy): Diagnostic {
  const differs = kept.abstract === left.abstract ? '' : ' with another abstract';
  const isSameTitle = normaliseTitle(kept.title) === normaliseTitle(left.title);
  const which = isSameTitle ? 'is already' : `has the identifier of ${quoted(kept.title)}, which is already`;
  return {
    severity: 'warning',
    document: left.source.document,
    line: left.source.line,
    message: `${quoted(left.title)} ${which} at ${placeOf(kept, left)}${differs}; this copy is left out.`,
    several: 'copies are left out',
  };
}

function sameTitle(namesake: Copy, paper: Copy): Diagnostic {
  return {
    severity: 'note',
    document: paper.source.document,
    line: paper.source.line,
    message: `${quoted(paper.title)} has the title of the paper at ${placeOf(namesake, paper)} but an identifier of its own; both are kept.`,
    several: 'papers share a title with another and are kept',
  };
}

/** Where `paper` stands, for a message at the place of `from`. */
function placeOf({ source }: Copy, from: Copy): string {
  return `${source.document === from.source.document ? '' : `${source.document}, `}line ${source.line}`;
}
