import type { FileKind, XmlKind } from '../../../core/formats/kindNames.ts';
import type { Advice, FormatName, SayingsIn } from '../../../core/formats/sayings.ts';
import { counted, number, plural } from './grammar.ts';

export const formatNames: Partial<Record<FormatName, string>> = {
  'web page': 'Webseite',
  'text with labels': 'Text mit Feldnamen',
  'list of PubMed': 'Liste von PubMed',
  'list of titles': 'Liste von Titeln',
  'page of titles': 'Seite mit Titeln',
  'list of citations': 'Liste von Zitaten',
  'mail of arXiv': 'E-Mail von arXiv',
  mail: 'E-Mail',
  'page copy': 'kopierte Seite',
  'page of a paper': 'Seite eines Artikels',
  'list of references': 'Literaturverzeichnis',
  'Ovid with labels': 'Ovid mit Feldnamen',
};

export const entryOf = (entry: number, sentence: string): string => `Eintrag ${entry}: ${sentence}`;

const looks: Record<FormatName, string> = {
  'web page':
    'Eine gespeicherte Seite wird gelesen, wenn sie ihren Artikel in "citation_title" oder "DC.title" nennt.',
  'text with labels': 'Ein Artikel beginnt mit „Title:“, dann folgen „Authors:“ und „Abstract:“.',
  'list of PubMed':
    'Ein Artikel beginnt mit seiner Nummer und seiner Zeitschrift, dann folgen als Absätze Titel, Namen und Zusammenfassung.',
  'list of titles': 'Ein Artikel ist eine Zeile mit Namen, einem Punkt und dem Titel.',
  'page of titles':
    'Ein Artikel ist eine Zeile mit seinem Titel, darunter die Namen und der Ort der Veröffentlichung.',
  'list of citations':
    'Ein Artikel besteht aus Zeilen, die mit einem Komma enden: Namen, Titel, Zeitschrift, Jahr und DOI.',
  CSV: 'Ein Artikel ist eine Zeile unter einer Zeile mit Spaltennamen, von denen einer „Title“ ist.',
  'mail of arXiv':
    'Ein Artikel ist ein Eintrag mit „Title:“ zwischen Zeilen aus zwei umgekehrten Schrägstrichen, dahinter die Zusammenfassung.',
  mail: 'Gelesen werden E-Mails von arXiv, Hinweise von Google Scholar und andere, die Titel mit Zusammenfassungen enthalten.',
  'page of a paper': 'Eine Seite hat ihren Titel über der Zeile „Abstract“ und die Zusammenfassung darunter.',
  'list of references': 'Ein Artikel ist ein Eintrag mit Namen, Titel und Jahr.',
  Org: 'Ein Artikel ist eine Überschrift mit seinen Eigenschaften, darunter die Zusammenfassung.',
  'Ovid with labels':
    'Ein Artikel beginnt mit seiner Nummer, "<1>", und hat seinen Titel unter einer Zeile "Title".',
  Cochrane: 'Ein Artikel beginnt mit seiner Nummer, "ID: CN-…", und hat seinen Titel in "TI: …".',
  Ovid: 'Ein Artikel beginnt mit seiner Nummer, "<1. >", und hat seinen Titel in "TI  - …".',
  ADS: 'Ein Artikel beginnt mit "%R 2018…" und hat seinen Titel in "%T …".',
  RIS: 'Ein Artikel beginnt mit "TY  - JOUR", hat seinen Titel in "TI  - …" und endet mit "ER  - ".',
  RefWorks: 'Ein Artikel beginnt mit "RT Journal Article" und hat seinen Titel in "T1 …".',
  MEDLINE: 'Ein Artikel beginnt mit "PMID- 123" und hat seinen Titel in "TI  - …".',
  EndNote: 'Ein Artikel beginnt mit "%0 Journal Article" und hat seinen Titel in "%T …".',
  'Web of Science': 'Ein Artikel beginnt mit "PT J", hat seinen Titel in "TI …" und endet mit "ER".',
  'page copy': 'Ein Artikel ist eine Zeile mit seinem Titel, eine leere Zeile und seine Zusammenfassung.',
  XML: 'Gelesen wird XML von PubMed, EndNote, MODS, arXiv (Atom, RSS, OAI-PMH), Crossref, DataCite, JATS und dblp.',
  BibTeX: 'Ein Artikel ist ein Eintrag wie "@article{key, title = {…}, abstract = {…}}".',
  Markdown:
    'Ein Artikel ist eine Überschrift mit seiner Zusammenfassung darunter, eine Zeile einer Tabelle mit einer Spalte „Title“ oder ein Listenpunkt mit der Adresse eines Artikels.',
  JSON: 'Ein Artikel ist ein Objekt mit "title" und "abstract", in einer eigenen Zeile oder in einer Liste.',
};

