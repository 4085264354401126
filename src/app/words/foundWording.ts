import { parseQueryText } from '../../core/query/parse.ts';
import { QUOTE_MARKS } from '../../core/query/quoted.ts';
import { shareOut } from '../../core/query/shareOut.ts';
import type { CorrectedWord } from '../../core/search/spelling/correctedWords.ts';
import type { SearchAnswer } from '../../worker/protocol.ts';
import * as search from './en/search.ts';
import { partLabel } from './queryWording.ts';

/**
 * "12 papers for “quantization”": what a search found, for eyes and screen readers alike. Phrases have quotes already.
 * While not all papers are in the index, nothing is final.
 */
export function foundLine(
  { total, query }: Pick<SearchAnswer, 'total' | 'query'>,
  complete: boolean,
): string {
  const { facts, text } = shareOut(parseQueryText(query));
  const typed = shortened(text.trim());
  const words = typed.search(QUOTE_MARKS) >= 0 ? typed : typed && search.quoted(typed);
  const shown = [...new Set([words, ...facts.map(partLabel)])].filter(Boolean).join(' · ');
  if (!complete) return total ? search.foundSoFar(total, shown) : search.readingPapers;
  return total ? search.found(total, shown) : search.nothingMatches(shown);
}

/** At most so many words are named that one may have been meant as. */
const MOST_MEANT = 3;

/** What is searched in place of words that no paper has. */
export function correctedNote(words: readonly CorrectedWord[]): string {
  const meant = words.map((word) => word.meant.slice(0, MOST_MEANT));
  return search.corrected(
    meant,
    words.map(({ typed }) => typed),
  );
}

/** At most so many characters of a query are repeated: as a heading, more would fill the screen. */
const QUERY_SHOWN = 80;

function shortened(query: string): string {
  const characters = [...query];
  return characters.length > QUERY_SHOWN ? `${characters.slice(0, QUERY_SHOWN).join('')}…` : query;
}
