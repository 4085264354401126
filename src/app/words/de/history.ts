/** The history, and what was deleted lately. */
import type { DeletedKind } from '../../../data/library/deleted.ts';
import { clock, counted, longDate } from './grammar.ts';
import { papersOf } from './counts.ts';

export const keepHistory = 'Verlauf der geöffneten Artikel führen';
export const historyLine = 'Er bleibt auf diesem Gerät. Was nicht bleiben soll, lässt sich löschen.';
export const historyOff =
  'Es wird jetzt kein Verlauf geführt. Was vorher festgehalten wurde, bleibt bis zum Löschen.';
export const noHistory = 'Noch kein Verlauf';
export const noHistoryAdvice =
  'Artikel, die geöffnet und eine Weile gelesen werden, stehen hier nach Tagen geordnet.';
export const noHistoryOff =
  'Es wird kein Verlauf geführt. Oben eingeschaltet, stehen geöffnete Artikel hier nach Tagen geordnet.';

/** A day as people call it. @param ago how many days it lies back, if that is no more than one */
export const dayName = (time: number, ago: number | null): string =>
  ago === 0 ? 'Heute' : ago === 1 ? 'Gestern' : longDate(time);
export const openedAt = (time: number): string => clock(time);
export const erase = 'Löschen';
export const eraseNamed = (title: string): string => `${title} löschen`;
export const eraseDay = (day: string): string => `${day} löschen`;
export const eraseAll = 'Ganzen Verlauf löschen';
export const showEarlier = 'Frühere Tage zeigen';
export const historyErased = (visits: number): string => `${papersOf(visits)} aus dem Verlauf gelöscht.`;

export const deletedLine = 'Gelöschtes lässt sich hier 30 Tage lang wiederherstellen.';
export const nothingDeleted = 'In letzter Zeit wurde nichts gelöscht';
export const nothingDeletedAdvice =
  'Gemerkte Artikel, Schlagwörter, Sammlungen, Notizen und Markierungen lassen sich nach dem Löschen hier 30 Tage lang wiederherstellen.';
/** What was deleted, before its name or words. */
export const kinds: Readonly<Record<DeletedKind, string>> = {
  save: 'Gemerkter Artikel',
  tag: 'Schlagwort',
  collection: 'Sammlung',
  note: 'Notiz',
  highlight: 'Markierung',
};
export const onPaper = (kind: string, title: string): string => `${kind} zu ${title}`;
export const daysLeft = (days: number): string => `noch ${counted(days, 'Tag', 'Tage')}`;
export const noWords = 'Ohne Text';
export const restore = 'Wiederherstellen';
export const restoreNamed = (kind: string, text: string): string => `${kind} ${text} wiederherstellen`;
export const restored = 'Wiederhergestellt.';
