import type { AcronymRow } from '../../core/acronyms/acronymFile.ts';
import { fold } from '../../core/text/fold.ts';
import type { Suggestion } from '../protocol.ts';

/** Words, and titles, that are suggested at most; a row that one looks through at a glance holds no more. */
export const MOST_SUGGESTED = 3;
const MOST_ACRONYMS = 2;

/** How a text may go on, by what papers have. */
export interface Completed {
  words: readonly string[];
  terms: readonly { text: string; completes: string }[];
  titles: readonly string[];
}

/**
 * What words that are being typed may become: the likeliest word, terms, other words, acronyms, titles. A word that ends a
 * term which is suggested as a whole need not be there too.
 */
export function suggestionsOf(
  text: string,
  acronyms: readonly AcronymRow[],
  { words, terms, titles }: Completed,
): Suggestion[] {
  const typed = fold(text).text.trim();
  const shorts = acronyms.slice(0, MOST_ACRONYMS);
  const isAcronym = (word: string) => shorts.some(({ short }) => fold(short).text === word);
  const isTold = (word: string, at: number) => at > 0 && terms.some(({ completes }) => completes === word);
  const shown = words.filter((word, at) => !isAcronym(word) && !isTold(word, at));
  const [first = [], ...others] = shown.map((text) => [{ kind: 'word' as const, text }]);
  return [
    ...first,
    ...terms
      .filter(({ text }) => text !== typed && !(shown[0] === text))
      .map((term) => ({ kind: 'term' as const, ...term })),
    ...others.flat(),
    ...shorts.map(({ short, longs }) => ({ kind: 'acronym' as const, text: short, long: longs[0]! })),
    // Papers may share a title: an editorial, or a published paper and the copy that was brought.
    ...[...new Set(titles)]
      .filter((title) => fold(title).text.trim() !== typed)
      .map((title) => ({ kind: 'title' as const, text: title })),
  ];
}
