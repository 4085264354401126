import type { Collection } from '../../core/bundle/bundle.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { ShellState } from '../../platform/serviceWorker.ts';
import { displayText } from '../../core/text/displayText.ts';
import type { ContentState } from '../../worker/protocol.ts';
import { papersOf, partOf } from './en/counts.ts';
import * as list from './en/list.ts';

/**
 * How much of the library is on this device, for the head of the list; "all" only while the server may vanish, where
 * there is nothing to choose from, and no others are known of.
 */
export function libraryLine({ papers, packs, missing }: ContentState, readyOffline: boolean): string {
  if (!readyOffline) return papers ? papersOf(papers) : '';
  return packs.length > 1 || missing ? list.onThisDevice(papers) : list.allOnThisDevice(papers);
}

/**
 * What is to be said while the app's own files are not on this device: for the head of the list, and in full.
 *
 * @param refused whether the browser lets the site store nothing
 */
export function shellLines(state: ShellState, refused: boolean): { short: string; full: string } | null {
  if (state === 'pending' || state === 'installed') return null;
  return {
    short: list.appNeedsNetwork,
    full: state === 'failed' && !refused ? list.appFailed : list.appRefused,
  };
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

/** A title as plain text with its formulas in Unicode, for where there is no markup. */
export function plainTitle({ title, titleBody }: Pick<Paper, 'title' | 'titleBody'>): string {
  return titleBody ? displayText(title, titleBody) : title;
}
