import type { Collection } from '../../core/bundle/bundle.ts';
import type { LinkKind, Paper } from '../../core/paper/paper.ts';
import { parseQueryText } from '../../core/query/parse.ts';
import { QUOTE_MARKS } from '../../core/query/quoted.ts';
import { shareOut } from '../../core/query/shareOut.ts';
import type { CorrectedWord } from '../../core/search/spelling/correctedWords.ts';
import type { ShellState } from '../../platform/serviceWorker.ts';
import { displayText } from '../../core/text/displayText.ts';
import type { ContentState, SearchAnswer } from '../../worker/protocol.ts';

import { partLabel } from './queryWording.ts';

/** What links are called by what they lead to. */
export const LINK_NAMES: Readonly<Record<LinkKind, string>> = {
  code: 'Code',
  project: 'Project',
  other: 'Link',
};

const number = new Intl.NumberFormat('en');

/** "1 paper", "10,000 papers". */
export function papersOf(count: number): string {
  return `${number.format(count)} ${count === 1 ? 'paper' : 'papers'}`;
}

/** "3 new papers". */
export function newPapersOf(count: number): string {
  return `${number.format(count)} new ${count === 1 ? 'paper' : 'papers'}`;
}

/** "2 unread", "all read". */
export function unreadOf(count: number): string {
  return count ? `${number.format(count)} unread` : 'all read';
}

/** How many papers the library holds. */
export function savedLine(saved: number): string {
  return saved ? `${papersOf(saved)} saved, with their texts.` : 'Nothing is saved yet.';
}

/** "0.4 MB", "12 MB"; never nothing. */
export function sizeOf(bytes: number): string {
  const megabytes = Math.max(0.1, bytes / 1e6);
  return `${megabytes < 10 ? megabytes.toFixed(1) : number.format(Math.round(megabytes))} MB`;
}

/** "1 of 12 parts": how many of the packs there are belong on this device. */
export function partsLine(wanted: number, packs: number): string {
  return `${number.format(wanted)} of ${number.format(packs)} parts`;
}

/**
 * How much of the library is on this device, for the head of the list; "all" only while the server may vanish, where
 * there is nothing to choose from, and no others are known of.
 */
export function libraryLine({ papers, packs, missing }: ContentState, readyOffline: boolean): string {
  if (!readyOffline) return papers ? papersOf(papers) : '';
  if (packs.length > 1 || missing) return `${papersOf(papers)} on this device`;
  return papers === 1 ? 'The paper is on this device' : `All ${papersOf(papers)} are on this device`;
}

/** What is to be said while the app's own files are not on this device: for the head of the list, and in full. */
export function shellLines(state: ShellState): { short: string; full: string } | null {
  if (state === 'pending' || state === 'installed') return null;
  const why =
    state === 'failed'
      ? 'The app itself could not be put on this device yet, and is tried again by itself: so far'
      : 'This browser cannot keep the app itself on this device:';
  return { short: 'opens only with a network', full: `${why} it opens only with a network.` };
}

/** "12,300 of 87,249": which row is so far down a list, from 0 at its top to 1 at its end. */
export function positionLine(part: number, count: number): string {
  return `${number.format(1 + Math.round(part * (count - 1)))} of ${number.format(count)}`;
}

/** Who put the collections together and when, as far as their pages say. */
export function sourceLine(collections: readonly Collection[]): string {
  const lines = collections.map(({ curator, date }) =>
    [curator && `by ${curator}`, date?.replaceAll(' ', '\u00a0')].filter(Boolean).join(', '),
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
  const words = typed.search(QUOTE_MARKS) >= 0 ? typed : typed && `“${typed}”`;
  const shown = [...new Set([words, ...facts.map(partLabel)])].filter(Boolean).join(' · ');
  if (!complete) return total ? `${papersOf(total)} so far for ${shown}` : 'Reading the papers…';
  return total ? `${papersOf(total)} for ${shown}` : `Nothing matches ${shown}`;
}

/** At most so many words are named that one may have been meant as. */
const MOST_MEANT = 3;

/** What is searched in place of words that no paper has. */
export function correctedNote(words: readonly CorrectedWord[]): string {
  const meant = words.map((word) => orList(word.meant.slice(0, MOST_MEANT))).join(', ');
  return `Showing results for ${meant}; no paper has ${orList(words.map(({ typed }) => `“${typed}”`))}.`;
}

/** Which words nothing was found for. Authors may have them, who are not searched by words alone. */
export function unknownNote(words: readonly string[]): string {
  return `No title or abstract has ${orList(words.map((word) => `“${word}”`))}.`;
}

/** That papers name an author so. */
export function authorNote(papers: number): string {
  return `${papersOf(papers)} ${papers === 1 ? 'names' : 'name'} such an author:`;
}

/** "a, b or c". */
function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** That there are suggestions, for those who do not see them. */
export function suggestionsLine({ length }: readonly unknown[]): string {
  return length ? `${length} ${length === 1 ? 'suggestion' : 'suggestions'}` : '';
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
