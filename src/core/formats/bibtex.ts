import { bibtexNames } from './bibtex/bibtexNames.ts';
import { journalName } from './bibtex/journalMacros.ts';
import { bibtexEntries, type BibtexEntry, type BibtexFault } from './bibtex/bibtexEntries.ts';
import { proseBetween, type Prose } from './bibtex/proseBetween.ts';
import { decodeText } from './decodeText.ts';
import { excerpt, type Diagnostic } from './diagnostic.ts';
import type { DocumentFormat } from './documentFormat.ts';
import { listed, type Entry } from './fields/entry.ts';
import { arxivIn, leadingArxiv } from './fields/identifiers.ts';
import { readEntries } from './fields/readEntries.ts';
import { texAddress, texName, texText } from './fields/tex.ts';
import { tell } from './sayings.ts';

/** What Scopus, JabRef and others say of a file before its first entry, and comments. */
const PREFACE =
  /^(?:\ufeff|[^\S\r\n\u2028\u2029]*(?:%[^\n]*|scopus|export date:[^\n]*|this file was (?:created|generated|exported)[^\n]*|encoding:[^\n]*)?\r?\n)*/i;
const ENTRY =
  /^[^\S\r\n\u2028\u2029]*@\s*(?:article|in(?:proceedings|collection|book|reference)|conference|book|booklet|misc|online|report|techreport|(?:phd|masters)?thesis|proceedings|unpublished|manual|patent|software|dataset|electronic|www|string|preamble|comment|periodical|collection|standard|mvbook|thesis)\s*[{(]/im;

/** Whether a text is of entries: other texts have an entry in them, to be cited by, and papers beside it. */
function isOfEntries(head: string): boolean {
  const text = head.replace(PREFACE, '');
  const first = text.search(ENTRY);
  return first === 0 || (first > 0 && proseBetween(text, bibtexEntries(text).gaps).length === 0);
}

/**
 * BibTeX and BibLaTeX. Read by hand: of the libraries for it the one that reads all real files takes 9 ms an entry (13
 * minutes for 87,000), and turns formulas into text; the other breaks off at the first fault.
 */
export const bibtex: DocumentFormat = {
  name: 'BibTeX',
  matches: ({ head, name }) =>
    isOfEntries(head) || (/\.bib(?:tex)?(?:\.gz)?$/i.test(name) && /@\s*\w+\s*[{(]/.test(head)),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    const { entries, faults, gaps } = bibtexEntries(decoded.text);
    const parents = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
    const papers = entries.filter(isPaper).map((entry) => entryOf(withSharedFields(entry, parents), parents));
    const result = readEntries(document, papers, decoded.warning);
    result.diagnostics.push(...faults.map((fault) => brokenEntry(document, fault)));
    const prose = proseBetween(decoded.text, gaps);
    result.diagnostics.push(...prose.map((piece) => passedOver(document, piece)));
    return { ...result, leftOver: prose.length };
  },
};

/** Types of entries that programs keep for themselves. */
function isPaper({ type, fields }: BibtexEntry): boolean {
  return type !== 'set' && type !== 'xdata' && fields.size > 0;
}

/** An entry with the fields of the `@xdata` that it names, which entries of one journal share; its own come first. */
function withSharedFields(entry: BibtexEntry, all: ReadonlyMap<string, BibtexEntry>): BibtexEntry {
  const named = entry.fields.get('xdata');
  if (named === undefined) return entry;
  const shared = named.split(',', MOST_SHARED).map((key) => all.get(key.trim().toLowerCase()));
  const fields = new Map([
    ...shared.flatMap((one) => (one?.type === 'xdata' ? [...one.fields] : [])),
    ...entry.fields,
  ]);
  return { ...entry, fields };
}

const MOST_SHARED = 9;

function entryOf(entry: BibtexEntry, parents: ReadonlyMap<string, BibtexEntry>): Entry {
  const parent = parents.get(entry.fields.get('crossref')?.toLowerCase() ?? '');
  const own = (name: string) => entry.fields.get(name) ?? '';
  const texts = (...names: string[]) => names.map(own).filter((text) => text.trim() !== '');
  const inherited = parent?.fields.get('booktitle') ?? parent?.fields.get('title') ?? '';
  const notes = texts('note', 'annote', 'howpublished', 'comment').map(texName);
  return {
    line: entry.line,
    title: withSubtitle(texText(unwrapped(own('title'))), texText(own('subtitle'))),
    abstract: texText(unwrapped(own('abstract'))),
    authors: bibtexNames(own('author')),
    venues: [...venuesOf(entry), ...(entry === parent ? [] : [inherited])].map(texName),
    dates: [
      ...texts('year', 'date', 'issue_date'),
      parent?.fields.get('year') ?? parent?.fields.get('date') ?? '',
    ],
    ...publicationOf(entry, parent),
    dois: texts('doi', 'url', 'ee')
      .map(texAddress)
      .filter((text, at) => at === 0 || /doi\.(?:org|acm)/i.test(text)),
    arxiv: arxivOf(entry, notes),
    pmids: [...texts('pmid'), ...notes.filter((note) => /^pmid\b/i.test(note)), ...pmidEprint(entry)],
    urls: [
      ...texts('url', 'ee', 'link', 'adsurl', 'biburl'),
      ...notes.filter((note) => /^https?:/i.test(note)),
    ].map(texAddress),
    pdfs: texts('pdf', 'bdsk-url-pdf').map(texAddress),
    keywords: texts('keywords', 'keyword', 'author_keywords').flatMap((words) =>
      listed(texName(words), ',;'),
    ),
  };
}

function publicationOf(
  { type, fields }: BibtexEntry,
  parent: BibtexEntry | undefined,
): Pick<Entry, 'kinds' | 'volume' | 'issue' | 'pages' | 'publisher'> {
  const text = (name: string) => texName(fields.get(name) ?? parent?.fields.get(name) ?? '');
  return {
    kinds: [text('type'), type === 'article' ? 'journal article' : type],
    volume: text('volume'),
    issue: fields.has('number') ? texName(fields.get('number')!) : texName(fields.get('issue') ?? ''),
    pages: texName(fields.get('pages') ?? fields.get('eid') ?? ''),
    publisher: text('publisher'),
  };
}

/** `{{Title}}` and `"{Title}"`: the braces keep capitals. */
function unwrapped(value: string): string {
  const text = value.trim();
  return /^\{[^{}]*\}$/.test(text) ? text.slice(1, -1) : text;
}

function withSubtitle(title: string, subtitle: string): string {
  if (subtitle.trim() === '' || title.trim() === '' || title.includes(subtitle.trim())) return title;
  return `${title.trim().replace(/:$/, '')}: ${subtitle.trim()}`;
}

/** A book of proceedings has no venue but its own title. */
function venuesOf({ type, fields }: BibtexEntry): string[] {
  const names = ['journal', 'journaltitle', 'booktitle', 'maintitle', 'eventtitle', 'school', 'institution'];
  const found = names.map((name) => journalName(fields.get(name) ?? ''));
  if (type === 'proceedings' || type === 'book') return found.slice(0, 2);
  // Where it is of no known kind, BibTeX has no other place for it; addresses are put there, too.
  const published = fields.get('howpublished') ?? '';
  return /\\url|https?:|www\.|\baccessed\b/i.test(published) ? found : [...found, published];
}

function arxivOf({ fields }: BibtexEntry, notes: readonly string[]): string[] {
  const eprint = fields.get('eprint') ?? '';
  const archive = fields.get('archiveprefix') ?? fields.get('eprinttype') ?? 'arxiv';
  const own = /arxiv/i.test(archive) ? arxivIn(texName(eprint), true) : null;
  const named = ['arxivid', 'arxiv'].map((name) => arxivIn(texName(fields.get(name) ?? ''), true));
  const noted = notes.map(leadingArxiv);
  const known = [own, ...named, ...noted]
    .filter((number) => number !== null)
    .map((number) => `arXiv:${number}`);
  return [
    ...known,
    ...['journal', 'journaltitle', 'url', 'ee', 'publisher', 'number'].map((name) =>
      texName(fields.get(name) ?? ''),
    ),
  ];
}

function pmidEprint({ fields }: BibtexEntry): string[] {
  return /pubmed|pmid/i.test(fields.get('eprinttype') ?? '') ? [fields.get('eprint') ?? ''] : [];
}

function brokenEntry(document: string, { line, key }: BibtexFault): Diagnostic {
  return {
    severity: 'warning',
    document,
    line,
    ...tell('open-entry', { key: excerpt(key) }),
    several: 'entries do not end, and may be read in part',
  };
}

function passedOver(document: string, { line, text }: Prose): Diagnostic {
  return {
    severity: 'warning',
    document,
    line,
    ...tell('outside', { text: excerpt(text) }),
    several: 'parts stand outside of all entries and are left out',
  };
}
