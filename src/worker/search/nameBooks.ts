import { NameBook } from '../../core/search/names/nameBook.ts';
import type { PaperSource } from '../papers/paperSource.ts';
import { Slice } from '../../data/slice.ts';

type Credits = ReadonlyMap<string, string>;

/** The names that papers of a source have. */
export interface KnownNames {
  /** One book for what was published, one for what a person brought. */
  books: readonly NameBook[];
  /** The credits of a paper (`creditLines`), by its id; empty if it has none. */
  lines: (id: string) => string;
}

/** Makes the books of names of a source's papers, each once, a little at a time. */
export class NameBooks {
  readonly #made = new WeakMap<Credits, Promise<NameBook>>();

  async of(papers: Pick<PaperSource, 'creditsApart'>): Promise<KnownNames> {
    const credits = await papers.creditsApart();
    const books = await Promise.all(credits.map((some) => this.#of(some)));
    return { books, lines: (id) => credits.find((some) => some.has(id))?.get(id) ?? '' };
  }

  #of(credits: Credits): Promise<NameBook> {
    let made = this.#made.get(credits);
    if (!made) this.#made.set(credits, (made = bookOf(credits)));
    return made;
  }
}

async function bookOf(credits: Credits): Promise<NameBook> {
  const book = new NameBook();
  const slice = new Slice();
  for (const [id, lines] of credits) {
    book.add(id, lines);
    await slice.pause();
  }
  return book;
}
