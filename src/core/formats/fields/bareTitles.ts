import { excerpt, type Diagnostic } from '../diagnostic.ts';
import type { FormatResult, PaperDraft } from '../documentFormat.ts';
import { tell } from '../sayings.ts';

const FEWEST = 2;
/** Fields that a list of titles of papers may have beside them, by letters in lower case. */
const PLAIN =
  /^(?:title|papertitle|name|year|date|published|publicationyear|id|key|number|no|url|link|type|tags|notes?|language)$/;
/** Fields that only other things have: films, music, recipes, goods, offers of work, news. */
const OF_OTHERS =
  /^(?:directors?|actors?|cast|runtime|imdb(?:id|rating)?|artists?|album|tracks?|ingredients|servings|price|variantprice|sku|vendor|salary|company|employer|issuekey|text|body|bodyhtml|articletext|articlebody|content)$/;
/** Fields that lists of books that somebody read have, whose names are of writers. */
const OF_BOOKS = /^(?:bookshelves|exclusiveshelf|myrating)$/;
/** Fields that bookmarks have: most are of other pages. */
const OF_BOOKMARKS = /^(?:timeadded|excerpt|folder|cover|favou?rite)$/;
/** Fields that tasks have, and lists of what is to be read, too. */
const OF_TASKS = /^(?:assignee|assignedto|completed|done|due|duedate|userid)$/;
/** Titles of papers that have no more words are rare, and so are titles of films and tasks that have more. */
const SHORT = 3;
const SHORT_TASK = 5;
/** Of so many titles such a list consists. */
const SHARE = 0.7;

/**
 * What was read of a document, without what is of other things than papers: tasks, films, bookmarks of any page. Those have no
 * abstract, names, venue or identifier, and the names of their fields say what they are, or nearly all titles are shorter than
 * those of papers. What somebody noted beside long titles ("Comment", "Rating") makes a list of papers no other; a bookmark is
 * a paper's by its address.
 *
 * @param names of the fields of the document
 */
export function withoutOthers(document: string, read: FormatResult, names: Iterable<string>): FormatResult {
  const fields = [...names].map((name) => name.toLowerCase().replace(/[^\p{L}]/gu, ''));
  if (read.papers.length > 0 && areOthers(read.papers, fields)) return refused(document);
  const areMarks = fields.some((field) => OF_BOOKMARKS.test(field)) && read.papers.every(isUntold);
  const others = areMarks ? read.papers.filter((draft) => !isNumbered(draft)) : [];
  if (others.length === 0) return read;
  if (others.length === read.papers.length) return refused(document);
  const lines = new Set(others.map(({ line }) => line));
  const isOfPaper = ({ line, said }: Diagnostic) => !(said?.kind === 'no-abstract' && lines.has(line ?? 0));
  return {
    ...read,
    papers: read.papers.filter(isNumbered),
    diagnostics: [
      ...read.diagnostics.filter(isOfPaper),
      ...others.map((draft) => otherPage(document, draft)),
    ],
  };
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

function areOthers(drafts: readonly PaperDraft[], fields: readonly string[]): boolean {
  const hasField = (names: RegExp) => fields.some((field) => names.test(field));
  if (hasField(OF_BOOKS) && !drafts.some(isNumbered)) return true;
  if (!drafts.every((draft) => isUntold(draft) && !isNumbered(draft))) return false;
  if (hasField(OF_OTHERS)) return true;
  if (drafts.length < FEWEST || drafts.some(hasAddress) || fields.every((field) => PLAIN.test(field)))
    return false;
  const most = hasField(OF_TASKS) ? SHORT_TASK : SHORT;
  return drafts.filter(({ title }) => isShort(title, most)).length >= SHARE * drafts.length;
}

/** A title of Latin letters: others are written without blanks. */
function isShort(title: string, most: number): boolean {
  return (
    !/[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(title) &&
    title.trim().split(/\s+/).length <= most
  );
}

/** Nobody says what it is about, who wrote it, or where it appeared. */
function isUntold({ abstract, fields = {} }: PaperDraft): boolean {
  const { authors = [], venue, links = [] } = fields;
  return abstract === '' && authors.length === 0 && links.length === 0 && venue === undefined;
}

function isNumbered({ arxiv, doi, fields = {} }: PaperDraft): boolean {
  return [arxiv, doi, fields.pmid].some((one) => one !== undefined);
}

function hasAddress({ fields = {} }: PaperDraft): boolean {
  return fields.url !== undefined || fields.pdf !== undefined;
}
