/** A word that papers write as a compound. */
export interface CompoundWord {
  word: number;
  parts: readonly number[];
  /** How many papers write it with a sign between its parts. */
  papers: number;
}

/** Compounds side by side in the order of their words: a third of the time to read an index was that of 75,000 objects. */
export interface CompoundTable {
  words: Uint32Array;
  papers: Uint32Array;
  /** Where the parts of each begin; one more for the end of the last. */
  starts: Uint32Array;
  parts: Uint32Array;
}

export const NO_COMPOUNDS = compoundTable([]);

/** @param compounds in the order of their words */
export function compoundTable(compounds: readonly CompoundWord[]): CompoundTable {
  const starts = new Uint32Array(compounds.length + 1);
  compounds.forEach(({ parts }, at) => (starts[at + 1] = starts[at]! + parts.length));
  return {
    words: Uint32Array.from(compounds, ({ word }) => word),
    papers: Uint32Array.from(compounds, ({ papers }) => papers),
    starts,
    parts: Uint32Array.from(compounds.flatMap(({ parts }) => parts)),
  };
}

export function compoundsOf(table: CompoundTable): CompoundWord[] {
  return Array.from(table.words, (_, at) => compoundAt(table, at));
}

/** The compound of a word, found by bisection. */
export function findCompound(table: CompoundTable, word: number): CompoundWord | undefined {
  let low = 0;
  let high = table.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return table.words[low] === word ? compoundAt(table, low) : undefined;
}

function compoundAt({ words, papers, starts, parts }: CompoundTable, at: number): CompoundWord {
  return {
    word: words[at]!,
    papers: papers[at]!,
    parts: [...parts.subarray(starts[at], starts[at + 1])],
  };
}
