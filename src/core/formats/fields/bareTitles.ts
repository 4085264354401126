import type { PaperDraft } from '../documentFormat.ts';

const FEWEST = 2;
/** Fields that a list of titles of papers may have beside them, by letters in lower case. */
const PLAIN =
  /^(?:title|papertitle|name|year|date|published|publicationyear|id|key|number|no|url|link|type|tags|notes?|language)$/;

/**
 * Whether entries are those of other things than papers, such as tasks or films: they have titles and fields of their own, and
 * none has an abstract, names, a venue or an identifier.
 *
 * @param names of the fields of the document
 */
export function areOtherThings(papers: readonly PaperDraft[], names: Iterable<string>): boolean {
  if (papers.length < FEWEST || !papers.every(isBare)) return false;
  return [...names].some((name) => !PLAIN.test(name.toLowerCase().replace(/[^a-z]/g, '')));
}

function isBare({ abstract, arxiv, doi, fields = {} }: PaperDraft): boolean {
  const { authors = [], venue, pmid, links = [], pdf, url } = fields;
  const named = [arxiv, doi, venue, pmid, pdf, url].some((one) => one !== undefined);
  return abstract === '' && authors.length === 0 && links.length === 0 && !named;
}
