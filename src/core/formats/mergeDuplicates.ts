import type { Paper } from '../paper.ts';
import { normaliseTitle } from '../paperId.ts';
import { quoted, type Diagnostic } from './diagnostic.ts';

/**
 * Keeps each paper once, in the order of first appearance, within a document or across several. Two papers are the
 * same if their ids or their normalised titles are equal. The first is kept, unless only the later one has an abstract.
 * Every copy left out is reported at its own place with the place of the one kept.
 */
export function mergeDuplicates(papers: readonly Paper[]): { papers: Paper[]; diagnostics: Diagnostic[] } {
  const kept: Paper[] = [];
  const places = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  for (const paper of papers) {
    const keys = [`id ${paper.id}`, `title ${normaliseTitle(paper.title)}`];
    const place = keys.map((key) => places.get(key)).find((known) => known !== undefined) ?? kept.length;
    const first = kept[place];
    const winner = first && (first.abstract || !paper.abstract) ? first : paper;
    if (first) diagnostics.push(report(winner, winner === first ? paper : first));
    kept[place] = winner;
    for (const key of keys) places.set(key, place);
  }
  return { papers: kept, diagnostics };
}

function report(kept: Paper, left: Paper): Diagnostic {
  const sameDocument = kept.source.document === left.source.document;
  const where = `${sameDocument ? '' : `${kept.source.document}, `}line ${kept.source.line}`;
  const differs = kept.abstract === left.abstract ? '' : ' with another abstract';
  return {
    severity: 'warning',
    document: left.source.document,
    line: left.source.line,
    message: `${quoted(left.title)} is already at ${where}${differs}; this copy is left out.`,
  };
}
