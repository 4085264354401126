import { joinBytes } from '../bundle/joinBytes.ts';
import { hash53 } from '../paper/paperId.ts';
import { LinkError } from './fault.ts';
import { bytesOf, lettersOf } from './letters.ts';

/** Raised when an app of before could not read a link any more. */
const VERSION = 1;
/** Version, place, number of parts, four bytes that name the list. */
const HEAD = 7;
const CHECK = 4;
/** What a part has beside what it carries, bytes. */
export const PART_OVERHEAD = HEAD + CHECK;
/** Nobody scans more. */
export const MOST_PARTS = 9;

/** What one link or code carries. */
export interface Part {
  /** Which list it is of: equal for all its parts, and for no other list but by chance. */
  list: number;
  /** From 0. */
  place: number;
  /** How many there are. */
  of: number;
  bytes: Uint8Array;
}

/** Cuts bytes into codes that carry at most `most` each; null where that would be more than `MOST_PARTS`. */
export function codesOf(bytes: Uint8Array, most: number): string[] | null {
  const of = Math.max(1, Math.ceil(bytes.length / most));
  if (of > MOST_PARTS) return null;
  // Of one length, or nearly: no code is denser than need be.
  const length = Math.ceil(bytes.length / of);
  const list = numberOf(bytes);
  return Array.from({ length: of }, (_, place) =>
    codeOf({ list, place, of, bytes: bytes.subarray(place * length, (place + 1) * length) }),
  );
}

function codeOf({ list, place, of, bytes }: Part): string {
  const part = joinBytes([Uint8Array.of(VERSION, place, of), fourOf(list), bytes]);
  return lettersOf(joinBytes([part, fourOf(numberOf(part))]));
}

/** Reads a code. Throws a `LinkError` for what is none, or not as it was made. */
export function readPart(code: string): Part {
  const all = bytesOf(code);
  const version = all[0] ?? 0;
  if (all.length < PART_OVERHEAD) throw new LinkError({ kind: 'cut' });
  const part = all.subarray(0, -CHECK);
  if (numberIn(all, all.length - CHECK) !== numberOf(part)) throw new LinkError({ kind: 'cut' });
  if (version > VERSION) throw new LinkError({ kind: 'newer', version });
  const [, place, of] = part as unknown as [number, number, number];
  if (version !== VERSION || of < 1 || of > MOST_PARTS || place >= of) throw new LinkError({ kind: 'odd' });
  return { list: numberIn(part, 3), place, of, bytes: part.slice(HEAD) };
}

/** What all parts of a list carry together, in any order; null while one is missing. Throws a `LinkError` where they do not fit. */
export function joinParts(parts: readonly Part[]): Uint8Array | null {
  const [first] = parts;
  if (!first) return null;
  const pieces = Array.from(
    { length: first.of },
    (_, place) => parts.find((part) => part.place === place)?.bytes,
  );
  if (pieces.some((piece) => !piece)) return null;
  const bytes = joinBytes(pieces as Uint8Array[]);
  if (numberOf(bytes) !== first.list) throw new LinkError({ kind: 'odd' });
  return bytes;
}

/** A check of bytes, 32 bits. */
function numberOf(bytes: Uint8Array): number {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return hash53(text) % 2 ** 32;
}

function fourOf(number: number): Uint8Array {
  return Uint8Array.of(number >>> 24, (number >>> 16) & 0xff, (number >>> 8) & 0xff, number & 0xff);
}

function numberIn(bytes: Uint8Array, at: number): number {
  return bytes.subarray(at, at + 4).reduce((sum, byte) => sum * 256 + byte, 0);
}
