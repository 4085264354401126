export interface SimilarPair {
  /** Index into the left and right sets. */
  left: number;
  right: number;
  /** Jaccard similarity, 0 to 1. */
  similarity: number;
}

type Pieces = ReadonlySet<string>;

/**
 * All pairs of a left and a right set whose Jaccard similarity |A∩B| / |A∪B| is at least `threshold`, without
 * comparing every set with every other: two such sets must share one of the rarest |A| − ⌈threshold·|A|⌉ + 1 pieces
 * of A (prefix filtering: Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins", ICDE 2006).
 */
export function similarPairs(
  lefts: readonly Pieces[],
  rights: readonly Pieces[],
  threshold: number,
): SimilarPair[] {
  const holders = holdersOf(rights);
  return lefts.flatMap((pieces, left) => {
    const pairs: SimilarPair[] = [];
    for (const right of candidates(pieces, holders, threshold)) {
      const similarity = jaccard(pieces, rights[right]!);
      if (similarity >= threshold) pairs.push({ left, right, similarity });
    }
    return pairs;
  });
}

/** Piece → indices of the sets that hold it. */
function holdersOf(sets: readonly Pieces[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  sets.forEach((pieces, at) => {
    for (const piece of pieces) {
      const known = holders.get(piece);
      if (known) known.push(at);
      else holders.set(piece, [at]);
    }
  });
  return holders;
}

function candidates(pieces: Pieces, holders: ReadonlyMap<string, number[]>, threshold: number): Set<number> {
  const lists = [...pieces].map((piece) => holders.get(piece) ?? []).sort((a, b) => a.length - b.length);
  // Rounded down, not up: one candidate more, but none lost to a rounding error of the product.
  const needed = pieces.size - Math.floor(threshold * pieces.size) + 1;
  return new Set(lists.slice(0, needed).flat());
}

function jaccard(a: Pieces, b: Pieces): number {
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared++;
  return shared ? shared / (a.size + b.size - shared) : 0;
}
