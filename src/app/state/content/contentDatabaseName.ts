import { databaseName, storageKey } from '../../../platform/basePath.ts';

const KEY = storageKey('content');
const PACKS = `${KEY}:packs`;

/**
 * Which database the papers are in. WebKit may leave one locked until the browser ends; then they are fetched once more
 * into another, and that is where they are from when they are all there.
 */
export class ContentDatabaseName {
  #number = numberIn(() => sessionStorage) ?? settled();
  #none = false;

  constructor() {
    if (numberIn(() => sessionStorage) === null) void this.#dropOthers();
  }

  /** Null where no database answers: then papers are in memory, for this visit. */
  get name(): string | null {
    return this.#none ? null : nameOf(this.#number);
  }

  /** Ids of the packs that were chosen last, whatever becomes of a database that knows it; null where none were. */
  get packs(): string[] | null {
    return read(() => localStorage, PACKS)?.split('\n') ?? null;
  }

  set packs(packs: string[]) {
    put(() => localStorage, packs.join('\n'), PACKS);
  }

  /**
   * The database does not answer any more: papers go into another one, or into memory where none answers.
   *
   * @param others whether others answer
   */
  leave(others: boolean): void {
    if (!others) {
      this.#none = true;
      return;
    }
    // Another tab may have all papers in a further one.
    this.#number = Math.max(this.#number + 1, settled());
    put(() => sessionStorage, this.#number);
  }

  /** All papers are in this database: the next start opens it, too. One that another tab has gone on to stays. */
  settle(): void {
    if (!this.#none && this.#number > settled()) put(() => localStorage, this.#number);
  }

  /** Deletes databases of papers that were left, which nobody reads any more. One that another tab is filling stays. */
  async #dropOthers(): Promise<void> {
    const own = this.name;
    try {
      for (const { name } of await indexedDB.databases())
        if (name !== own && name?.startsWith(databaseName('content')))
          await navigator.locks.request(`${name}:import`, { ifAvailable: true }, (lock) => {
            if (lock) indexedDB.deleteDatabase(name);
          });
    } catch {
      // Where storage is refused, nothing is there; where it cannot be asked what is, that stays.
    }
  }
}

function nameOf(number: number): string {
  return databaseName('content') + (number > 1 ? ` ${number}` : '');
}

function settled(): number {
  return numberIn(() => localStorage) ?? 1;
}

function numberIn(storage: () => Storage): number | null {
  return Number(read(storage, KEY)) || null;
}

function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function put(storage: () => Storage, value: number | string, key = KEY): void {
  try {
    storage().setItem(key, String(value));
  } catch {
    // Held in memory: the next start begins with the first again.
  }
}
