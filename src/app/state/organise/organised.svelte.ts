import { organisedQuery, type Named, type Organised as Known } from '../../../data/library/organised.ts';
import { library } from '../library/library.svelte.ts';
import { Live } from '../library/live.svelte.ts';

const NOTHING: Known = { tags: [], collections: [], tagCounts: new Map(), collectionCounts: new Map() };

/**
 * Which papers have which tag and are in which collection. All of it is read when it is first asked for, and followed for as
 * long as the app is open: to read tens of thousands of ties with each view would cost more than to keep them.
 */
class Organised {
  readonly #live = new Live(organisedQuery(library.database));
  #isFollowed = false;

  /** Undefined until it is known. */
  get value(): Known | undefined {
    this.#follow();
    return this.#live.value;
  }

  /** By the tag's id; 0 is left out. */
  get tagCounts(): ReadonlyMap<string, number> {
    return (this.value ?? NOTHING).tagCounts;
  }

  /** By the collection's id, without those in it; 0 is left out. */
  get collectionCounts(): ReadonlyMap<string, number> {
    return (this.value ?? NOTHING).collectionCounts;
  }

  /** Names of tags or collections, those of the most papers first. */
  namesOf(field: string): readonly Named[] {
    const { tags, collections } = this.value ?? NOTHING;
    return field === 'tag' ? tags : field === 'in' ? collections : [];
  }

  #follow(): void {
    if (this.#isFollowed) return;
    this.#isFollowed = true;
    $effect.root(() => {
      $effect(() => this.#live.follow());
    });
  }
}

export const organised = new Organised();
