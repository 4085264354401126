/** The settings: what is stored on this device, and how safe it is. */
import { appName } from '../../../core/appName.ts';

export const storage = 'Die Bibliothek auf diesem Gerät';
export const promised =
  'Der Browser hat zugesagt, sie zu behalten, auch wenn der Platz auf dem Gerät knapp wird.';
export const notPromised = 'Der Browser darf sie löschen, wenn der Platz auf dem Gerät knapp wird.';
export const silent = 'Dieser Browser sagt nicht, ob er behält, was hier gespeichert ist.';
export const askToKeep = 'Browser um Zusage bitten';
export const keeps = 'Der Browser wird die Bibliothek behalten.';
export const keepsNot =
  'Der Browser hat es nicht zugesagt. Wird die App installiert, sagt er es oft doch zu.';
/** What a platform does, beside what its browser promised. */
export const safari = `Safari löscht, was eine Website speichert, nach sieben Tagen ohne Besuch. Eine installierte App ist davon ausgenommen: ${appName} installieren, und vorher eine Sicherung erstellen, denn die installierte App hat ihre eigene Bibliothek.`;
export const bySite =
  'Werden die Daten dieser Website gelöscht oder der Browser entfernt, ist die Bibliothek in jedem Fall weg: Nur eine Sicherung überdauert das.';

export const sizes = 'Was Platz braucht';
export const sizeOfPapers = 'Artikel der Website';
export const sizeOfLibrary = 'Eigene Bibliothek';
export const sizeOfRest = 'App und Suchindex';
export const sizeOfAll = 'Insgesamt etwa';

export const noReserve =
  'Dieses Gerät ist fast voll. Am besten jetzt eine Sicherung erstellen, dann Platz schaffen: oben Teile des Bestands entfernen, oder Fotos und andere Apps.';
export const ifFull =
  'Sollte das Gerät voll werden, bleibt fürs Merken noch eine kleine Reserve, und es wird gesagt, was zu tun ist.';
