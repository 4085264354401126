import type { Fields } from './fields.ts';
import { foldedKeys, type Lookup, textOf } from './lookup.ts';

const KINDS = [
  'type',
  'itemtype',
  'documenttype',
  'publicationtype',
  'publicationtypes',
  'pubtype',
  'typecrossref',
  'contenttype',
];
const VOLUMES = ['volume', 'journalvolume', 'vl', 'vol', 'bibliovolume'];
const ISSUES = ['issue', 'journalissue', 'number', 'is', 'biblioissue', 'issuenumber'];
const PAGES = ['pages', 'page', 'pageinfo', 'pagination', 'pagerange'];
const FIRST_PAGES = [
  'pagestart',
  'startpage',
  'firstpage',
  'beginpage',
  'beginningpage',
  'bp',
  'bibliofirstpage',
];
const LAST_PAGES = ['pageend', 'endpage', 'lastpage', 'endingpage', 'ep', 'bibliolastpage'];
const ARTICLE_NUMBERS = ['articlenumber', 'artno', 'articleno', 'elocationid', 'ar'];
const PUBLISHERS = ['publisher', 'publishername', 'pu', 'university'];
/** Objects of services in which these stand: OpenAlex, Semantic Scholar, Europe PMC, INSPIRE, DataCite. */
const PLACES = ['biblio', 'journal', 'journalinfo', 'publicationinfo', 'container'];

/** What a record says of the publication, with the names that `Entry` has. */
export function publicationOf(folded: Lookup): Fields {
  const lookups = [folded, ...PLACES.flatMap((name) => nested(folded.get(name)))];
  const text = (names: readonly string[]) =>
    lookups.map((lookup) => textOf(lookup.first(names))).find((found) => found.trim() !== '') ?? '';
  const pages = text(PAGES) || [text(FIRST_PAGES), text(LAST_PAGES)].filter(Boolean).join('-');
  return {
    kinds: KINDS.flatMap((name) => listOf(folded.get(name))),
    volume: text(VOLUMES),
    issue: text(ISSUES),
    pages: pages || text(ARTICLE_NUMBERS),
    publisher: text(PUBLISHERS),
  };
}

function nested(value: unknown): Lookup[] {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null && !Array.isArray(one) ? [foldedKeys(one as Fields)] : [];
}

/** `types` of DataCite and `pubType` of Europe PMC are lists. */
function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.slice(0, 10).map((one) => textOf(one)) : [textOf(value)];
}
