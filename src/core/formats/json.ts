import { decodePart, withSingleByteSigns } from './decodeText.ts';
import { excerpt, type Diagnostic } from './diagnostic.ts';
import type { DocumentFormat, FormatResult, PaperDraft } from './documentFormat.ts';
import { SeenFields, withoutOthers } from './fields/bareTitles.ts';
import { isAttachment } from './json/attachments.ts';
import { draftOf } from './json/draftOf.ts';
import type { Fields } from './json/fields.ts';
import { linePieces, type Piece } from './json/linePieces.ts';
import { parseJson } from './json/parseJson.ts';
import { recordsIn } from './json/recordsIn.ts';
import { valuePieces } from './json/valuePieces.ts';
import { tell, type Told } from './sayings.ts';

/**
 * Papers as JSON: an object a line ("JSON lines"), an array of objects, or objects one after the other. A document of
 * any length is read piece by piece, in time that grows with its length, and a piece that is broken costs no other.
 */
export const json: DocumentFormat = {
  name: 'JSON',
  matches: ({ name, head }) => NAMED.test(name) || BEGINS.test(head),
  read: ({ name, bytes }) => readPieces(name, piecesOf(name, withSingleByteSigns(bytes))),
};

const NAMED = /\.(?:jsonl?|ndjson)(?:\.gz)?$/i;
const NAMED_LINES = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;
/** An object with a named field, alone or in an array: prose does not begin so. */
const BEGINS = /^\s*(?:\[\s*)?\{\s*"/;

/** By lines, which a broken one cannot spread beyond, unless the document is an array or its first line is no object. */
function piecesOf(name: string, bytes: Uint8Array): Iterable<Piece> {
  const { value: first } = linePieces(bytes).next();
  if (!first) return [];
  const { text } = decodePart(first.bytes);
  if (text.trimStart().startsWith('[')) return valuePieces(bytes);
  return NAMED_LINES.test(name) || parseJson(text) !== undefined ? linePieces(bytes) : valuePieces(bytes);
}

/** What the reading of a document gathers. */
interface Reading {
  document: string;
  papers: PaperDraft[];
  diagnostics: Diagnostic[];
  /** Entries that are no papers. */
  leftOver: number;
  seen: SeenFields;
  /** Short pieces that gave no paper, and what was said of each. */
  none: Map<string, Doubt>;
}

function readPieces(document: string, pieces: Iterable<Piece>): FormatResult {
  const reading: Reading = {
    document,
    papers: [],
    diagnostics: [],
    leftOver: 0,
    seen: new SeenFields(),
    none: new Map(),
  };
  const guessed: number[] = [];
  let entries = 0;
  let last = 0;
  for (const { bytes, line } of pieces) {
    const decoded = decodePart(bytes);
    if (decoded.guessed) guessed.push(line);
    entries++;
    // Where several stand on one line, the number of the entry says more.
    readPiece(reading, decoded.text, line, line === last ? entries : null);
    last = line;
  }
  const { papers, diagnostics, leftOver } = reading;
  if (guessed.length > 0)
    diagnostics.push({
      severity: 'warning',
      document,
      line: guessed[0]!,
      ...tell('guessed-lines', { lines: guessed.length }),
    });
  return withoutOthers(document, { papers, diagnostics, leftOver }, reading.seen);
}

/** @param entry which of those on its line it is; null for the only one */
function readPiece(reading: Reading, text: string, line: number, entry: number | null): void {
  const { document, papers, diagnostics } = reading;
  const warn = ({ message, ...doubt }: Doubt, at = entry) =>
    diagnostics.push({
      severity: 'warning',
      document,
      line,
      message: at === null ? message : `Entry ${at}: ${message}`,
      ...(at !== null && { entry: at }),
      ...doubt,
    });
  // A million empty objects are looked at once.
  const known = reading.none.get(text);
  if (known !== undefined) {
    reading.leftOver++;
    return void warn(known);
  }
  const value = parseJson(text);
  const records = value === undefined ? [] : recordsIn(value);
  if (records.length === 0) {
    if (typeof value === 'object' && value !== null && isAttachment(value as Fields)) return;
    reading.leftOver++;
    const doubt = value === undefined ? brokenPiece(text) : withoutTitle(value, text);
    if (text.length <= SHORT && reading.none.size < MOST_KNOWN) reading.none.set(text, doubt);
    return void warn(doubt);
  }
  records.forEach((record, i) => {
    reading.seen.add(record);
    const draft = draftOf(record, line);
    if (draft) papers.push(draft);
    if (draft?.abstract === '') warn(withoutAbstract(draft), records.length > 1 ? i + 1 : entry);
  });
}

/** Pieces of so many characters are remembered, and so many of them. */
const SHORT = 40;
const MOST_KNOWN = 1000;

type Doubt = Told & Required<Pick<Diagnostic, 'several'>> & Pick<Diagnostic, 'leftOut'>;

function brokenPiece(text: string): Doubt {
  return {
    ...tell('not-json', { text: excerpt(text) }),
    several: 'entries are not JSON and left out',
    leftOut: true,
  };
}

/** A value on one line; null for one that is nested deeper than it can be written. */
function writtenShort(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

function withoutTitle(value: unknown, text: string): Doubt {
  return {
    ...tell('value-without-title', { text: excerpt(writtenShort(value) ?? text) }),
    several: 'entries have no title and are left out',
    leftOut: true,
  };
}

function withoutAbstract({ title }: PaperDraft): Doubt {
  return {
    ...tell('no-abstract', { title: excerpt(title) }),
    several: 'papers have no abstract',
  };
}