const advice: Record<Advice, string> = {
  text: 'Den Text daraus als .txt-Datei speichern und diese hinzufügen.',
  unpack: 'Entpacken und hinzufügen, was darin ist.',
  export: 'Als JSON-Zeilen oder CSV exportieren und das hinzufügen.',
  sheet: 'Als CSV speichern und das hinzufügen.',
  remove: 'Nicht mit auswählen.',
};

const fileKinds: Record<FileKind, string> = {
  'a PDF': 'ein PDF',
  'a zip archive or an office document': 'ein Zip-Archiv oder ein Office-Dokument',
  'an empty zip archive': 'ein leeres Zip-Archiv',
  'a picture': 'ein Bild',
  'a picture or a recording': 'ein Bild oder eine Aufnahme',
  'a gzip archive': 'ein Gzip-Archiv',
  'a 7z archive': 'ein 7z-Archiv',
  'a RAR archive': 'ein RAR-Archiv',
  'a bzip2 archive': 'ein Bzip2-Archiv',
  'an xz archive': 'ein XZ-Archiv',
  'a Zstandard archive': 'ein Zstandard-Archiv',
  'a tar archive': 'ein Tar-Archiv',
  'an old office document': 'ein älteres Office-Dokument',
  'a rich-text document': 'ein RTF-Dokument',
  'a PostScript document': 'ein PostScript-Dokument',
  'a SQLite database': 'eine SQLite-Datenbank',
  'a Parquet table': 'eine Parquet-Tabelle',
  'an Arrow table': 'eine Arrow-Tabelle',
  'a Feather table': 'eine Feather-Tabelle',
  'an Avro file': 'eine Avro-Datei',
  'an ORC table': 'eine ORC-Tabelle',
  'an HDF5 file': 'eine HDF5-Datei',
  'an array of NumPy': 'ein NumPy-Feld',
  'a program': 'ein Programm',
  'a recording': 'eine Aufnahme',
  'a DjVu document': 'ein DjVu-Dokument',
  'a binary property list': 'eine binäre Property-List',
  'a font': 'eine Schriftart',
  'a Word document': 'ein Word-Dokument',
  'an Excel spreadsheet': 'eine Excel-Tabelle',
  'a PowerPoint presentation': 'eine PowerPoint-Präsentation',
  'an EPUB book': 'ein EPUB-Buch',
  'an OpenDocument spreadsheet': 'eine OpenDocument-Tabelle',
  'an OpenDocument text': 'ein OpenDocument-Text',
  'a Java program': 'ein Java-Programm',
  'a Pages or Numbers document': 'ein Dokument von Pages oder Numbers',
};

const xmlKinds: Record<XmlKind, string> = {
  'METS of a library': 'METS einer Bibliothek',
  'MARC of a library': 'MARC einer Bibliothek',
  OpenURL: 'OpenURL',
  'sources of Microsoft Word': 'Quellen von Microsoft Word',
  TEI: 'TEI',
  RDF: 'RDF',
};

