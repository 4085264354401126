import type { FileEntry } from '../../core/bundle/bundle.ts';
import { joinPieces, type FilePiece, type PartialFile, type PartialFiles } from './partialFiles.ts';

/** What has arrived of files, for one visit. */
export class MemoryPartials implements PartialFiles {
  #pieces = new Map<string, FilePiece[]>();

  get({ sha256 }: FileEntry): Promise<PartialFile | null> {
    return Promise.resolve(joinPieces(this.#pieces.get(sha256) ?? []));
  }

  add({ sha256 }: FileEntry, piece: FilePiece): Promise<void> {
    const others = (this.#pieces.get(sha256) ?? []).filter(({ start }) => start !== piece.start);
    const pieces = [...others, piece].sort((one, other) => one.start - other.start);
    this.#pieces.set(sha256, pieces);
    return Promise.resolve();
  }

  drop({ sha256 }: FileEntry): Promise<void> {
    this.#pieces.delete(sha256);
    return Promise.resolve();
  }

  keepOnly(files: readonly FileEntry[]): Promise<void> {
    const keep = new Set(files.map(({ sha256 }) => sha256));
    for (const sha256 of this.#pieces.keys()) if (!keep.has(sha256)) this.#pieces.delete(sha256);
    return Promise.resolve();
  }
}
