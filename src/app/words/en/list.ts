/** The lists of papers, their rows, and what comes in. */
import type { LinkKind } from '../../../core/paper/paper.ts';
import { fetchedOf, papersOf, partOf, partsOf } from './counts.ts';
import { appName } from '../../../core/appName.ts';

export const purpose = 'Papers to read offline, no account';
/** @param only the name of the pack that is here, if there is one only */
export const shownParts = (shown: number, packs: number, only: string | null): string =>
  `Showing ${only === null ? '' : `${only}, `}${partsOf(shown, packs)}`;

export const five = 'Five for today';
export const digest = 'Share or subscribe';
export const listMenu = 'More about this list';
export const leftOut = (papers: number): string => `${papersOf(papers)} left out`;

export const onThisDevice = (papers: number): string => `${papersOf(papers)} on this device`;
export const allOnThisDevice = (papers: number): string =>
  papers === 1 ? 'The paper is on this device' : `All ${papersOf(papers)} are on this device`;
export const curatedBy = (curator: string): string => `by ${curator}`;

export const appNeedsNetwork = 'opens only with a network';
export const appFailed =
  'The app itself could not be put on this device yet, and is tried again by itself: so far it opens only with a network.';
export const appRefused =
  'This browser cannot keep the app itself on this device: it opens only with a network.';

export const savedLine = (papers: number, unread: string): string => `${papersOf(papers)} saved, ${unread}`;
export const searchSaved = 'Search saved papers';
export const savedPapers = 'Saved papers';
export const savesRefused = 'Nothing can be saved here';
export const libraryClosed = 'The library could not be opened';
export const nothingSaved = 'Nothing saved yet';
export const nothingSavedAdvice =
  'Tap the ribbon beside a paper and it is kept here, with its text, even if it leaves the collection.';

export const noPapers = 'No papers on this device yet';
export const stopped = 'Stopped.';
export const goOn = 'Go on';
export const stop = 'Stop';
export const addingSearch = (done: number, total: number): string =>
  `Adding search and related papers: ${fetchedOf(done, total)}`;
export const addingPapers = (done: number, total: number): string =>
  `Putting papers on this device: ${partOf(done, total)}`;
export const askingSite = 'Asking the site for its papers…';

export const continueWith = 'Continue:';
export const endContinuing = 'Do not offer to continue';
export const endContinuingShort = 'Do not offer';
export const dismiss = 'Dismiss';
export const endOffer = 'Do not offer again';
export const installOffer = `Keep ${appName} on your home screen.`;
export const installReason = 'It opens like any app, with no network.';

/** After a row's title, for screen readers. */
export const isNew = ', new';
export const isUnread = ', unread';
export const newPaper = 'New';
export const inCommon = 'In common:';
export const matchedThrough = 'Matched through';
export const swipeTip = 'Swiping a row does it, too: right to save, left to mark as read.';

/** What links are called by what they lead to. */
export const linkNames: Readonly<Record<LinkKind, string>> = {
  code: 'Code',
  project: 'Project',
  other: 'Link',
};

/** An acronym and what it means, for screen readers. */
export const acronym = (short: string, long: string): string => `${short}, ${long}`;
