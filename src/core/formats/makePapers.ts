import type { Paper } from '../paper/paper.ts';
import { ErrataError, errataFor, type Errata } from '../text/restoration/errata/errata.ts';
import { quoted, type Diagnostic } from './diagnostic.ts';
import type { IdentifiedDraft } from './documentFormat.ts';
import { makePaper } from './makePaper.ts';

/** Corrections for a document, and the name that diagnostics give the file they are from. */
export interface NamedErrata {
  name: string;
  errata: Errata;
}

/**
 * Makes the papers of drafts one by one, each with the errata for it: none is held here. An erratum that no longer fits
 * is reported, and its paper is made without errata.
 *
 * @param corrections by the name of the document that they are for
 */
export function* makePapers(
  drafts: Iterable<IdentifiedDraft>,
  corrections: ReadonlyMap<string, NamedErrata>,
  report: (diagnostic: Diagnostic) => void,
): Generator<Paper> {
  for (const draft of drafts) {
    const named = corrections.get(draft.source.document);
    yield named ? corrected(draft, named, report) : makePaper(draft);
  }
}

function corrected(
  draft: IdentifiedDraft,
  { name, errata }: NamedErrata,
  report: (diagnostic: Diagnostic) => void,
): Paper {
  try {
    return makePaper(draft, errataFor(errata, draft));
  } catch (fault) {
    if (!(fault instanceof ErrataError)) throw fault;
    report({ severity: 'error', document: name, message: fault.message });
    return makePaper(draft);
  }
}

/** An error for each paper that errata name and their document does not have. */
export function strayErrata(
  { name, errata }: NamedErrata,
  drafts: readonly Pick<IdentifiedDraft, 'id' | 'title'>[],
): Diagnostic[] {
  const known = new Set(drafts.flatMap(({ id, title }) => [id, title]));
  const unknown = new Set(errata.entries.map(({ paper }) => paper).filter((paper) => !known.has(paper)));
  return [...unknown].map((paper) => ({
    severity: 'error',
    document: name,
    message: `The errata for ${quoted(paper)} belong to no paper of the document. Correct the title or id, or remove them.`,
  }));
}
