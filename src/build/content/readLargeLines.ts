import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import { DAMAGED } from '../../core/formats/decompress.ts';
import { wholeValues } from '../../core/formats/json/wholeValues.ts';
import {
  readLargeLines as readLines,
  readLargeValues as readValues,
  TooLongError,
  wholeLines,
} from '../../core/formats/largeLines.ts';
import { type DraftedDocument, withoutDrafts } from '../../core/formats/readDrafts.ts';

/** Files of this length, and archives of that one, are read piece by piece. */
const LARGE = 2 ** 28;
const LARGE_ARCHIVE = 2 ** 26;
/** Bytes that are read together, the longest line, and all that an archive may hold: 4 GB and some. */
const LIMITS = { piece: 2 ** 26, line: 2 ** 28, all: 5e9 };

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
  return orRefused(name, async () => readLines(name, wholeLines(await partsOf(path), LIMITS)));
}

/** Like `readLargeLines`, for lists of objects in any other JSON; null where there is no paper in them. */
export async function readLargeValues(path: string, name: string): Promise<DraftedDocument | null> {
  return orRefused(name, async () => readValues(name, wholeValues(await partsOf(path), LIMITS)));
}

async function orRefused(
  name: string,
  read: () => Promise<DraftedDocument | null>,
): Promise<DraftedDocument | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TooLongError) return withoutDrafts(name, error.told);
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_')) return withoutDrafts(name, DAMAGED);
    throw error;
  }
}

async function partsOf(path: string): Promise<AsyncIterable<Uint8Array>> {
  const file = createReadStream(path, { highWaterMark: 2 ** 20 });
  const source: Readable = (await isArchive(path)) ? file.pipe(createGunzip()) : file;
  return source as AsyncIterable<Uint8Array>;
}
