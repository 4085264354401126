/** Plurals that their stems do not lead back to the singular, each before its own. */
const PLURALS =
  'analyses analysis appendices appendix automata automaton axes axis biases bias canvases canvas children child ' +
  'clinics clinic corpora corpus corpuses corpus criteria criterion crises crisis equilibria equilibrium extrema extremum ' +
  'foci focus focuses focus genera genus ' +
  'heuristics heuristic hypotheses hypothesis indices index lenses lens loci locus matrices matrix maxima maximum ' +
  'men man metrics metric mice mouse ' +
  'minima minimum moduli modulus nuclei nucleus optima optimum phenomena phenomenon radii radius ' +
  'schemata schema simplices simplex spectra spectrum statistics statistic stimuli stimulus syntheses synthesis ' +
  'taxa taxon topics topic tori torus vertices vertex viruses virus vortices vortex women woman';

/** Not plurals, though they look like some: "robotics" is no "robotic" thing, "bias" and "analysis" are one each. */
const SINGULAR_END = /(?:[iu]s|ics|ss|^.{0,2}s)$/;
const SINGULARS_IN_S = new Set('atlas bias canvas gas lens mathematics news series species'.split(' '));
/** "classes" and "boxes" lose two letters, "images" one. */
const LONG_PLURAL = /(?:ss|sh|ch|x|zz)es$/;
const WITH_Y = /(?<=[^aeiou].*[^aeiou])ies$/;
/** An acronym whose last letter is S. */
const CAPITALS = /^\p{Lu}+$/u;
const PLURAL_ACRONYM = /^\p{Lu}{2,}s$/u;

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

/**
 * A folded word without its plural: unlike a stem, it is a word, and "robust" is not the lemma of "robustness".
 *
 * @param written as it stands in the text: "GPS" is not the plural of "GP", "GPs" is
 */
export function lemmaOf(word: string, written: string): string {
  const singular = SINGULARS.get(word);
  if (singular !== undefined) return singular;
  if (PLURAL_ACRONYM.test(written)) return word.slice(0, -1);
  if (!word.endsWith('s') || SINGULAR_END.test(word) || SINGULARS_IN_S.has(word) || CAPITALS.test(written))
    return word;
  if (LONG_PLURAL.test(word)) return word.slice(0, -2);
  return WITH_Y.test(word) ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** What turns a verb or an adjective into a noun that means the same: each noun's ending, then what it stands for. */
const NOMINAL_ENDINGS: readonly (readonly [noun: string, others: readonly string[]])[] = [
  ['ness', ['']],
  ['ity', ['', 'e']],
  ['ance', ['ant']],
  ['ence', ['ent']],
  ['ation', ['e', 'ed', 'ing', 'es', '']],
  ['ion', ['ional', 'e', 'ed', 'ing', 'es', '']],
  ['ment', ['', 'ed', 'ing']],
  ['ing', ['', 'e', 'ed']],
];

/** Whether a noun names what another word says: "invariance" and "invariant", but not "transformer" and "transformed". */
export function nominalises(noun: string, other: string): boolean {
  return NOMINAL_ENDINGS.some(([ending, others]) => {
    if (!noun.endsWith(ending)) return false;
    const root = noun.slice(0, -ending.length);
    return root.length > 3 && others.some((otherEnding) => root + otherEnding === other);
  });
}

/** Whether two words are forms of one verb, or one names what the other says: "pre-trained" and "pre-training". */
export function areInflections(one: string, other: string): boolean {
  return nominalises(one, other) || nominalises(other, one) || rootOf(one) === rootOf(other);
}

function rootOf(word: string): string {
  return word.replace(/(?:ed|ing|e)$/, '');
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
