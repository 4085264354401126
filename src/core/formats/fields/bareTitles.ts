import type { PaperDraft } from '../documentFormat.ts';

const FEWEST = 2;
/** Fields that a list of titles of papers may have beside them, by letters in lower case. */
const PLAIN =
  /^(?:title|papertitle|name|year|date|published|publicationyear|id|key|number|no|url|link|type|tags|notes?|language)$/;
/** Fields that only other things have: films, music, recipes, goods, offers of work. */
const OF_OTHERS =
  /^(?:directors?|actors?|cast|runtime|imdb(?:id|rating)?|artists?|album|tracks?|ingredients|servings|price|sku|salary)$/;
/** Fields that tasks have, and lists of what is to be read, too. */
const OF_TASKS = /^(?:assignee|assignedto|completed|done|due|duedate|userid)$/;
/** Titles of papers that have no more words are rare, and so are titles of films and tasks that have more. */
const SHORT = 3;
const SHORT_TASK = 5;
/** Of so many titles such a list consists. */
const SHARE = 0.7;

/**
 * Whether entries are those of other things than papers, such as tasks or films: none has an abstract, names, a venue or an
 * identifier, and the names of their fields say so, or nearly all titles are shorter than those of papers. What somebody
 * noted beside long titles ("Comment", "Rating") makes a list of papers no other.
 *
 * @param names of the fields of the document
 */
export function areOtherThings(papers: readonly PaperDraft[], names: Iterable<string>): boolean {
  if (papers.length < FEWEST || !papers.every(isBare)) return false;
  const fields = [...names].map((name) => name.toLowerCase().replace(/[^\p{L}]/gu, ''));
  if (fields.some((field) => OF_OTHERS.test(field))) return true;
  if (fields.every((field) => PLAIN.test(field))) return false;
  const most = fields.some((field) => OF_TASKS.test(field)) ? SHORT_TASK : SHORT;
  return papers.filter(({ title }) => isShort(title, most)).length >= SHARE * papers.length;
}

/** A title of Latin letters: others are written without blanks. */
function isShort(title: string, most: number): boolean {
  return (
    !/[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(title) &&
    title.trim().split(/\s+/).length <= most
  );
}

function isBare({ abstract, arxiv, doi, fields = {} }: PaperDraft): boolean {
  const { authors = [], venue, pmid, links = [], pdf, url } = fields;
  const named = [arxiv, doi, venue, pmid, pdf, url].some((one) => one !== undefined);
  return abstract === '' && authors.length === 0 && links.length === 0 && !named;
}
