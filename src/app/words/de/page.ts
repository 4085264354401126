/** What stands in the page itself and in the web app manifest, before any script runs. */

export const language = 'de';
export const direction = 'ltr';
export const name = 'Offprint';
export const description =
  'Eine Bibliothek von Artikeln auf diesem Gerät: lesen, suchen und merken ohne Netz und ohne Konto.';
export const noScript =
  'Offprint läuft in dieser Seite und braucht JavaScript. Bitte für diese Website erlauben, dann neu laden.';
/** Entries in the menu of the app's icon. */
export const shortcuts = { search: 'Suche', library: 'Bibliothek' } as const;
/** What the pictures of the install dialog show, by their files' names. */
export const screenshots: Readonly<Record<string, string>> = {
  papers: 'Artikel',
  reader: 'Lesen',
  search: 'Suche',
};
