import { Documents } from '../../../src/documents/documents.ts';
import { Known } from '../../../src/documents/known.ts';
import type { Brought, Chosen, Reading } from '../../../src/documents/protocol.ts';
import type { LibraryDatabase } from '../../../src/data/library/libraryDatabase.ts';
import type { Paper } from '../../../src/core/paper/paper.ts';

/** Documents by their names. */
export type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

/** An import without a worker, with all that it told. */
export class Import {
  readonly told: Reading[] = [];
  readonly documents: Documents;
  /** Called with every step. */
  onStep: (reading: Reading) => void = () => undefined;
  #waiting: { until: (reading: Reading) => boolean; resolve: (reading: Reading) => void }[] = [];

  constructor(
    library: LibraryDatabase,
    published: readonly Paper[] = [],
    now = () => 1_000_000,
    tellEveryMs = 0,
  ) {
    this.documents = new Documents({
      library,
      known: async () => {
        const known = new Known();
        for (const paper of published) known.add(paper, false);
        await known.addOwn(library);
        return known;
      },
      onReading: (reading) => this.#tell(reading),
      now,
      nextTask: () => Promise.resolve(),
      tellEveryMs,
    });
  }

  read(files: Files): Promise<Reading> {
    const ended = this.#next(({ stage }) => stage === 'ready' || stage === 'stopped');
    this.documents.read(brought(files));
    return ended;
  }

  /** Stores all that was read, or what is chosen of it. */
  store(chosen: Chosen = { all: true, apart: [], anyway: [] }): Promise<Reading> {
    const ended = this.#next(({ stage }) => stage === 'stored' || stage === 'stopped');
    this.documents.store(chosen);
    return ended;
  }

  #next(until: (reading: Reading) => boolean): Promise<Reading> {
    return new Promise((resolve) => this.#waiting.push({ until, resolve }));
  }

  #tell(reading: Reading): void {
    this.told.push(reading);
    this.onStep(reading);
    const reached = this.#waiting.filter(({ until }) => until(reading));
    this.#waiting = this.#waiting.filter((waiting) => !reached.includes(waiting));
    reached.forEach(({ resolve }) => resolve(reading));
  }
}

export function brought(files: Files): Brought[] {
  return Object.entries(files).map(([name, content]) => ({ name, file: new Blob([content]) }));
}
