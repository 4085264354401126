import type { FileEntry } from '../../core/bundle/bundle.ts';
import { joinBytes } from '../../core/bundle/joinBytes.ts';

/** The beginning of a file. */
export interface PartialFile {
  bytes: Uint8Array;
  /** What tells the server which state of the file it is of (for If-Range); null if it named none. */
  validator: string | null;
}

/** A piece of a file as it came. */
export interface FilePiece extends PartialFile {
  /** Position of its first byte in the file. */
  start: number;
}

/**
 * What has arrived of files that are not whole yet, so that the next visit goes on from there. No more is kept than the
 * files are long, and none of files that are here, or that the version which is coming in does not have.
 */
export interface PartialFiles {
  /** What has arrived of a file, from its first byte on; null if nothing. */
  get(file: FileEntry): Promise<PartialFile | null>;
  add(file: FileEntry, piece: FilePiece): Promise<void>;
  drop(file: FileEntry): Promise<void>;
  /** Drops those of all other files. */
  keepOnly(files: readonly FileEntry[]): Promise<void>;
}

/** Puts pieces, in the order of their positions, together up to the first gap. Two tabs may have cut the file differently. */
export function joinPieces(pieces: readonly FilePiece[]): PartialFile | null {
  const joined: Uint8Array[] = [];
  let end = 0;
  let validator: string | null = null;
  for (const piece of pieces) {
    if (piece.start > end) break;
    const rest = piece.bytes.subarray(end - piece.start);
    if (rest.length === 0) continue;
    joined.push(rest);
    end += rest.length;
    validator = piece.validator;
  }
  return end === 0 ? null : { bytes: joinBytes(joined), validator };
}
