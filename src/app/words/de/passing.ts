/** Reading lists that are passed on, as link, QR code or file, and what is told of one that comes. */
import type { BackupFault } from '../../../core/backup/fault.ts';
import type { LinkFault } from '../../../core/share/fault.ts';
import { appName } from '../../../core/appName.ts';
import { papersOf, partOf } from './counts.ts';
import { counted, number } from './grammar.ts';

export const passOn = 'Link, QR-Code oder Datei für ein anderes Gerät';
export const passOnPapers = (papers: number): string => `${papersOf(papers)} weiter\u00adgeben`;
export const listName = 'Name der Liste';
export const withTags = 'Mit den Schlagwörtern';
export const withTitles = 'Mit allen Titeln';
export const withTitlesAdvice = 'Für ein Gerät, das diese Artikel vielleicht nicht hat. Braucht mehr Platz.';
const named = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(', ');
export const tagsNamed = named;
export const reading = 'Die Liste wird zusammengestellt …';
/** What is in it, told before it is passed on. */
export const holds = (papers: number, tags: number): string =>
  `Enthalten: ${papersOf(papers)}${tags > 0 ? `, ${counted(tags, 'Schlagwort', 'Schlagwörter')}` : ''}. Keine Notizen und nichts Persönliches.`;
export const leftOut = (papers: number): string =>
  papers === 1
    ? 'Ein Artikel kann nicht weitergegeben werden: Weder Text noch Titel sind auf diesem Gerät.'
    : `${papersOf(papers)} können nicht weitergegeben werden: Weder Texte noch Titel sind auf diesem Gerät.`;
export const scan = 'Die Kamera des anderen Geräts hierauf richten.';
export const onlyCode = 'QR-Code dieser Liste';
export const codeOf = (place: number, of: number): string => `QR-Code ${partOf(place, of)}`;
export const codePlace = (place: number, of: number): string => `Code ${partOf(place, of)}`;
export const inAnyOrder =
  'Die Liste ist vollständig, sobald alle Codes gescannt sind, in beliebiger Reihenfolge.';
export const nextCode = 'Nächster Code';
export const previousCode = 'Voriger Code';
export const shareLink = 'Link teilen';
export const copyLink = 'Link kopieren';
export const tooLongForLink =
  'Für einen einzigen Link ist die Liste zu lang: Die Codes scannen oder die Datei speichern.';
export const tooLong = 'Für Links und Codes ist die Liste zu lang: Die Datei speichern.';
export const staysPrivate = 'Die Liste steht im Link selbst, in einem Teil, den Browser an niemanden senden.';
export const file = 'Als Datei';
export const withNotes = 'Mit eigenen Notizen und Markierungen';
export const fileAdvice =
  'Das andere Gerät öffnet sie in seinen Einstellungen, unter „Sicherung prüfen oder zurückholen“.';
export const saveFile = 'Datei speichern';
export const shareFile = 'Datei teilen';
export const saved = (name: string): string =>
  `Liste gespeichert: ${name}. Die Datei ist bei den Downloads zu finden.`;
export const stem = 'liste';

export const sharedList = 'Eine Leseliste';
export const opening = 'Die Liste wird gelesen …';
export const arriving =
  'Es kommen noch Artikel an. Sobald das beendet ist, steht hier, welche der Liste auf diesem Gerät sind, und sie können übernommen werden.';
export const papersHere = (here: number, of: number): string =>
  here === of
    ? `${papersOf(of)}, alle auf diesem Gerät`
    : `${papersOf(of)}, davon ${number(here)} auf diesem Gerät`;
export const nothingYet = 'Vor der Auswahl wird nichts gespeichert.';
export const here = 'Auf diesem Gerät';
export const notHere = 'Nicht auf diesem Gerät';
export const notHereAdvice = 'Sie werden mit Titel und Adresse behalten, bei den mitgebrachten Artikeln.';
export const unknown = (papers: number): string =>
  papers === 1
    ? 'Ein weiterer Artikel ist nicht auf diesem Gerät, und der Link nennt seinen Titel nicht. Um die Liste mit Titeln bitten oder die neuesten Artikel laden.'
    : `${papersOf(papers)} mehr sind nicht auf diesem Gerät, und der Link nennt ihre Titel nicht. Um die Liste mit Titeln bitten oder die neuesten Artikel laden.`;
