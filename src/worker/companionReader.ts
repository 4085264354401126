import { type AcronymRow, parseAcronyms } from '../core/acronyms/acronymFile.ts';
import { acronymsIn, type AcronymUse } from '../core/acronyms/acronymsIn.ts';
import { longFormKey } from '../core/acronyms/longForms.ts';
import { acronymKey } from '../core/acronyms/shortForm.ts';
import type { CompanionEntry } from '../core/bundle.ts';
import type { PaperHeading } from '../core/paper.ts';
import { parseRelated, type RelatedFile, unpackRelated } from '../core/related/relatedFile.ts';
import type { Catalogue } from '../data/content/catalogue.ts';
import type { ContentReader } from './contentReader.ts';
import type { AcronymAnswer, ArgumentsOf, RelatedPaper } from './protocol.ts';

/** Papers of one acronym that are handed out. */
const MOST_PAPERS = 100;
/** Parsed companions kept at hand: the table of acronyms, and the neighbours of where one reads. */
const KEPT = 4;

const NO_ACRONYMS: ReadonlyMap<string, AcronymRow> = new Map();

type Wanted = (entry: CompanionEntry, catalogue: Catalogue) => boolean;
/** Null for a text of another format. */
type Parse<T> = (text: string) => T | null;

/** A companion with the catalogue that its positions are of. */
interface Read<T> {
  companion: T;
  catalogue: Catalogue;
}

/** Finds what lists show of papers; null for those that are not there. */
type FindHeadings = (ids: readonly string[]) => Promise<(PaperHeading | null)[]>;

/**
 * Reads what the published version says of papers together: neighbours and acronyms. Companions name papers by their
 * position, so they are read only while every paper of their version is there.
 */
export class CompanionReader {
  readonly #reader: ContentReader;
  readonly #findHeadings: FindHeadings;
  /** By hash; what is not stored is not kept, for it may yet come. */
  #kept = new Map<string, unknown>();

  constructor(reader: ContentReader, findHeadings: FindHeadings) {
    this.#reader = reader;
    this.#findHeadings = findHeadings;
  }

  /** True if a version is published and all of its companions are stored. */
  async complete(): Promise<boolean> {
    const { published, store } = this.#reader;
    if (!published) return false;
    return !(await store.hasCompanions(published.manifest.companions ?? [])).includes(false);
  }

  async related({ id }: ArgumentsOf<'related'>): Promise<RelatedPaper[]> {
    const read = await this.#read<RelatedFile>(({ kind, first, papers }, catalogue) => {
      const position = catalogue.position(id);
      return kind === 'related' && first <= position && position < first + papers;
    }, parseRelated);
    if (!read) return [];
    const related = unpackRelated(read.companion, read.catalogue.position(id));
    const headings = await this.#headingsAt(related, read.catalogue);
    return related.flatMap((neighbour, at) => (headings[at] ? [{ ...headings[at], ...neighbour }] : []));
  }

  async acronymsIn({ paper }: ArgumentsOf<'acronymsIn'>): Promise<AcronymUse[]> {
    const read = await this.#read(isAcronyms, parseAcronyms);
    return acronymsIn(paper, read?.companion ?? NO_ACRONYMS);
  }

  async acronym({ short, long }: ArgumentsOf<'acronym'>): Promise<AcronymAnswer> {
    const read = await this.#read(isAcronyms, parseAcronyms);
    const row = read?.companion.get(acronymKey(short));
    if (!read || !row) return { others: [], papers: [], total: 0 };
    const users = row.papers.slice(0, MOST_PAPERS).map((position) => ({ position }));
    const headings = await this.#headingsAt(users, read.catalogue);
    return {
      others: row.longs.filter((other) => longFormKey(other) !== longFormKey(long)),
      papers: headings.filter((heading) => heading !== null),
      total: row.total,
    };
  }

  #headingsAt(places: readonly { position: number }[], { ids }: Catalogue): Promise<(PaperHeading | null)[]> {
    return this.#findHeadings(places.map(({ position }) => ids[position] ?? ''));
  }

  /**
   * A companion of the published version, parsed; null if it is not stored or papers are missing. One that is not
   * there may belong to a version that another tab has replaced: then what is there now is taken up.
   */
  async #read<T>(wanted: Wanted, parse: Parse<T>): Promise<Read<T> | null> {
    const entry = this.#entry(wanted);
    if (!entry) return null;
    const read = await this.#parsed(entry, parse);
    if (read) return read;
    await this.#reader.reload();
    const newer = this.#entry(wanted);
    return newer && newer.sha256 !== entry.sha256 ? this.#parsed(newer, parse) : null;
  }

  #entry(wanted: Wanted): CompanionEntry | undefined {
    const { published, catalogue } = this.#reader;
    if (!catalogue.complete) return undefined;
    return published?.manifest.companions?.find((entry) => wanted(entry, catalogue));
  }

  async #parsed<T>(entry: CompanionEntry, parse: Parse<T>): Promise<Read<T> | null> {
    const { store, catalogue } = this.#reader;
    const kept = this.#kept.get(entry.sha256);
    if (kept) return { companion: kept as T, catalogue };
    const text = await store.companion(entry);
    const companion = text === null ? null : parse(text);
    if (companion === null) return null;
    this.#kept = new Map([...this.#kept, [entry.sha256, companion] as const].slice(-KEPT));
    return { companion, catalogue };
  }
}

function isAcronyms({ kind }: CompanionEntry): boolean {
  return kind === 'acronyms';
}
