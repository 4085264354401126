import { mergeRecords, type Stamped } from '../../core/merge/record.ts';
import { Aliases } from '../../core/merge/aliases.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { KEYED_BY_PAPER, rulesOf, type MergedTable, type PaperRecord } from './records.ts';

/** Reads records as they stand now: what was written of a paper under other ids of it is part of it. */
export class Look {
  readonly library: LibraryDatabase;
  readonly aliases: Aliases;
  readonly #asked = new Map<string, Set<string>>();

  private constructor(library: LibraryDatabase, aliases: Aliases) {
    this.library = library;
    this.aliases = aliases;
  }

  /** @param library in a transaction, or not: then what is read later may be newer than the aliases. */
  static async at(library: LibraryDatabase): Promise<Look> {
    return new Look(library, new Aliases(await library.aliases.toArray()));
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
    const asked = this.#asked.get(table) ?? new Set();
    this.#asked.set(table, asked);
    for (const id of ids) asked.add(id);
    const all = ids.map((id) => (KEYED_BY_PAPER.has(table) ? this.aliases.all(this.aliases.now(id)) : [id]));
    const found = (await this.library.table<T, string>(table).bulkGet(all.flat())) as (T | undefined)[];
    let at = 0;
    return all.map((own) =>
      own.flatMap(() => {
        const part = found[at++];
        return part ? [{ ...part, id: own[0]! }] : [];
      }),
    );
  }

  /** Ids that records of a table were looked up by so far. */
  asked(table: MergedTable): string[] {
    return [...(this.#asked.get(table) ?? [])];
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
