import { quoted, type Diagnostic } from './diagnostic.ts';
import type { DocumentFormat, FormatResult, PaperDraft } from './documentFormat.ts';
import { doubtAbout } from './pageCopy/doubts.ts';
import { blocksOf } from './pageCopy/lines.ts';
import { pageHeaders, type PageHeader } from './pageCopy/pageHeaders.ts';
import { rolesOf, type Role } from './pageCopy/pairing.ts';
import { unitsOf, type Unit } from './pageCopy/units.ts';

/**
 * Text copied from a page that lists papers: titles and abstracts in turn, with the page's own words in between.
 *
 * 1. Lines become blocks at lines of white space (`lines.ts`).
 * 2. Blocks become units: wrapped lines are joined, purposeful breaks kept, page chrome told by whole lines (`units.ts`).
 * 3. Units get roles, all at once: title, opening paragraph, further paragraph, chrome (`pairing.ts`).
 * 4. A title with an opening is a paper. A title or an abstract alone is reported with its line and left out.
 *
 * Any text is taken, so this format is asked last.
 */
export const pageCopy: DocumentFormat = {
  name: 'page copy',
  matches: () => true,
  read: ({ name, text }) => readPage(name, unitsOf(blocksOf(text))),
};

/** A title or an opening, with what belongs to it. */
interface Entry {
  title: Unit | null;
  paragraphs: string[];
  line: number;
  header: PageHeader;
  arxiv?: string | undefined;
  doi?: string | undefined;
}

function readPage(document: string, units: readonly Unit[]): FormatResult {
  const roles = rolesOf(units);
  const headers = pageHeaders(units, roles);
  const entries = entriesOf(units, roles, headers);
  const papers: PaperDraft[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    if (entry.title && entry.paragraphs.length > 0) {
      const paper = paperOf(entry, entry.title);
      papers.push(paper);
      diagnostics.push(...doubts(document, paper));
    } else diagnostics.push({ severity: 'warning', document, line: entry.line, message: halfPaper(entry) });
    if (entry.title?.chrome) diagnostics.push(chromeAsTitle(document, entry.title));
  }
  return { papers, curator: said(headers, 'curator'), date: said(headers, 'date'), diagnostics };
}

/** What the first header that says it says. */
function said(headers: readonly PageHeader[], what: keyof PageHeader): string | undefined {
  return headers.find((header) => header[what] !== undefined)?.[what];
}

function entriesOf(units: readonly Unit[], roles: readonly Role[], headers: readonly PageHeader[]): Entry[] {
  const entries: Entry[] = [];
  units.forEach((unit, i) => {
    const role = roles[i]!;
    const entry = entries.at(-1);
    const startsEntry = role === 'title' || (role === 'opening' && !(entry && awaitsAbstract(entry)));
    if (startsEntry) entries.push(entryOf(unit, role, headers[i]!));
    else if (role === 'chrome') identify(entry, unit);
    else entry?.paragraphs.push(unit.text);
  });
  return entries;
}

function awaitsAbstract(entry: Entry): boolean {
  return entry.title !== null && entry.paragraphs.length === 0;
}

function entryOf(unit: Unit, role: Role, header: PageHeader): Entry {
  const isTitle = role === 'title';
  return { title: isTitle ? unit : null, paragraphs: isTitle ? [] : [unit.text], line: unit.line, header };
}

/** An identifier on a line of its own is the paper's that it stands under. */
function identify(entry: Entry | undefined, { chrome }: Unit): void {
  if (!entry || !chrome) return;
  entry.arxiv ??= chrome.arxiv;
  entry.doi ??= chrome.doi;
}

function paperOf({ paragraphs, line, header, arxiv, doi }: Entry, title: Unit): PaperDraft {
  return { title: title.text, abstract: paragraphs.join('\n\n'), line, arxiv, doi, ...header };
}

function doubts(document: string, { title, abstract, line }: PaperDraft): Diagnostic[] {
  const doubt = doubtAbout(title, abstract);
  return doubt === null ? [] : [{ severity: 'note', document, line, message: `${quoted(title)} ${doubt}` }];
}

function halfPaper({ title, paragraphs }: Entry): string {
  return title
    ? `${quoted(title.text)} has no abstract and is left out. Put its abstract under it.`
    : `This abstract has no title and is left out: ${quoted(paragraphs[0] ?? '')} Put its title above it.`;
}

function chromeAsTitle(document: string, { text, line }: Unit): Diagnostic {
  const message = `${quoted(text)} could be a part of the page, but stands where a title must and is read as one.`;
  return { severity: 'note', document, line, message };
}
