import { collectionsAmong } from '../../../data/library/entries.ts';
import { tagsAmong } from '../../../data/library/tags.ts';
import { library } from '../library/library.svelte.ts';
import { Live } from '../library/live.svelte.ts';

/** By id of a tag or a collection, how many of the papers it holds. */
type Counts = ReadonlyMap<string, number>;

/** What was read, and of which papers. */
interface Told {
  papers: readonly string[];
  counts: Counts;
}

const NONE: Counts = new Map();

/** Which tags some papers have, and which collections they are in, live. Until it is known of these papers, none. */
export class MarksOf {
  #papers = $state.raw<readonly string[]>([]);
  readonly #tags = this.#live(tagsAmong);
  readonly #collections = this.#live(collectionsAmong);

  /** @param papers ids */
  show(papers: readonly string[]): void {
    this.#papers = papers;
    this.#tags.rerun();
    this.#collections.rerun();
  }

  /** How many of them have a tag, by the tag's id. */
  get tags(): Counts {
    return this.#now(this.#tags);
  }

  /** How many of them are in a collection, by its id. */
  get collections(): Counts {
    return this.#now(this.#collections);
  }

  #live(countsAmong: typeof tagsAmong): Live<Told> {
    return new Live<Told>(async () => {
      const papers = this.#papers;
      return { papers, counts: await countsAmong(library.database, papers) };
    });
  }

  #now({ value }: Live<Told>): Counts {
    return value?.papers === this.#papers ? value.counts : NONE;
  }
}
