import type { Collection } from '../bundle/bundle.ts';
import { doiIn, doiOf, paperId } from '../paper/paperId.ts';
import { binaryData, notText } from './binaryKind.ts';
import { headOf } from './decodeText.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { DocumentFormat, FormatResult, IdentifiedDraft, PaperDraft } from './documentFormat.ts';
import { DOCUMENT_FORMATS } from './documentFormats.ts';
import { withinLimits } from './limits.ts';
import { withOwnIdentifiers } from './sharedIdentifiers.ts';
import { refusedKind } from './textKinds.ts';
import { tell, type FormatName, type Told } from './sayings.ts';

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
  /** As what it was read, where it was. */
  format?: FormatName;
  /** A document that gave no paper has at least one error. */
  diagnostics: Diagnostic[];
}

/**
 * Reads what a document says of its papers, with their ids, but makes no papers yet. Never throws for what is in it: a
 * document that cannot be read, or of which most is left over, gives nothing and an error that says why.
 */
export function readDrafts(document: EncodedDocument): DraftedDocument {
  const { name, bytes } = document;
  const problem = notText(bytes) ?? binaryData(bytes);
  if (problem) return withError(name, [], problem);
  const head = headOf(bytes);
  const format = DOCUMENT_FORMATS.find((one) => one.matches({ name, head }))!;
  const refused = format === TEXT ? refusedKind({ name, head }) : null;
  if (refused) return withError(name, [], refused);
  return draftsOf(name, format, readWithin(format, document));
}

/** What a format reads of a document or of a piece of one, within what a device can show. */
export function readWithin(format: DocumentFormat, document: EncodedDocument): FormatResult {
  const read = format.read(document);
  const { papers, diagnostics } = withinLimits(read.papers, document.name);
  return { ...read, papers, diagnostics: [...read.diagnostics, ...diagnostics] };
}

/** The drafts of a document once all of it is read: what its papers share, and whether it is one, is told of the whole. */
export function draftsOf(name: string, format: DocumentFormat, read: FormatResult): DraftedDocument {
  const { papers, curator, date, diagnostics } = read;
  if (papers.length === 0) return withoutPapers(name, format, diagnostics);
  const left = mostlyLeftOver(read, format);
  if (left) return { ...withError(name, [], left), format: format.name };
  const collection = {
    document: name,
    papers: papers.length,
    ...(curator === undefined ? {} : { curator }),
    ...(date === undefined ? {} : { date }),
  };
  const told = withOwnIdentifiers(papers, name);
  const drafts = told.papers.map((draft) => identified(draft, name));
  return { drafts, collection, format: format.name, diagnostics: [...diagnostics, ...told.diagnostics] };
}

/** What takes any text. */
const TEXT = DOCUMENT_FORMATS.at(-1)!;
/** More than these are not told one by one of a document that gave nothing. */
const TOLD = 3;

function withoutPapers(name: string, format: DocumentFormat, diagnostics: Diagnostic[]): DraftedDocument {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const told = diagnostics.length > TOLD ? errors : diagnostics;
  const read =
    errors.length > 0
      ? withError(name, told)
      : withError(name, told, tell('no-papers', { format: format.name }));
  return { ...read, format: format.name };
}

/** Parts of a document that are left over, at least, and so many for each paper, until it is taken for none. */
const MANY_LEFT = 8;
const LEFT_PER_PAPER = 2;

function mostlyLeftOver(
  { papers, leftOver = 0 }: FormatResult,
  { name: format }: DocumentFormat,
): Told | null {
  if (leftOver < MANY_LEFT || leftOver <= LEFT_PER_PAPER * papers.length) return null;
  return tell('mostly-left-over', { papers: papers.length, parts: leftOver, format });
}

/** A document that gave nothing, for a reason. */
export function withoutDrafts(document: string, why: Told): DraftedDocument {
  return withError(document, [], why);
}

function withError(document: string, diagnostics: Diagnostic[], why?: Told): DraftedDocument {
  const error: Diagnostic[] = why === undefined ? [] : [{ severity: 'error', document, ...why }];
  return { drafts: [], collection: { document, papers: 0 }, diagnostics: [...diagnostics, ...error] };
}

/** The draft with its id and the place that it was read from. */
export function identified(draft: PaperDraft, document: string): IdentifiedDraft {
  const { title, abstract, line, curator, date, fields } = draft;
  const id = draft.sharesIdentifier ? paperId({ title }) : paperId(draft);
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
