import { withConnection } from '../connection.ts';
import type { KeyedQuery, Written } from '../keyedQuery.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { isOwnPaper, ownPaperIds, ownPaperLinks } from './ownPapers.ts';
import { isTime } from './records.ts';

/** Own papers as they are listed. */
export interface OwnList {
  /** In the order in which they came. */
  ids: readonly string[];
  /** Where those lead that were published under another id; the same object for as long as they are the same. */
  links: ReadonlyMap<string, string>;
}

/** Of more than so many that were written all keys are read as fast: 87,000 take 90 ms. */
const MOST_READ = 500;
/** An import adds some ten times a second: the list grows once in so many milliseconds. */
const GROWS_EVERY_MS = 1000;

/** Follows the list of own papers: what an import adds costs by what it adds, and what a person does is shown at once. */
export function ownListQuery(library: LibraryDatabase): KeyedQuery<OwnList> {
  return {
    tables: () => [library.ownPapers, library.aliases],
    reader: () => {
      const listing = new Listing(library);
      let grown = -Infinity;
      const read = (written: Written | null) => {
        if (written && listing.isNew(written)) grown = performance.now();
        return listing.read(written);
      };
      const rests = (written: Written) =>
        listing.isNew(written) ? grown + GROWS_EVERY_MS - performance.now() : 0;
      return Object.assign(read, { rests });
    },
  };
}

class Listing {
  readonly #library: LibraryDatabase;
  #ids: readonly string[] = [];
  #known = new Set<string>();
  /** When the last of them came. */
  #last = -Infinity;
  /** Of any paper. */
  #to: ReadonlyMap<string, string> = new Map();
  #links: ReadonlyMap<string, string> = new Map();

  constructor(library: LibraryDatabase) {
    this.#library = library;
  }

  /** Whether nothing was written but papers that are not listed yet. */
  isNew(written: Written): boolean {
    return (
      !written.has('aliases') && [...(written.get('ownPapers') ?? [])].every((id) => !this.#known.has(id))
    );
  }

  async read(written: Written | null): Promise<OwnList> {
    const changed = written && [...(written.get('ownPapers') ?? [])];
    if (!changed || changed.length > MOST_READ || !(await this.#take(changed))) await this.#readAll();
    if (!written || written.has('aliases')) this.#to = await ownPaperLinks(this.#library, () => true);
    const links = new Map([...this.#to].filter(([id]) => this.#known.has(id)));
    if (!isEqual(links, this.#links)) this.#links = links;
    return { ids: this.#ids, links: this.#links };
  }

  async #readAll(): Promise<void> {
    const { ownPapers } = this.#library;
    const [ids, last] = await Promise.all([
      ownPaperIds(this.#library),
      withConnection(this.#library, () => ownPapers.orderBy('at').last()),
    ]);
    this.#ids = ids;
    this.#known = new Set(ids);
    this.#last = last?.at ?? -Infinity;
  }

  /** @returns false where one of them does not come last, or may stand elsewhere than before */
  async #take(changed: string[]): Promise<boolean> {
    const records = await withConnection(this.#library, () => this.#library.ownPapers.bulkGet(changed));
    const there = records.filter((record) => record !== undefined).filter(isOwnPaper);
    if (!there.every(({ id, at }) => !this.#known.has(id) && isTime(at) && at > this.#last)) return false;
    const gone = new Set(changed.filter((id) => this.#known.has(id)));
    there.sort((a, b) => a.at! - b.at! || (a.id < b.id ? -1 : 1));
    const stay = gone.size > 0 ? this.#ids.filter((id) => !gone.has(id)) : this.#ids;
    this.#ids = [...stay, ...there.map(({ id }) => id)];
    for (const id of gone) this.#known.delete(id);
    for (const { id } of there) this.#known.add(id);
    this.#last = there.at(-1)?.at ?? this.#last;
    return true;
  }
}

function isEqual(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([id, to]) => other.get(id) === to);
}
