import { ownPaperNow } from '../../../data/library/ownPapers.ts';
import { content } from '../content/content.svelte.ts';
import { library } from '../library/library.svelte.ts';
import { Live } from '../library/live.svelte.ts';

/** Whether one paper is one that the person brought: it is not, where it goes on as a published one. */
export class OwnPaperNow {
  readonly #live: Live<{ isOwn: boolean; to: string | null }>;
  #isPublished = $state(false);

  constructor(id: string) {
    this.#live = new Live(
      () => ownPaperNow(library.database, id),
      ({ to }) => void this.#look(to),
    );
  }

  get isOwn(): boolean {
    return this.#live.value?.isOwn === true && !this.#isPublished;
  }

  /** Where papers cannot be read, that is told by whoever shows them. */
  async #look(to: string | null): Promise<void> {
    const [paper] = to === null ? [] : await content.papers([to]).catch(() => []);
    if (to === this.#live.value?.to) this.#isPublished = !!paper;
  }
}