export const showAll = (papers: number): string => `Alle ${papersOf(papers)} zeigen`;
export const whatToDo = 'Was mit ihnen geschehen soll';
export const saveThem = 'Merken';
export const collectThem = (name: string): string => `In die Sammlung „${name}“ aufnehmen`;
export const tagThem = (names: readonly string[]): string => `Mit den Schlagwörtern ${named(names)}`;
export const notesToo = (notes: number, highlights: number): string => {
  const parts = [
    ...(notes > 0 ? [counted(notes, 'Notiz', 'Notizen')] : []),
    ...(highlights > 0 ? [counted(highlights, 'Markierung', 'Markierungen')] : []),
  ];
  return `Mit ${parts.join(' und ')} aus der Liste`;
};
export const take = (papers: number): string => `${papersOf(papers)} übernehmen`;
export const taken = (papers: number): string => `${papersOf(papers)} übernommen.`;
export const noPapers = 'Auf dieser Liste steht kein Artikel, der übernommen werden kann.';
export const discard = 'Verwerfen';

export const partKept = (place: number, of: number): string => `Code ${partOf(place, of)} ist da`;
export const stillToScan = (places: readonly number[]): string =>
  places.length === 1
    ? `Noch zu scannen ist Code ${number(places[0]!)}. Was gescannt wurde, wird bis dahin behalten.`
    : `Noch zu scannen sind die Codes ${places.map(number).join(', ')}. Was gescannt wurde, wird bis dahin behalten.`;

export const noList = 'Eine weiter\u00adgegebene Liste öffnen';
export const noListAdvice = 'Ihren Code mit der Kamera dieses Geräts scannen oder ihren Link hier einfügen.';
export const link = 'Link der Liste';
export const open = 'Öffnen';
export const refused = 'Diese Liste kann nicht gelesen werden';

const NOTHING_CHANGED = 'Es wurde nichts geändert.';

/** Why a link was refused, and what to do. */
export function linkFaultSentence(fault: LinkFault): string {
  return `${linkReason(fault)} ${NOTHING_CHANGED}`;
}

function linkReason(fault: LinkFault): string {
  switch (fault.kind) {
    case 'foreign':
      return `Das ist kein Link einer Leseliste von ${appName}. Den Code noch einmal scannen oder um den Link bitten.`;
    case 'cut':
      return 'Dieser Link ist beschädigt oder nicht vollständig. Den Code noch einmal scannen oder den ganzen Link kopieren.';
    case 'odd':
      return 'In diesem Link steht, was in keiner Leseliste steht. Bitte noch einmal um ihn bitten.';
    case 'newer':
      return `Dieser Link stammt von einer neueren Version von ${appName} (Format ${number(fault.version)}). In den Einstellungen nach einem Update suchen, dann noch einmal öffnen.`;
  }
}

/** Why the file of a list was refused, and what to do. */
export function listFileFaultSentence(fault: BackupFault): string {
  return `${fileReason(fault)} ${NOTHING_CHANGED}`;
}

function fileReason(fault: BackupFault): string {
  switch (fault.kind) {
    case 'newer':
      return `Diese Leseliste stammt von einer neueren Version von ${appName} (Format ${number(fault.version)}). In den Einstellungen nach einem Update suchen, dann noch einmal versuchen.`;
    case 'changed':
      return 'Diese Leseliste ist nicht, wie sie erstellt wurde: Sie wurde beschädigt oder von Hand geändert. Eine andere Kopie auswählen. Wer sie mit Absicht geändert hat, kann ihre Zeile „sha256“ herausnehmen; dann wird sie gelesen, wie sie ist.';
    case 'shape':
    case 'twice': {
      const place = [fault.table, fault.id, fault.field].filter((part) => part !== undefined);
      return `In dieser Leseliste steht etwas, das nicht hineingehört: ${place.map((part) => `„${part.slice(0, 60)}“`).join(', ')}. Eine andere auswählen.`;
    }
    default:
      return 'Diese Leseliste ist beschädigt oder endet zu früh. Noch einmal von dort kopieren, woher sie kam.';
  }
}
