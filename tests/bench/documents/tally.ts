/** Right of so many: of papers that a document has, and of what is known of each. */
export interface Tally {
  documents: number;
  papers: Count;
  abstracts: Count;
  authors: Count;
  ids: Count;
  years: Count;
  venues: Count;
  /** Papers that were given and are none. */
  none: number;
}

export interface Count {
  right: number;
  of: number;
}

const ZERO: Count = { right: 0, of: 0 };
export const NOTHING: Tally = {
  documents: 0,
  papers: ZERO,
  abstracts: ZERO,
  authors: ZERO,
  ids: ZERO,
  years: ZERO,
  venues: ZERO,
  none: 0,
};
const COUNTS = ['papers', 'abstracts', 'authors', 'ids', 'years', 'venues'] as const;

export function added(a: Tally, b: Tally): Tally {
  const sum = { ...a, documents: a.documents + b.documents, none: a.none + b.none };
  for (const name of COUNTS)
    sum[name] = { right: a[name].right + b[name].right, of: a[name].of + b[name].of };
  return sum;
}

/** As it is printed: "12 of 13 (92.3 %)". */
export function shares(tally: Tally): Record<string, string | number> {
  const told = COUNTS.map((name) => {
    const { right, of } = tally[name];
    return [name, of === 0 ? '-' : `${right} of ${of} (${((100 * right) / of).toFixed(1)} %)`] as const;
  });
  return { documents: tally.documents, ...Object.fromEntries(told), none: tally.none };
}
