/**
 * Corrections of one document's texts: what no rule can know, because the damage removed it without a trace. They stand
 * beside the document as `NAME.errata.json`.
 */
export interface Errata {
  format: typeof ERRATA_FORMAT;
  /** The document's file name. */
  document: string;
  entries: ErrataEntry[];
}

export interface ErrataEntry {
  /** The paper's id or its title. */
  paper: string;
  field: 'title' | 'abstract';
  /** Of the whole field, as `sourceHash` makes it: an entry holds for the text it was written for only. */
  hash: string;
  /** The range that is corrected, in UTF-16 units of the field, and what stands there. */
  start: number;
  end: number;
  source: string;
  node: ErrataNode;
}

/** What the range means: a formula; other characters, or none; stressed words between marks of these lengths. */
export type ErrataNode =
  | { t: 'math'; tex: string }
  | { t: 'char'; display: string }
  | { t: 'emphasis'; opening: number; closing: number };

export const ERRATA_FORMAT = 1;

/** Errata that cannot be read or that no longer fit their text. The message says what to do. */
export class ErrataError extends Error {}

/** The entries for a paper, by its id or its title. */
export function errataFor({ entries }: Errata, paper: { id?: string; title: string }): ErrataEntry[] {
  return entries.filter((entry) => entry.paper === paper.title || entry.paper === paper.id);
}
