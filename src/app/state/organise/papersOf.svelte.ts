import { getEntries, type Entry } from '../../../data/library/entries.ts';
import { taggedIds } from '../../../data/library/tags.ts';
import { library } from '../library/library.svelte.ts';
import { LiveOf } from '../library/liveOf.svelte.ts';

const NO_IDS: readonly string[] = [];
const NO_ENTRIES: readonly Entry[] = [];

/** The papers that have a tag, live. */
export class PapersTagged {
  readonly #ids = new LiveOf((tag: string) => taggedIds(library.database, tag));

  /** @param tag its id */
  show(tag: string): void {
    this.#ids.show(tag);
  }

  /** Ids, the one that was tagged last first. */
  get ids(): readonly string[] {
    return this.#ids.value ?? NO_IDS;
  }

  get known(): boolean {
    return this.#ids.value !== undefined;
  }
}

/** The papers in a collection, live. */
export class PapersCollected {
  readonly #entries = new LiveOf((collection: string) => getEntries(library.database, collection));

  /** @param collection its id */
  show(collection: string): void {
    this.#entries.show(collection);
  }

  /** In the order that was made by hand. */
  get entries(): readonly Entry[] {
    return this.#entries.value ?? NO_ENTRIES;
  }

  get known(): boolean {
    return this.#entries.value !== undefined;
  }
}
