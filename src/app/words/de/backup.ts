/** Backups: what is said in the settings, of a file that was chosen, and why one is refused. */
import { appName } from '../../../core/appName.ts';
import type { BackupFault } from '../../../core/backup/fault.ts';
import type { Thing } from '../../../core/backup/things.ts';
import { counted, locale, number, plural } from './grammar.ts';

export const backup = 'Sicherung';
export const whatItIs =
  'Eine Sicherung ist eine Datei mit allem, was hier aufbewahrt ist: gemerkte Artikel samt Text, Gelesen-Vermerke, Notizen, Markierungen, Schlagwörter, Sammlungen und Einstellungen. Am besten dort ablegen, wo dieses Gerät sie nicht verlieren kann.';
export const neverMade = 'Auf diesem Gerät wurde noch keine Sicherung erstellt.';
export const lastMade = (days: number): string =>
  days < 1
    ? 'Die letzte Sicherung ist von heute.'
    : `Die letzte Sicherung ist ${counted(days, 'Tag', 'Tage')} alt.`;
export const make = 'Sicherung erstellen';
/** Where there is little room. */
export const backUp = 'Sichern';
export const making = 'Die Sicherung wird erstellt\u00a0…';
export const made = (name: string): string => `Sicherung erstellt: ${name}. Sie liegt bei den Downloads.`;
export const notReadBack = (sentence: string): string =>
  `Die Sicherung wurde erstellt, aber diese App kann sie nicht wieder einlesen; darum ist kein Verlass auf sie. ${sentence}`;
export const choose = 'Sicherung prüfen oder zurückholen';
export const chooseAdvice =
  'Es ändert sich nichts, bevor zu sehen war, was eine Sicherung bringen würde. Auch die Datei einer Leseliste wird hier geöffnet.';
export const chooseAnother = 'Andere Datei wählen';
export const reading = 'Die Datei wird gelesen\u00a0…';
/** For the name of a file, where the papers came from several documents. */
export const libraryStem = 'bibliothek';

