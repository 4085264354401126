/** Notes on papers, highlights in them, and the list of both. */
import { counted, number } from './grammar.ts';

export const note = 'Notiz';
export const addNote = 'Notiz hinzufügen';
export const editNote = 'Bearbeiten';
export const doneEditing = 'Fertig';
export const removeNote = 'Entfernen';
export const noteRemoved = 'Notiz entfernt.';
export const noteRestored = 'Notiz wiederhergestellt.';
export const restoreNote = 'Entfernte Notiz wiederherstellen';
export const noteOn = (title: string): string => `Notiz zu ${title}`;
export const noteAdvice =
  'Wird beim Tippen auf diesem Gerät gespeichert. Markdown erscheint beim Verlassen; [[ verweist auf einen anderen Artikel.';
export const papersToLink = 'Artikel zum Verweisen';
export const papersFound = (count: number): string =>
  count ? `${counted(count, 'Artikel', 'Artikel')}. Mit Pfeiltasten und Eingabetaste auswählen.` : '';
export const mentionedIn = 'Erwähnt in';

export const bothKept = 'Beide Texte sind erhalten';
export const bothKeptAdvice =
  'Diese Notiz wurde auch in einem anderen Tab oder auf einem anderen Gerät geändert. Dort steht:';
export const keepAll = 'Beide zusammen behalten';
export const keepMine = 'Nur meinen behalten';
export const keepOther = 'Nur diesen behalten';
export const textsJoined = 'Es bleibt ein Text.';

export const highlights = 'Markierungen';
export const highlight = 'Markieren';
export const markSentence = 'Einen Satz markieren';
export const sentenceKeys =
  'Auf und ab wählen den Satz, mit der Umschalttaste wird die Auswahl länger oder kürzer, eine Farbe markiert sie.';
export const chosen = (passage: string): string => `Ausgewählt: ${passage}`;
export const colours = { yellow: 'Gelb', green: 'Grün', blue: 'Blau', red: 'Rot' };
export const copyPassage = 'Kopieren';
export const notePassage = 'Notiz';
export const removeHighlight = 'Entfernen';
export const marked = 'Markiert.';
export const recoloured = 'Farbe geändert.';
export const unmarked = 'Markierung entfernt.';
export const passageCopied = 'Kopiert.';
export const noteOnPassage = 'Notiz zu dieser Stelle';
export const textChanged = 'Der Text hat sich geändert';
export const textChangedAdvice =
  'Diese Worte stehen nicht mehr im Text. Sie bleiben hier, bis sie entfernt werden.';
export const toPassage = (colour: string, passage: string): string => `${colour}: ${passage}`;
export const removePassage = (passage: string): string => `Markierung ${passage} entfernen`;

export const notesAndHighlights = 'Notizen und Markierungen';
export const notesLine = (notes: number, highlights: number): string =>
  `${counted(notes, 'Notiz', 'Notizen')} · ${counted(highlights, 'Markierung', 'Markierungen')}`;
export const searchNotes = 'Notizen und Markierungen durchsuchen';
export const foundNotes = (count: number, all: number): string => `${number(count)} von ${number(all)}`;
export const notesClosed = 'Die Notizen ließen sich nicht öffnen';
export const noNotes = 'Noch nichts notiert';
export const noNotesAdvice =
  'Einen Artikel öffnen, dann unter seinem Text eine Notiz hinzufügen oder darin eine Stelle markieren.';
export const noNotesFound = 'Keine Notiz oder Markierung enthält diese Wörter';
export const noNotesFoundAdvice = 'Weniger Wörter versuchen oder in allen Artikeln suchen.';
export const nameless = 'Artikel, dessen Titel hier fehlt';
