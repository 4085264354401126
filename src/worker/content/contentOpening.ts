import type { ChosenPacks } from '../../core/bundle/packs.ts';
import { openContent, type OpenedContent } from '../../data/content/openContent.ts';
import { retryStorage } from '../../data/content/retryStorage.ts';
import { ReadableContent, type ReadableHooks } from './readableContent.ts';

export interface OpeningHooks extends ReadableHooks {
  /** Called with a sentence when a tab with an older version keeps this one from opening. */
  onBlocked: (problem: string) => void;
  /** Called when the browser took the stored content away while it was open, or its connection. */
  onTaken: () => void;
  /** Called with what will be read, before it is. */
  onOpened: (opened: OpenedContent, choice: ChosenPacks, content: ReadableContent) => void;
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

  async open(databaseName: string): Promise<ReadableContent> {
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

  async #openStored(databaseName: string): Promise<ReadableContent> {
    const opened = await openContent(databaseName, this.#hooks);
    const content = new ReadableContent(opened.store, this.#hooks);
    try {
      this.#hooks.onOpened(opened, await opened.store.choice(), content);
      await content.reload();
    } catch (error) {
      // The next try opens a connection of its own.
      opened.store.close();
      throw error;
    }
    return (this.#content = content);
  }
}
