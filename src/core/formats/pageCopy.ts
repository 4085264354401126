import { decodeText } from './decodeText.ts';
import { excerpt, type Diagnostic } from './diagnostic.ts';
import type { DocumentFormat, DraftFields, FormatResult, PaperDraft } from './documentFormat.ts';
import { isArticlePage } from './pageCopy/articlePages.ts';
import { aboutEntries } from './pageCopy/about.ts';
import { HEADING } from './labelled/paperPageLines.ts';
import { doubtAbout } from './pageCopy/doubts.ts';
import { areFragments, blocksOf, LINE_END, type Line } from './pageCopy/lines.ts';
import { withoutOtherParts } from './pageCopy/notTitles.ts';
import { withoutColons, withoutDashes, withoutLeads } from './pageCopy/leads.ts';
import { ownIdentifiers, type OwnIdentifiers } from './pageCopy/ownIdentifiers.ts';
import { pageHeaders, type PageHeader } from './pageCopy/pageHeaders.ts';
import { rolesOf, type Role } from './pageCopy/pairing.ts';
import { areRelated, isEnglish, isSurePaper, standingOf } from './pageCopy/evidence.ts';
import { withoutFrontMatter } from './pageCopy/frontMatter.ts';
import { readFromAbstracts } from './pageCopy/fromAbstracts.ts';
import { areScholarly, isNoPaper, namesPapers } from './pageCopy/scholarly.ts';
import { endsSentence } from './pageCopy/shape.ts';
import { withoutSeries } from './pageCopy/series.ts';
import { withoutName, withoutShared } from './pageCopy/siblings.ts';
import { tidied } from './pageCopy/tidied.ts';
import { withoutForms } from './pageCopy/titleForms.ts';
import { tighter } from './pageCopy/tighter.ts';
import { unitsOf, type Unit } from './pageCopy/units.ts';
import { withoutBibtex } from './pageCopy/withoutBibtex.ts';
import { withoutBody } from './pageCopy/withoutBody.ts';
import { tell, type Told } from './sayings.ts';

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
  matches: () => true,
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded) return nothing(document, decoded.problem);
    const { text, said: leads } = withoutLeads(
      withoutDashes(withoutColons(withoutBody(withoutBibtex(decoded.text)))),
    );
    const blocks = blocksOf(text);
    if (areFragments(blocks)) return nothing(document, tell('fragments'));
    const page = bestPage(document, text, blocks);
    const lines = text.split(LINE_END);
    page.papers = withoutShared(page.papers, lines);
    if (!areScholarly(page, text, lines)) return nothing(document, tell('not-scholarly'));
    const paired = page.papers;
    const papers = withoutSeries(
      paired.filter((paper) => !isNoPaper(paper, lines)),
      lines,
    );
    page.papers = withoutForms(tidied(withoutName(papers), lines)).map((paper) => {
      const lead = leads.get(paper.line);
      return lead ? { ...paper, fields: { ...lead, ...paper.fields } } : paper;
    });
    const formed = page.papers;
    page.papers = formed.filter(({ title }) => !LEADS_ON.test(title));
    if (!namesPapers(text, page.papers) && isArticlePage(page.papers, paired, page.diagnostics))
      return nothing(document, tell('not-scholarly'));
    page.diagnostics.push(...leftOut(document, paired, papers), ...leftOut(document, formed, page.papers));
    const { small = 0, leftOver = 0, ...read } = page;
    if (decoded.warning) page.diagnostics.unshift({ severity: 'warning', document, ...decoded.warning });
    return { ...read, leftOver: leftOver - small };
  },
};

/** "These are the keepers:", above what it leads to; of a list whose titles all end like that it was taken off. */
const LEADS_ON = /[:：]$/;

/** What has a title and a text, and is no paper. */
function leftOut(document: string, read: readonly PaperDraft[], papers: readonly PaperDraft[]): Diagnostic[] {
  return read
    .filter((one) => !papers.includes(one))
    .map(({ title, line }) => ({
      severity: 'warning',
      document,
      line,
      ...tell('no-paper', { title: excerpt(title) }),
      leftOut: true,
    }));
}

/** The page read from its titles down, or from its abstracts up where that finds more papers that look like some. */
function bestPage(document: string, text: string, blocks: readonly Line[][]): Page {
  const page = readPage(document, withoutOtherParts(withoutFrontMatter(unitsOf(blocks))));
  const other = readFromAbstracts(document, text);
  const lines = text.split(LINE_END);
  const isSure = (paper: PaperDraft) => isSurePaper(paper) && !isNoPaper(paper, lines);
  const sure = page.papers.filter(isSure).length;
  const otherSure = other.papers.filter(isSure).length;
  if (isOtherBetter()) return other;
  return { ...page, papers: tighter(page.papers, other.papers, lines) };

  /** Whether what the page asks its readers for stands around one abstract, once or twice: the fields of a form. */
  function isOfForm(): boolean {
    const [only] = other.papers;
    if (only === undefined || other.papers.length > 1 || otherSure === 0) return false;
    const [short, whole] = [
      page.papers.filter(({ abstract }) => abstract.length * MANY_TIMES < only.abstract.length),
      page.papers.filter(({ abstract }) => abstract.includes(only.abstract)),
    ];
    const isTwice = whole.length > 1 || (whole.length === 0 && short.length === 1);
    return isTwice && short.length + whole.length === page.papers.length && page.papers.length > 0;
  }

  function isOtherBetter(): boolean {
    // Where all lines are wrapped, texts are told from titles by their widths, which the first reading knows.
    if (sure > 0 && !LONG_LINE.test(text)) return false;
    const leftOver = page.leftOver ?? 0;
    const isFewer = other.papers.length < page.papers.length;
    // Titles and texts in turn and nothing else are a list, whatever its texts are about.
    const isList = leftOver === 0 && page.papers.every((paper) => standingOf(paper) !== 'other');
    if (otherSure > sure) return !(isList && isFewer);
    if (isOfForm()) return true;
    const isMessy = leftOver > page.papers.length || (leftOver > 0 && page.papers.some(isDoubtful));
    return isMessy && isFewer && otherSure > 0 && otherSure === sure;
  }
}

