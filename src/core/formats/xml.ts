import { decodeText } from './decodeText.ts';
import type { DocumentFormat } from './documentFormat.ts';
import type { Entry } from './fields/entry.ts';
import { readEntries } from './fields/readEntries.ts';
import { elementsOf } from './xml/elements.ts';
import { XML_KINDS } from './xml/kinds.ts';

const BEGINS =
  /^\ufeff?\s*(?:<\?xml\b|<!DOCTYPE\s+(?!html)|<(?:\w+:)?(?:feed|rss|RDF|modsCollection|mods|PubmedArticleSet|PubmedArticle|OAI-PMH|records|article|dblp|xml)[\s>])/;

/**
 * Papers as XML, by the names of the elements that hold one: PubMed, EndNote, MODS, Atom and RSS (arXiv's too), OAI-PMH of
 * arXiv and Dublin Core, JATS, dblp. Read element by element.
 */
export const xml: DocumentFormat = {
  name: 'XML',
  looks: 'It is read if it is of PubMed, EndNote, MODS, arXiv (Atom, RSS, OAI-PMH), JATS or dblp.',
  matches: ({ name, head }) => BEGINS.test(head) && !/<html[\s>]/i.test(head) && !/\.x?html?$/i.test(name),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded) return refused(document, decoded.problem);
    const { text, warning } = decoded;
    const kind = XML_KINDS.find(({ root }) => root.test(text.slice(0, HEAD)));
    if (!kind) return refused(document, unknownXml(text));
    return readEntries(document, entriesOf(text, kind), warning);
  },
};

/** Enough for an element that says what a document is. */
const HEAD = 20_000;

function* entriesOf(text: string, kind: (typeof XML_KINDS)[number]): Generator<Entry> {
  for (const element of elementsOf(text, kind.holds)) {
    const entry = kind.entry(element);
    if (entry) yield entry;
  }
}

function unknownXml(text: string): string {
  const root = /<([A-Za-z][\w:.-]{0,60})[\s>/]/.exec(text.slice(0, HEAD))?.[1] ?? 'unknown';
  return `It is XML of a kind that is not read (“${root}”). Save the list as RIS, BibTeX or CSV and add that.`;
}

function refused(document: string, message: string): ReturnType<DocumentFormat['read']> {
  return { papers: [], diagnostics: [{ severity: 'error', document, message }] };
}