const asList = 'Die Liste als RIS, BibTeX oder CSV speichern und diese hinzufügen.';
const nameOf = (format: FormatName): string => formatNames[format] ?? format;
const placeOf = ({ document, line }: { document?: string; line: number }): string =>
  document === undefined ? `in Zeile ${line}` : `in „${document}“, Zeile ${line}`;
const sizeOf = (bytes: number): string =>
  bytes >= 1e9 ? `${Math.round(bytes / 1e9)} GB` : `${Math.round(bytes / 2 ** 20)} MB`;

export const sayings: SayingsIn = {
  empty: () =>
    'Die Datei ist leer. Titel und Zusammenfassungen hineinschreiben oder sie nicht mit auswählen.',
  binary: () => `Das sind Binärdaten, kein Text. ${advice.text}`,
  file: ({ kind, advice: what }) => `Das ist ${fileKinds[kind]}, kein Text. ${advice[what]}`,
  'too-long-text': ({ size, most }) =>
    `Das sind ${number(size)} MB Text, und höchstens ${most} MB können auf einmal gelesen werden. Aufteilen oder als JSON-Zeilen schreiben.`,
  'too-long-file': ({ most }) =>
    `Das ist länger als ${sizeOf(most)}, und in dieser Länge werden nur Listen in JSON gelesen. Aufteilen oder als JSON-Zeilen schreiben.`,
  'holds-too-much': ({ most }) => `Darin sind mehr als ${sizeOf(most)}. In kleinere Dokumente aufteilen.`,
  'long-line': ({ most }) =>
    `Eine Zeile darin hat mehr als ${sizeOf(most)}. Als JSON-Zeilen schreiben, mit einem Artikel je Zeile.`,
  unreadable: () =>
    'Die Datei konnte nicht gelesen werden. Bitte prüfen, ob sie noch da ist, und erneut auswählen.',
  cut: () => 'Nicht bis zum Ende gelesen, weil das angehalten wurde.',
  'archive-too-large': ({ kind, most }) =>
    `Das ist ein ${kind === 'zip' ? 'Zip' : 'Gzip'}-Archiv mit mehr als ${number(most)} MB darin. Den Inhalt in kleinere Dokumente aufteilen.`,
  'archive-damaged': ({ kind }) =>
    kind === 'zip'
      ? 'Das ist ein Zip-Archiv, das beschädigt oder mit einem Passwort gesperrt ist. Neu erstellen oder hinzufügen, was darin war.'
      : 'Das ist ein Gzip-Archiv, das abbricht oder beschädigt ist. Neu erstellen oder hinzufügen, was darin war.',
  'too-many-files': ({ most }) => `Das ist ein Zip-Archiv mit mehr als ${number(most)} Dateien. Aufteilen.`,
  'no-documents': () =>
    'Das ist ein Zip-Archiv ohne Dokumente darin. Stattdessen die Dokumente selbst hinzufügen.',
  'zip-in-zip': () => `Das ist ein Zip-Archiv in einem anderen. ${advice.unpack}`,
  nuls: () => 'Hier stehen NUL-Zeichen, die weggelassen werden.',
  'guessed-lines': ({ lines }) =>
    `${lines === 1 ? 'Diese Zeile ist' : `Diese und ${counted(lines - 1, 'weitere Zeile', 'weitere Zeilen')} sind`} nicht in UTF-8 und als Windows-1252 (Latin-1) gelesen. Die Akzente prüfen oder die Datei als UTF-8 speichern.`,
  latex: () =>
    'Das ist LaTeX-Quelltext, der nicht gelesen wird. Titel und Zusammenfassung in eine .txt-Datei schreiben und diese hinzufügen.',
  'web-archive': () =>
    'Das ist ein Webarchiv (MHTML), das nicht gelesen wird. Die Seite als HTML speichern oder ihren Text in eine .txt-Datei kopieren.',
  'git-lfs': () => 'Das ist ein Verweis von Git LFS, nicht die Datei selbst. Die Datei holen und hinzufügen.',
  calendar: () => `Das ist ein Kalender oder ein Adressbuch. ${advice.remove}`,
  marc: () => `Das ist ein MARC-Datensatz, der nicht gelesen wird. ${asList}`,
  'unknown-tags': () =>
    `Das ist ein Export mit einem Kürzel vor jeder Zeile, von einem unbekannten Programm. ${asList}`,
  numbers: () => `Das ist eine Tabelle mit Zahlen, nicht mit Artikeln. ${advice.remove}`,
  cff: () =>
    'Das ist eine Zitierdatei (CFF), die nicht gelesen wird. Was sie zitiert, als BibTeX oder RIS speichern und hinzufügen.',
  yaml: () =>
    'Das ist YAML, das nicht gelesen wird. Die Liste als JSON, RIS oder BibTeX speichern und hinzufügen.',
  settings: () =>
    'Das ist eine Datei mit Einstellungen (TOML, INI oder Ähnliches), die nicht gelesen wird. Die Liste als JSON, RIS oder BibTeX speichern und hinzufügen.',
  subtitles: () => `Das sind Untertitel eines Films, keine Artikel. ${advice.remove}`,
  log: () => `Das ist das Protokoll eines Programms, keine Liste von Artikeln. ${advice.remove}`,
  program: () => `Das sieht wie ein Programmtext aus, nicht wie Artikel. ${advice.remove}`,
  'page-without-tags': () =>
    'Das ist eine gespeicherte Webseite, die in ihrem Kopf keinen Artikel nennt. Öffnen, den Text in eine .txt-Datei kopieren und diese hinzufügen.',
  'unknown-xml': ({ root, kind }) =>
    `Das ist XML einer Art, die nicht gelesen wird (${kind ? xmlKinds[kind] : `„${root}“`}). ${asList}`,
  fragments: () =>
    'Die Zeilen sind zu kurz für Titel und Zusammenfassungen. Die Seite erneut kopieren oder ihren Text ohne Tabelle.',
  'not-scholarly': () =>
    'Das liest sich wie ein Bericht, ein Brief, ein Rundschreiben oder Notizen, nicht wie Artikel mit Zusammenfassungen. Nicht mit auswählen, oder jeden Titel über seine Zusammenfassung setzen.',
  'other-things': () =>
    'Die Einträge haben Titel, aber keine Zusammenfassungen, Namen, Zeitschriften oder Kennungen: Es sind keine Artikel. Nicht mit auswählen, oder jene Felder „abstract“, „authors“ und „doi“ nennen.',
  'other-page': ({ title }) =>
    `„${title}“ ist ein Lesezeichen einer Seite, die keine Seite eines Artikels ist, und wird ausgelassen.`,
  'no-title-column': ({ columns }) =>
    `Das ist eine Tabelle ohne Spalte mit Titeln (die erste Zeile ist „${columns}“). Eine Spalte „Title“ und eine „Abstract“ nennen.`,
  'no-papers': ({ format }) => `Kein Artikel wurde darin gefunden. ${looks[format]}`,
  'mostly-left-over': ({ papers, parts, format }) =>
    `Das meiste war nicht zu verstehen: Gefunden wurden ${counted(papers, 'Artikel', 'Artikel')} und ${counted(parts, 'anderer Teil', 'andere Teile')}, gelesen als ${nameOf(format)}. ${looks[format]}`,
  together: () =>
    'Die Zeilen sind ineinander gelaufen: Wo ein Titel endet und Namen beginnen, ist geraten. Die Seite am besten erneut kopieren.',
  'no-abstract': ({ title }) =>
    `„${title}“ hat keine Zusammenfassung: Nur der Titel kann gelesen und gesucht werden.`,
  'entry-without-title': ({ known }) =>
    `Ein Eintrag${known === undefined ? '' : ` („${known}“)`} hat keinen Titel und ist weggelassen. Er braucht einen.`,
  'row-without-title': ({ row }) => `Diese Zeile hat keinen Titel und ist weggelassen: „${row}“`,
  'value-without-title': ({ text }) =>
    `Das hat keinen Titel und ist weggelassen: „${text}“ Es braucht einen "title".`,
  'not-json': ({ text }) =>
    `Das ist kein JSON und ist weggelassen: „${text}“ Anführungszeichen, Kommas und Klammern prüfen.`,
  misquoted: ({ row }) =>
    `Die Anführungszeichen dieser Zeile passen nicht zusammen, sie ist vielleicht falsch gelesen: „${row}“`,
  unclosed: ({ lines }) =>
    `Ein Anführungszeichen dieser Zeile wird nie geschlossen, und ${counted(lines, 'Zeile', 'Zeilen')} dahinter ${plural(lines, 'konnte', 'konnten')} nicht gelesen werden. Es schließen.`,
  'open-entry': ({ key }) =>
    `Der Eintrag „${key}“ hört nicht auf: Behalten wird, was davon zu lesen war. Klammern und Anführungszeichen prüfen.`,
  outside: ({ text }) => `Das steht außerhalb aller Einträge und ist weggelassen: „${text}“`,
  'title-alone': ({ title }) =>
    `„${title}“ hat keine Zusammenfassung und ist weggelassen. Die Zusammenfassung darunter schreiben.`,
  'abstract-alone': ({ text }) =>
    `Diese Zusammenfassung hat keinen Titel und ist weggelassen: „${text}“ Den Titel darüber schreiben.`,
  'no-paper': ({ title }) =>
    `„${title}“ und der Text darunter sehen nicht wie ein Artikel aus und sind weggelassen. Ist es einer, „Abstract:“ vor den Text schreiben.`,
  'stray-identifier': ({ text }) =>
    `„${text}“ ist weggelassen: Es ist nicht zu erkennen, zu welchem Artikel das gehört. Direkt unter dessen Titel schreiben.`,
  'part-as-title': ({ text }) =>
    `„${text}“ ist vielleicht ein Teil der Seite, steht aber da, wo ein Titel stehen muss, und ist so gelesen.`,
  'two-in-one': ({ title, characters }) =>
    `Die Zusammenfassung von „${title}“ hat ${number(characters)} Zeichen. Prüfen, ob kein anderer Artikel hineingeraten ist.`,
  'no-word-shared': ({ title }) =>
    `„${title}“ hat kein Wort mit der Zusammenfassung darunter gemeinsam. Prüfen, ob sie zusammengehören.`,
  'long-title': ({ title, characters, most }) =>
    `Der Titel „${title}“ hat ${number(characters)} Zeichen und ist weggelassen. Höchstens ${number(most)} werden gelesen.`,
  'cut-abstract': ({ title, characters, most }) =>
    `Die Zusammenfassung von „${title}“ hat ${number(characters)} Zeichen: Alles nach den ersten ${number(most)} ist weggelassen.`,
  'long-abstract': ({ title, characters }) =>
    `Die Zusammenfassung von „${title}“ hat ${number(characters)} Zeichen. Prüfen, ob es eine ist.`,
  'long-list': ({ title, items, what, most }) =>
    `„${title}“ hat eine Liste von ${number(items)} ${what === 'authors' ? 'Namen' : 'Stichwörtern'}: Alle nach den ersten ${number(most)} sind weggelassen.`,
  'shared-identifier': ({ title, other }) =>
    `„${title}“ hat die Kennung von „${other}“ und bleibt als eigener Artikel.`,
  copy: ({ title, at, other, differs }) =>
    `„${title}“ ${other === undefined ? 'steht schon' : `hat die Kennung von „${other}“ und steht schon`} ${placeOf(at)}${differs ? ', mit anderer Zusammenfassung' : ''}; diese Kopie ist weggelassen.`,
  namesake: ({ title, at }) =>
    `„${title}“ hat den Titel des Artikels ${placeOf(at)}, aber eine eigene Kennung; beide bleiben.`,
  apart: ({ title, at }) =>
    `„${title}“ hat den Titel des Artikels ${placeOf(at)}, ist aber aus einem anderen Jahr oder von anderen verfasst; beide bleiben.`,
};
