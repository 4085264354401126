import { arxivIn, doiIn, doiOfPage, pmidOfNote, pmidOfPage } from '../fields/identifiers.ts';
import type { GivenPublication } from '../fields/publication.ts';
import { publicationOfReference } from '../fields/reference.ts';
import { isAttachment } from './attachments.ts';
import { authorsIn } from './authorsIn.ts';
import { datesIn } from './datesIn.ts';
import {
  ABSTRACTS,
  ARXIV,
  ARXIV_PLACES,
  DESCRIPTIONS,
  DOIS,
  HINTS,
  KEYWORDS,
  PAGES,
  PDFS,
  PMIDS,
  TITLES,
  VENUES,
} from './fieldNames.ts';
import type { Fields } from './fields.ts';
import { publicationOf } from './publicationOf.ts';
import { sourceOf } from './sourceOf.ts';
import { uninverted } from './uninverted.ts';
import { foldedKeys, type Lookup, textOf, textsOf } from './lookup.ts';

/** The title of a record in any of the shapes that services give; empty if it has none. */
export function titleOf(record: Fields): string {
  return titleIn(foldedKeys(record));
}

/** Kinds of works of schema.org, whose titles are names. */
const NAMED_WORK =
  /^(?:schema:)?(?:\w*Article|\w*Posting|Dataset|Book|Chapter|Thesis|Report|CreativeWork|SoftwareSourceCode|SoftwareApplication)$/;

function titleIn(folded: Lookup): string {
  const title = textOf(folded.first(TITLES));
  if (title !== '') return title;
  // Programmes of conferences call a paper's title its name, too.
  const isPaper = textOf(folded.get('abstract')) !== '' && folded.get('authors') !== undefined;
  return isPaper || NAMED_WORK.test(textOf(folded.get('type'))) ? textOf(folded.get('name')) : '';
}

/** Whether a record that stands somewhere within others describes a paper. */
export function describesPaper(record: Fields): boolean {
  const folded = foldedKeys(record);
  return titleIn(folded) !== '' && folded.first(HINTS) !== undefined && !isAttachment(record);
}

/**
 * A record as services give it (Crossref, OpenAlex, Semantic Scholar, DataCite, OpenReview, Zotero, dblp, Hugging Face,
 * Europe PMC, arXiv, columns of a table) with the fields that this project's own documents have; its other fields stay.
 */
export function plainRecord(given: Fields): Fields {
  const record = merged(given);
  const folded = foldedKeys(record);
  const authors = authorsIn(folded);
  const dates = datesIn(folded);
  const reference = publicationOfReference(textOf(folded.first(['journalref', 'journalreference'])));
  const source = sourceOf(folded);
  const hasHint = authors.length > 0 || dates.length > 0 || folded.first(DOIS) !== undefined;
  const abstract = abstractOf(folded) || (hasHint ? textOf(folded.first(DESCRIPTIONS)) : '');
  const pages = PAGES.flatMap((name) => addressesIn(folded.get(name), /landing|url|link/i));
  const doi =
    firstOf(
      DOIS.flatMap((name) => identifierTexts(folded, name, /doi/i)),
      doiIn,
    ) ??
    doiIn(textOf(folded.get('id'))) ??
    firstOf(pages, doiOfPage);
  return {
    ...record,
    title: titleIn(folded),
    abstract,
    authors,
    dates: [...dates, source.date, ...reference.dates, ...versionDates(folded.get('versions'))],
    venues: [...VENUES.flatMap((name) => venueTexts(folded, name)), ...reference.venues, source.venue],
    doi: doi ?? '',
    arxiv_id: arxivOf(folded) ?? '',
    pmid: [
      ...PMIDS.flatMap((name) => identifierTexts(folded, name, /pmid|pubmed/i)),
      ...['extra', 'note'].flatMap((name) => pmidOfNote(textOf(folded.get(name)))),
      ...pages.map(pmidOfPage).filter((pmid) => pmid !== null),
    ],
    url: pages,
    pdf: PDFS.flatMap((name) => addressesIn(folded.get(name), /pdf|^url$/i)),
    keywords: keywordsOf(folded),
    ...placed(publicationOf(folded), reference),
  };
}

