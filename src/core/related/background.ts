import table from './background.json' with { type: 'json' };

/** The least that a word counts: papers that have nothing else in common are still related by their prose. */
const LEAST_BURSTINESS = 0.2;

const BURSTINESS = byTerm(table.burstiness, (level) =>
  Math.max(LEAST_BURSTINESS, (level + 0.5) / table.burstiness.length),
);
const RARITY = byTerm(table.rarity, (level) => (level + 1) / (table.rarity.length + 1));

/**
 * How far a term is a subject, within [0.2, 1]: a subject that a paper names is named again ("quantization"), a word of
 * academic prose comes once wherever it comes ("obtain"). Rarity does not tell the two apart, for "almost" is in as many
 * papers as "diffusion", and least of all rarity in a small library. Measured over abstracts of machine learning
 * (`npm run train:related`); a term that is rare there counts in full.
 */
export function burstinessOf(term: string): number {
  return BURSTINESS.get(term) ?? 1;
}

/** Bits of inverse document frequency among papers at large over five, at most 1: "learning" and "data" have 0.2. */
export function rarityAtLargeOf(term: string): number {
  return RARITY.get(term) ?? 1;
}

function byTerm(levels: readonly string[], valueOf: (level: number) => number): ReadonlyMap<string, number> {
  return new Map(
    levels.flatMap((terms, level) => terms.split(' ').map((term) => [term, valueOf(level)] as const)),
  );
}

/** Whether a term is common enough at large for its burstiness to be known. */
export function isKnownAtLarge(term: string): boolean {
  return BURSTINESS.has(term) || RARITY.has(term);
}
