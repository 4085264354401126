import { collectionsAmong } from '../../data/library/entries.ts';
import { tagsAmong } from '../../data/library/tags.ts';
import { library } from './library.svelte.ts';
import { Live } from './live.svelte.ts';

const NONE: ReadonlyMap<string, number> = new Map();

/** Which tags some papers have, and which collections they are in, live. */
export class MarksOf {
  #papers: readonly string[] = [];
  readonly #tags = new Live(() => tagsAmong(library.database, this.#papers));
  readonly #collections = new Live(() => collectionsAmong(library.database, this.#papers));

  /** @param papers ids */
  show(papers: readonly string[]): void {
    this.#papers = papers;
    this.#tags.rerun();
    this.#collections.rerun();
  }

  /** How many of them have a tag, by the tag's id. */
  get tags(): ReadonlyMap<string, number> {
    return this.#tags.value ?? NONE;
  }

  /** How many of them are in a collection, by its id. */
  get collections(): ReadonlyMap<string, number> {
    return this.#collections.value ?? NONE;
  }
}
