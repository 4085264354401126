/** The history, and what was deleted lately. */
import type { DeletedKind } from '../../../data/library/deleted.ts';
import { papersOf } from './counts.ts';
import { clock, counted, longDate } from './grammar.ts';

export const keepHistory = 'Keep a history of the papers you open';
export const historyLine = 'It stays on this device. Erase what you do not want to keep.';
export const historyOff = 'No history is kept now. What was kept before stays until you erase it.';
export const noHistory = 'No history yet';
export const noHistoryAdvice = 'Papers that you open and stay with are listed here by day.';
export const noHistoryOff =
  'No history is kept. Switch it on above to have the papers you open listed here by day.';

/** A day as people call it. @param ago how many days it lies back, if that is no more than one */
export const dayName = (time: number, ago: number | null): string =>
  ago === 0 ? 'Today' : ago === 1 ? 'Yesterday' : longDate(time);
export const openedAt = (time: number): string => clock(time);
export const erase = 'Erase';
export const eraseNamed = (title: string): string => `Erase ${title}`;
export const eraseDay = (day: string): string => `Erase ${day}`;
export const eraseAll = 'Erase all history';
export const showEarlier = 'Show earlier days';
export const historyErased = (visits: number): string => `Erased ${papersOf(visits)} from your history.`;

export const deletedLine = 'What you delete can be restored here for 30 days.';
export const nothingDeleted = 'Nothing was deleted lately';
export const nothingDeletedAdvice =
  'Saves, tags, collections, notes and highlights that you delete can be restored here for 30 days.';
/** What was deleted, before its name or words. */
export const kinds: Readonly<Record<DeletedKind, string>> = {
  save: 'Saved paper',
  tag: 'Tag',
  collection: 'Collection',
  note: 'Note',
  highlight: 'Highlight',
};
export const onPaper = (kind: string, title: string): string => `${kind} on ${title}`;
export const daysLeft = (days: number): string => `${counted(days, 'day', 'days')} left`;
export const noWords = 'Without words';
export const restore = 'Restore';
export const restoreNamed = (kind: string, text: string): string => `Restore ${kind.toLowerCase()} ${text}`;
export const restored = 'Restored.';
