import type { AcronymRow } from '../../core/acronyms/acronymFile.ts';
import { acronymsBeginning } from '../../core/acronyms/acronymsBeginning.ts';
import { acronymsIn, type AcronymUse } from '../../core/acronyms/acronymsIn.ts';
import { longFormKey } from '../../core/acronyms/longForms.ts';
import { acronymKey } from '../../core/acronyms/shortForm.ts';
import type { DerivedFileEntry } from '../../core/bundle/bundle.ts';
import type { DerivedFileName } from '../../core/bundle/derivedFileKinds.ts';
import { DERIVED_FILES, type DerivedFileOf } from '../../core/bundle/derivedFiles.ts';
import { derivedFilesOf, corpusPosition, listPosition, type PlacedPack } from '../../core/bundle/packs.ts';
import type { PaperHeading } from '../../core/paper/paper.ts';
import { unpackRelated } from '../../core/related/relatedFile.ts';
import { headingOf } from '../../core/paper/summary.ts';
import type { Catalogue } from '../../data/content/catalogue.ts';
import type { ReadableContent } from '../content/readableContent.ts';
import type { PaperSource } from '../papers/paperSource.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { RememberedRelated } from './rememberedRelated.ts';
import type { AcronymAnswer, ArgumentsOf, NamedBy, RelatedPaper } from '../protocol.ts';

/** Papers of one acronym that are handed out. */
const MOST_PAPERS = 100;
/** Acronyms to choose from, and how many papers use each at least. */
const MOST_FREQUENT = 12;
const LEAST_FREQUENT = 2;
/** Parsed derived files kept at hand: the table of acronyms, and the neighbours of where one reads. */
const KEPT = 4;

const NO_ACRONYMS: ReadonlyMap<string, AcronymRow> = new Map();

type Wanted = (entry: DerivedFileEntry, papers: CorpusPapers) => boolean;

/** A derived file with the papers that its positions are of. */
interface Read<N extends DerivedFileName> {
  file: DerivedFileOf<N>;
  papers: CorpusPapers;
}

/**
 * Reads what the published version says of papers together: neighbours and acronyms. Derived files name papers by their
 * position, so they are read only while every paper of their version is there.
 */
export class DerivedFileReader {
  readonly #content: ReadableContent;
  readonly #papers: PaperSource;
  /** Parsed files by their hash. That one is not stored is not remembered: it may yet come. */
  #kept = new Map<string, unknown>();
  /** Hashes of those of a format that this app does not read. */
  #unread = new Set<string>();

  readonly #remembered = new RememberedRelated();
  readonly #index: () => Promise<SearchIndex>;

  /** @param index finds what is near to a paper that none of the files is about */
  constructor(content: ReadableContent, papers: PaperSource, index: () => Promise<SearchIndex>) {
    this.#content = content;
    this.#papers = papers;
    this.#index = index;
  }

