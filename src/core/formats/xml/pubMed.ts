import type { Entry } from '../fields/entry.ts';
import { joinedName } from '../fields/names.ts';
import { type Element, elementsAt, markedText, textsAt } from './elements.ts';

/** A `PubmedArticle` or `PubmedBookArticle`. */
export function pubMed(record: Element): Entry {
  const [citation] = [...elementsAt(record, 'MedlineCitation'), ...elementsAt(record, 'BookDocument')];
  const [article] = citation ? [...elementsAt(citation, 'Article'), citation] : [];
  if (!citation || !article) return { line: record.line, title: '' };
  const [book] = elementsAt(citation, 'Book');
  const titles = [
    ...elementsAt(article, 'ArticleTitle'),
    ...elementsAt(article, 'VernacularTitle'),
    ...(book ? elementsAt(book, 'BookTitle') : []),
  ];
  const lists = [...elementsAt(article, 'AuthorList'), ...(book ? elementsAt(book, 'AuthorList') : [])];
  const authors = lists
    .filter(({ attributes }) => attributes['Type'] !== 'editors')
    .flatMap((list) => elementsAt(list, 'Author'));
  const ids = [
    ...elementsAt(article, 'ELocationID'),
    ...elementsAt(record, 'PubmedData', 'ArticleIdList', 'ArticleId'),
    ...elementsAt(citation, 'ArticleIdList', 'ArticleId'),
  ];
  return {
    line: record.line,
    title: (titles.map(markedText).find((title) => title.trim() !== '') ?? '')
      .replace(/^\[(.*)\]\.?$/s, '$1')
      .replace(/(?<=[^.\s])\.\s*$/, ''),
    abstract: elementsAt(article, 'Abstract', 'AbstractText').map(section).join('\n\n'),
    authors: authors.map(authorName),
    venues: [
      ...textsAt(article, 'Journal', 'Title'),
      ...textsAt(article, 'Journal', 'ISOAbbreviation'),
      ...(book && titles.length > 1 ? textsAt(book, 'BookTitle') : []),
    ],
    dates: [
      ...datesOf(article, 'Journal', 'JournalIssue', 'PubDate'),
      ...(book ? datesOf(book, 'PubDate') : []),
      ...datesOf(article, 'ArticleDate'),
    ],
    kinds: book ? [titles.length > 1 ? 'chapter' : 'book'] : ['journal'],
    volume: textsAt(article, 'Journal', 'JournalIssue', 'Volume')[0],
    issue: textsAt(article, 'Journal', 'JournalIssue', 'Issue')[0],
    pages: textsAt(article, 'Pagination', 'MedlinePgn')[0] ?? [
      textsAt(article, 'Pagination', 'StartPage')[0],
      textsAt(article, 'Pagination', 'EndPage')[0],
    ],
    publisher: book && textsAt(book, 'Publisher', 'PublisherName')[0],
    dois: ids
      .filter(({ attributes }) => (attributes['EIdType'] ?? attributes['IdType']) === 'doi')
      .map(markedText),
    pmids: textsAt(citation, 'PMID'),
    keywords: [
      ...textsAt(citation, 'KeywordList', 'Keyword'),
      ...textsAt(citation, 'MeshHeadingList', 'MeshHeading', 'DescriptorName'),
    ],
  };
}

/** "BACKGROUND: …", as PubMed shows sections. */
function section(element: Element): string {
  const label = element.attributes['Label'] ?? '';
  const text = markedText(element).trim();
  return label === '' || /^unlabelled$/i.test(label) ? text : `${label}: ${text}`;
}

function authorName(author: Element): string {
  const text = (name: string) => textsAt(author, name)[0] ?? '';
  const family = text('LastName');
  return family === ''
    ? text('CollectiveName')
    : joinedName(text('ForeName') || text('Initials'), family, text('Suffix'));
}

function datesOf(element: Element, ...path: string[]): string[] {
  return [...textsAt(element, ...path, 'Year'), ...textsAt(element, ...path, 'MedlineDate')];
}
