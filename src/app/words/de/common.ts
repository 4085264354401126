/** What several areas of the app say. */

export const papers = 'Artikel';
export const search = 'Suche';
export const library = 'Biblio\u00adthek';
export const settings = 'Einstellungen';
export const history = 'Verlauf';
export const deleted = 'Zuletzt gelöscht';
export const whatChanged = 'Was sich geändert hat';
export const paper = 'Artikel';

export const save = 'Merken';
export const saved = 'Gemerkt';
export const remove = 'Entfernen';
export const read = 'Gelesen';
export const markRead = 'Als gelesen markieren';
export const markUnread = 'Als ungelesen markieren';
export const markedRead = 'Als gelesen markiert.';
export const show = 'Zeigen';
export const install = 'Installieren';
export const back = 'Zurück';
export const tryAgain = 'Erneut versuchen';
export const restart = 'Neu starten';
export const seeAllPapers = 'Alle Artikel zeigen';
export const clearSearch = 'Suche leeren';

export const copyRefused = 'Der Browser hat das Kopieren nicht erlaubt.';
export const linkCopied = 'Link kopiert.';
