import type { Aliases } from '../../core/merge/aliases.ts';
import type { Stamped } from '../../core/merge/record.ts';
import { withConnection } from '../connection.ts';
import type { Written } from '../keyedQuery.ts';
import { eachRecord } from './eachRecord.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { isLive } from './live.ts';

/** What a paper is tied to, and the paper, by the ids that the tie was made with. */
interface Tie {
  owner: string;
  paper: string;
}

/** Which papers are tied to which tags, or are in which collections: all of one table, brought up to date record by record. */
export class Ties {
  readonly #table: 'taggings' | 'entries';
  readonly #owner: string;
  readonly #ties = new Map<string, Tie>();
  /** By owner its papers, each with the number of ties that there are to it. */
  readonly #papers = new Map<string, Map<string, number>>();
  /** By owner its papers by their ids of now, until one of both changes. */
  readonly #now = new Map<string, ReadonlySet<string>>();
  /** An id is one string, however many records have it: of tens of thousands that is megabytes. */
  readonly #strings = new Map<string, string>();

  /** @param owner the field of a record that names what the paper is tied to */
  constructor(table: 'taggings' | 'entries', owner: string) {
    this.#table = table;
    this.#owner = owner;
  }

  /** Reads what was written of the table, or all of it. */
  async read(library: LibraryDatabase, written: Written | null, signal: AbortSignal): Promise<void> {
    if (!written) return this.#readAll(library, signal);
    const ids = [...(written.get(this.#table) ?? [])];
    const records = await withConnection(library, () =>
      library.table<Stamped, string>(this.#table).bulkGet(ids),
    );
    for (const [at, id] of ids.entries()) this.#put(id, records[at]);
  }

  /** Some records at a time, each time in a transaction of its own: a change that a person makes waits for no more. */
  async #readAll(library: LibraryDatabase, signal: AbortSignal): Promise<void> {
    for (const known of [this.#ties, this.#papers, this.#now, this.#strings]) known.clear();
    await withConnection(library, () =>
      eachRecord<Stamped>(library, this.#table, (record) => this.#put(record.id, record), signal),
    );
  }

  /** Papers have other ids now. */
  forgetIds(): void {
    this.#now.clear();
  }

  /** The papers of an owner, by their ids of now; the same object for as long as they are the same. */
  papersOf(owner: string, aliases: Aliases): ReadonlySet<string> {
    let papers = this.#now.get(owner);
    if (!papers) {
      papers = new Set([...(this.#papers.get(owner)?.keys() ?? [])].map((id) => aliases.now(id)));
      this.#now.set(owner, papers);
    }
    return papers;
  }

  /** What has papers. */
  owners(): string[] {
    return [...this.#papers.keys()];
  }

  #put(id: string, record: Stamped | undefined): void {
    const tie = this.#tieOf(record);
    const before = this.#ties.get(id);
    if (before?.owner === tie?.owner && before?.paper === tie?.paper) return;
    if (before) this.#count(before, -1);
    if (tie) this.#count(tie, 1);
    if (tie) this.#ties.set(id, tie);
    else this.#ties.delete(id);
  }

  #tieOf(record: Stamped | undefined): Tie | null {
    const tie = (record ?? {}) as { paper?: unknown; removedAt?: number | null } & Record<string, unknown>;
    const owner = tie[this.#owner];
    if (typeof owner !== 'string' || typeof tie.paper !== 'string' || !isLive(tie)) return null;
    return { owner: this.#one(owner), paper: this.#one(tie.paper) };
  }

  #count({ owner, paper }: Tie, by: 1 | -1): void {
    const papers = this.#papers.get(owner) ?? new Map<string, number>();
    const count = (papers.get(paper) ?? 0) + by;
    if (count > 0) papers.set(paper, count);
    else papers.delete(paper);
    if (papers.size > 0) this.#papers.set(owner, papers);
    else this.#papers.delete(owner);
    this.#now.delete(owner);
  }

  #one(text: string): string {
    const known = this.#strings.get(text);
    if (known === undefined) this.#strings.set(text, text);
    return known ?? text;
  }
}

/** Sets joined; what was joined of the same sets before is the same object. */
export class Unions {
  readonly #known = new Map<string, { parts: readonly ReadonlySet<string>[]; whole: ReadonlySet<string> }>();

  /** @param key names what is joined: of it the last is kept */
  of(key: string, parts: readonly ReadonlySet<string>[]): ReadonlySet<string> {
    if (parts.length === 1) return parts[0]!;
    const known = this.#known.get(key);
    if (known?.parts.length === parts.length && parts.every((part, at) => part === known.parts[at]))
      return known.whole;
    const whole = new Set(parts.flatMap((part) => [...part]));
    this.#known.set(key, { parts, whole });
    return whole;
  }
}
