/**
 * Singulars and plurals that are two words to the index, for one of them means other things as well: `bases` are also those of
 * `base`, and `media` are seldom more than one `medium`.
 */
const PAIRS: readonly (readonly [singular: string, plural: string])[] = [
  ['basis', 'bases'],
  ['datum', 'data'],
  ['ellipsis', 'ellipses'],
  ['medium', 'media'],
  ['person', 'people'],
];

const OTHERS = new Map<string, string[]>();
for (const [singular, plural] of PAIRS) {
  OTHERS.set(plural, [...(OTHERS.get(plural) ?? []), singular]);
  OTHERS.set(singular, [plural]);
}

/** The other number of a word, if it is one of those. */
export function otherNumbers(word: string): readonly string[] {
  return OTHERS.get(word) ?? [];
}
