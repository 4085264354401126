/**
 * Singulars and plurals that are two words to the index, for one of them means other things as well: `bases` are also those of
 * `base`, and `media` are seldom more than one `medium`.
 */
const PAIRS = 'basis bases datum data ellipsis ellipses medium media person people'.split(' ');

/** Latin and Greek plurals that no list has: `atria`, `bronchi`, `larynges`, `enigmata`. Shorter words end so by chance. */
const ENDINGS: readonly (readonly [singular: RegExp, plural: RegExp, singular: string, plural: string])[] = [
  [/(?<=.{3})um$/, /(?<=.{3}[^e])a$/, 'um', 'a'],
  [/(?<=.{4})us$/, /(?<=.{4})i$/, 'us', 'i'],
  [/(?<=.{3})nx$/, /(?<=.{3})nges$/, 'nx', 'nges'],
  [/(?<=.{2})ma$/, /(?<=.{2})mata$/, 'ma', 'mata'],
];

/** What may be the other number of a word: of those that papers have, one is. */
export function otherNumbers(word: string): string[] {
  const at = PAIRS.indexOf(word);
  if (at >= 0) return [PAIRS[at ^ 1]!];
  return ENDINGS.flatMap(([one, many, singular, plural]) => {
    if (one.test(word)) return [word.replace(one, plural)];
    return many.test(word) ? [word.replace(many, singular)] : [];
  });
}
