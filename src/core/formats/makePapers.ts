import type { Paper } from '../paper.ts';
import { paperId } from '../paperId.ts';
import { ErrataError, errataFor, type Errata } from '../text/restoration/errata/errata.ts';
import { quoted, type Diagnostic } from './diagnostic.ts';
import type { PaperDraft } from './documentFormat.ts';
import { makePaper } from './makePaper.ts';

/** Corrections for a document, and the name that diagnostics give the file they are from. */
export interface NamedErrata {
  name: string;
  errata: Errata;
}

/**
 * The papers of a document's drafts, with the errata for them. One that no longer fits, or that is for no paper of the
 * document, is an error; the paper is then made without errata.
 */
export function makePapers(
  drafts: readonly PaperDraft[],
  document: string,
  corrections?: NamedErrata,
): { papers: Paper[]; diagnostics: Diagnostic[] } {
  if (!corrections) return { papers: drafts.map((draft) => makePaper(draft, document)), diagnostics: [] };
  const { name, errata } = corrections;
  const misfits: string[] = [];
  const papers = drafts.map((draft) => {
    try {
      return makePaper(draft, document, errataFor(errata, { id: paperId(draft), title: draft.title }));
    } catch (fault) {
      if (!(fault instanceof ErrataError)) throw fault;
      misfits.push(fault.message);
      return makePaper(draft, document);
    }
  });
  const messages = [...misfits, ...strays(errata, papers)];
  return {
    papers,
    diagnostics: messages.map((message) => ({ severity: 'error', document: name, message })),
  };
}

function strays({ entries }: Errata, papers: readonly Paper[]): string[] {
  const known = new Set(papers.flatMap(({ id, title }) => [id, title]));
  const unknown = new Set(entries.map(({ paper }) => paper).filter((paper) => !known.has(paper)));
  return [...unknown].map(
    (paper) =>
      `The errata for ${quoted(paper)} belong to no paper of the document. Correct the title or id, or remove them.`,
  );
}
