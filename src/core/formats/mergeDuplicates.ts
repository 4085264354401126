import { isTitleId, normaliseTitle } from '../paper/paperId.ts';
import { namesakeId, Namesakes, traitsOf, type Traits } from '../paper/sameTitle.ts';
import { excerpt, type Diagnostic } from './diagnostic.ts';
import type { DraftFields } from './documentFormat.ts';
import { tell } from './sayings.ts';

/** What is needed of a paper, or of what one will be made from. */
interface Copy {
  id: string;
  title: string;
  abstract: string;
  source: { document: string; line: number };
  doi?: string;
  fields?: Pick<DraftFields, 'authors' | 'venue' | 'year' | 'kind'>;
}

/** Of one normalised title: papers that have an arXiv id or DOI, and those that have none. */
interface OfTitle<T> {
  identified: Namesakes<T>;
  /** By the ids that they have here. */
  unidentified: Namesakes<string>;
  first: T;
}

/**
 * Keeps each paper once, in the order of first appearance, within a document or across several. Two papers are the same if
 * their ids are equal; or if their normalised titles are, at most one of them has an arXiv id or DOI, and neither year nor
 * first author tells them apart: then each is one of its own, and the later ones get another id. Where several
 * identified papers share a title, one without an identifier is taken for the one that it surely is, else for the first of
 * them. The first copy is kept, unless only a later one has an abstract. Every copy left out is reported at its own place
 * with the place of the one kept; a paper kept beside another of its title is noted.
 */
export function mergeDuplicates<T extends Copy>(
  papers: readonly T[],
): { papers: T[]; diagnostics: Diagnostic[] } {
  const titles = byTitle(papers);
  const kept: T[] = [];
  const places = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  for (const paper of papers) {
    const key = keyOf(paper, titles);
    const place = places.get(key.id) ?? kept.length;
    places.set(key.id, place);
    const first = kept[place];
    const copy = isTitleId(key.id) && key.id !== paper.id ? { ...paper, id: key.id } : paper;
    const winner = first && (first.abstract || !paper.abstract) ? first : copy;
    kept[place] = winner;
    if (first) diagnostics.push(leftOut(winner, winner === first ? paper : first));
    else if (key.beside) diagnostics.push(sameTitle(key.beside, paper));
  }
  return { papers: kept, diagnostics };
}

/** By normalised title, the papers of it: those with identifiers. */
function byTitle<T extends Copy>(papers: readonly T[]): Map<string, OfTitle<T>> {
  const titles = new Map<string, OfTitle<T>>();
  const known = new Set<string>();
  for (const paper of papers) {
    const title = normaliseTitle(paper.title);
    const of = titles.get(title) ?? {
      identified: new Namesakes<T>(),
      unidentified: new Namesakes<string>(),
      first: paper,
    };
    titles.set(title, of);
    if (isTitleId(paper.id)) continue;
    if (isTitleId(of.first.id)) of.first = paper;
    const named = `${paper.id}\n${title}`;
    if (!known.has(named)) of.identified.add(paper, traitsIn(paper));
    known.add(named);
  }
  return titles;
}

/** The id that a paper goes by, and which other one of its title there was before it. */
function keyOf<T extends Copy>(
  paper: T,
  titles: ReadonlyMap<string, OfTitle<T>>,
): { id: string; beside: T | null } {
  const { identified, unidentified, first } = titles.get(normaliseTitle(paper.title))!;
  if (!isTitleId(paper.id)) return { id: paper.id, beside: first.id === paper.id ? null : first };
  const traits = traitsIn(paper);
  const same = identified.nearest(traits);
  if (same) return { id: same.one.of.id, beside: null };
  const known = unidentified.nearest(traits);
  if (known) {
    unidentified.join(known.one, traits);
    return { id: known.one.of, beside: null };
  }
  const id = unidentified.size === 0 ? paper.id : namesakeId(paper.title, traits);
  unidentified.add(id, traits);
  return { id, beside: first === paper ? null : first };
}

function traitsIn({ id, doi, fields }: Copy): Traits {
  return traitsOf({ id, ...(doi !== undefined && { doi }), ...fields });
}

function leftOut(kept: Copy, left: Copy): Diagnostic {
  const isSameTitle = normaliseTitle(kept.title) === normaliseTitle(left.title);
  return {
    severity: 'warning',
    document: left.source.document,
    line: left.source.line,
    ...tell('copy', {
      title: excerpt(left.title),
      at: placeOf(kept, left),
      ...(!isSameTitle && { other: excerpt(kept.title) }),
      differs: kept.abstract !== left.abstract,
    }),
    several: 'copies are left out',
  };
}

function sameTitle(namesake: Copy, paper: Copy): Diagnostic {
  return {
    severity: 'note',
    document: paper.source.document,
    line: paper.source.line,
    ...tell(isTitleId(paper.id) ? 'apart' : 'namesake', {
      title: excerpt(paper.title),
      at: placeOf(namesake, paper),
    }),
    several: 'papers share a title with another and are kept',
  };
}

/** Where `paper` stands, for a message at the place of `from`. */
function placeOf({ source: { document, line } }: Copy, from: Copy): { document?: string; line: number } {
  return document === from.source.document ? { line } : { document, line };
}
