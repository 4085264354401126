import { isTitleId, normaliseTitle, paperId } from '../paper/paperId.ts';
import { excerpt, type Diagnostic } from './diagnostic.ts';
import type { PaperDraft } from './documentFormat.ts';
import { tell } from './sayings.ts';

/** Words that two titles must share of all that they have to be of one paper. */
const SHARED = 0.34;

/**
 * Papers of one document that have the identifier of another, with a title that is a different one: a chapter with the DOI
 * of its book, a page that shares one among its papers. The later ones get
 * their ids from their titles, and that is said.
 */
export function withOwnIdentifiers(
  papers: readonly PaperDraft[],
  document: string,
): { papers: PaperDraft[]; diagnostics: Diagnostic[] } {
  const first = new Map<string, PaperDraft>();
  const diagnostics: Diagnostic[] = [];
  const told = papers.map((paper) => {
    const id = paperId(paper);
    const other = first.get(id);
    if (!other && !isTitleId(id)) first.set(id, paper);
    if (!other || areAlike(other.title, paper.title)) return paper;
    diagnostics.push(shared(document, paper, other));
    return { ...paper, sharesIdentifier: true as const };
  });
  return { papers: told, diagnostics };
}

function areAlike(a: string, b: string): boolean {
  const [one, two] = [a, b].map((title) => new Set(normaliseTitle(title).split(' ')));
  const shared = [...one!].filter((word) => two!.has(word)).length;
  return shared >= SHARED * Math.max(one!.size, two!.size);
}

function shared(document: string, { title, line }: PaperDraft, other: PaperDraft): Diagnostic {
  return {
    severity: 'note',
    document,
    line,
    ...tell('shared-identifier', { title: excerpt(title), other: excerpt(other.title) }),
    several: 'papers have the identifier of another and are kept',
  };
}
