/** What stands in the page itself and in the web app manifest, before any script runs. */
import { papersDative } from './cases.ts';

export const language = 'de';
export const direction = 'ltr';
export const name = 'Offprint';
export const description =
  'Eine Bibliothek von Artikeln auf diesem Gerät: lesen, suchen und merken ohne Netz und ohne Konto.';
export const noScript = (app: string): string =>
  `${app} läuft in dieser Seite und braucht JavaScript. Bitte für diese Website erlauben, dann neu laden.`;
/** Where neither the app's scripts nor its styles have come; they hide it. */
export const filesMissing = (app: string): string =>
  `${app} konnte nicht geladen werden: Die Dateien kamen nicht an. Bitte verbinden und hier antippen, um neu zu öffnen.`;
/** The page that hosts show for an address that is no file. */
export const notFound = {
  title: 'Nicht gefunden',
  text: 'Unter dieser Adresse gibt es nichts.',
  back: (app: string): string => `${app} öffnen`,
} as const;
/** Entries in the menu of the app's icon. */
export const shortcuts = {
  continue: 'Weiterlesen',
  new: 'Neue Artikel',
  search: 'Suche',
  library: 'Bibliothek',
} as const;
/** What the pictures of the install dialog show, by their files' names. */
export const screenshots: Readonly<Record<string, string>> = {
  papers: 'Artikel',
  reader: 'Lesen',
  search: 'Suche',
};

/**
 * Below the name of the feed.
 *
 * @param undated true if it has papers whose date nobody knows
 */
export const feedSubtitle = (about: string, shown: number, papers: number, undated: boolean): string =>
  [
    about,
    shown < papers ? `Dieser Feed enthält die neuesten ${shown} von ${papersDative(papers)}.` : '',
    undated ? 'Ein Datum im Jahr 1970 steht für einen Tag, der nicht bekannt ist.' : '',
  ]
    .filter(Boolean)
    .join(' ');
