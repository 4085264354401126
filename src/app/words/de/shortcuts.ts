/** The help on keys and swipes. */

export const title = 'Kurzbefehle';
export const search = 'Suchen';
export const nextPaper = 'Nächster Artikel';
export const previousPaper = 'Voriger Artikel';
export const openPaper = 'Artikel öffnen';
export const save = 'Merken, oder doch nicht';
export const read = 'Als gelesen markieren, oder als ungelesen';
export const note = 'Notiz schreiben';
export const highlight = 'Einen Satz markieren';
export const hide = 'Ausblenden, oder wieder zeigen';
export const tags = 'Schlagwörter';
export const collections = 'Sammlungen';
export const choose = 'Zeile auswählen, oder abwählen';
export const chooseNext = 'Mehrere Zeilen nacheinander auswählen';
export const listen = 'Vorlesen, oder beenden';
export const share = 'Teilen, kopieren oder zitieren';
export const text = 'Textgröße und Farben';
export const undo = 'Rückgängig machen';
export const back = 'Zurück zur Liste';
export const all = 'Alle Kurzbefehle';

/** What is swiped, and where to. */
export const rowForwards = 'Zeile →';
export const rowBackwards = 'Zeile ←';
export const textBackwards = 'Text ←';
export const textForwards = 'Text →';
