import type { Entry } from '../fields/entry.ts';
import { joinedName } from '../fields/names.ts';
import { type Element, elementsAt, markedText, textOf, textsAt } from './elements.ts';

/**
 * A paper in TEI: a `biblFull` of what an archive exports (HAL), or the `teiHeader` of a paper whose PDF was taken apart (GROBID).
 * Null for the header of any other text, which tells of no article. The works that a paper cites are not taken.
 */
export function tei(paper: Element): Entry | null {
  const about = paper.name === 'biblFull' ? [paper] : elementsAt(paper, 'fileDesc');
  const works = below(about, 'sourceDesc', 'biblStruct');
  const articles = below(works, 'analytic');
  if (articles.length === 0) return null;
  const books = below(works, 'monogr');
  const imprints = below(books, 'imprint');
  const profile = elementsAt(paper, 'profileDesc');
  const titles = [...below(articles, 'title'), ...below(about, 'titleStmt', 'title')].filter(hasText);
  const abstracts = below(profile, 'abstract').filter(hasText);
  const abstract = abstracts.find((one) => languageOf(one) === languageOf(titles[0])) ?? abstracts[0];
  const ids = [...works, ...articles, ...books].flatMap((one) => elementsAt(one, 'idno'));
  const idsOf = (type: RegExp) =>
    ids.filter(({ attributes }) => type.test(attributes['type'] ?? '')).map(textOf);
  const scopes = below(imprints, 'biblScope');
  const scope = (unit: RegExp) => scopes.find(({ attributes }) => unit.test(attributes['unit'] ?? ''));
  const pages = scope(/^pp?$|^page/);
  return {
    line: paper.line,
    title: titles.map(markedText)[0] ?? '',
    abstract: abstract && markedText(abstract),
    authors: below(articles, 'author').map(nameOf).filter(holds),
    venues: [...below(books, 'title'), ...below(books, 'meeting', 'title')].map(textOf).filter(holds),
    dates: [
      ...below(imprints, 'date').flatMap(dateOf),
      ...below(about, 'publicationStmt', 'date').flatMap(dateOf),
      ...below(about, 'editionStmt', 'edition', 'date')
        .filter(({ attributes }) => attributes['type'] === 'whenProduced')
        .flatMap(dateOf),
    ],
    volume: textIn(scope(/^vol/)),
    issue: textIn(scope(/^issue/)),
    pages: pages && (textIn(pages) ?? [pages.attributes['from'], pages.attributes['to']]),
    publisher: below(imprints, 'publisher').map(textOf).find(holds),
    dois: idsOf(/^doi$/i),
    arxiv: idsOf(/^arxiv$/i).map((id) => (/^\s*arxiv/i.test(id) ? id : `arXiv:${id.trim()}`)),
    pmids: idsOf(/^(?:pmid|pubmed)$/i),
    keywords: below(profile, 'textClass', 'keywords').flatMap((one) => textsAt(one, 'term')),
  };
}

/** The elements at a path below several. */
function below(elements: readonly Element[], ...path: string[]): Element[] {
  return elements.flatMap((one) => elementsAt(one, ...path));
}

function holds(text: string): boolean {
  return text.trim() !== '';
}

function hasText(element: Element): boolean {
  return holds(textOf(element));
}

/** Archives give titles and abstracts in several languages. */
function languageOf(element: Element | undefined): string {
  return element?.attributes['xml:lang'] ?? '';
}

function textIn(element: Element | undefined): string | undefined {
  return element && hasText(element) ? textOf(element).trim() : undefined;
}

/** A date as a machine reads it is surer than as it was printed. */
function dateOf(date: Element): string[] {
  return [date.attributes['when'] ?? '', textOf(date)].filter(holds);
}

function nameOf(author: Element): string {
  const [name] = elementsAt(author, 'persName');
  if (!name) return elementsAt(author, 'orgName').map(textOf)[0] ?? '';
  const parts = (part: string) => textsAt(name, part).join(' ');
  return joinedName(parts('forename'), parts('surname'), parts('genName'));
}
