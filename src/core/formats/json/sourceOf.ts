import { type Lookup, textOf } from './lookup.ts';

const DATABASE =
  /scopus|arxiv|crossref|web of science|pubmed|google|zotero|openalex|dblp|embase|medline|psycinfo|\.(?:org|com|net)\b/i;

/**
 * Mendeley and Lens have the venue in `source`, Cochrane and Embase in a column of that name; in CSL that is where a record
 * was found, and Scopus names itself.
 */
export function sourceOf(folded: Lookup): { venue: string; date: string } {
  const source = folded.get('source');
  const text = textOf(source).slice(0, 500);
  if (typeof source === 'object' || typeof folded.get('identifiers') === 'object')
    return { venue: text, date: '' };
  const [, cited, year] = /^(.{3,200}?)\s\(((?:19|20)\d\d)\)\s/.exec(text) ?? [];
  if (cited !== undefined) return { venue: cited, date: year! };
  const isPlaced = ['volume', 'issue', 'pages'].some((name) => textOf(folded.get(name)).trim() !== '');
  return { venue: isPlaced && !DATABASE.test(text) ? text : '', date: '' };
}
