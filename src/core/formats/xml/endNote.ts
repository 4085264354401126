import { listed, type Entry } from '../fields/entry.ts';
import { type Element, textsAt } from './elements.ts';

/** A `record` of EndNote's XML; its texts stand in `style` elements. */
export function endNote(record: Element): Entry {
  const kind = textsAt(record, 'ref-type')[0] ?? '';
  const type = record.children.find(
    (child): child is Element => typeof child !== 'string' && child.name === 'ref-type',
  );
  const isAlone = /web page|thesis|report|^12$|^32$|^27$/i.test(`${type?.attributes['name'] ?? ''}${kind}`);
  const secondary = textsAt(record, 'titles', 'secondary-title');
  return {
    line: record.line,
    title: textsAt(record, 'titles', 'title')[0] ?? '',
    abstract: textsAt(record, 'abstract')[0],
    authors: textsAt(record, 'contributors', 'authors', 'author'),
    venues: [
      ...textsAt(record, 'periodical', 'full-title'),
      ...(isAlone ? [] : secondary),
      ...textsAt(record, 'alt-periodical', 'full-title'),
    ],
    dates: [...textsAt(record, 'dates', 'year'), ...textsAt(record, 'dates', 'pub-dates', 'date')],
    kinds: [type?.attributes['name'] ?? ''],
    volume: textsAt(record, 'volume')[0],
    issue: textsAt(record, 'number')[0],
    pages: textsAt(record, 'pages')[0],
    publisher: textsAt(record, 'publisher')[0],
    dois: textsAt(record, 'electronic-resource-num'),
    arxiv: [...textsAt(record, 'electronic-resource-num'), ...textsAt(record, 'periodical', 'full-title')],
    pmids: textsAt(record, 'accession-num').filter(
      (text) =>
        /^\d{6,8}$/.test(text.trim()) &&
        /pubmed|nlm/i.test(textsAt(record, 'remote-database-name').join(' ')),
    ),
    urls: [...textsAt(record, 'urls', 'related-urls', 'url'), ...textsAt(record, 'urls', 'web-urls', 'url')],
    pdfs: textsAt(record, 'urls', 'pdf-urls', 'url').filter((url) => /^https?:/i.test(url.trim())),
    keywords: textsAt(record, 'keywords', 'keyword')
      .flatMap((words) => words.split(/[\n\r]/))
      .flatMap((words) => listed(words)),
  };
}
