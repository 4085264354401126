import type { GivenLink, Paper, PaperSource } from '../paper/paper.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { FormatName } from './sayings.ts';

/** One kind of document. A new kind is a file that exports one of these and a place in `DOCUMENT_FORMATS`. */
export interface DocumentFormat {
  /** By which it is known to `LOOKS`, and called in English. */
  name: FormatName;
  /**
   * Whether a document is of this kind, by its name or its beginning. Cheap: every format is asked.
   *
   * @param document.head the first few thousand characters
   */
  matches(document: { name: string; head: string }): boolean;
  /** Never throws for what is in the document: what cannot be read becomes a diagnostic. */
  read(document: { name: string; bytes: Uint8Array }): FormatResult;
}

export interface FormatResult {
  /** In document order; may hold duplicates. */
  papers: PaperDraft[];
  /** Who put the document together, and when, if it says; as printed. */
  curator?: string | undefined;
  date?: string | undefined;
  diagnostics: Diagnostic[];
  /** Parts of the document that should have been papers and are not. */
  leftOver?: number;
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
  /** Another paper of the document has its identifier: its id comes from its title. */
  sharesIdentifier?: true;
  curator?: string | undefined;
  date?: string | undefined;
  /** What a document with fields says beside title and abstract. */
  fields?: DraftFields;
}

/** Which publication a paper is, and where in it. */
export type Publication = Pick<Paper, 'kind' | 'volume' | 'issue' | 'pages' | 'publisher'>;

export interface DraftFields extends Publication {
  authors?: string[];
  venue?: string;
  year?: number;
  keywords?: string[];
  primaryClass?: string;
  /** PubMed's number. */
  pmid?: string;
  /** The paper's own page and PDF, `http:` or `https:` only. */
  url?: string;
  pdf?: string;
  links?: GivenLink[];
}

/** A draft that can be told from others: all that is needed to make its paper, and much smaller. */
export interface IdentifiedDraft {
  id: string;
  title: string;
  abstract: string;
  source: PaperSource & { line: number };
  /** As written, where the id does not have it letter by letter. */
  doi?: string;
  fields?: DraftFields;
}
