import { joinBytes } from '../bundle/joinBytes.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { PaperDraft } from './documentFormat.ts';
import { json } from './json.ts';
import { type DraftedDocument, draftsOf, readWithin } from './readDrafts.ts';
import { tell, type Told } from './sayings.ts';

/** How much of a list of JSON lines is looked at, bytes. */
export interface LineLimits {
  /** What is read together. */
  piece: number;
  /** The longest line. */
  line: number;
  /** All of it. */
  all: number;
}

/** A list that is longer than what is read. */
export class TooLongError extends Error {
  override name = 'TooLongError';
  readonly told: Told;

  constructor(told: Told) {
    super(told.message);
    this.told = told;
  }
}

const LINE_FEED = 0x0a;
/** So that all pieces are read as lines. */
const LINES_NAME = 'piece.jsonl';

/** What was read of a list of JSON lines so far. */
interface ReadLines {
  papers: PaperDraft[];
  diagnostics: Diagnostic[];
}

/**
 * The papers of a list of JSON lines of any length, with no more of it in memory than a piece and what is kept of it;
 * null for a document that is no such list. Throws a `TooLongError`.
 *
 * @param pieces end with a line, as `wholeLines` gives them
 * @param keep says what of a paper is kept; all of it if it is left out
 * @param take is told of each piece when it has been read
 */
export async function readLargeLines(
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  keep: (paper: PaperDraft) => PaperDraft = (paper) => paper,
  take: (read: ReadLines) => void = () => undefined,
): Promise<DraftedDocument | null> {
  const list = new LargeLines(name, keep);
  for await (const piece of pieces) {
    if (!list.add(piece)) return null;
    take(list);
  }
  return list.drafted;
}

/** The same of the lists of objects in any JSON, in pieces as `wholeValues` gives them; null where no paper is in them. */
export async function readLargeValues(
  name: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<DraftedDocument | null> {
  const list = new LargeLines(
    name,
    (paper) => paper,
    () => true,
  );
  for await (const piece of pieces) list.add(piece);
  return list.papers.length > 0 ? list.drafted : null;
}

/** A list of JSON lines, or of pieces of JSON, as far as its pieces were added. */
export class LargeLines {
  readonly papers: PaperDraft[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #name: string;
  readonly #keep: (paper: PaperDraft) => PaperDraft;
  readonly #isOne: (piece: Uint8Array) => boolean;
  #leftOver = 0;
  #lines = 0;

  /**
   * @param keep says what of a paper is kept
   * @param isOne tells by the first piece whether it is such a list
   */
  constructor(
    name: string,
    keep: (paper: PaperDraft) => PaperDraft,
    isOne: (piece: Uint8Array) => boolean = beginsWithObject,
  ) {
    this.#name = name;
    this.#keep = keep;
    this.#isOne = isOne;
  }

  /** Adds the next piece, which ends with a line. @returns whether it is such a list, as the first piece says */
  add(piece: Uint8Array): boolean {
    if (this.#lines === 0 && !this.#isOne(piece)) return false;
    const read = readPiece(this.#name, piece, this.#lines);
    for (const paper of read.papers) this.papers.push(this.#keep(paper));
    for (const one of read.diagnostics) this.diagnostics.push(one);
    this.#leftOver += read.leftOver;
    this.#lines += linesIn(piece);
    return true;
  }

  /** What it gave so far, made anew. */
  get drafted(): DraftedDocument {
    const { papers, diagnostics } = this;
    return draftsOf(this.#name, json, { papers, diagnostics, leftOver: this.#leftOver });
  }
}

/** The papers of each piece, as they were read by `readLargeLines`, in its order. */
export async function* papersOfLines(
  name: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<PaperDraft[]> {
  let lines = 0;
  for await (const piece of pieces) {
    yield readPiece(name, piece, lines).papers;
    lines += linesIn(piece);
  }
}

/** @param lines how many stand before it */
function readPiece(document: string, piece: Uint8Array, lines: number): ReadLines & { leftOver: number } {
  const { papers, diagnostics, leftOver = 0 } = readWithin(json, { name: LINES_NAME, bytes: piece });
  return {
    papers: papers.map((paper) => ({ ...paper, line: paper.line + lines })),
    diagnostics: diagnostics.map(({ line, ...other }) => ({
      ...other,
      document,
      ...(line !== undefined && { line: line + lines }),
    })),
    leftOver,
  };
}

/** Pieces that end with a line, of bytes as they come. Throws a `TooLongError`. */
export async function* wholeLines(
  parts: AsyncIterable<Uint8Array>,
  { piece: most, line, all }: LineLimits,
): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let total = 0;
  let hasEnd = false;
  for await (const part of parts) {
    waiting.push(part);
    length += part.length;
    total += part.length;
    hasEnd ||= part.includes(LINE_FEED);
    if (total > all) throw new TooLongError(tell('holds-too-much', { most: all }));
    if (!hasEnd && length > line) throw new TooLongError(tell('long-line', { most: line }));
    if (!hasEnd || length < most) continue;
    const piece = joinBytes(waiting);
    const end = piece.lastIndexOf(LINE_FEED) + 1;
    yield piece.subarray(0, end);
    waiting = [piece.slice(end)];
    length = piece.length - end;
    hasEnd = false;
  }
  if (length > 0) yield joinBytes(waiting);
}

/** Whether the first line is an object, as it is in a list of JSON lines. */
export function beginsWithObject(piece: Uint8Array): boolean {
  const feed = piece.indexOf(LINE_FEED);
  const line = new TextDecoder().decode(piece.subarray(0, feed < 0 ? undefined : feed)).trim();
  return line.startsWith('{') && line.endsWith('}');
}

function linesIn(piece: Uint8Array): number {
  let lines = 0;
  for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
