import type { ArchiveKind, FileKind, XmlKind } from './kindNames.ts';

/** What a paper looks like in each format, by the format's name: told where there is none. */
export const LOOKS = {
  'web page': 'A saved page is read if it names its paper in "citation_title" or "DC.title".',
  'text with labels': 'A paper begins with “Title:”, and “Authors:” and “Abstract:” follow.',
  'list of PubMed':
    'A paper begins with its number and its journal, and its title, its authors and its abstract follow as paragraphs.',
  'list of titles': 'A paper is a line with its authors, a full stop and its title.',
  'list of citations':
    'A paper is lines that end with commas: its names, its title, its journal, its year, and its DOI.',
  'page of titles': 'A paper is a line with its title, its names under it and where it appeared.',
  CSV: 'A paper is a row below a line of column names, of which one is “Title”.',
  'mail of arXiv':
    'A paper is a record with “Title:” between lines of two backslashes, and its abstract behind.',
  mail: 'Mails of arXiv and alerts of Google Scholar are read, and others that list titles with their abstracts.',
  'page of a paper': 'A page has its title above the line “Abstract” and the abstract below.',
  'list of references': 'A paper is a reference with its names, its title and its year.',
  Org: 'A paper is a heading with its properties and its abstract under it.',
  'Ovid with labels': 'A paper begins with its number, "<1>", and has its title under a line "Title".',
  Cochrane: 'A paper begins with its number, "ID: CN-…", and has its title in "TI: …".',
  Ovid: 'A paper begins with its number, "<1. >", and has its title in "TI  - …".',
  ADS: 'A paper begins with "%R 2018…" and has its title in "%T …".',
  RIS: 'A paper begins with "TY  - JOUR", has its title in "TI  - …" and ends with "ER  - ".',
  RefWorks: 'A paper begins with "RT Journal Article" and has its title in "T1 …".',
  MEDLINE: 'A paper begins with "PMID- 123" and has its title in "TI  - …".',
  EndNote: 'A paper begins with "%0 Journal Article" and has its title in "%T …".',
  'Web of Science': 'A paper begins with "PT J", has its title in "TI …" and ends with "ER".',
  'page copy': 'A paper is a line with its title, a blank line, and its abstract.',
  XML: 'It is read if it is of PubMed, EndNote, MODS, arXiv (Atom, RSS, OAI-PMH), Crossref, DataCite, JATS or dblp.',
  BibTeX: 'A paper is an entry such as "@article{key, title = {…}, abstract = {…}}".',
  Markdown:
    'A paper is a heading with its abstract under it, a row of a table with a column “Title”, or an item of a list with the address of a paper.',
  JSON: 'A paper is an object with a "title" and an "abstract", on a line of its own or in an array.',
} as const;

export type FormatName = keyof typeof LOOKS;

/** What can be done with a file that is no text. */
const ADVICE = {
  text: 'Save its text as a .txt file and add that.',
  unpack: 'Unpack it and add what is in it.',
  export: 'Export it as JSON lines or CSV and add that.',
  sheet: 'Save it as CSV and add that.',
  remove: 'Remove it.',
} as const;

export type Advice = keyof typeof ADVICE;

/** Where the other of two papers stands; without a document in the same one. */
interface Place {
  document?: string;
  line: number;
}

/**
 * What is said of a document or of a part of it, in English, by kind: one sentence, and where there is something to do, what.
 * The app has the same entries in each of its languages. Texts are excerpts (`excerpt`); sizes are in MB.
 */
