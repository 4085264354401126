import { databaseName, storageKey } from '../../platform/basePath.ts';

const KEY = storageKey('content');

/**
 * Which database the papers are in. WebKit may leave one locked until the browser ends; then they are fetched once more
 * into another, and that is where they are from when they are all there.
 */
export class ContentPlace {
  #number = numberIn(() => sessionStorage) ?? numberIn(() => localStorage) ?? 1;
  #none = false;

  constructor() {
    if (numberIn(() => sessionStorage) === null) this.#dropOthers();
  }

  /** Null where no database answers: then papers are in memory, for this visit. */
  get name(): string | null {
    return this.#none ? null : nameOf(this.#number);
  }

  /** The database of before answers no more, and others do, or none. */
  leave(others: boolean): void {
    if (!others) this.#none = true;
    else put(() => sessionStorage, ++this.#number);
  }

  /** All papers are in this database: the next start opens it, too. */
  settle(): void {
    if (!this.#none && this.#number !== (numberIn(() => localStorage) ?? 1))
      put(() => localStorage, this.#number);
  }

  /** Those of before may have papers, and nobody reads them any more. */
  #dropOthers(): void {
    for (let number = this.#number - 1; number > 0; number--)
      try {
        indexedDB.deleteDatabase(nameOf(number));
      } catch {
        // Where storage is refused, nothing is there.
      }
  }
}

function nameOf(number: number): string {
  return databaseName('content') + (number > 1 ? ` ${number}` : '');
}

function numberIn(storage: () => Storage): number | null {
  try {
    return Number(storage().getItem(KEY)) || null;
  } catch {
    return null;
  }
}

function put(storage: () => Storage, number: number): void {
  try {
    storage().setItem(KEY, String(number));
  } catch {
    // Held in memory: the next start begins with the first again.
  }
}