/** What a record says of its place in a publication, or else what its reference does. */
function placed(publication: Fields, { volume, issue, pages }: GivenPublication): Fields {
  return publication['volume'] === '' && volume !== undefined
    ? { ...publication, volume, issue, pages }
    : publication;
}

/** Hugging Face, OpenReview and corpora of full texts have the paper in a field of its record. */
function merged(record: Fields): Fields {
  const { paper, content, metadata, id, forum } = record;
  if (isObject(paper) && (textOf(paper['title']) !== '' || textOf(record['title']) !== ''))
    return { ...record, ...paper };
  if (isObject(content) && textOf(content['title']) !== '')
    return { ...record, ...content, openreview_id: forum ?? id };
  if (isObject(metadata) && textOf(record['title']) === '' && Array.isArray(record['abstract']))
    return { ...record, ...metadata };
  return record;
}

function abstractOf(folded: Lookup): string {
  const inverted = folded.get('abstractinvertedindex');
  for (const name of ABSTRACTS) {
    const value = folded.get(name);
    const text = Array.isArray(value) && value.every(isSection) ? textsOf(value).join('\n\n') : textOf(value);
    if (text.trim() !== '') return text;
  }
  if (isObject(inverted)) return uninverted(inverted);
  const descriptions = folded.get('descriptions');
  const described = Array.isArray(descriptions) ? descriptions.filter(isObject) : [];
  return textOf(described.find(({ descriptionType }) => descriptionType === 'Abstract')?.['description']);
}

/** A paragraph, or a section with its heading. */
function isSection(value: unknown): boolean {
  return typeof value === 'string' || (isObject(value) && typeof value['text'] === 'string');
}

function venueTexts(folded: Lookup, name: string): string[] {
  const value = folded.get(name);
  const nested = isObject(value) ? (value['source'] ?? value['journal'] ?? value) : value;
  return [textOf(nested)];
}

function versionDates(versions: unknown): string[] {
  const [first] = Array.isArray(versions) ? (versions as unknown[]) : [];
  return isObject(first) ? [textOf(first['created'])] : [];
}

/** Fields that hold identifiers of several kinds. */
const ID_LISTS = new Set(['ids', 'externalids', 'identifiers', 'articleids', 'identifier', 'links']);

/** What their records call the kind and the identifier. */
const ID_TYPES = ['identifierType', 'type', 'idtype', 'external-id-type'];
const ID_VALUES = ['identifier', 'value', 'id', 'external-id-value'];

/** Of an object or a list that holds several identifiers, those of the kind. */
function identifierTexts(folded: Lookup, name: string, kind: RegExp): string[] {
  const given = folded.get(name);
  // ORCID has the list in an object of its own.
  const value = isObject(given) && Array.isArray(given['external-id']) ? given['external-id'] : given;
  if (isObject(value) && (ID_LISTS.has(name) || textOf(value) === ''))
    return Object.entries(value).flatMap(([key, text]) => (kind.test(key) ? textsOf(text) : []));
  if (!ID_LISTS.has(name)) return textsOf(value);
  const list = Array.isArray(value) ? value.filter(isObject) : [];
  return list
    .filter((one) => kind.test(textOf(ID_TYPES.map((type) => one[type]))))
    .map((one) => textOf(ID_VALUES.map((name) => one[name])));
}

function arxivOf(folded: Lookup): string | null {
  const bare = ARXIV.flatMap((name) => identifierTexts(folded, name, /arxiv/i));
  const own = firstOf(bare, (text) => arxivIn(text, true)) ?? arxivIn(textOf(folded.get('id')), true);
  return (
    own ??
    firstOf(
      [...ARXIV_PLACES, 'doi'].flatMap((name) => textsOf(folded.get(name))),
      (text) => arxivIn(text),
    )
  );
}

function addressesIn(value: unknown, names: RegExp): string[] {
  if (!isObject(value)) return textsOf(value).flatMap((text) => text.trim().split(/\s+/).slice(0, 5));
  return Object.entries(value).flatMap(([name, text]) =>
    names.test(name) && typeof text === 'string' ? [text] : [],
  );
}

function keywordsOf(folded: Lookup): unknown {
  const value = folded.first(KEYWORDS);
  return Array.isArray(value) ? value.map((one) => textOf(one)) : textOf(value);
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