export const SAYINGS = {
  empty: () => 'It is empty. Put the titles and abstracts of papers in it, or remove it.',
  binary: () => 'It holds binary data, not text. Save its text as a .txt file and add that.',
  file: ({ kind, advice }: { kind: FileKind; advice: Advice }) =>
    `It is ${kind}, not text. ${ADVICE[advice]}`,
  'too-long-text': ({ size, most }: { size: number; most: number }) =>
    `It is text of ${size} MB, and at most ${most} MB can be read at once. Split it, or write it as JSON lines.`,
  'too-long-file': ({ most }: { most: number }) =>
    `It is longer than ${sizeOf(most)}, and only lists of JSON are read at that length. Split it, or write it as JSON lines.`,
  'holds-too-much': ({ most }: { most: number }) =>
    `It holds more than ${sizeOf(most)}. Split it into smaller documents.`,
  'long-line': ({ most }: { most: number }) =>
    `It has a line of more than ${sizeOf(most)}. Write it as JSON lines, a paper on each.`,
  unreadable: () => 'It could not be read. Check that it is still there, and choose it again.',
  cut: () => 'It was not read to its end, because that was stopped.',
  'archive-too-large': ({ kind, most }: { kind: ArchiveKind; most: number }) =>
    `It is a ${kind} archive with more than ${most} MB in it. Split what is in it into smaller documents.`,
  'archive-damaged': ({ kind }: { kind: ArchiveKind }): string =>
    kind === 'zip'
      ? 'It is a zip archive that is damaged, or locked with a password. Make it again, or add what was in it.'
      : 'It is a gzip archive that breaks off or is damaged. Make it again, or add what was in it.',
  'too-many-files': ({ most }: { most: number }) =>
    `It is a zip archive with more than ${most} files. Split it.`,
  'no-documents': () => 'It is a zip archive without documents in it. Add the documents themselves.',
  'zip-in-zip': () => 'It is a zip archive within another. Unpack it and add what is in it.',
  nuls: () => 'There are NUL characters here, which are left out.',
  'guessed-lines': ({ lines }: { lines: number }) => {
    const what =
      lines === 1 ? 'This line is' : `This and ${lines - 1} more ${lines === 2 ? 'line are' : 'lines are'}`;
    return `${what} not UTF-8 and read as windows-1252 (latin-1). Check the accents, or save the file as UTF-8.`;
  },
  latex: () =>
    'It is LaTeX source, which is not read. Put its title and abstract into a .txt file and add that.',
  'web-archive': () =>
    'It is a web archive (MHTML), which is not read. Save the page as HTML, or copy its text into a .txt file.',
  'git-lfs': () => 'It is a pointer of Git LFS, not the file itself. Fetch the file and add that.',
  calendar: () => 'It is a calendar or an address book. Remove it.',
  marc: () => 'It is a MARC record, which is not read. Save the list as RIS, BibTeX or CSV and add that.',
  'unknown-tags': () =>
    'It is an export with a tag before each line, of a program that is not known. Save the list as RIS, BibTeX or CSV and add that.',
  numbers: () => 'It is a table of numbers, not of papers. Remove it.',
  cff: () =>
    'It is a citation file (CFF), which is not read. Save what it cites as BibTeX or RIS and add that.',
  yaml: () => 'It is YAML, which is not read. Save the list as JSON, RIS or BibTeX and add that.',
  settings: () =>
    'It is a file of settings (TOML, INI or the like), which is not read. Save the list as JSON, RIS or BibTeX and add that.',
  subtitles: () => 'These are subtitles of a film, not papers. Remove them.',
  log: () => 'It is the log of a program, not a list of papers. Remove it.',
  program: () => 'It looks like the text of a program, not like papers. Remove it.',
  'page-without-tags': () =>
    'It is a saved web page that does not name a paper in its head. Open it, copy its text into a .txt file and add that.',
  'unknown-xml': ({ root, kind }: { root: string; kind?: XmlKind | undefined }) =>
    `It is XML of a kind that is not read (${kind ?? `“${root}”`}). Save the list as RIS, BibTeX or CSV and add that.`,
  fragments: () =>
    'Its lines are too short for titles and abstracts. Copy the page again, or its text without a table.',
  'not-scholarly': () =>
    'It reads like an article, a letter, a newsletter or notes, not like papers with their abstracts. Remove it, or put each title above its abstract.',
  'other-things': () =>
    'Its entries have titles, but no abstracts, names, venues or identifiers: they are no papers. Remove it, or call those fields “abstract”, “authors” and “doi”.',
  'other-page': ({ title }: { title: string }) =>
    `“${title}” is a bookmark of a page that is no paper’s, and is left out.`,
  'no-title-column': ({ columns }: { columns: string }) =>
    `It is a table without a column of titles (its first line is “${columns}”). Call one column “Title” and one “Abstract”.`,
  'no-papers': ({ format }: { format: FormatName }) => `No paper was found in it. ${LOOKS[format]}`,
  'mostly-left-over': ({ papers, parts, format }: { papers: number; parts: number; format: FormatName }) =>
    `Most of it could not be understood: ${papers === 1 ? '1 paper' : `${papers} papers`} and ${parts} other parts were found, read as ${format}. ${LOOKS[format]}`,
  together: () =>
    'Its lines have run together: where a title ends and names begin is guessed. Copy the page again to be sure.',
  'no-abstract': ({ title }: { title: string }) =>
    `“${title}” has no abstract: only its title can be read and searched.`,
  'entry-without-title': ({ known }: { known?: string | undefined }) =>
    `An entry${known === undefined ? '' : ` (“${known}”)`} has no title and is left out. Give it one.`,
  'row-without-title': ({ row }: { row: string }) => `This row has no title and is left out: “${row}”`,
  'value-without-title': ({ text }: { text: string }) =>
    `This has no title and is left out: “${text}” Give it a "title".`,
  'not-json': ({ text }: { text: string }) =>
    `This is not JSON and is left out: “${text}” Check its quotation marks, commas and brackets.`,
  misquoted: ({ row }: { row: string }) =>
    `The quotation marks of this row do not match, and it may be read wrongly: “${row}”`,
  unclosed: ({ lines }: { lines: number }) =>
    `A quotation mark of this row is never closed, and ${lines === 1 ? '1 line' : `${lines} lines`} behind it could not be read. Close it.`,
  'open-entry': ({ key }: { key: string }) =>
    `The entry “${key}” does not end: what could be read of it is kept. Check its braces and quotation marks.`,
  outside: ({ text }: { text: string }) => `This stands outside of all entries and is left out: “${text}”`,
  'title-alone': ({ title }: { title: string }) =>
    `“${title}” has no abstract and is left out. Put its abstract under it.`,
  'abstract-alone': ({ text }: { text: string }) =>
    `This abstract has no title and is left out: “${text}” Put its title above it.`,
  'no-paper': ({ title }: { title: string }) =>
    `“${title}” and the text under it do not look like a paper and are left out. Put “Abstract:” in front of the text if it is one.`,
  'stray-identifier': ({ text }: { text: string }) =>
    `“${text}” is left out: it cannot be told which paper it is of. Put it right under the title of its paper.`,
  'part-as-title': ({ text }: { text: string }) =>
    `“${text}” could be a part of the page, but stands where a title must and is read as one.`,
  'two-in-one': ({ title, characters }: { title: string; characters: number }) =>
    `“${title}” has an abstract of ${characters} characters. Check that no other paper ran into it.`,
  'no-word-shared': ({ title }: { title: string }) =>
    `“${title}” shares no word with the abstract under it. Check that they belong together.`,
  'long-title': ({ title, characters, most }: { title: string; characters: number; most: number }) =>
    `The title “${title}” has ${characters} characters and is left out. At most ${most} are read.`,
  'cut-abstract': ({ title, characters, most }: { title: string; characters: number; most: number }) =>
    `The abstract of “${title}” has ${characters} characters: all after the first ${most} is left out.`,
  'long-abstract': ({ title, characters }: { title: string; characters: number }) =>
    `“${title}” has an abstract of ${characters} characters. Check that it is one.`,
  'long-list': (of: { title: string; items: number; what: 'authors' | 'keywords'; most: number }) =>
    `“${of.title}” has a list of ${of.items} ${of.what}: all after the first ${of.most} are left out.`,
  'shared-identifier': ({ title, other }: { title: string; other: string }) =>
    `“${title}” has the identifier of “${other}” and is kept as a paper of its own.`,
  copy: ({ title, at, other, differs }: { title: string; at: Place; other?: string; differs: boolean }) =>
    `“${title}” ${other === undefined ? 'is already' : `has the identifier of “${other}”, which is already`} at ${placeOf(at)}${differs ? ' with another abstract' : ''}; this copy is left out.`,
  namesake: ({ title, at }: { title: string; at: Place }) =>
    `“${title}” has the title of the paper at ${placeOf(at)} but an identifier of its own; both are kept.`,
  apart: ({ title, at }: { title: string; at: Place }) =>
    `“${title}” has the title of the paper at ${placeOf(at)} but another year or first author; both are kept.`,
};