/** One abstract is so many times longer than what the other reading took for it: a line of the page. */
const MANY_TIMES = 3;
/** A text that was not wrapped. */
const LONG_LINE = /[^\r\n]{131}/;

/** A title with a text that is about something else, and does not speak of research either. */
function isDoubtful(paper: PaperDraft): boolean {
  const standing = standingOf(paper);
  if (standing === 'unknown' && !endsSentence(paper.abstract)) return true;
  return standing === 'other' || (standing !== 'paper' && !areRelated(paper.title, paper.abstract));
}

function nothing(document: string, why: Told): FormatResult {
  return { papers: [], diagnostics: [{ severity: 'error', document, ...why }] };
}

/** A title or an opening, with what belongs to it. */
interface Entry {
  title: Unit | null;
  paragraphs: string[];
  line: number;
  header: PageHeader;
}

/** What was read, and how many of the parts that are left over are too short for a title: fields and buttons of the page. */
type Page = FormatResult & { small?: number };

/** Words of such a part, at most. */
const FEW_WORDS = 2;

function isSmall({ title }: Entry): boolean {
  return title !== null && (title.text.match(/\p{L}{2,}/gu)?.length ?? 0) <= FEW_WORDS;
}

function readPage(document: string, units: readonly Unit[]): Page {
  const roles = rolesOf(units);
  const headers = pageHeaders(units, roles);
  const { entries, entryAt } = entriesOf(units, roles, headers);
  const { own, strays } = ownIdentifiers(units, roles, entryAt);
  const about = aboutEntries(units, roles, entryAt);
  const papers: PaperDraft[] = [];
  const diagnostics: Diagnostic[] = strays.map((stray) => strayIdentifier(document, stray));
  let leftOver = 0;
  let small = 0;
  entries.forEach((entry, i) => {
    if (entry.title && !entry.title.names && entry.paragraphs.length > 0) {
      const paper = paperOf(entry, entry.title, { ...own.get(i), ...fieldsOf(about.get(i)) });
      papers.push(paper);
      diagnostics.push(...doubts(document, paper));
    } else {
      leftOver++;
      if (isSmall(entry)) small++;
      diagnostics.push({
        severity: 'warning',
        document,
        line: entry.line,
        ...halfPaper(entry),
        leftOut: true,
      });
    }
    if (entry.title?.chrome && !entry.title.names) diagnostics.push(chromeAsTitle(document, entry.title));
  });
  return {
    papers,
    curator: said(headers, 'curator'),
    date: said(headers, 'date'),
    diagnostics,
    leftOver,
    small,
  };
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
    const goesOn = entry && (awaitsAbstract(entry) || isTranslation(entry, unit, units[i - 1]));
    const startsEntry = role === 'title' || (role === 'opening' && !goesOn);
    if (startsEntry) entries.push(entryOf(unit, role, headers[i]!));
    else if (role !== 'chrome') entry?.paragraphs.push(unit.text);
    return entries.length - 1;
  });
  return { entries, entryAt };
}

function awaitsAbstract(entry: Entry): boolean {
  return entry.title !== null && entry.paragraphs.length === 0;
}

/** Whether a text under its own heading is the abstract above it in another language. */
function isTranslation({ title, paragraphs }: Entry, { text }: Unit, above: Unit | undefined): boolean {
  const first = paragraphs[0];
  if (title === null || first === undefined || !HEADING.test(above?.text ?? '')) return false;
  return isEnglish(text) !== isEnglish(first);
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
  return doubt === null ? [] : [{ severity: 'note', document, line, ...doubt }];
}

function halfPaper({ title, paragraphs }: Entry): Told {
  return title && !title.names
    ? tell('title-alone', { title: excerpt(title.text) })
    : tell('abstract-alone', { text: excerpt(paragraphs[0] ?? '') });
}

function strayIdentifier(document: string, { text, line }: Unit): Diagnostic {
  return { severity: 'warning', document, line, ...tell('stray-identifier', { text: excerpt(text) }) };
}

function chromeAsTitle(document: string, { text, line }: Unit): Diagnostic {
  return { severity: 'note', document, line, ...tell('part-as-title', { text: excerpt(text) }) };
}
