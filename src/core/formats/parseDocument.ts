import type { Collection } from '../bundle/bundle.ts';
import type { Paper } from '../paper/paper.ts';
import { inLineOrder, type Diagnostic } from './diagnostic.ts';
import { makePapers, strayErrata, type NamedErrata } from './makePapers.ts';
import { mergeDuplicates } from './mergeDuplicates.ts';
import { readDrafts, type EncodedDocument } from './readDrafts.ts';

export interface ParsedDocument {
  /** In document order, each once. */
  papers: Paper[];
  /** The document as the app names it; `papers` counts the list above. */
  collection: Collection;
  /** In line order. A document that gave no paper has at least one error. */
  diagnostics: Diagnostic[];
}

/**
 * Reads the papers of one document, all at once. Never throws for what is in it: a document that cannot be read gives no
 * papers and an error that says why. Corrections that do not fit are errors too.
 */
export function parseDocument(
  document: EncodedDocument & { corrections?: NamedErrata | undefined },
): ParsedDocument {
  const { drafts, collection, diagnostics } = readDrafts(document);
  const { name, corrections } = document;
  const merged = mergeDuplicates(drafts);
  const found = [...diagnostics, ...merged.diagnostics];
  if (corrections) found.push(...strayErrata(corrections, drafts));
  const byDocument = new Map(corrections ? [[name, corrections]] : []);
  const papers = [...makePapers(merged.papers, byDocument, (misfit) => found.push(misfit))];
  return { papers, collection: { ...collection, papers: papers.length }, diagnostics: inLineOrder(found) };
}
