import type { Collection } from '../../core/bundle/bundle.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { parseQueryText } from '../../core/query/parse.ts';
import { QUOTE_MARKS } from '../../core/query/quoted.ts';
import { shareOut } from '../../core/query/shareOut.ts';
import type { CorrectedWord } from '../../core/search/spelling/correctedWords.ts';
import type { ShellState } from '../../platform/serviceWorker.ts';
import { displayText } from '../../core/text/displayText.ts';
import type { ContentState, SearchAnswer } from '../../worker/protocol.ts';

import { papersOf, partOf } from './en/counts.ts';
import * as list from './en/list.ts';
import * as search from './en/search.ts';
import { partLabel } from './queryWording.ts';

/**
 * How much of the library is on this device, for the head of the list; "all" only while the server may vanish, where
 * there is nothing to choose from, and no others are known of.
 */
export function libraryLine({ papers, packs, missing }: ContentState, readyOffline: boolean): string {
  if (!readyOffline) return papers ? papersOf(papers) : '';
  return packs.length > 1 || missing ? list.onThisDevice(papers) : list.allOnThisDevice(papers);
}

/** What is to be said while the app's own files are not on this device: for the head of the list, and in full. */
export function shellLines(state: ShellState): { short: string; full: string } | null {
  if (state === 'pending' || state === 'installed') return null;
  return { short: list.appNeedsNetwork, full: state === 'failed' ? list.appFailed : list.appRefused };
}

/** "12,300 of 87,249": which row is so far down a list, from 0 at its top to 1 at its end. */
export function positionLine(part: number, count: number): string {
  return partOf(1 + Math.round(part * (count - 1)), count);
}

/** Who put the collections together and when, as far as their pages say. */
export function sourceLine(collections: readonly Collection[]): string {
  const lines = collections.map(({ curator, date }) =>
    [curator && list.curatedBy(curator), date?.replaceAll(' ', '\u00a0')].filter(Boolean).join(', '),
  );
  return [...new Set(lines)].filter(Boolean).join(' · ');
}

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

/** A title as plain text with its formulas in Unicode, for where there is no markup. */
export function plainTitle({ title, titleBody }: Pick<Paper, 'title' | 'titleBody'>): string {
  return titleBody ? displayText(title, titleBody) : title;
}
