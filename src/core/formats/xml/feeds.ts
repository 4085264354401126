import type { Entry } from '../fields/entry.ts';
import { publicationOfReference } from '../fields/reference.ts';
import { arxivIn, doiOfPage } from '../fields/identifiers.ts';
import { listedNames, withoutAffiliations } from '../fields/listedNames.ts';
import { joinedName } from '../fields/names.ts';
import { texName } from '../fields/tex.ts';
import { type Element, elementsAt, textsAt } from './elements.ts';

/** What arXiv's feeds put in front of an abstract. */
const ANNOUNCED = /^\s*arXiv:\S+\s+Announce Type:\s*\S+\s+Abstract:\s*/i;
/** Nature's feeds put where and when it appeared in front, a paragraph of its own. */
const PUBLISHED =
  /^\s*<p>[^<>]{1,200}, Published online: [^<>]{4,40}<a [^<>]{1,300}>doi:[^<>]{5,100}<\/a>\s*<\/p>/i;
/** And behind a title: "(arXiv:2403.00001v1 [cs.RO])". */
const BEHIND_TITLE = /\s?\(arXiv:[^()]{5,80}\)\s*$/i;

/** An `entry` of Atom or an `item` of RSS: of arXiv, of a journal, of a blog. */
export function feedEntry(entry: Element): Entry {
  const text = (...names: string[]) => names.flatMap((name) => textsAt(entry, name));
  const links = elementsAt(entry, 'link').map(({ attributes }) => attributes['href'] ?? '');
  const pdfs = elementsAt(entry, 'link').filter(
    ({ attributes }) => attributes['title'] === 'pdf' || attributes['type'] === 'application/pdf',
  );
  const names = [...textsAt(entry, 'author', 'name'), ...text('creator').flatMap(creators)];
  const ids = [...text('id', 'guid', 'identifier'), ...text('link'), ...links];
  const { venues, volume, issue, pages } = publicationOfReference(text('journal_ref')[0] ?? '');
  return {
    line: entry.line,
    title: (text('title')[0] ?? '').replace(BEHIND_TITLE, ''),
    abstract: (text('summary', 'description', 'abstract')[0] ?? text('content', 'encoded')[0] ?? '')
      .replace(ANNOUNCED, '')
      .replace(PUBLISHED, ''),
    authors: names,
    volume,
    issue,
    pages,
    venues: [...venues, ...text('publicationName')],
    dates: text('published', 'date', 'coverDate', 'pubDate', 'issued', 'updated'),
    dois: text('doi', 'identifier'),
    arxiv: ids,
    urls: [...links.filter((href) => !/\.pdf$|\/pdf\//.test(href)), ...text('link')],
    pdfs: pdfs.map(({ attributes }) => attributes['href'] ?? ''),
  };
}

/** Whether an item is of a podcast: a recording is put beside it, and it does not lead to a paper. */
export function isRecording(item: Element): boolean {
  return (
    elementsAt(item, 'enclosure').some(({ attributes }) =>
      /^(?:audio|video)\//.test(attributes['type'] ?? ''),
    ) && !textsAt(item, 'link').some((link) => arxivIn(link) !== null || doiOfPage(link) !== null)
  );
}

/** arXiv's RSS has all authors in one element, some with tags around each. */
function creators(text: string): string[] {
  return listedNames(texName(text.replace(/<[^<>]{0,300}>/g, '')));
}

/** `arXiv` and `arXivRaw` of OAI-PMH. */
export function arxivXml(record: Element): Entry {
  const text = (name: string) => textsAt(record, name)[0] ?? '';
  const people = elementsAt(record, 'authors', 'author').map((author) =>
    joinedName(
      textsAt(author, 'forenames')[0] ?? '',
      textsAt(author, 'keyname')[0] ?? '',
      textsAt(author, 'suffix')[0],
    ),
  );
  const reference = publicationOfReference(text('journal-ref'));
  return {
    line: record.line,
    title: text('title'),
    abstract: text('abstract'),
    authors: people.length > 0 ? people : listedNames(withoutAffiliations(texName(text('authors')))),
    ...reference,
    dates: [...reference.dates, text('created'), ...textsAt(record, 'version', 'date')],
    dois: [text('doi')],
    arxiv: [`arXiv:${text('id').trim()}`],
  };
}

/** `dc` of Dublin Core, as repositories hand it out by OAI-PMH. */
export function dublinCore(record: Element): Entry {
  const other = textsAt(record, 'relation').filter((text) => /altIdentifier/.test(text));
  const identifiers = [...textsAt(record, 'identifier'), ...other];
  return {
    line: record.line,
    title: textsAt(record, 'title')[0] ?? '',
    abstract: textsAt(record, 'description').sort((a, b) => b.length - a.length)[0],
    authors: textsAt(record, 'creator'),
    dates: textsAt(record, 'date'),
    dois: identifiers,
    arxiv: identifiers,
    urls: identifiers.filter((text) => /^https?:/i.test(text.trim())),
    keywords: textsAt(record, 'subject'),
  };
}
