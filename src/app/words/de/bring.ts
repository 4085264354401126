/** Papers that a person brings: documents looked at, added, and own papers afterwards. */
import { papersOf, partOf, sizeOf } from './counts.ts';
import { counted, number, plural } from './grammar.ts';

export const addPapers = 'Artikel hinzu\u00adfügen';
export const addedByYou = 'Selbst hinzu\u00adgefügt';
export const inSettings =
  'Artikel aus eigenen Dateien und aus eingefügtem Text werden auf diesem Gerät gelesen, mit allen anderen durchsucht und sind Teil der Sicherung.';

export const bringLine = 'Aus Dateien oder Text, nur auf diesem Gerät gelesen';
export const chooseFiles = 'Dateien wählen';
export const paste = 'Einfügen';
export const pasteRefused =
  'Der Browser gibt nicht heraus, was kopiert wurde. Bitte unten in das Feld einfügen.';
export const nothingCopied = 'Es wurde nichts kopiert, was sich lesen lässt.';
export const dropHere = 'Oder Dateien irgendwo in diesem Fenster ablegen.';
export const whatIsRead =
  'BibTeX, RIS, PubMed, EndNote und andere Exporte, Tabellen, gespeicherte Seiten, kopierte Seiten, Markdown und JSON; auch gezippt. Nichts wird hinzugefügt, bevor es zu sehen war.';
export const textLabel = 'Oder Text, etwa BibTeX oder eine kopierte Seite';
export const readText = 'Diesen Text lesen';
export const pastedText = 'Eingefügter Text';
export const sharedText = 'Geteilter Text';
export const lostOnTheWay =
  'Was geteilt wurde, konnte auf diesem Gerät nicht behalten werden. Bitte Speicherplatz freigeben und noch einmal teilen.';
export const tooLarge =
  'Was geteilt wurde, ist zu groß, um übergeben zu werden. Bitte die Datei selbst hier wählen.';
export const notHere =
  'Dieser Browser lässt die Website nichts speichern, daher lassen sich keine Artikel hinzufügen. Bitte das private Fenster verlassen oder Websitedaten erlauben, dann neu laden.';
export const fileClosed = 'Eine Datei ließ sich nicht öffnen. Bitte noch einmal wählen.';
export const drop = 'Dateien ablegen, um die Artikel darin anzusehen';
export const sharedWaits = 'Was geteilt wurde, wartet in der Bibliothek unter „Artikel hinzufügen“.';

export const reading = (done: number, total: number): string =>
  `Wird gelesen: ${sizeOf(done)} von ${sizeOf(total)}`;
export const readingSome = 'Wird gelesen\u00a0…';
export const adding = (done: number, total: number): string =>
  `${partOf(done, total)} ${plural(total, 'Artikel wird', 'Artikeln werden')} hinzugefügt`;
export const stop = 'Anhalten';
export const stoppedReading = 'Angehalten. Was bis dahin gelesen wurde, steht unten.';
export const stoppedAdding = (done: number, total: number): string =>
  `Angehalten: ${partOf(done, total)} ${plural(total, 'Artikel ist', 'Artikeln sind')} hinzugefügt. Der Rest lässt sich jederzeit hinzufügen, bis dies geschlossen wird.`;
export const readAfter = 'Was inzwischen dazukam, wird gelesen, sobald diese hinzugefügt sind.';
export const notRead = 'Noch ist nicht alles gelesen, was dazukam.';
export const readRest = 'Den Rest lesen';
export const broken =
  'Der Teil der App, der Dokumente liest, ist stehen geblieben. Bitte noch einmal wählen; was hinzugefügt wurde, bleibt.';

/** Von Artikeln, die hinzugefügt wurden, als die App beendet wurde. */
export const cutOff = (names: readonly string[], done: number, total: number): string => {
  const [first = '', ...others] = names;
  const rest = counted(others.length, 'weiteres Dokument', 'weitere Dokumente');
  const what = others.length > 0 ? `„${first}“ und ${rest}` : `„${first}“`;
  return `Das Hinzufügen brach ab (${what}): ${partOf(done, total)} ${plural(total, 'Artikel ist', 'Artikeln sind')} hier. Bitte noch einmal hinzufügen, dann kommt der Rest.`;
};

export const documents = 'Dokumente';
export const documentsOf = (documents: number): string => counted(documents, 'Dokument', 'Dokumente');
/** @param format as a person calls it, in the language of formats; null while it is not known */
export const readAs = (format: string | null, papers: number): string =>
  format === null ? papersOf(papers) : `${format}, ${papersOf(papers)}`;
