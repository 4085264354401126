import type { ChosenPacks } from '../../core/bundle/packs.ts';
import type { ContentStore } from '../../data/content/contentStore.ts';
import { openContent, type ContentHooks } from '../../data/content/openContent.ts';
import { retryStorage } from '../../data/content/retryStorage.ts';
import { ReadableContent, type ReadableHooks } from './readableContent.ts';

export interface OpeningHooks extends ReadableHooks, ContentHooks {
  /** Called with what will be read, before it is. */
  onOpened: (store: ContentStore, choice: ChosenPacks, content: ReadableContent) => void;
}

/** Opens the stored content, once for a visit; where it could not be opened, the next call tries again. */
export class ContentOpening {
  readonly #hooks: OpeningHooks;
  #content: ReadableContent | null = null;
  #opening: Promise<ReadableContent> | null = null;
  #firstOpening!: (opening: Promise<ReadableContent>) => void;
  #whenOpen = new Promise<ReadableContent>((resolve) => (this.#firstOpening = resolve));

  constructor(hooks: OpeningHooks) {
    this.#hooks = hooks;
    // Told by `open`, also where nobody waits for a paper.
    this.#whenOpen.catch(() => undefined);
  }

  /** Null before it is open. */
  get content(): ReadableContent | null {
    return this.#content;
  }

  /** Waits for the first opening, and rejects if the last one failed. */
  get whenOpen(): Promise<ReadableContent> {
    return this.#whenOpen;
  }

  async open(databaseName: string | null): Promise<ReadableContent> {
    if (this.#content) return this.#content;
    if (!this.#opening) {
      this.#opening = retryStorage(() => this.#openStored(databaseName)).finally(
        () => (this.#opening = null),
      );
      this.#whenOpen = this.#opening;
      this.#firstOpening(this.#whenOpen);
    }
    return this.#opening;
  }

  async #openStored(databaseName: string | null): Promise<ReadableContent> {
    const store = await openContent(databaseName, this.#hooks);
    const content = new ReadableContent(store, this.#hooks);
    try {
      this.#hooks.onOpened(store, await store.choice(), content);
      await content.reload();
    } catch (error) {
      // The next try opens a connection of its own.
      store.close();
      throw error;
    }
    return (this.#content = content);
  }
}
