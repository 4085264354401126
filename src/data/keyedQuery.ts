import { Dexie, type IntervalTreeNode, type ObservabilitySet } from 'dexie';

/** By table the keys of the records that were written since the last run. */
export type Written = ReadonlyMap<string, ReadonlySet<string>>;

/** What is read of some tables and then brought up to date record by record: a change costs by what it wrote, not by what there is. */
export interface KeyedQuery<T> {
  /** Asked once it is followed. */
  tables(): readonly { readonly name: string; readonly db: { readonly name: string } }[];
  /** Begins to follow, with nothing read. */
  reader(): Reader<T>;
}

/**
 * Reads all anew with null: at first, after a fault, and where it is not known which records were written. It never runs
 * twice at once, and may read in several transactions: what is written meanwhile is handed to the next run.
 */
export interface Reader<T> {
  (written: Written | null, signal: AbortSignal): Promise<T>;
  /** How long what was written may wait, ms; asked anew with all that was written since when more was. */
  rests?: (written: Written) => number;
}

export interface Observer<T> {
  next: (value: T) => void;
  error: (problem: unknown) => void;
}

/** Runs a query now and after each change of its tables, in this tab or another. @returns stops */
export function follow<T>(query: KeyedQuery<T>, { next, error }: Observer<T>): () => void {
  const tables = query.tables();
  const read = query.reader();
  const end = new AbortController();
  const { signal } = end;
  /** Null if it is not known what was. */
  let written: Map<string, Set<string>> | null = null;
  let isBehind = true;
  let isRunning = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    while (isBehind && !signal.aborted) {
      const rest = (written && read.rests?.(written)) ?? 0;
      clearTimeout(resting);
      if (rest > 0) {
        resting = setTimeout(begin, rest);
        break;
      }
      const taken = written;
      isBehind = false;
      written = new Map();
      try {
        const value = await read(taken, signal);
        if (!signal.aborted) next(value);
      } catch (problem) {
        // The next change reads all anew: what was to be read of this one is lost.
        written = null;
        if (!signal.aborted) error(problem);
      }
    }
    isRunning = false;
  };
  const take = (parts: ObservabilitySet) => {
    for (const { name, db } of tables) {
      // A page that comes back from the browser's cache has missed what others wrote: that is told as all.
      const ranges = parts[`idb://${db.name}/${name}/`] ?? parts['all'];
      if (!ranges || !('from' in ranges)) continue;
      const keys = written?.get(name) ?? new Set();
      written = written && areKeys(ranges, keys) ? written.set(name, keys) : null;
      isBehind = true;
    }
    begin();
  };
  // It is told in the transaction that wrote, which is over, and may be begun in another.
  const begin = () => void Dexie.ignoreTransaction(run);
  Dexie.on.storagemutated.subscribe(take);
  begin();
  return () => {
    Dexie.on.storagemutated.unsubscribe(take);
    end.abort();
    clearTimeout(resting);
  };
}

/** Gathers the keys of a tree of ranges. @returns false if one of them is more than a key */
function areKeys({ from, to, l, r }: IntervalTreeNode, keys: Set<string>): boolean {
  keys.add(from as string);
  return from === to && [l, r].every((next) => !next || areKeys(next, keys));
}
