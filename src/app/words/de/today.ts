/** Five for today, the digest of what is new, and the feed. */
import { appName } from '../../../core/appName.ts';
import { papersDative } from './cases.ts';
import { newPapersOf, papersOf } from './counts.ts';
import { counted, longDate, number } from './grammar.ts';

export { five } from './list.ts';
export const fiveLine = (day: number): string =>
  `${longDate(day)}. Den ganzen Tag dieselben, hier und ohne Netz.`;
export const choosing = 'Fünf Artikel werden ausgewählt\u00a0…';
export const coming = 'Fünf Artikel werden ausgewählt, sobald alle auf diesem Gerät sind.';
export const nothingLeft = 'Hier ist alles gelesen';
export const nothingLeftAdvice =
  'Kein Artikel ist übrig, der weder gelesen noch gemerkt noch ausgeblendet ist.';

export { readingPapers } from './search.ts';

/** Why a paper is among the five. */
export const nearSaved = (title: string, terms: readonly string[]): string =>
  `Ähnlich wie das gemerkte „${title}“${terms.length ? `: ${terms.join(', ')}` : ''}`;
export const nearOther = (title: string): string => `Ähnlich wie „${title}“`;
export const nearGone = 'Ähnlich wie ein gemerkter Artikel';
export const isNew = 'Neu in diesem Bestand';
export const notRead = 'Noch nicht gelesen';
export const wasUnread = 'Heute Morgen noch nicht gelesen';

export { digest } from './list.ts';
export const digestLine =
  'Titel, erste Sätze und Links als Text zum Verschicken. Von allein wird nichts verschickt.';
export const what = 'Was geteilt wird';
export const sinceLastVisit = 'Neu seit dem letzten Besuch';
export const since = (day: number): string => `Neu seit ${longDate(day)}`;
export const shareText = 'Teilen';
export const copyText = 'Kopieren';
export const mail = 'Mailen';
export const copied = (papers: number): string => `${papersOf(papers)} als Text kopiert.`;
/** What a mail has no room for. */
export const briefMail = 'In einer Mail ist nur Platz für Titel und Links; kopiert sind die Sätze dabei.';
export const notAllInMail = (taken: number, shown: number): string =>
  `In einer Mail ist Platz für Titel und Links der ersten ${number(taken)} von ${papersDative(shown)}; kopiert sind alle ${number(shown)} dabei.`;
export const firstOf = (shown: number, all: number): string =>
  `Dies sind die ersten ${number(shown)} von ${papersDative(all)}.`;
export const nothingNew = 'Nichts Neues seit dem letzten Besuch';
export const nothingNewSince = 'Was seit diesem Tag neu war, ist nicht mehr hier';
export const nothingNewAdvice =
  'Neue Artikel kommen von allein. Bis dahin lässt sich oben anderes zum Teilen wählen.';
/** What stands in the text that is sent. */
export const digestNewHead = (papers: number): string => `${newPapersOf(papers)} in ${appName}`;
export const digestFiveHead = (papers: number): string => `${papersOf(papers)} für heute, aus ${appName}`;
export const digestFoot = (left: number, address: string): string =>
  left
    ? `${counted(left, 'weiterer Artikel', 'weitere Artikel')} und alle anderen: ${address}`
    : `Alle Artikel: ${address}`;

export const subscribe = 'Abonnieren';
export const subscribeLine =
  'Ein Feedreader oder ein Dienst, der Feeds als Mail schickt, meldet neue Artikel. Er braucht diese Adresse und sonst nichts:';
export const subscribeLocal =
  'Die App wurde von diesem Gerät selbst geöffnet; nur Programme auf diesem Gerät erreichen diese Adresse.';
export const copyAddress = 'Adresse kopieren';
export const saveOpml = 'Als OPML sichern';
export const opmlHolds = 'Eine Datei, die Feedreader einlesen';
export const opmlName = 'feeds.opml';
