import { listed } from './fields/entry.ts';
import { Parser } from 'htmlparser2';
import { decodeText } from './decodeText.ts';
import type { DocumentFormat, FormatResult } from './documentFormat.ts';
import { readEntries } from './fields/readEntries.ts';
import { tell, type Told } from './sayings.ts';

const BEGINS =
  /^\ufeff?\s*(?:<!--[^]{0,2000}?-->\s*)?(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<\?xml[^>]{0,200}\?>\s*<(?:!doctype\s+html|html))/i;

/** A saved web page of one paper, by the tags that publishers put in it for Google Scholar, or by Dublin Core. */
export const webPage: DocumentFormat = {
  name: 'web page',
  matches: ({ name, head }) =>
    BEGINS.test(head) || (/\.x?html?$/i.test(name) && /<\/?[a-z][^<>]{0,200}>/i.test(head)),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded) return refused(document, decoded.problem);
    const named = namesIn(decoded.text);
    const values = (...names: string[]) => names.flatMap((name) => named.get(name) ?? []);
    const title = values(
      'citation_title',
      'dc.title',
      'dcterms.title',
      'bepress_citation_title',
      'eprints.title',
    )[0];
    if (title === undefined) return refused(document, tell('page-without-tags'));
    return readEntries(document, [entryOf(title, values)], decoded.warning);
  },
};

type Values = (...names: string[]) => string[];

function entryOf(title: string, values: Values) {
  const abstracts = values(
    'citation_abstract',
    'dcterms.abstract',
    'dc.description',
    'eprints.abstract',
    'og:description',
    'description',
  );
  return {
    line: 1,
    title,
    abstract: abstracts[0],
    authors: values(
      'citation_author',
      'citation_authors',
      'dc.creator',
      'dc.contributor',
      'bepress_citation_author',
      'eprints.creators_name',
    ).flatMap((text) => listed(text)),
    venues: values(
      'citation_journal_title',
      'citation_conference_title',
      'citation_inbook_title',
      'prism.publicationname',
      'citation_conference',
      'citation_dissertation_institution',
    ),
    dates: values(
      'citation_publication_date',
      'citation_date',
      'citation_online_date',
      'citation_year',
      'dc.date',
      'dcterms.issued',
      'prism.publicationdate',
    ),
    kinds: values('citation_journal_title').length > 0 ? ['journal'] : kindsOf(values),
    volume: values('citation_volume', 'prism.volume')[0],
    issue: values('citation_issue', 'prism.number')[0],
    pages: [
      values('citation_firstpage', 'prism.startingpage')[0],
      values('citation_lastpage', 'prism.endingpage')[0],
    ],
    publisher: values('citation_publisher', 'dc.publisher')[0],
    dois: values('citation_doi', 'dc.identifier', 'prism.doi', 'bepress_citation_doi'),
    arxiv: [
      ...values('citation_arxiv_id').map((id) => `arXiv:${id}`),
      ...values('og:url', 'citation_pdf_url'),
    ],
    pmids: values('citation_pmid'),
    urls: values('citation_abstract_html_url', 'citation_public_url', 'og:url'),
    pdfs: values('citation_pdf_url'),
    keywords: values('citation_keywords', 'citation_keyword').flatMap((words) => listed(words, ';,')),
  };
}

function kindsOf(values: Values): string[] {
  if (values('citation_dissertation_institution').length > 0) return ['thesis'];
  if (values('citation_technical_report_institution').length > 0) return ['report'];
  if (values('citation_inbook_title').length > 0) return ['chapter'];
  return values('citation_conference_title', 'citation_conference').length > 0 ? ['conference'] : [];
}

/** More tags are no head of a page. */
const MOST = 20_000;

/** What the `meta` tags of a page say, by their names in lower case. */
function namesIn(html: string): Map<string, string[]> {
  const named = new Map<string, string[]>();
  let found = 0;
  const parser = new Parser({
    onopentag(tag, { name, property, content }) {
      const key = (name ?? property)?.toLowerCase();
      if (tag !== 'meta' || key === undefined || !content?.trim() || found++ > MOST) return;
      named.set(key, [...(named.get(key) ?? []), content]);
    },
  });
  parser.write(html.slice(0, LONGEST));
  parser.end();
  return named;
}

/** Characters of a page that are looked through. */
const LONGEST = 4_000_000;

function refused(document: string, why: Told): FormatResult {
  return { papers: [], diagnostics: [{ severity: 'error', document, ...why }] };
}