  async related({ id }: ArgumentsOf<'related'>): Promise<RelatedPaper[]> {
    if (!this.#content.catalogue.has(id)) return this.#relatedOfOwn(id);
    const read = await this.#read('related', ({ first, papers: count }, papers) => {
      const position = papers.position(id);
      return first <= position && position < first + count;
    });
    if (!read) return [];
    const { file, papers } = read;
    const related = unpackRelated(file, papers.position(id));
    const headings = await this.#headingsAt(related, papers);
    return related.flatMap((neighbour, at) => {
      const heading = headings[at];
      return heading ? [{ ...heading, ...neighbour, position: papers.listPosition(neighbour.position) }] : [];
    });
  }

  /** Papers near to one that no derived file is about. None if that is nowhere, or the code that compares papers cannot be had. */
  async #relatedOfOwn(id: string): Promise<RelatedPaper[]> {
    const part = await import('./relatedOfOwn.ts').catch(() => null);
    if (!part) return [];
    const papers = this.#papers;
    const index = await this.#index();
    return this.#remembered.get(id, papers.state, index, async () => {
      const [paper] = await papers.papers([id]);
      return paper ? part.relatedOfOwn(paper, index.engine, papers) : [];
    });
  }

  async acronymsIn({ paper }: ArgumentsOf<'acronymsIn'>): Promise<AcronymUse[]> {
    const read = await this.#read('acronyms');
    return acronymsIn(paper, read?.file ?? NO_ACRONYMS);
  }

  async acronym({ short, long }: ArgumentsOf<'acronym'>): Promise<AcronymAnswer> {
    const read = await this.#read('acronyms');
    const row = read?.file.get(acronymKey(short));
    if (!read || !row) return { others: [], papers: [], total: 0 };
    const users = row.papers.slice(0, MOST_PAPERS).map((position) => ({ position }));
    const headings = await this.#headingsAt(users, read.papers);
    return {
      others: row.longs.filter((other) => longFormKey(other) !== longFormKey(long)),
      papers: headings.filter((heading) => heading !== null),
      total: row.total,
    };
  }

  /** The acronyms that the last word of a text may become, the most frequent first. */
  async acronymsFor(text: string): Promise<AcronymRow[]> {
    const read = await this.#read('acronyms');
    return read ? acronymsBeginning(text, read.file) : [];
  }

  /** The acronyms that most papers use. */
  async frequentAcronyms(): Promise<NamedBy[]> {
    const read = await this.#read('acronyms');
    return [...(read?.file.values() ?? [])]
      .filter(({ total }) => total >= LEAST_FREQUENT)
      .sort((a, b) => b.total - a.total)
      .slice(0, MOST_FREQUENT)
      .map(({ short, total }) => ({ name: short, papers: total }));
  }

  /** What lists show of papers by their positions in the corpus; null for those that are not on this device. */
  async #headingsAt(
    places: readonly { position: number }[],
    papers: CorpusPapers,
  ): Promise<(PaperHeading | null)[]> {
    const ids = places.map(({ position }) => papers.idAt(position) ?? '');
    return (await this.#papers.papers(ids)).map((paper) => paper && headingOf(paper));
  }

  /**
   * A derived file of the published version, parsed; null if it is not stored, or of another format, or papers are missing.
   * One that should be there and is not may belong to a version that another tab has replaced: then what is there now
   * is taken up, and what was lost is known to be.
   */
  async #read<N extends DerivedFileName>(name: N, wanted: Wanted = () => true): Promise<Read<N> | null> {
    const entry = this.#entry(name, wanted);
    if (!entry) return null;
    const read = await this.#parsed(name, entry);
    if (read || this.#unread.has(entry.sha256) || !this.#content.derived) return read;
    await this.#content.reload();
    const newer = this.#entry(name, wanted);
    return newer && newer.sha256 !== entry.sha256 ? this.#parsed(name, newer) : null;
  }

  #entry(name: DerivedFileName, wanted: Wanted): DerivedFileEntry | undefined {
    const { published, version, catalogue } = this.#content;
    if (!published || !version || !catalogue.complete) return undefined;
    const papers = new CorpusPapers(version.packs, catalogue);
    return derivedFilesOf(version.manifest, version.packs).find(
      (entry) => entry.kind === name && wanted(entry, papers),
    );
  }

  async #parsed<N extends DerivedFileName>(name: N, entry: DerivedFileEntry): Promise<Read<N> | null> {
    const { catalogue, version } = this.#content;
    const papers = new CorpusPapers(version!.packs, catalogue);
    const kept = this.#kept.get(entry.sha256);
    if (kept) return { file: kept as DerivedFileOf<N>, papers };
    const file = this.#unread.has(entry.sha256) ? null : await this.#stored(name, entry);
    if (file === null) return null;
    this.#kept = new Map([...this.#kept, [entry.sha256, file] as const].slice(-KEPT));
    return { file, papers };
  }

  /** Null if it is not stored: a file that was damaged on the device was dropped by the store, so that it is fetched again. */
  async #stored<N extends DerivedFileName>(
    name: N,
    entry: DerivedFileEntry,
  ): Promise<DerivedFileOf<N> | null> {
    const { store } = this.#content;
    const bytes = await store.derivedFile(entry);
    if (!bytes) return null;
    const file = (await DERIVED_FILES[name].parse(bytes)) as DerivedFileOf<N> | null;
    if (file === null) this.#unread.add(entry.sha256);
    return file;
  }
}

/** Papers by their position in the corpus, of which a device may have some packs only. */
class CorpusPapers {
  readonly #packs: readonly PlacedPack[];
  readonly #catalogue: Catalogue;

  constructor(packs: readonly PlacedPack[], catalogue: Catalogue) {
    this.#packs = packs;
    this.#catalogue = catalogue;
  }

  /** −1 for a paper that is not on this device. */
  position(id: string): number {
    return corpusPosition(this.#packs, this.#catalogue.position(id));
  }

  listPosition(position: number): number {
    return listPosition(this.#packs, position);
  }

  idAt(position: number): string | undefined {
    return this.#catalogue.ids[this.listPosition(position)];
  }
}