const dateAndTime = (time: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(time);
const day = (time: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);

export const whole = 'Diese Sicherung ist unversehrt.';
export const unsealed =
  'Die Prüfsumme wurde aus dieser Datei entfernt; niemand kann sagen, ob sie noch so ist, wie sie erstellt wurde. Nur zusammenführen, wenn bekannt ist, wer sie geändert hat.';
export const madeOn = (time: number): string => `Erstellt am ${dateAndTime(time)}.`;
export const inIt = 'Darin';
export const emptyBackup = 'Es ist nichts darin.';
export const wouldChange = 'Was sich hier durch Zusammen\u00adführen ändern würde';
export const nothingNew = 'Alles darin ist schon hier: Zusammenführen würde nichts ändern.';
export const onlyDetails =
  'Nur Kleinigkeiten, etwa Lesestellen in Artikeln und neuere Texte gemerkter Artikel.';
export const onlySettings = 'Zusammenführen würde nur Einstellungen bringen, die hier nicht gewählt wurden.';
export const nowAndThen = (before: number, after: number, changed: number): string =>
  `jetzt ${number(before)}, danach ${number(after)}${changed ? `, ${number(changed)} geändert` : ''}`;
export const bothStay = (texts: number): string =>
  `${counted(texts, 'Notiz wurde', 'Notizen wurden')} auf zwei Geräten unabhängig geschrieben: Beide Texte bleiben zur Auswahl.`;
export const runsAhead = (values: number, latest: string): string =>
  `${counted(values, 'Eintrag darin stammt', 'Einträge darin stammen')} von einem Gerät, dessen Uhr falsch geht: Sie zeigt den ${day(Date.parse(latest))}. Bis zur nächsten Änderung ${plural(values, 'gilt er', 'gelten sie')} als das Neueste.`;
export const merge = 'Mit dieser Bibliothek zusammen\u00adführen';
export const mergeAdvice = 'Nichts, was hier ist, geht verloren, und es lässt sich rückgängig machen.';
export const merging =
  'Wird zusammen\u00adgeführt\u00a0… Das kann eine Minute dauern. Bricht es ab, ist nichts geändert.';
export const merged = 'Die Sicherung ist mit der Bibliothek zusammengeführt.';
export const mergedNothing = 'Es war schon alles hier.';

export const names: Readonly<Record<Thing, string>> = {
  saved: 'Gemerkte Artikel',
  read: 'Gelesene Artikel',
  hidden: 'Ausgeblendete Artikel',
  notes: 'Notizen',
  highlights: 'Markierungen',
  tags: 'Schlagwörter',
  tagged: 'Schlagwörter an Artikeln',
  collections: 'Sammlungen',
  collected: 'Artikel in Sammlungen',
  ownPapers: 'Mitgebrachte Artikel',
  searches: 'Suchen',
  visits: 'Tage im Verlauf',
};

export const keptFile = 'Eine Datei, die aktuell bleibt';
export const keptFileWhat =
  'Eine Datei in einem Ordner wählen, den ein anderes Programm zwischen Computern abgleicht. Sie wird nach jeder Änderung hier geschrieben, und was ein anderer Computer hineingeschrieben hat, wird zusammengeführt: So teilen sich mehrere eine Bibliothek, ohne einen Server von uns.';
export const newFile = 'Neue Datei anlegen';
export const fileThere = 'Vorhandene Datei nehmen';
export const fileIsKept = (name: string): string => `${name} bleibt aktuell.`;
export const fileAsks = (name: string): string =>
  `${name} bleibt nicht aktuell: Der Browser will noch einmal um Erlaubnis fragen.`;
export const fileLeft = (name: string): string => `${name} bleibt nicht aktuell.`;
export const fileNotReached =
  'Die Datei ließ sich nicht lesen oder schreiben. Bitte nachsehen, ob sie noch da ist, und erneut versuchen.';
export const fileMerged = 'Was ein anderes Gerät getan hat, ist mit der Bibliothek zusammengeführt.';
export const allow = 'Erlauben';
export const keepNoFile = 'Keine Datei führen';

export const reminder = (things: number, most: number): string =>
  things >= most
    ? `${number(most)} Dinge oder mehr, die hier getan wurden, sind noch in keiner Sicherung.`
    : `${counted(things, 'Ding, das hier getan wurde, ist', 'Dinge, die hier getan wurden, sind')} noch in keiner Sicherung.`;
export const later = 'Später: in zwei Wochen erinnern';

export const erase = 'Alles löschen';
export const eraseWhat =
  'Das löscht von diesem Gerät: gemerkte Artikel samt Text, Gelesen-Vermerke und Ausgeblendetes, Notizen, Markierungen, Schlagwörter, Sammlungen, Verlauf, Suchen, mitgebrachte Artikel und Einstellungen. Die Artikel der Website bleiben. Es lässt sich nicht rückgängig machen.';
export const eraseAdvice = 'Mit einer Sicherung vorher lässt sich alles wieder zurückholen.';
export const madeFirst =
  'Die Sicherung ist erstellt. Bitte erst bei den Downloads nachsehen, dann weitermachen.';
export const notMade =
  'Die Sicherung konnte nicht erstellt werden. Nach dem Schließen ist zu sehen, warum; bitte vor dem Löschen erneut versuchen.';
export const eraseNow = 'Jetzt alles löschen';
/** After that. */
export const allErased = 'Alles ist gelöscht. Die Artikel der Website sind noch da.';
export const keepAll = 'Alles behalten';

const NOTHING_CHANGED = 'Es wurde nichts geändert.';

/** Why a file was refused, and what to do. */
export function backupFaultSentence(fault: BackupFault): string {
  return `${reasonOf(fault)} ${NOTHING_CHANGED}`;
}

function reasonOf(fault: BackupFault): string {
  switch (fault.kind) {
    case 'empty':
      return 'Diese Datei ist leer. Bitte eine andere wählen.';
    case 'archive':
      return 'Diese Datei ist beschädigt oder unvollständig: Sie lässt sich nicht entpacken. Bitte noch einmal von ihrer Herkunft kopieren oder eine ältere Sicherung wählen.';
    case 'large':
      return `Diese Datei enthält mehr als ${number(Math.round(fault.most / 1048576))} MB; so groß ist keine Sicherung einer Bibliothek. Bitte eine andere wählen.`;
    case 'encoding':
      return 'Diese Datei ist kein Text in UTF-8, wie eine Sicherung es ist. Bitte die Datei so wählen, wie sie erstellt wurde.';
    case 'foreign':
      return `Diese Datei ist keine Sicherung von ${appName}. Bitte eine wählen, deren Name mit „offprint-“ beginnt.`;
    case 'broken':
      return 'Diese Sicherung ist beschädigt oder endet zu früh. Bitte noch einmal von ihrer Herkunft kopieren oder eine ältere wählen.';
    case 'deep':
      return 'Diese Datei ist weit tiefer verschachtelt als eine Sicherung. Bitte eine andere wählen.';
    case 'newer':
      return `Diese Sicherung stammt von einer neueren Version von ${appName} (Format ${number(fault.version)}). Bitte in den Einstellungen nach einem Update suchen und es erneut versuchen.`;
    case 'shape':
      return `In dieser Sicherung steht etwas, das nicht hineingehört: ${placeOf(fault)}. Bitte eine andere wählen.`;
    case 'twice':
      return `Diese Sicherung hat einen Eintrag doppelt: ${placeOf(fault)}. Bitte einen der beiden herausnehmen oder eine andere Sicherung wählen.`;
    case 'clock':
      return `In dieser Sicherung steht eine Zeit, die keine Uhr zeigen kann: ${placeOf(fault)}. Bitte eine ältere Sicherung wählen.`;
    case 'changed':
      return 'Diese Sicherung ist nicht, wie sie erstellt wurde: Sie wurde beschädigt oder von Hand geändert. Bitte eine andere Kopie wählen. Wer sie absichtlich geändert hat, kann die Zeile „sha256“ herausnehmen; dann wird sie gelesen, wie sie ist.';
    case 'list':
      return 'Diese Datei ist eine weitergegebene Leseliste, keine Sicherung. Sie wird in den Einstellungen geöffnet.';
    case 'backup':
      return 'Diese Datei ist eine Sicherung, keine Leseliste.';
  }
}

function placeOf({ table, id, field }: { table: string; id?: string; field?: string }): string {
  const parts = [table, id, field].filter((part) => part !== undefined);
  return parts.map((part) => `„${part.slice(0, 60)}“`).join(', ');
}
