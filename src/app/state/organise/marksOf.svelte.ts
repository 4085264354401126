import { collectionsAmong } from '../../../data/library/entries.ts';
import { tagsAmong } from '../../../data/library/tags.ts';
import { library } from '../library/library.svelte.ts';
import { LiveOf } from '../library/liveOf.svelte.ts';

/** By id of a tag or a collection, how many of the papers it holds. */
type Counts = ReadonlyMap<string, number>;

const NONE: Counts = new Map();

/** Which tags some papers have, and which collections they are in, live. Until it is known of these papers, none. */
export class MarksOf {
  readonly #tags = new LiveOf((papers: readonly string[]) => tagsAmong(library.database, papers));
  readonly #collections = new LiveOf((papers: readonly string[]) =>
    collectionsAmong(library.database, papers),
  );

  /** @param papers ids */
  show(papers: readonly string[]): void {
    this.#tags.show(papers);
    this.#collections.show(papers);
  }

  /** How many of them have a tag, by the tag's id. */
  get tags(): Counts {
    return this.#tags.value ?? NONE;
  }

  /** How many of them are in a collection, by its id. */
  get collections(): Counts {
    return this.#collections.value ?? NONE;
  }
}
