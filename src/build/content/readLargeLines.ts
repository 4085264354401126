import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import type { Diagnostic } from '../../core/formats/diagnostic.ts';
import type { PaperDraft } from '../../core/formats/documentFormat.ts';
import { json } from '../../core/formats/json.ts';
import { type DraftedDocument, draftsOf, readWithin } from '../../core/formats/readDrafts.ts';

/** Files of this length, and archives of that one, are read piece by piece. */
const LARGE = 2 ** 28;
const LARGE_ARCHIVE = 2 ** 26;
/** Bytes that are read together, and the longest line. */
const PIECE = 2 ** 26;
const LONGEST_LINE = 2 ** 28;
/** All that an archive may hold: 4 GB and some. */
const MOST = 5e9;
const LINE_FEED = 0x0a;

export async function isLarge(path: string, size: number): Promise<boolean> {
  return size > LARGE || (size > LARGE_ARCHIVE && (await isArchive(path)));
}

async function isArchive(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/**
 * The papers of a list of JSON lines of any length, gzipped or not, with no more of it in memory than a piece and what was
 * read; null for a document that is no such list.
 */
export async function readLargeLines(path: string, name: string): Promise<DraftedDocument | null> {
  const papers: PaperDraft[] = [];
  const diagnostics: Diagnostic[] = [];
  let leftOver = 0;
  let lines = 0;
  try {
    for await (const piece of piecesOf(path)) {
      if (lines === 0 && !isObjectLine(piece)) return null;
      const read = readWithin(json, { name: LINES_NAME, bytes: piece });
      for (const paper of read.papers) papers.push({ ...paper, line: paper.line + lines });
      for (const one of read.diagnostics) diagnostics.push(moved(one, name, lines));
      leftOver += read.leftOver ?? 0;
      lines += linesIn(piece);
    }
  } catch (error) {
    if (error instanceof TooLong) return withError(name, error.message);
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_')) return withError(name, DAMAGED);
    throw error;
  }
  return draftsOf(name, json, { papers, diagnostics, leftOver });
}

/** So that all pieces are read as lines. */
const LINES_NAME = 'piece.jsonl';
const DAMAGED = 'It is a gzip archive that breaks off or is damaged. Make it again, or add what was in it.';

class TooLong extends Error {}

/** Pieces that end with a line. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 2 ** 20 });
  const source: Readable = (await isArchive(path)) ? file.pipe(createGunzip()) : file;
  let parts: Buffer[] = [];
  let length = 0;
  let all = 0;
  for await (const part of source as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    all += part.length;
    if (all > MOST) throw new TooLong('It holds more than 5 GB. Split it into smaller documents.');
    if (length < PIECE) continue;
    const piece = Buffer.concat(parts);
    const end = piece.lastIndexOf(LINE_FEED) + 1;
    if (end === 0 && length > LONGEST_LINE)
      throw new TooLong('It has a line of more than 256 MB. Write it as JSON lines, a paper on each.');
    if (end > 0) yield piece.subarray(0, end);
    parts = [Buffer.from(piece.subarray(end))];
    length = piece.length - end;
  }
  if (length > 0) yield Buffer.concat(parts);
}

function isObjectLine(piece: Uint8Array): boolean {
  const feed = piece.indexOf(LINE_FEED);
  const line = new TextDecoder().decode(piece.subarray(0, feed < 0 ? undefined : feed)).trim();
  return line.startsWith('{') && line.endsWith('}');
}

function linesIn(piece: Uint8Array): number {
  let lines = 0;
  for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}

function moved(diagnostic: Diagnostic, document: string, lines: number): Diagnostic {
  const { line } = diagnostic;
  return { ...diagnostic, document, ...(line !== undefined && { line: line + lines }) };
}

function withError(document: string, message: string): DraftedDocument {
  return {
    drafts: [],
    collection: { document, papers: 0 },
    diagnostics: [{ severity: 'error', document, message }],
  };
}
