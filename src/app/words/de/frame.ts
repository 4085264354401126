/** Around all views: navigation, notices, messages, sheets. */
import { appName } from '../../../core/appName.ts';
import { counted } from './grammar.ts';

export const pageTitle = (view: string): string => `${view} · ${appName}`;
export const navigation = 'Hauptnavigation';
export const skip = 'Zu den Artikeln springen';
export const close = 'Schließen';
export const notNow = 'Nicht jetzt';
export const removeNamed = (name: string): string => `${name} entfernen`;

export const partMissing = 'Dieser Teil der App ist noch nicht auf diesem Gerät';
export const partMissingAdvice =
  'Er konnte nicht geladen werden. Bitte verbinden und neu laden; es ist nichts verloren.';
export const partOnItsWay = 'Dieser Teil der App wird geladen\u00a0…';
export const reload = 'Neu laden';

export const undo = 'Rückgängig';
export const undoable = (changes: number): string =>
  `${counted(changes, 'Änderung ist', 'Änderungen sind')} umkehrbar.`;

export const savedAlready = 'War schon in der Bibliothek.';
export const savedNow = 'In der Bibliothek gemerkt.';
export const savedNoMore = 'Aus der Bibliothek entfernt.';
export const readNoMore = 'Als ungelesen markiert.';
export const searchForgotten = 'Suche vergessen.';
export const installNotOffered =
  'Der Browser bietet das Installieren gerade nicht an. Vielleicht steht es in seinem Menü.';
export const newVersion = `Eine neue Version von ${appName} ist bereit.`;
export const wentBack = `Die neueste Version von ${appName} konnte hier nicht starten, darum ist die vorige zurück. „Neu starten“ versucht es noch einmal mit der neuesten.`;
export const updatedElsewhere = `${appName} wurde in einem anderen Tab aktualisiert.`;

export const noNetwork = 'Kein Netz';
export const linkNeedsNetwork = (host: string): string =>
  `${host} ist nicht auf diesem Gerät. Den Link für später kopieren, oder verbinden und erneut versuchen.`;
export const copyLink = 'Link kopieren';
export const openAnyway = 'Trotzdem versuchen';

export const choosePaper = 'Artikel auswählen';
export const choosePaperAdvice = 'Er öffnet sich hier, und die Liste bleibt daneben stehen.';
