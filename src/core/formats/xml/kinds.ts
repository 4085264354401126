import type { Entry } from '../fields/entry.ts';
import { aclVolume } from './aclAnthology.ts';
import { arxivXml, dublinCore, feedEntry, isRecording } from './feeds.ts';
import { crossref, CROSSREF_WORKS } from './crossref.ts';
import { dataCite } from './dataCite.ts';
import { dblp, dblpHit } from './dblp.ts';
import { ebsco } from './ebsco.ts';
import type { Element } from './elements.ts';
import { endNote } from './endNote.ts';
import { europePmc } from './europePmc.ts';
import { jats } from './jats.ts';
import { mods } from './mods.ts';
import { pubMed } from './pubMed.ts';
import { tei } from './tei.ts';
import { zoteroRdf } from './zoteroRdf.ts';

/** One kind of XML that describes papers. */
export interface XmlKind {
  /** In the first characters of such a document. */
  root: RegExp;
  /** Whether an element is one paper. */
  holds(name: string, within: readonly string[]): boolean;
  /** The papers of one such element after the other. */
  entries(elements: Iterable<Element>): Iterable<Entry>;
}

/** Each element is one paper, several of a volume, or null for what is none after all. */
function each(read: (element: Element) => Entry | readonly Entry[] | null): XmlKind['entries'] {
  return function* (elements) {
    for (const element of elements) yield* [read(element) ?? []].flat();
  };
}

/** Asked in this order. */
export const XML_KINDS: readonly XmlKind[] = [
  {
    root: /<Pubmed(?:Article|BookArticle|ArticleSet)\b/,
    holds: (name) => name === 'PubmedArticle' || name === 'PubmedBookArticle',
    entries: each(pubMed),
  },
  { root: /<(?:\w+:)?mods(?:Collection)?[\s>]/, holds: (name) => name === 'mods', entries: each(mods) },
  {
    root: /<OAI-PMH\b|<arXiv(?:Raw)?\b/,
    holds: (name) => name === 'arXiv' || name === 'arXivRaw' || name === 'dc',
    entries: each((element) => (element.name === 'dc' ? dublinCore(element) : arxivXml(element))),
  },
  {
    root: /zotero\.org\/namespaces\/export|purl\.org\/net\/biblio/,
    holds: (_, within) => within.at(-1) === 'RDF',
    entries: zoteroRdf,
  },
  { root: /<(?:\w+:)?dc[\s>]|oai_dc/, holds: (name) => name === 'dc', entries: each(dublinCore) },
  {
    root: /<dblp[\s>]|<dblpperson\b/,
    holds: (name, within) => DBLP.has(name) && within.length > 0,
    entries: each(dblp),
  },
  {
    root: /<result>\s*<query\b/,
    holds: (name, within) => name === 'info' && within.at(-1) === 'hit',
    entries: each(dblpHit),
  },
  {
    root: /<(?:doi_records|crossref_result|doi_batch)[\s>]|^\s*<crossref[\s>]/,
    holds: (name, within) => CROSSREF_WORKS.has(name) && !within.some((one) => CROSSREF_WORKS.has(one)),
    entries: each(crossref),
  },
  {
    root: /datacite\.org\/schema/,
    holds: (name) => name === 'resource',
    entries: each(dataCite),
  },
  {
    root: /<ref-type\b|<records>\s*<record>/,
    holds: (name) => name === 'record',
    entries: each(endNote),
  },
  {
    root: /<collection\s+id="[\w.-]{1,20}"\s*>\s*<volume[\s>]/,
    holds: (name) => name === 'volume',
    entries: each(aclVolume),
  },
  {
    root: /<responseWrapper[\s>]/,
    holds: (name, within) => name === 'result' && within.at(-1) === 'resultList',
    entries: each(europePmc),
  },
  { root: /<records>\s*<rec[\s>]/, holds: (name) => name === 'rec', entries: each(ebsco) },
  { root: /<feed[\s>]/, holds: (name) => name === 'entry', entries: each(feedEntry) },
  {
    root: /<rss[\s>]|<(?:\w+:)?RDF[\s>]/,
    holds: (name) => name === 'item',
    entries: each((item) => (isRecording(item) ? null : feedEntry(item))),
  },
  {
    root: /<(?:\w+:)?TEI[\s>]/,
    // The header of an export tells of the export.
    holds: (name, within) => name === 'biblFull' || (name === 'teiHeader' && within.at(-1) === 'TEI'),
    entries: each(tei),
  },
  {
    root: /<(?:article|pmc-articleset)[\s>]/,
    holds: (name, within) => name === 'article' && !within.includes('article'),
    entries: each(jats),
  },
];

const DBLP = new Set([
  'article',
  'inproceedings',
  'proceedings',
  'book',
  'incollection',
  'phdthesis',
  'mastersthesis',
  'data',
]);
