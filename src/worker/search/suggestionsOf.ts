import type { AcronymRow } from '../../core/acronyms/acronymFile.ts';
import { fold } from '../../core/text/fold.ts';
import type { Suggestion } from '../protocol.ts';

/** Words, and titles, that are suggested at most; a row that one looks through at a glance holds no more. */
export const MOST_SUGGESTED = 3;
const MOST_ACRONYMS = 2;

/** What words that are being typed may become, the shortest first: words, acronyms, titles. */
export function suggestionsOf(
  text: string,
  acronyms: readonly AcronymRow[],
  { words, titles }: { words: readonly string[]; titles: readonly string[] },
): Suggestion[] {
  const typed = fold(text).text.trim();
  const shorts = acronyms.slice(0, MOST_ACRONYMS);
  const isAcronym = (word: string) => shorts.some(({ short }) => fold(short).text === word);
  return [
    ...words.filter((word) => !isAcronym(word)).map((word) => ({ kind: 'word' as const, text: word })),
    ...shorts.map(({ short, longs }) => ({ kind: 'acronym' as const, text: short, long: longs[0]! })),
    ...titles
      .filter((title) => fold(title).text.trim() !== typed)
      .map((title) => ({ kind: 'title' as const, text: title })),
  ];
}