type Sayings = typeof SAYINGS;
export type SaidKind = keyof Sayings;

/** What is said, in no language: its kind, and the parameters of its sentence. */
export type Said = { [K in SaidKind]: { kind: K; with: Parameters<Sayings[K]>[0] } }[SaidKind];

/** The same with its sentence in English, for terminals and logs. */
export interface Told {
  message: string;
  said: Said;
}

export function tell<K extends SaidKind>(kind: K, ...[given]: Parameters<Sayings[K]>): Told {
  const said = { kind, with: given } as Said;
  return { message: sentenceOf(said, SAYINGS), said };
}

/** Its sentence in the language of some sayings. */
export function sentenceOf({ kind, with: given }: Said, sayings: SayingsIn): string {
  return (sayings[kind] as (given: unknown) => string)(given);
}

/** The sayings of any language. */
export type SayingsIn = { readonly [K in SaidKind]: (...given: Parameters<Sayings[K]>) => string };

function placeOf({ document, line }: Place): string {
  return `${document === undefined ? '' : `${document}, `}line ${line}`;
}

const MB = 2 ** 20;
const GB = 1000;

/** @param bytes in whole MB or GB, as limits are */
function sizeOf(bytes: number): string {
  return bytes >= GB * MB ? `${Math.round(bytes / 1e9)} GB` : `${Math.round(bytes / MB)} MB`;
}
