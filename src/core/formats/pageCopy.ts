import { decodeText } from './decodeText.ts';
import { quoted, type Diagnostic } from './diagnostic.ts';
import type { DocumentFormat, DraftFields, FormatResult, PaperDraft } from './documentFormat.ts';
import { aboutEntries } from './pageCopy/about.ts';
import { doubtAbout } from './pageCopy/doubts.ts';
import { withoutFrontMatter } from './pageCopy/frontMatter.ts';
import { areFragments, blocksOf } from './pageCopy/lines.ts';
import { withoutOtherParts } from './pageCopy/notTitles.ts';
import { ownIdentifiers, type OwnIdentifiers } from './pageCopy/ownIdentifiers.ts';
import { pageHeaders, type PageHeader } from './pageCopy/pageHeaders.ts';
import { rolesOf, type Role } from './pageCopy/pairing.ts';
import { areScholarly } from './pageCopy/scholarly.ts';
import { unitsOf, type Unit } from './pageCopy/units.ts';

/**
 * Text copied from a page that lists papers: titles and abstracts in turn, with the page's own words in between.
 *
 * 1. Lines become blocks at lines of white space (`lines.ts`).
 * 2. Blocks become units: wrapped lines are joined, purposeful breaks kept, page chrome told by whole lines (`units.ts`)
 *    and by what stands between "Authors" and "Abstract" (`frontMatter.ts`).
 * 3. Units get roles, all at once: title, opening paragraph, further paragraph, chrome (`pairing.ts`).
 * 4. A title with an opening is a paper. A title or an abstract alone is reported with its line and left out.
 *
 * Any text is taken, so this format is asked last.
 */
export const pageCopy: DocumentFormat = {
  name: 'page copy',
  looks: 'A paper is a line with its title, a blank line, and its abstract.',
  matches: () => true,
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded) return nothing(document, decoded.problem);
    const blocks = blocksOf(decoded.text);
    if (areFragments(blocks)) return nothing(document, FRAGMENTS);
    const page = readPage(document, withoutOtherParts(withoutFrontMatter(unitsOf(blocks))));
    if (!areScholarly(page.papers, decoded.text)) return nothing(document, NO_PAPERS);
    if (decoded.warning) page.diagnostics.unshift({ severity: 'warning', document, ...decoded.warning });
    return page;
  },
};

export const FRAGMENTS =
  'Its lines are too short for titles and abstracts. Copy the page again, or its text without a table.';

const NO_PAPERS =
  'It reads like a letter, a newsletter or notes, not like papers with their abstracts. Remove it, or put each title above its abstract.';

function nothing(document: string, message: string): FormatResult {
  return { papers: [], diagnostics: [{ severity: 'error', document, message }] };
}

/** A title or an opening, with what belongs to it. */
interface Entry {
  title: Unit | null;
  paragraphs: string[];
  line: number;
  header: PageHeader;
}

function readPage(document: string, units: readonly Unit[]): FormatResult {
  const roles = rolesOf(units);
  const headers = pageHeaders(units, roles);
  const { entries, entryAt } = entriesOf(units, roles, headers);
  const { own, strays } = ownIdentifiers(units, roles, entryAt);
  const about = aboutEntries(units, roles, entryAt);
  const papers: PaperDraft[] = [];
  const diagnostics: Diagnostic[] = strays.map((stray) => strayIdentifier(document, stray));
  let leftOver = 0;
  entries.forEach((entry, i) => {
    if (entry.title && !entry.title.names && entry.paragraphs.length > 0) {
      const paper = paperOf(entry, entry.title, { ...own.get(i), ...fieldsOf(about.get(i)) });
      papers.push(paper);
      diagnostics.push(...doubts(document, paper));
    } else {
      leftOver++;
      diagnostics.push({
        severity: 'warning',
        document,
        line: entry.line,
        message: halfPaper(entry),
        leftOut: true,
      });
    }
    if (entry.title?.chrome && !entry.title.names) diagnostics.push(chromeAsTitle(document, entry.title));
  });
  return { papers, curator: said(headers, 'curator'), date: said(headers, 'date'), diagnostics, leftOver };
}

/** What the first header that says it says. */
function said(headers: readonly PageHeader[], what: keyof PageHeader): string | undefined {
  return headers.find((header) => header[what] !== undefined)?.[what];
}

/** The entries, and for each unit the number of the one it is in, or -1 above the first. */
function entriesOf(
  units: readonly Unit[],
  roles: readonly Role[],
  headers: readonly PageHeader[],
): { entries: Entry[]; entryAt: number[] } {
  const entries: Entry[] = [];
  const entryAt = units.map((unit, i) => {
    const role = roles[i]!;
    const entry = entries.at(-1);
    const startsEntry = role === 'title' || (role === 'opening' && !(entry && awaitsAbstract(entry)));
    if (startsEntry) entries.push(entryOf(unit, role, headers[i]!));
    else if (role !== 'chrome') entry?.paragraphs.push(unit.text);
    return entries.length - 1;
  });
  return { entries, entryAt };
}

function awaitsAbstract(entry: Entry): boolean {
  return entry.title !== null && entry.paragraphs.length === 0;
}

function entryOf(unit: Unit, role: Role, header: PageHeader): Entry {
  const isTitle = role === 'title';
  return { title: isTitle ? unit : null, paragraphs: isTitle ? [] : [unit.text], line: unit.line, header };
}

function paperOf(
  { paragraphs, line, header }: Entry,
  title: Unit,
  own: OwnIdentifiers & { fields?: DraftFields },
): PaperDraft {
  return { title: title.text, abstract: paragraphs.join('\n\n'), line, ...own, ...header };
}

function fieldsOf(fields: DraftFields | undefined): { fields?: DraftFields } {
  return fields ? { fields } : {};
}

function doubts(document: string, { title, abstract, line }: PaperDraft): Diagnostic[] {
  const doubt = doubtAbout(title, abstract);
  return doubt === null ? [] : [{ severity: 'note', document, line, message: `${quoted(title)} ${doubt}` }];
}

function halfPaper({ title, paragraphs }: Entry): string {
  return title && !title.names
    ? `${quoted(title.text)} has no abstract and is left out. Put its abstract under it.`
    : `This abstract has no title and is left out: ${quoted(paragraphs[0] ?? '')} Put its title above it.`;
}

function strayIdentifier(document: string, { text, line }: Unit): Diagnostic {
  const message = `${quoted(text)} is left out: it cannot be told which paper it is of. Put it right under the title of its paper.`;
  return { severity: 'warning', document, line, message };
}

function chromeAsTitle(document: string, { text, line }: Unit): Diagnostic {
  const message = `${quoted(text)} could be a part of the page, but stands where a title must and is read as one.`;
  return { severity: 'note', document, line, message };
}
