/**
 * Singulars and plurals that are two words to the index, for one of them means other things as well: `bases` are also those of
 * `base`, and `media` are seldom more than one `medium`.
 */
const PAIRS = 'basis bases datum data ellipsis ellipses medium media person people'.split(' ');

/** The other number of a word, if it is one of those. */
export function otherNumber(word: string): string | undefined {
  const at = PAIRS.indexOf(word);
  return at < 0 ? undefined : PAIRS[at ^ 1];
}
