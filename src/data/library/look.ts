import { isSame } from '../../core/merge/canonical.ts';
import { mergeRecords, type Stamped } from '../../core/merge/record.ts';
import { Aliases } from '../../core/merge/aliases.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { putAll } from './putAll.ts';
import { KEYED_BY_PAPER, rulesOf, type MergedTable, type PaperRecord } from './records.ts';

/**
 * Reads records as they stand now: what was written of a paper under other ids of it is part of it. A change reads each
 * row once and writes all at its end: each request that waits for the one before costs it a millisecond, and fourteen
 * did where a paper was saved.
 */
export class Look {
  readonly library: LibraryDatabase;
  readonly aliases: Aliases;
  /** By table the rows that were looked up or are to be written, by their keys; undefined where there is none. */
  readonly #rows = new Map<string, Map<string, unknown>>();
  /** By table the keys of rows that are not written yet. */
  readonly #unwritten = new Map<string, Set<string>>();

  readonly #writes: boolean;

  private constructor(library: LibraryDatabase, aliases: Aliases, writes: boolean) {
    this.library = library;
    this.aliases = aliases;
    this.#writes = writes;
  }

  /**
   * @param library in a transaction, or not: then what is read later may be newer than the aliases.
   * @param writes whether papers are to be written: what older apps have of each is read with it
   */
  static async at(library: LibraryDatabase, writes = false): Promise<Look> {
    return new Look(library, new Aliases(await library.aliases.toArray()), writes);
  }

  /** The id under which something is written now. */
  idIn(table: string, id: string): string {
    return KEYED_BY_PAPER.has(table) ? this.aliases.now(id) : id;
  }

  /** Records by the ids they are asked for, in their order; undefined where there is none. */
  async records<T extends Stamped>(table: MergedTable, ids: readonly string[]): Promise<(T | undefined)[]> {
    const parts = await this.parts<T>(table, ids);
    return parts.map((own) => joined(own, table));
  }

  /** What each record is joined of, with the id that it has now. */
  async parts<T extends Stamped>(table: MergedTable, ids: readonly string[]): Promise<T[][]> {
    const all = ids.map((id) => (KEYED_BY_PAPER.has(table) ? this.aliases.all(this.aliases.now(id)) : [id]));
    const besides = this.#writes && table === 'papers' ? ['saves', 'reading'] : [];
    const [found] = await Promise.all([
      this.rows<T>(table, all.flat()),
      ...besides.map((other) => this.rows(other, all.flat())),
    ]);
    let at = 0;
    return all.map((own) =>
      own.flatMap(() => {
        const part = found[at++];
        return part ? [{ ...part, id: own[0]! }] : [];
      }),
    );
  }

  /** Rows as they are stored, or will be when the transaction ends, by their keys; undefined where there is none. */
  async rows<T>(table: string, keys: readonly string[]): Promise<(T | undefined)[]> {
    const rows = of(this.#rows, table, () => new Map<string, unknown>());
    const unknown = [...new Set(keys)].filter((key) => !rows.has(key));
    if (unknown.length > 0) {
      const found = await this.library.table(table).bulkGet(unknown);
      // Two may have asked at once, and the first one put another meanwhile.
      for (const [at, key] of unknown.entries()) if (!rows.has(key)) rows.set(key, found[at]);
    }
    return keys.map((key) => rows.get(key) as T | undefined);
  }

  /** Has a row that was looked up written by `flush`, if it is another; undefined removes it. */
  put(table: string, key: string, row: unknown): void {
    const rows = of(this.#rows, table, () => new Map<string, unknown>());
    if (isSame(rows.get(key), row)) return;
    rows.set(key, row);
    of(this.#unwritten, table, () => new Set<string>()).add(key);
  }

  /** Writes what was put, in the transaction that this is called in. */
  async flush(): Promise<void> {
    const written = [...this.#unwritten].map(([table, keys]) => {
      const rows = [...keys].map((key) => this.#rows.get(table)!.get(key));
      const gone = [...keys].filter((_, at) => rows[at] === undefined);
      const to = this.library.table(table);
      return Promise.all([
        gone.length > 0 && to.bulkDelete(gone),
        putAll(
          to,
          rows.filter((row) => row !== undefined),
        ),
      ]);
    });
    this.#unwritten.clear();
    await Promise.all(written);
  }

  /** Keys of rows of a table that were looked up so far. */
  asked(table: MergedTable): string[] {
    return [...(this.#rows.get(table)?.keys() ?? [])];
  }

  async paper(id: string): Promise<PaperRecord | undefined> {
    const [record] = await this.records<PaperRecord>('papers', [id]);
    return record;
  }
}

/** One record of its parts; undefined of none. */
export function joined<T extends Stamped>(parts: readonly T[], table: string): T | undefined {
  return parts.length > 0 ? parts.reduce((a, b) => mergeRecords(a, b, rulesOf(table))) : undefined;
}

/** What a map has under a key, made where there is none. */
function of<T>(map: Map<string, T>, key: string, make: () => T): T {
  let found = map.get(key);
  if (found === undefined) map.set(key, (found = make()));
  return found;
}
