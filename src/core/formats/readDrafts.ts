import type { Collection } from '../bundle/bundle.ts';
import { doiIn, doiOf, paperId } from '../paper/paperId.ts';
import { notText } from './binaryKind.ts';
import { headOf } from './decodeText.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { IdentifiedDraft, PaperDraft } from './documentFormat.ts';
import { DOCUMENT_FORMATS } from './documentFormats.ts';
import { withOwnIdentifiers } from './sharedIdentifiers.ts';

/** A document as it is handed in: `name` names it in diagnostics and sources. */
export interface EncodedDocument {
  name: string;
  /** Not compressed. */
  bytes: Uint8Array;
}

export interface DraftedDocument {
  /** In document order; may hold duplicates. */
  drafts: IdentifiedDraft[];
  /** The document as the app names it; `papers` counts the list above. */
  collection: Collection;
  /** A document that gave no paper has at least one error. */
  diagnostics: Diagnostic[];
}

/**
 * Reads what a document says of its papers, with their ids, but makes no papers yet. Never throws for what is in it: a
 * document that cannot be read gives nothing and an error that says why.
 */
export function readDrafts(document: EncodedDocument): DraftedDocument {
  const { name, bytes } = document;
  const problem = notText(bytes);
  if (problem) return withError(name, [], problem);
  const head = headOf(bytes);
  const format = DOCUMENT_FORMATS.find((one) => one.matches({ name, head }))!;
  const { papers, curator, date, diagnostics } = format.read(document);
  if (papers.length === 0)
    return diagnostics.some(({ severity }) => severity === 'error')
      ? withError(name, diagnostics)
      : withError(name, diagnostics, `No paper was found in it. ${format.looks}`);
  const collection = {
    document: name,
    papers: papers.length,
    ...(curator === undefined ? {} : { curator }),
    ...(date === undefined ? {} : { date }),
  };
  const told = withOwnIdentifiers(papers, name);
  const drafts = told.papers.map((draft) => identified(draft, name));
  return { drafts, collection, diagnostics: [...diagnostics, ...told.diagnostics] };
}

function withError(document: string, diagnostics: Diagnostic[], message?: string): DraftedDocument {
  const error: Diagnostic[] = message === undefined ? [] : [{ severity: 'error', document, message }];
  return { drafts: [], collection: { document, papers: 0 }, diagnostics: [...diagnostics, ...error] };
}

/** The draft with its id and the place that it was read from. */
export function identified(draft: PaperDraft, document: string): IdentifiedDraft {
  const { title, abstract, line, curator, date, fields } = draft;
  const id = paperId(draft);
  const doi = draft.doi === undefined ? null : doiIn(draft.doi);
  return {
    id,
    title,
    abstract,
    source: {
      document,
      line,
      ...(curator === undefined ? {} : { curator }),
      ...(date === undefined ? {} : { date }),
    },
    ...(doi !== null && doi !== doiOf({ id }) && { doi }),
    ...(fields && { fields }),
  };
}
