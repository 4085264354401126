import type { Entry } from '../fields/entry.ts';
import { type Element, textsAt } from './elements.ts';

/** A record of dblp: it is named after its kind. */
export function dblp(record: Element): Entry {
  return {
    line: record.line,
    title: (textsAt(record, 'title')[0] ?? '').replace(/(?<=[^.\s])\.\s*$/, ''),
    authors: textsAt(record, 'author'),
    venues: [
      ...textsAt(record, 'journal'),
      ...(record.name === 'proceedings' ? [] : textsAt(record, 'booktitle')),
      ...textsAt(record, 'school'),
    ],
    dates: textsAt(record, 'year'),
    kinds: [record.name === 'article' ? 'journal' : record.name],
    volume: textsAt(record, 'volume')[0],
    issue: textsAt(record, 'number')[0],
    pages: textsAt(record, 'pages')[0],
    publisher: textsAt(record, 'publisher')[0],
    dois: textsAt(record, 'ee').filter((url) => /doi\.org/i.test(url)),
    arxiv: textsAt(record, 'ee'),
    urls: textsAt(record, 'ee'),
  };
}

/** What a search of dblp says of a record. */
export function dblpHit(info: Element): Entry {
  const found = dblp(info);
  return {
    ...found,
    authors: textsAt(info, 'authors', 'author'),
    venues: textsAt(info, 'venue'),
    kinds: textsAt(info, 'type'),
    dois: [...textsAt(info, 'doi'), ...(found.dois ?? [])],
  };
}
