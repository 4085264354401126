import type { Entry } from '../fields/entry.ts';
import { arxivXml, dublinCore, feedEntry } from './feeds.ts';
import { dblp } from './dblp.ts';
import type { Element } from './elements.ts';
import { endNote } from './endNote.ts';
import { jats } from './jats.ts';
import { mods } from './mods.ts';
import { pubMed } from './pubMed.ts';

/** One kind of XML that describes papers. */
export interface XmlKind {
  /** In the first characters of such a document. */
  root: RegExp;
  /** Whether an element is one paper. */
  holds(name: string, within: readonly string[]): boolean;
  /** Null for what is none after all. */
  entry(element: Element): Entry | null;
}

/** Asked in this order. */
export const XML_KINDS: readonly XmlKind[] = [
  {
    root: /<Pubmed(?:Article|BookArticle|ArticleSet)\b/,
    holds: (name) => name === 'PubmedArticle' || name === 'PubmedBookArticle',
    entry: pubMed,
  },
  { root: /<(?:\w+:)?mods(?:Collection)?[\s>]/, holds: (name) => name === 'mods', entry: mods },
  {
    root: /<OAI-PMH\b|<arXiv(?:Raw)?\b/,
    holds: (name) => name === 'arXiv' || name === 'arXivRaw' || name === 'dc',
    entry: (element) => (element.name === 'dc' ? dublinCore(element) : arxivXml(element)),
  },
  { root: /<(?:\w+:)?dc[\s>]|oai_dc/, holds: (name) => name === 'dc', entry: dublinCore },
  {
    root: /<dblp[\s>]|<dblpperson\b/,
    holds: (name, within) => DBLP.has(name) && within.length > 0,
    entry: dblp,
  },
  {
    root: /<(?:ref-type|contributors)\b|<records>\s*<record>/,
    holds: (name) => name === 'record',
    entry: endNote,
  },
  { root: /<feed[\s>]/, holds: (name) => name === 'entry', entry: feedEntry },
  { root: /<rss[\s>]|<(?:\w+:)?RDF[\s>]/, holds: (name) => name === 'item', entry: feedEntry },
  {
    root: /<(?:article|pmc-articleset)[\s>]/,
    holds: (name, within) => name === 'article' && !within.includes('article'),
    entry: jats,
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
