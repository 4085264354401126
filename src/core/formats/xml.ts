import { decodeText } from './decodeText.ts';
import type { DocumentFormat } from './documentFormat.ts';
import { readEntries } from './fields/readEntries.ts';
import { elementsOf } from './xml/elements.ts';
import { XML_KINDS } from './xml/kinds.ts';
import type { XmlKind } from './kindNames.ts';
import { tell, type Told } from './sayings.ts';

/** A declaration, or an element that is none of a page or of Markdown: with a prefix, with a namespace, or of a kind below. */
const BEGINS =
  /^\ufeff?\s*(?:<!--(?:(?!-->)[^]){0,2000}-->\s*)?(?:<\?xml\b|<!DOCTYPE\s+(?!html)|<(?!svg|html|math)(?:[A-Za-z][\w-]*:[\w.-]+(?=[\s>])|[A-Za-z][\w.-]*\s(?:[^<>]{0,500}\s)?xmlns(?::\w+)?\s*=)|<(?:feed|rss|RDF|modsCollection|mods|Pubmed\w+|OAI-PMH|records|record|article|dblp|xml|doi_records|crossref_result|doi_batch|resource|METS|mets|collection|Sources|nitf|TEI)[\s>])/;

/**
 * Papers as XML, by the names of the elements that hold one: PubMed, EndNote, MODS, Atom and RSS (arXiv's too), OAI-PMH of
 * arXiv and Dublin Core, Crossref, DataCite, JATS, TEI, dblp. Read element by element.
 */
export const xml: DocumentFormat = {
  name: 'XML',
  matches: ({ name, head }) => BEGINS.test(head) && !/<html[\s>]/i.test(head) && !/\.x?html?$/i.test(name),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded) return refused(document, decoded.problem);
    const { text, warning } = decoded;
    const kind = XML_KINDS.find(({ root }) => root.test(text.slice(0, HEAD)));
    const refusal = KNOWN.find(([root]) => root.test(text.slice(0, HEAD)))?.[1];
    if (!kind || refusal !== undefined) return refused(document, unknownXml(text, refusal));
    return readEntries(document, kind.entries(elementsOf(text, kind.holds)), warning);
  },
};

/** Enough for an element that says what a document is. */
const HEAD = 20_000;

/** Kinds that hold papers in a form that is not read, by names that people know. */
const KNOWN: readonly (readonly [root: RegExp, kind: XmlKind])[] = [
  [/<(?:\w+:)?mets[\s>]/i, 'METS of a library'],
  [/<(?:\w+:)?datafield\b|loc\.gov\/MARC21/, 'MARC of a library'],
  [/<(?:\w+:)?context-object/, 'OpenURL'],
  [/<(?:b:)?Sources[\s>]/, 'sources of Microsoft Word'],
  // Books, letters and plays: a header that tells of no article, and no records.
  [/^(?![^]*<(?:\w+:)?(?:analytic|biblFull)[\s>])[^]*<(?:\w+:)?TEI[\s>]/, 'TEI'],
  [
    /^(?![^]*(?:<(?:\w+:)?item[\s>]|zotero\.org\/namespaces\/export|net\/biblio))[^]*<(?:\w+:)?RDF[\s>]/,
    'RDF',
  ],
];

function unknownXml(text: string, kind?: XmlKind): Told {
  const root = /<([A-Za-z][\w:.-]{0,60})[\s>/]/.exec(text.slice(0, HEAD))?.[1] ?? 'unknown';
  return tell('unknown-xml', { root, kind });
}

function refused(document: string, why: Told): ReturnType<DocumentFormat['read']> {
  return { papers: [], diagnostics: [{ severity: 'error', document, ...why }] };
}
