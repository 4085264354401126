import type { Collection } from '../bundle.ts';
import type { Paper } from '../paper.ts';
import { decodeText } from './decodeText.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { FormatResult } from './documentFormat.ts';
import { DOCUMENT_FORMATS } from './documentFormats.ts';
import { makePapers, type NamedErrata } from './makePapers.ts';
import { mergeDuplicates } from './mergeDuplicates.ts';

export interface ParsedDocument {
  /** In document order, each once. */
  papers: Paper[];
  /** The document as the app names it; `papers` counts the list above. */
  collection: Collection;
  /** In line order. A document that gave no paper has at least one error. */
  diagnostics: Diagnostic[];
}

/** A document as it is handed in: `name` names it in diagnostics and sources. */
export interface DocumentInput {
  name: string;
  bytes: Uint8Array;
  /** Corrections that stand beside it. */
  corrections?: NamedErrata | undefined;
}

/**
 * Reads the papers of one document. Never throws for what is in it: a document that cannot be read gives no papers and
 * an error that says why. Corrections that do not fit are errors too.
 */
export function parseDocument({ name, bytes, corrections }: DocumentInput): ParsedDocument {
  const decoded = decodeText(bytes);
  if ('problem' in decoded)
    return nothing(name, [{ severity: 'error', document: name, message: decoded.problem }]);
  const guess: Diagnostic[] = decoded.warning
    ? [{ severity: 'warning', document: name, ...decoded.warning }]
    : [];
  const document = { name, text: decoded.text };
  const result = DOCUMENT_FORMATS.find((format) => format.matches(document))?.read(document);
  if (!result?.papers.length)
    return nothing(name, [
      ...guess,
      ...(result?.diagnostics ?? []),
      { severity: 'error', document: name, message: NO_PAPERS },
    ]);
  return withPapers(name, result, guess, corrections);
}

const NO_PAPERS =
  'No paper was found in it. A paper is a line with its title, a blank line, and its abstract.';

function nothing(document: string, diagnostics: Diagnostic[]): ParsedDocument {
  return { papers: [], collection: { document, papers: 0 }, diagnostics };
}

function withPapers(
  document: string,
  result: FormatResult,
  guess: Diagnostic[],
  corrections: NamedErrata | undefined,
): ParsedDocument {
  const made = makePapers(result.papers, document, corrections);
  const merged = mergeDuplicates(made.papers);
  return {
    papers: merged.papers,
    collection: {
      document,
      papers: merged.papers.length,
      ...(result.curator === undefined ? {} : { curator: result.curator }),
      ...(result.date === undefined ? {} : { date: result.date }),
    },
    diagnostics: [...guess, ...result.diagnostics, ...made.diagnostics, ...merged.diagnostics].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
    ),
  };
}
