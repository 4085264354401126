import type { Diagnostic } from './diagnostic.ts';

/** One kind of document. A new kind is a file that exports one of these and a place in `DOCUMENT_FORMATS`. */
export interface DocumentFormat {
  /** As a person calls it. */
  name: string;
  /** Whether a document is of this kind, by its name or its text. Cheap: every format is asked. */
  matches(document: { name: string; text: string }): boolean;
  /** Never throws for what is in the text: what cannot be read becomes a diagnostic. */
  read(document: { name: string; text: string }): FormatResult;
}

export interface FormatResult {
  /** In document order; may hold duplicates. */
  papers: PaperDraft[];
  /** Who put the document together, and when, if it says; as printed. */
  curator?: string | undefined;
  date?: string | undefined;
  diagnostics: Diagnostic[];
}

/** A paper as a format reads it, before it gets its id, links and body. */
export interface PaperDraft {
  title: string;
  /** Paragraphs separated by `\n\n`; empty if the document has none. */
  abstract: string;
  /** 1-based, of the title. */
  line: number;
  /** The paper's own identifiers, not what its abstract mentions. */
  arxiv?: string | undefined;
  doi?: string | undefined;
  curator?: string | undefined;
  date?: string | undefined;
}
