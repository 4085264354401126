import { DamagedError, gunzipParts } from '../bundle/gunzip.ts';
import { joinBytes } from '../bundle/joinBytes.ts';
import { BackupError } from './fault.ts';
import { heldBackup, type HeldBackup } from './held.ts';
import { MOST_BYTES } from './openFile.ts';
import { readAsWritten } from './readAsWritten.ts';
import { readBackup } from './readBackup.ts';

/** A file, as far as it is read. */
export interface ReadableFile {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Bytes that are asked of a file at once. */
const PART = 2 ** 20;
/** Bytes of a file that is read as it comes, unpacked: 270,000 papers with their texts. */
const MOST_HELD = 2 ** 29;
/** Bytes of a record. */
const LONGEST_LINE = 2 ** 26;
const LINE_FEED = 0x0a;
const GZIP = [0x1f, 0x8b];

/**
 * Reads a backup file, packed or not. What the app wrote is read as it comes: in memory is the unpacked text, with `keep`,
 * and a megabyte besides; what is laid out otherwise is in memory whole, with all its records. Throws a `BackupError` for
 * all that is no backup, or not as it was made.
 *
 * @param keep whether its records are wanted, or only whether it is good
 */
export async function holdBackup(file: ReadableFile, keep = true): Promise<HeldBackup> {
  const held = await asWritten(file, keep);
  if (held) return held;
  if (file.size > MOST_BYTES) throw new BackupError({ kind: 'large', most: MOST_BYTES });
  const { backup, sealed } = await readBackup(new Uint8Array(await file.arrayBuffer()));
  return heldBackup(backup, sealed);
}

async function asWritten(file: ReadableFile, keep: boolean): Promise<HeldBackup | null> {
  const head = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
  const isPacked = GZIP.every((byte, at) => head[at] === byte);
  const parts = partsOf(file);
  try {
    return await readAsWritten(inLines(isPacked ? gunzipParts(parts) : parts), keep);
  } catch (problem) {
    if (problem instanceof DamagedError || problem instanceof RangeError) return null;
    throw problem;
  }
}

async function* partsOf(file: ReadableFile): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PART)
    yield new Uint8Array(await file.slice(at, at + PART).arrayBuffer());
}

/** Pieces of whole lines; throws a RangeError for more than is held, and for a line that no record is. */
async function* inLines(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let total = 0;
  for await (const part of parts) {
    waiting.push(part);
    length += part.length;
    total += part.length;
    if (total > MOST_HELD || length > LONGEST_LINE) throw new RangeError(`${total} bytes are too much.`);
    if (length < PART || !part.includes(LINE_FEED)) continue;
    const piece = joinBytes(waiting);
    const end = piece.lastIndexOf(LINE_FEED) + 1;
    yield piece.subarray(0, end);
    waiting = [piece.slice(end)];
    length = piece.length - end;
  }
  if (length > 0) yield joinBytes(waiting);
}
