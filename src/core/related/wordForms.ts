/** Plurals that their stems do not lead back to the singular, each before its own. */
const PLURALS =
  'analyses analysis appendices appendix automata automaton axes axis biases bias canvases canvas children child ' +
  'corpora corpus corpuses corpus criteria criterion crises crisis equilibria equilibrium extrema extremum ' +
  'foci focus focuses focus genera genus ' +
  'hypotheses hypothesis indices index lenses lens loci locus matrices matrix maxima maximum men man mice mouse ' +
  'minima minimum moduli modulus nuclei nucleus optima optimum phenomena phenomenon radii radius ' +
  'schemata schema simplices simplex spectra spectrum stimuli stimulus syntheses synthesis taxa taxon ' +
  'tori torus vertices vertex viruses virus vortices vortex women woman';

/** What two stems of one word have in common at least, and by how much one is longer at most: `spars`, `sparsiti`. */
const LEAST_COMMON = 5;
const LONGEST_ENDING = 3;

const SINGULARS: ReadonlyMap<string, string> = pairsOf(PLURALS.split(' '));

/**
 * The singular of a folded word with an irregular plural, which the stemmer would take for another word; any other
 * word as it is. `indices` is no `indication` and `vertices` are not `vertical`, whose stems are the same.
 */
export function singularOf(word: string): string {
  return SINGULARS.get(word) ?? word;
}

/** Whether two terms are forms of one word as far as their letters tell: what the stemmer leaves of `dimension(al)`. */
export function areOneWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short === long ||
    (short.length >= LEAST_COMMON && long.length - short.length <= LONGEST_ENDING && long.startsWith(short))
  );
}

function pairsOf(words: readonly string[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at < words.length; at += 2) pairs.set(words[at]!, words[at + 1]!);
  return pairs;
}
