import { Dexie } from 'dexie';
import type { FileEntry } from '../../core/bundle/bundle.ts';
import type { ContentDatabase } from './contentDatabase.ts';
import { joinPieces, type FilePiece, type PartialFile, type PartialFiles } from './partialFiles.ts';

/** Runs an operation on the database. */
type Run = <T>(operation: (database: ContentDatabase) => PromiseLike<T>) => Promise<T>;

/** What has arrived of files, in IndexedDB. All operations throw `DataError` for faults of storage. */
export class DevicePartials implements PartialFiles {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  async get({ sha256 }: FileEntry): Promise<PartialFile | null> {
    const pieces = await this.#run((database) => piecesOf(database, sha256).toArray());
    return joinPieces(pieces.filter(isPiece));
  }

  async add({ sha256 }: FileEntry, piece: FilePiece): Promise<void> {
    await this.#run(({ partials }) => partials.put({ sha256, ...piece }));
  }

  async drop({ sha256 }: FileEntry): Promise<void> {
    await this.#run((database) => piecesOf(database, sha256).delete());
  }

  async keepOnly(files: readonly FileEntry[]): Promise<void> {
    const keep = new Set(files.map(({ sha256 }) => sha256));
    await this.#run(async ({ partials }) => {
      const stored = await partials.toCollection().primaryKeys();
      await partials.bulkDelete(stored.filter(([sha256]) => !keep.has(sha256)));
    });
  }
}

/** The pieces of a file in their order. */
export function piecesOf({ partials }: ContentDatabase, sha256: string) {
  return partials.where('[sha256+start]').between([sha256, Dexie.minKey], [sha256, Dexie.maxKey]);
}

/** False for a record that was damaged: what is after it is fetched again. */
function isPiece({ bytes, validator }: { [Field in keyof FilePiece]: unknown }): boolean {
  return bytes instanceof Uint8Array && (validator === null || typeof validator === 'string');
}
