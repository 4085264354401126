import type { Said } from './sayings.ts';

/** Something a person should know about a document that was read. */
export interface Diagnostic {
  /** `error`: the document gave nothing, or must not be published like this; `warning`: a part was left out or guessed; `note`: nothing to do. */
  severity: 'error' | 'warning' | 'note';
  /** The document's name as it was given. */
  document: string;
  /** 1-based; absent where the whole document is meant. */
  line?: number;
  /** One sentence, and where there is something to do, what: in English, for terminals. */
  message: string;
  /** The same in no language; only what the build alone says has none. */
  said?: Said;
  /** Which entry is meant, from 1, where several stand on its line. */
  entry?: number;
  /** How many like it are spoken of where they are too many to be told one by one: "copies are left out". */
  several?: string;
  /** What stands there should have been a paper, and gave none. */
  leftOut?: true;
}

/** As compilers print it: `document:line: severity: message`. */
export function formatDiagnostic({ document, line, severity, message }: Diagnostic): string {
  return `${line === undefined ? document : `${document}:${line}`}: ${severity}: ${message}`;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** By line; what is about the whole document comes last. Of one line, in the order that they are given in. */
export function inLineOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.line ?? LAST) - (b.line ?? LAST));
}

/** Enough of a title to recognise it in a message. */
const EXCERPT_LENGTH = 70;

/** Controls would steer the terminal that a message is printed on. */
// eslint-disable-next-line no-control-regex
const UNSHOWN = /[\u0000-\u001f\u007f-\u009f]/g;

/** A text as it is quoted in messages: one line, shortened. */
export function excerpt(text: string): string {
  const short = text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH).trimEnd()}…` : text;
  return short.replace(UNSHOWN, ' ').replace(/\s+/g, ' ');
}

/** The same in quotation marks. */
export function quoted(text: string): string {
  return `“${excerpt(text)}”`;
}
