/** The settings, and what is said of what is done there. */
import { appName, PROGRAM } from '../../../core/appName.ts';
import type { UpdateCheck } from '../../../platform/updateCheck.ts';
import { papersOf, partsOf, sizeOf, tenthsOf } from './counts.ts';

export const textAndTheme = 'Text und Farben';
export const settingsUnread = 'Die Einstellungen waren nicht lesbar.';
export const shortRows = 'Kurze Zeilen in Listen: Titel ohne Auszug';

/** What the app speaks: each language by its own name. */
export const language = 'Sprache (Language)';
export const languages = { auto: 'Wie der Browser', en: 'English', de: 'Deutsch' } as const;
export const languageAdvice = `${appName} startet in der gewählten Sprache neu. Was gerade geschrieben wird, bleibt erhalten.`;
export const languageWaits = 'Das wurde anderswo gewählt und gilt nach einem Neustart.';

export const papersHere = 'Artikel auf diesem Gerät';
/** @param used how many bytes are stored in all, if that is known */
export const papersLine = (papers: number, used: number | null): string =>
  `${papersOf(papers)}${used === null ? '' : `, insgesamt ${tenthsOf(used)}`}.`;
export const notKept =
  'Dieser Browser lässt die Website nichts speichern: Die Artikel sind nur für diesen Besuch da, und merken lässt sich nichts.';
export const collectionLine = (papers: number, curator?: string, date?: string): string =>
  `${papersOf(papers)}${curator ? `, von ${curator}` : ''}${date ? `, ${date}` : ''}`;

export const parts = 'Teile des Bestands';
export const partsLine = (chosen: number, packs: number, papers: number, bytes: number): string =>
  `${partsOf(chosen, packs)} dieses Bestands: ${papersOf(papers)}, ${sizeOf(bytes)}. Wird ein Teil entfernt, bleiben die daraus gemerkten Artikel; wieder eingeschaltet, kommt er zurück.`;
export const partLine = (papers: number, download: number, bytes: number): string =>
  `${papersOf(papers)}, ${sizeOf(download)} zu laden, ${sizeOf(bytes)} auf diesem Gerät`;
export const comes = 'Gewählt, aber noch nicht hier.';
export const stays = 'Noch hier, bis ein anderer Teil angekommen ist.';

export const installed = `${appName} ist installiert und öffnet sich ohne Netz.`;
export const installedOnline = `${appName} ist installiert.`;
export const installable = `${appName} auf den Startbildschirm legen: Es öffnet sich wie jede App und braucht kein Netz.`;
/** Where papers or app are not on this device. */
export const installableOnline = `${appName} auf den Startbildschirm legen: Es öffnet sich wie jede App.`;
export const badge = 'Am Symbol der App zeigen, wie viele neue Artikel warten';
export const installByMenu =
  'Zum Installieren im Menü des Browsers „Installieren“ oder „Zum Startbildschirm hinzufügen“ suchen.';
/** Some browsers give the app a storage of its own. */
export const installFirst =
  'Am besten, bevor Artikel gemerkt werden: Die installierte App hat ihre eigene Bibliothek.';

export const updates = 'Aktualisierung';
export const updatesCome =
  'Neue Artikel kommen von allein. Eine neue Version der App fragt, bevor sie neu startet.';
export const lookForUpdate = 'Nach Update suchen';
export const asking = 'Die Website wird gefragt\u00a0…';
/** What came of looking for a newer app. */
export const aboutApp: Readonly<Record<UpdateCheck, string>> = {
  waiting: `Eine neue Version von ${appName} ist da. Sie wartet auf „Neu starten“.`,
  coming: `Eine neue Version von ${appName} ist unterwegs. Wenn sie hier ist, wird gefragt.`,
  broken: `Es gibt eine neue Version von ${appName}, sie kam aber nicht vollständig an. Bitte später noch einmal suchen.`,
  installed: `${appName} selbst ist jetzt auf diesem Gerät.`,
  incomplete: `${appName} selbst ist noch nicht ganz auf diesem Gerät. Es wird von allein weiter versucht.`,
  none: 'Es gibt nichts Neueres.',
  unreachable:
    'Die Website war nicht zu erreichen. Bitte noch einmal suchen, sobald eine Verbindung besteht.',
  refused: 'Die Website hat geantwortet, die App aber nicht ausgegeben. Bitte später noch einmal suchen.',
  silent: 'Die Website konnte nicht rechtzeitig antworten. Bitte später noch einmal suchen.',
};
export const stillWaits = 'Eine neue Version von vorher wartet auf „Neu starten“.';
export const papersUpToDate = 'Die Artikel sind jetzt auf dem neuesten Stand.';
export const papersComing = 'Artikel sind auf dem Weg zu diesem Gerät.';

export const swipes = 'Wischen';
export const keyboard = 'Tastatur';
export const singleKeys = 'Kurzbefehle mit einer Taste';

export const savedLine = (saved: number): string =>
  saved ? `${papersOf(saved)} gemerkt, samt Text.` : 'Noch nichts gemerkt.';

export const about = `Über ${appName}`;
/** @param number of the program that the app is made with */
export const version = (number: string): string =>
  appName === PROGRAM ? `${PROGRAM} ${number}` : `Erstellt mit ${PROGRAM} ${number}`;
export const privacy =
  'Kein Konto, und niemand sieht zu: Was gelesen, gesucht, gemerkt oder geschrieben wird, bleibt auf diesem Gerät. Die Website wird nach Artikeln und neuen Versionen gefragt, sonst nach nichts.';
export const help = [
  [
    'Suchen',
    'Einige Buchstaben eines Titels, eines Namens oder eines Themas eingeben. Unter „Filter“ steht alles, was sich antippen lässt.',
  ],
  ['Merken', 'Das Band neben einem Artikel behält ihn samt Text in der Bibliothek.'],
  ['Ohne Netz', 'Sind alle Artikel auf diesem Gerät, braucht es weder die Website noch ein Netz.'],
] as const;
export const licences = 'Lizenzen';
export const licencesUnread =
  'Die Lizenzen waren nicht lesbar. Bitte erneut versuchen, sobald eine Verbindung besteht.';
