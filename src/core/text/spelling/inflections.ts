/** Consonants and vowels as the algorithm tells them. */
const CONSONANTS = '[^aeiou][^aeiouy]*';
const VOWELS = '[aeiouy][aeiou]*';
const MEASURE_ABOVE_0 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const MEASURE_1 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
const MEASURE_ABOVE_1 = new RegExp(`^(?:${CONSONANTS})?(?:${VOWELS}${CONSONANTS}){2}`);
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?[aeiouy]`);
const SHORT_SYLLABLE = new RegExp(`^${CONSONANTS}[aeiouy][^aeiouwxy]$`);

/** Words that end in an s of their own, of which a plural s would be taken. */
const OWN_S =
  /(?:ss|us|is|^(?:(?:un|de)?bi|ali|g|canv|atl|tex|pancre)as|^lens|^chaos|^cosmos|^series|^species)$/;

/** Words that are no inflection of what would be left of them. */
export const WHOLE: ReadonlySet<string> = new Set([
  'news',
  'evening',
  'united',
  'outing',
  'inning',
  'innings',
  'stocking',
  'pudding',
  'shed',
  'embed',
  'meaning',
  'wedding',
  'ceiling',
  'logistics',
  'bearing',
  'futures',
  'humanities',
  'interesting',
  'securities',
]);

/** Words with a final e of which another word is left without it: `past`, `local`, `rational`, `suit`. */
export const ENDS_IN_E: ReadonlySet<string> = new Set(
  'caste finale forte heroine humane locale morale paste rationale secrete singe suite'.split(' '),
);

/** What is left of `pasted` and `secreting`; of the others in that list, another word has these forms. */
const LEFT_OF_E = /^(?:past|secret)$/;

/**
 * A word of English without its inflection: plural, third person, past and -ing, as the first and the last step of
 * Porter's algorithm take them ("An algorithm for suffix stripping", Program 14, 1980). What the steps between take off
 * makes other words of it: `university` and `universal` stay two.
 */
export function withoutInflection(word: string): string {
  if (WHOLE.has(word)) return word;
  return withoutFinalE(withoutPast(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || OWN_S.test(word)) return word;
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutPast(word: string): string {
  if (WHOLE.has(word)) return word;
  if (word.endsWith('eed')) return MEASURE_ABOVE_0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const length = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const rest = length ? word.slice(0, -length) : '';
  if (rest && HAS_VOWEL.test(rest)) {
    if (/(?:at|bl|iz)$/.test(rest) || LEFT_OF_E.test(rest)) return `${rest}e`;
    if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1);
    return SHORT_SYLLABLE.test(rest) ? `${rest}e` : withI(rest);
  }
  return withI(word);
}

function withI(word: string): string {
  return word.endsWith('y') && HAS_VOWEL.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

function withoutFinalE(word: string): string {
  if (word.endsWith('e') && !ENDS_IN_E.has(word)) {
    const rest = word.slice(0, -1);
    if (MEASURE_ABOVE_1.test(rest) || (MEASURE_1.test(rest) && !SHORT_SYLLABLE.test(rest))) return rest;
  }
  return word.endsWith('ll') && MEASURE_ABOVE_1.test(word) ? word.slice(0, -1) : word;
}
