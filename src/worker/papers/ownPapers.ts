import { creditLines, creditsIn, type CreditField } from '../../core/paper/credits.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { CreditStretches } from './creditStretches.ts';
import type { PaperSource } from './paperSource.ts';

/** Where a person's own papers are kept. */
export interface OwnShelf {
  /** In the order in which they came. */
  ids(): Promise<readonly string[]>;
  /** Own id → the id under which it was published, for papers that were under another. */
  links(isOwn: (id: string) => boolean): Promise<ReadonlyMap<string, string>>;
  /** In the order asked for; null for a paper that is not there, or cannot be read. */
  read(ids: readonly string[]): Promise<(OwnPaper | null)[]>;
  /** By id when each text was written; also of papers that are gone. */
  stamps(): Promise<ReadonlyMap<string, string>>;
}

/** A paper as it was read. */
export interface OwnPaper {
  paper: Paper;
  /** When it was written, unlike that of any other text of it. */
  stamp: string;
}

/** Papers at hand: what a screen shows, and some. */
const KEPT = 200;
/** Papers that are read at once. */
export const OWN_AT_ONCE = 32;

const NONE: OwnShelf = {
  ids: () => Promise.resolve([]),
  links: () => Promise.resolve(new Map()),
  read: (ids) => Promise.resolve(ids.map(() => null)),
  stamps: () => Promise.resolve(new Map()),
};

/**
 * Papers that a person brought, in the order in which they came. Ids are at hand; texts are read when they are asked for,
 * for they may be as many as were published.
 */
export class OwnPapers implements PaperSource {
  #shelf = NONE;
  #ids: readonly string[] = [];
  #places = new Map<string, number>();
  #links: ReadonlyMap<string, string> = new Map();
  /** How often each was changed, and how often all of them may have been. */
  readonly #changes = new Map<string, number>();
  #epochs = 0;
  /** How often anything changed. */
  #changed = 0;
  readonly #kept = new Map<string, Paper>();
  /** By id, of those that were read. */
  #lines = new Map<string, string>();
  readonly #credits = new CreditStretches();
  #credited = new Set<CreditField>();
  #revision = 0;
  #isTouched = false;
  /** Called when there are, or may be, others than before; `refresh` takes them up. */
  onChange: () => void = () => undefined;

  /** Takes papers from a shelf from now on. */
  follow(shelf: OwnShelf): void {
    this.#shelf = shelf;
    this.changed(null);
    this.#isTouched = false;
  }

  /** Whether any may have been changed since they are followed. */
  get isTouched(): boolean {
    return this.#isTouched;
  }

  /** Some papers, or any of them, may be others than before, have come or are gone. */
  changed(ids: readonly string[] | null): void {
    this.#changed++;
    this.#isTouched = true;
    if (ids === null) this.#forgetAll();
    else for (const id of ids) this.#forget(id);
    this.onChange();
  }

  /** Takes up which papers there are now. */
  async refresh(): Promise<void> {
    const ids = await this.#shelf.ids();
    const places = new Map(ids.map((id, at) => [id, at]));
    this.#links = await this.#shelf.links((id) => places.has(id));
    this.#ids = ids;
    this.#places = places;
    this.#revision++;
  }

  get ids(): readonly string[] {
    return this.#ids;
  }

  get size(): number {
    return this.#ids.length;
  }

  get state(): number {
    return this.#revision;
  }

  get credited(): readonly CreditField[] {
    return this.size === 0 ? [] : [...this.#credited];
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** Under which id it was published, if it was under another; else its own. */
  now(id: string): string {
    return this.#links.get(id) ?? id;
  }

  /** Another number whenever the paper may be another than before. */
  version(id: string): number {
    return this.#epochs + (this.#changes.get(id) ?? 0);
  }

  position(id: string): number {
    return this.#places.get(id) ?? -1;
  }

  async window(start: number, length: number): Promise<Paper[]> {
    const papers = await this.papers(this.#ids.slice(start, start + length));
    return papers.filter((paper) => paper !== null);
  }

  async beside(id: string, distance: number): Promise<Paper | null> {
    const at = this.position(id);
    const beside = at < 0 ? undefined : this.#ids[at + distance];
    return beside === undefined ? null : ((await this.papers([beside]))[0] ?? null);
  }

  async papers(ids: readonly string[]): Promise<(Paper | null)[]> {
    const absent = ids.filter((id) => this.has(id) && !this.#kept.has(id));
    const changed = this.#changed;
    const found = absent.length > 0 ? await this.read(absent) : [];
    const read = new Map(found.flatMap((one) => (one ? [[one.paper.id, one.paper]] : [])));
    const papers = ids.map((id) => read.get(id) ?? this.#kept.get(id) ?? null);
    // What changed meanwhile is read anew by whoever asks next.
    if (changed === this.#changed) for (const paper of papers) if (paper) this.#keep(paper);
    return papers;
  }

  /** Like `papers`, but past those at hand: for whoever reads all of them. */
  async read(ids: readonly string[]): Promise<(OwnPaper | null)[]> {
    const versions = ids.map((id) => this.version(id));
    const found = await this.#shelf.read(ids);
    for (const [at, one] of found.entries())
      // If the paper changed meanwhile, these may be the credits of the text before.
      if (one && versions[at] === this.version(one.paper.id))
        this.#note(one.paper.id, creditLines(one.paper));
    return found;
  }

  /** Which text of each is there now, by its stamp; also of papers that are gone. */
  stamps(): Promise<ReadonlyMap<string, string>> {
    return this.#shelf.stamps();
  }

  /** Takes credits that were kept, so that no text is read for them. */
  takeCredits(ids: readonly string[], lines: readonly string[]): void {
    ids.forEach((id, at) => this.#note(id, lines[at]!));
  }

  async credits(): Promise<ReadonlyMap<string, string>> {
    const stretches = await this.creditsApart();
    return stretches.length === 1 ? stretches[0]! : new Map(stretches.flatMap((some) => [...some]));
  }

  /** In stretches that stay the same objects while nothing in them changes. */
  async creditsApart(): Promise<readonly ReadonlyMap<string, string>[]> {
    const ids = this.#ids;
    const absent = ids.filter((id) => !this.#lines.has(id));
    for (let at = 0; at < absent.length; at += OWN_AT_ONCE)
      await this.read(absent.slice(at, at + OWN_AT_ONCE));
    return this.#credits.of(ids, this.#lines);
  }

  readAhead(): Promise<void> {
    return Promise.resolve();
  }

  #note(id: string, lines: string): void {
    if (this.#lines.get(id) === lines) return;
    this.#lines.set(id, lines);
    const { venue, authors } = creditsIn(lines);
    if (authors.length > 0) this.#credited.add('author');
    if (venue) this.#credited.add('venue');
  }

  #keep(paper: Paper): void {
    this.#kept.delete(paper.id);
    this.#kept.set(paper.id, paper);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT) this.#kept.delete(oldest!);
  }

  #forget(id: string): void {
    this.#changes.set(id, (this.#changes.get(id) ?? 0) + 1);
    this.#kept.delete(id);
    this.#lines.delete(id);
  }

  #forgetAll(): void {
    this.#epochs++;
    this.#kept.clear();
    this.#lines.clear();
    this.#credited.clear();
  }
}
