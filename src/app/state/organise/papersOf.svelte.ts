import { getEntries, type Entry } from '../../../data/library/entries.ts';
import { taggedIds } from '../../../data/library/tags.ts';
import { library } from '../library/library.svelte.ts';
import { Live } from '../library/live.svelte.ts';

const NONE: readonly string[] = [];

/** The papers that have a tag, live. */
export class PapersTagged {
  #tag = '';
  readonly #live = new Live(async () => ({
    tag: this.#tag,
    ids: await taggedIds(library.database, this.#tag),
  }));

  show(tag: string): void {
    if (tag === this.#tag) return;
    this.#tag = tag;
    this.#live.rerun();
  }

  /** Ids, the one that was tagged last first. */
  get ids(): readonly string[] {
    const { value } = this.#live;
    return value?.tag === this.#tag ? value.ids : NONE;
  }

  get known(): boolean {
    return this.#live.value?.tag === this.#tag;
  }
}

/** The papers in a collection, live. */
export class PapersCollected {
  #collection = '';
  readonly #live = new Live(async () => ({
    of: this.#collection,
    entries: await getEntries(library.database, this.#collection),
  }));

  show(collection: string): void {
    if (collection === this.#collection) return;
    this.#collection = collection;
    this.#live.rerun();
  }

  /** In the order that was made by hand. */
  get entries(): readonly Entry[] {
    const { value } = this.#live;
    return value?.of === this.#collection ? value.entries : [];
  }

  get known(): boolean {
    return this.#live.value?.of === this.#collection;
  }
}
