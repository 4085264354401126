import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { tell, type Told } from './sayings.ts';

/** A file that an archive holds, by its path in it. */
export interface PackedFile {
  name: string;
  bytes: Uint8Array;
}

/** More files are a disk, not a folder of documents. */
const MOST_FILES = 10_000;
/** What is beside documents: README files, what systems and editors leave, folders. */
const PASSED_OVER = /(?:^|\/)(?:readme[^/]*|\.[^/]*|[^/]*~|thumbs\.db|desktop\.ini)$|^__MACOSX\/|\/$/i;

/**
 * The documents in a zip archive, in the order of their paths; or why there are none: one sentence, what to do in it.
 * Sizes are taken from the archive's directory before anything is unpacked, and no file may grow beyond what is said there.
 *
 * @param most bytes that all of them may have
 */
export function unpackZip(bytes: Uint8Array, most: number): { files: PackedFile[] } | { problem: Told } {
  const limit = new Limit(most);
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, { filter: (file) => limit.takes(file) });
  } catch {
    return { problem: limit.problem ?? DAMAGED };
  }
  if (limit.problem) return { problem: limit.problem };
  const sums = checksumsIn(bytes);
  if (Object.entries(unpacked).some(([name, file]) => sums.get(name)?.has(crc32(file)) === false))
    return { problem: DAMAGED };
  const names = Object.keys(unpacked).sort((a, b) => (a < b ? -1 : 1));
  const files = names.map((name) => ({ name, bytes: unpacked[name]! }));
  return files.length > 0 ? { files } : { problem: tell('no-documents') };
}

const DAMAGED = tell('archive-damaged', { kind: 'zip' });

/** Keeps count of what an archive says that it holds. */
class Limit {
  problem: Told | null = null;
  readonly #most: number;
  #files = 0;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  takes({ name, originalSize }: UnzipFileInfo): boolean {
    if (this.problem !== null || PASSED_OVER.test(name)) return false;
    this.#files++;
    this.#bytes += originalSize;
    if (this.#files > MOST_FILES) this.problem = tell('too-many-files', { most: MOST_FILES });
    else if (this.#bytes > this.#most)
      this.problem = tell('archive-too-large', { kind: 'zip', most: Math.round(this.#most / 2 ** 20) });
    return this.problem === null;
  }
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** Of the flags: names are in UTF-8. */
const UTF8 = 0x800;

/**
 * The CRC-32 of each file, by its path, as the directory at the end of the archive has them: a path may be there twice.
 * Unpacking alone notices no byte that changed in a file that is stored as it is.
 */
function checksumsIn(bytes: Uint8Array): Map<string, Set<number>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, Set<number>>();
  let end = bytes.length - END_LENGTH;
  const least = Math.max(0, end - LONGEST_COMMENT);
  while (end >= least && view.getUint32(end, true) !== END) end--;
  if (end < least) return sums;
  // An archive of more than 4 GB has its directory elsewhere, and is not taken.
  for (let at = view.getUint32(end + 16, true); at + ENTRY_LENGTH <= end;) {
    if (view.getUint32(at, true) !== ENTRY) break;
    const length = view.getUint16(at + 28, true);
    const start = at + ENTRY_LENGTH;
    const name = strFromU8(
      bytes.subarray(start, start + length),
      (view.getUint16(at + 8, true) & UTF8) === 0,
    );
    sums.set(name, (sums.get(name) ?? new Set()).add(view.getUint32(at + 16, true)));
    at = start + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ TABLE[(value ^ byte) & 0xff]!;
  return ~value >>> 0;
}
