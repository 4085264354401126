import { unzipSync, type UnzipFileInfo } from 'fflate';

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
export function unpackZip(bytes: Uint8Array, most: number): { files: PackedFile[] } | { problem: string } {
  const limit = new Limit(most);
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, { filter: (file) => limit.takes(file) });
  } catch {
    return { problem: limit.problem ?? DAMAGED };
  }
  if (limit.problem) return { problem: limit.problem };
  const names = Object.keys(unpacked).sort((a, b) => (a < b ? -1 : 1));
  const files = names.map((name) => ({ name, bytes: unpacked[name]! }));
  return files.length > 0 ? { files } : { problem: NO_DOCUMENTS };
}

const DAMAGED =
  'It is a zip archive that is damaged, or locked with a password. Make it again, or add what was in it.';
const NO_DOCUMENTS = 'It is a zip archive without documents in it. Add the documents themselves.';

/** Keeps count of what an archive says that it holds. */
class Limit {
  problem: string | null = null;
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
    if (this.#files > MOST_FILES)
      this.problem = `It is a zip archive with more than ${MOST_FILES} files. Split it.`;
    else if (this.#bytes > this.#most)
      this.problem = `It is a zip archive with more than ${Math.round(this.#most / 2 ** 20)} MB in it. Split what is in it into smaller documents.`;
    return this.problem === null;
  }
}