export const remarks = (notes: number): string => counted(notes, 'Anmerkung', 'Anmerkungen');
export const line = (line: number): string => `Zeile ${line}:`;
export const atLine = (document: string, line: number | undefined): string =>
  line === undefined ? document : `${document}, Zeile ${line}`;

export const found = 'Artikel darin';
/** „10 neue Artikel, 2 schon hier“: was gefunden wurde, wo etwas gefunden wurde. */
export const foundLine = (found: { new: number; here: number; faulty: number }): string =>
  [
    found.new && counted(found.new, 'neuer Artikel', 'neue Artikel'),
    found.here && `${number(found.here)} schon hier`,
    found.faulty && `${number(found.faulty)} nicht lesbar`,
  ]
    .filter(Boolean)
    .join(', ');
export const which = 'Welche Artikel gezeigt werden';
export const states = { all: 'Alle', new: 'Neu', here: 'Schon hier', faulty: 'Nicht lesbar' } as const;
export const noneFound = 'Es wurden keine Artikel gefunden';
export const noneFoundAdvice = 'Was stattdessen gefunden wurde, steht darüber.';
export const noneNew = 'Alles davon ist schon hier.';
export const take = (title: string): string => `${title} hinzufügen`;
/** Of a paper whose title is that of one that is here. */
export const addAnyway = 'Trotzdem hinzufügen';
export const takeAnyway = (title: string): string => `Trotzdem hinzufügen: ${title}`;
export const chooseAll = 'Alle auswählen';
export const chooseNone = 'Keinen auswählen';
export const add = (papers: number): string =>
  papers ? `${papersOf(papers)} hinzufügen` : 'Kein Artikel ist ausgewählt';
export const addRest = 'Den Rest hinzufügen';
export const moreFiles = 'Weitere Dateien';
export const discard = 'Schließen, ohne hinzuzufügen';
export const close = 'Schließen';
export const hereBy = {
  id: 'Schon hier',
  doi: 'Schon hier, mit derselben DOI',
  arxiv: 'Schon hier, mit derselben arXiv-Nummer',
  title: 'Schon hier, mit demselben Titel',
} as const;
export const hereByYou = 'selbst hinzugefügt';
export const unnamed = 'Ohne Titel';
export const preview = 'Vor dem Hinzufügen';

export const added = (papers: number): string => `${papersOf(papers)} hinzugefügt.`;
export const addedAdvice = 'Sie lassen sich mit allen anderen lesen und durchsuchen, auch ohne Netz.';
export const seeThem = 'Ansehen';
export const bringMore = 'Weitere hinzufügen';
export const takeBack = 'Zurück\u00adnehmen';
export const takenBack = 'Zurückgenommen: Nichts davon wurde behalten.';

export const ownLine = (papers: number): string => papersOf(papers);
export const searchOwn = 'In selbst hinzugefügten Artikeln suchen';
export const noneAdded = 'Noch keine eigenen Artikel';
export const noneAddedAdvice =
  'Eine Datei mitbringen, die ein anderes Programm ausgegeben hat, oder den Text einer Seite einfügen.';

export const ownPaper = 'Selbst hinzugefügt.';
export const edit = 'Bearbeiten';
export const remove = 'Entfernen';
export const editPaper = 'Diesen Artikel bearbeiten';
export const editNamed = (title: string): string => `${title} bearbeiten`;
export const removeNamed = (title: string): string => `${title} entfernen`;
export const removed = 'Der Artikel ist entfernt.';
export const fields = {
  title: 'Titel',
  authors: 'Verfasst von, ein Name je Zeile',
  abstract: 'Zusammen\u00adfassung',
  venue: 'Erschienen in',
  year: 'Jahr',
  doi: 'DOI',
  url: 'Adresse der Seite',
  pdf: 'Adresse des PDFs',
  links: 'Andere Adressen, eine je Zeile',
} as const;
export const formulas = 'Formeln in TeX, mit Dollarzeichen oder ohne, werden als Formeln gezeigt.';
export const keep = 'Änderungen behalten';
export const restored = 'Was zuvor geschrieben und nicht behalten wurde, ist wieder hier.';
export const discardChanges = 'Verwerfen';
export const kept = 'Der Artikel ist geändert.';
export const badFields = {
  title: 'Ein Artikel braucht einen Titel.',
  year: 'Das Jahr ist eine Zahl mit vier Ziffern, etwa 2026.',
  url: 'Eine Adresse beginnt mit https:// oder http://',
  doi: 'Eine DOI beginnt mit 10. und hat einen Schrägstrich.',
} as const;
