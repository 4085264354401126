/** What stands in the page itself and in the web app manifest, before any script runs. */
import { papersOf } from './counts.ts';

export const language = 'en';
export const direction = 'ltr';
export const name = 'Offprint';
export const description =
  'A library of papers on this device: read, search and save with no network and no account.';
export const noScript = (app: string): string =>
  `${app} runs in this page and needs JavaScript. Allow it for this site, then reload.`;
/** Entries in the menu of the app's icon. */
export const shortcuts = { search: 'Search', library: 'Library' } as const;
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
