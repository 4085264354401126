/** What stands in the page itself and in the web app manifest, before any script runs. */
import { papersOf } from './counts.ts';

export const language = 'en';
export const direction = 'ltr';
export const name = 'Offprint';
export const description =
  'A library of papers on this device: read, search and save with no network and no account.';
export const noScript = (app: string): string =>
  `${app} runs in this page and needs JavaScript. Allow it for this site, then reload.`;
/** Where neither the app's scripts nor its styles have come; they hide it. */
export const filesMissing = (app: string): string =>
  `${app} could not be loaded: its files did not come. Connect this device, then press here to open it again.`;
/** The page that hosts show for an address that is no file. */
export const notFound = {
  title: 'Not found',
  text: 'There is nothing at this address.',
  back: (app: string): string => `Open ${app}`,
} as const;
/** Entries in the menu of the app's icon. */
export const shortcuts = {
  continue: 'Continue reading',
  new: 'New papers',
  search: 'Search',
  library: 'Library',
} as const;
/** What the pictures of the install dialog show, by their files' names. */
export const screenshots: Readonly<Record<string, string>> = {
  papers: 'Papers',
  reader: 'Reader',
  search: 'Search',
};

/**
 * Below the name of the feed.
 *
 * @param undated true if it has papers whose date nobody knows
 */
export const feedSubtitle = (about: string, shown: number, papers: number, undated: boolean): string =>
  [
    about,
    shown < papers ? `This feed has the newest ${shown} of ${papersOf(papers)}.` : '',
    undated ? 'Dates in 1970 stand for days that are not known.' : '',
  ]
    .filter(Boolean)
    .join(' ');
