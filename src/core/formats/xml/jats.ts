import type { Entry } from '../fields/entry.ts';
import { joinedName } from '../fields/names.ts';
import { type Element, elementsAt, markedText, textOf, textsAt } from './elements.ts';

/** An `article` of JATS, as PubMed Central and publishers hand it out; its text is not taken. */
export function jats(article: Element): Entry | null {
  const [meta] = elementsAt(article, 'front', 'article-meta');
  if (!meta) return null;
  const ids = (type: string) =>
    elementsAt(meta, 'article-id')
      .filter(({ attributes }) => attributes['pub-id-type'] === type)
      .map(textOf);
  const [abstract] = elementsAt(meta, 'abstract').filter(
    ({ attributes }) => attributes['abstract-type'] === undefined,
  );
  const people = elementsAt(meta, 'contrib-group', 'contrib').filter(
    ({ attributes }) => (attributes['contrib-type'] ?? 'author') === 'author',
  );
  return {
    line: article.line,
    title: elementsAt(meta, 'title-group', 'article-title').map(markedText)[0] ?? '',
    abstract: abstract && markedText(abstract),
    authors: people.map(nameOf),
    venues: [
      ...textsAt(article, 'front', 'journal-meta', 'journal-title-group', 'journal-title'),
      ...textsAt(article, 'front', 'journal-meta', 'journal-title'),
    ],
    dates: textsAt(meta, 'pub-date', 'year'),
    kinds: ['journal'],
    volume: textsAt(meta, 'volume')[0],
    issue: textsAt(meta, 'issue')[0],
    pages: textsAt(meta, 'elocation-id')[0] ?? [textsAt(meta, 'fpage')[0], textsAt(meta, 'lpage')[0]],
    publisher: textsAt(article, 'front', 'journal-meta', 'publisher', 'publisher-name')[0],
    dois: ids('doi'),
    arxiv: ids('arxiv').map((id) => `arXiv:${id}`),
    pmids: ids('pmid'),
    keywords: textsAt(meta, 'kwd-group', 'kwd'),
  };
}

function nameOf(person: Element): string {
  const [name] = elementsAt(person, 'name');
  if (!name) return textsAt(person, 'collab')[0] ?? textsAt(person, 'string-name')[0] ?? '';
  const text = (part: string) => textsAt(name, part)[0] ?? '';
  return joinedName(text('given-names'), text('surname'), text('suffix'));
}
