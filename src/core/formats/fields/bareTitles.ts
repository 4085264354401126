import { excerpt, type Diagnostic } from '../diagnostic.ts';
import type { FormatResult, PaperDraft } from '../documentFormat.ts';
import { isPaperAddress } from '../markdown/paperLinks.ts';
import { speaksOfWork } from '../pageCopy/evidence.ts';
import { tell } from '../sayings.ts';

const FEWEST = 2;
/** Fields that a list of titles of papers may have beside them, by letters in lower case. */
const PLAIN =
  /^(?:title|papertitle|name|year|date|published|publicationyear|id|key|number|no|url|link|type|tags|notes?|language)$/;
/** Fields that only films, music and recipes have. */
const OF_FILMS =
  /^(?:directors?|actors?|cast|runtime|imdb(?:id|rating)?|artists?|album|tracks?|ingredients|servings)$/;
/** Fields of goods, offers of work and tasks of a project; some lists of papers have one of them, too. */
const OF_OTHERS = /^(?:price|variantprice|sku|vendor|salary|company|employer|issuekey)$/;
/** Fields of news and posts with all of their text; collections for search have the abstracts of papers so. */
const OF_TEXTS = /^(?:text|body|bodyhtml|articletext|articlebody|content)$/;
/** Fields that lists of books that somebody read have, whose names are of writers. */
const OF_BOOKS = /^(?:bookshelves|exclusiveshelf)$/;
/** Fields of bookmarks, of which most are of other pages: a list of papers may have one of them, and the first none has. */
const OF_MARKS_ALONE = /^timeadded$/;
const OF_MARKS = /^(?:excerpt|folder|cover|favou?rite|highlights?|selection)$/;
const FEWEST_MARKS = 2;
/** When a paper appeared: goods, offers and pages have days, if anything. */
const OF_YEAR = /^(?:(?:pub(?:lication|lished)?)?year|yearpublished)$/;
/** Fields that tasks have, and lists of what is to be read, too. */
const OF_TASKS = /^(?:assignee|assignedto|completed|done|due|duedate|userid)$/;
/** Titles of papers that have no more words are rare, and so are titles of films and tasks that have more. */
const SHORT = 3;
const SHORT_TASK = 5;
/** Of so many titles such a list consists. */
const SHARE = 0.7;
/** Of abstracts so many say that they are of somebody's work. */
const OF_WORK = 0.5;

/**
 * What was read of a document, without what is of other things than papers: tasks, films, bookmarks of any page. Those have no
 * abstract, names, venue or identifier, and the names of their fields say what they are, or nearly all titles are shorter than
 * those of papers. What somebody noted beside long titles ("Comment", "Rating") makes a list of papers no other; a bookmark is
 * a paper's by its address.
 *
 */
export function withoutOthers(document: string, read: FormatResult, seen: SeenFields): FormatResult {
  const fields = [...seen.names].map(folded);
  if (read.papers.length > 0 && areOthers(read.papers, fields, seen.texts)) return refused(document);
  const others = areMarks(read.papers, fields) ? read.papers.filter((draft) => !isPapers(draft)) : [];
  if (others.length === 0) return read;
  if (others.length === read.papers.length) return refused(document);
  const lines = new Set(others.map(({ line }) => line));
  const isOfPaper = ({ line, said }: Diagnostic) => !(said?.kind === 'no-abstract' && lines.has(line ?? 0));
  return {
    ...read,
    papers: read.papers.filter(isPapers),
    diagnostics: [
      ...read.diagnostics.filter(isOfPaper),
      ...others.map((draft) => otherPage(document, draft)),
    ],
  };
}

/** What the first entries of a document have. */
export class SeenFields {
  readonly names: Set<string>;
  /** Of news, or of papers: a little of each. */
  readonly texts: string[] = [];
  #entries = 0;

  constructor(names: Iterable<string> = []) {
    this.names = new Set(names);
  }

  add(entry: Readonly<Record<string, unknown>>): void {
    if (this.#entries++ >= SEEN) return;
    for (const [name, value] of Object.entries(entry)) {
      this.names.add(name);
      if (typeof value === 'string' && OF_TEXTS.test(folded(name)))
        this.texts.push(value.slice(0, SEEN_OF_TEXT));
    }
  }
}

/** Of so many entries the fields are looked at, and so much of a text. */
const SEEN = 50;
const SEEN_OF_TEXT = 2000;

function folded(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}]/gu, '');
}

function refused(document: string): FormatResult {
  return { papers: [], diagnostics: [{ severity: 'error', document, ...tell('other-things') }] };
}

function otherPage(document: string, { title, line }: PaperDraft): Diagnostic {
  return {
    severity: 'note',
    document,
    line,
    ...tell('other-page', { title: excerpt(title) }),
    several: 'bookmarks are of pages that are no paper’s, and are left out',
    leftOut: true,
  };
}

/** Pages that somebody marked, with their addresses. */
function areMarks(drafts: readonly PaperDraft[], fields: readonly string[]): boolean {
  const marks = new Set(fields.filter((field) => OF_MARKS.test(field)));
  if (marks.size < FEWEST_MARKS && !fields.some((field) => OF_MARKS_ALONE.test(field))) return false;
  return drafts.some(hasAddress) && drafts.every(isUntold);
}

function areOthers(
  drafts: readonly PaperDraft[],
  fields: readonly string[],
  texts: readonly string[],
): boolean {
  const hasField = (names: RegExp) => fields.some((field) => names.test(field));
  if (hasField(OF_BOOKS) && !drafts.some(isPapers) && drafts.every(isUnsummed)) return true;
  if (!drafts.every((draft) => isUntold(draft) && !isPapers(draft))) return false;
  if (hasField(OF_FILMS)) return true;
  if (!hasField(OF_YEAR) && (hasField(OF_OTHERS) || (hasField(OF_TEXTS) && !areOfWork(texts)))) return true;
  if (drafts.length < FEWEST || drafts.some(hasAddress) || fields.every((field) => PLAIN.test(field)))
    return false;
  const most = hasField(OF_TASKS) ? SHORT_TASK : SHORT;
  return drafts.filter(({ title }) => isShort(title, most)).length >= SHARE * drafts.length;
}

function areOfWork(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.filter(speaksOfWork).length >= OF_WORK * texts.length;
}

/** A title of Latin letters: others are written without blanks. */
function isShort(title: string, most: number): boolean {
  return (
    !/[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(title) &&
    title.trim().split(/\s+/).length <= most
  );
}

/** Nobody says what it is about, who wrote it, or where it appeared. */
function isUntold(draft: PaperDraft): boolean {
  const { authors = [], links = [] } = draft.fields ?? {};
  return isUnsummed(draft) && authors.length === 0 && links.length === 0;
}

function isUnsummed({ abstract, fields = {} }: PaperDraft): boolean {
  return abstract === '' && fields.venue === undefined;
}

/** Whether it has a number that papers have, or an address where they stand. */
function isPapers({ arxiv, doi, fields = {} }: PaperDraft): boolean {
  const { pmid, pdf, url } = fields;
  return (
    [arxiv, doi, pmid, pdf].some((one) => one !== undefined) || (url !== undefined && isPaperAddress(url))
  );
}

function hasAddress({ fields = {} }: PaperDraft): boolean {
  return fields.url !== undefined || fields.pdf !== undefined;
}
