/** What the word beside another one tells of it. */
export const CONTENT = 0;
/** "the", "each": a noun follows, and what stands before is a verb or a preposition. */
export const DETERMINER = 1;
/** "is", "very": what follows may be an adjective or a participle. */
export const BEFORE_ADJECTIVE = 2;
/** "to", "we", "which": what follows may be a verb. */
export const BEFORE_VERB = 3;
/** "and", "or": tells nothing of what stands before, for both adjectives and nouns are strung together. */
export const CONJUNCTION = 4;
/** "of", "for" and any other stop word. */
const OTHER_FUNCTION = 5;
/** A number or a single letter. */
export const NUMBER = 6;

const KINDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        DETERMINER,
        'a all an another any both each either every her his its my neither no our some such that the their these this those your',
      ],
      [BEFORE_ADJECTIVE, 'am are as be been being is more most not so too very was were'],
      [
        BEFORE_VERB,
        'can cannot could did do does he i it may might must shall she should they to we which who will would you',
      ],
      [CONJUNCTION, 'and but nor or'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** What a folded stop word tells of its neighbours. */
export function kindOfStopWord(word: string): number {
  return KINDS.get(word) ?? OTHER_FUNCTION;
}
