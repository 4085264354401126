import type { Entry } from '../fields/entry.ts';
import { joinedName } from '../fields/names.ts';
import { type Element, elementsAt, textsAt } from './elements.ts';

/** What programs keep beside papers. */
const NO_PAPER = /^(?:attachment|note|annotation)$/;
const DOI = /^\s*DOI\s/i;

/** The papers of Zotero's RDF, whose journals and books stand beside them or within. */
export function* zoteroRdf(elements: Iterable<Element>): Generator<Entry> {
  const all = [...elements];
  const byAddress = new Map(all.map((one) => [one.attributes['rdf:about'], one]));
  for (const item of all) {
    const [type] = textsAt(item, 'itemType');
    if (type === undefined || NO_PAPER.test(type)) continue;
    const containers = elementsAt(item, 'isPartOf').flatMap(({ attributes, children }) => {
      const named = byAddress.get(attributes['rdf:resource'] ?? '');
      return named ? [named] : children.filter((child): child is Element => typeof child !== 'string');
    });
    yield entryOf(item, type, containers);
  }
}

function entryOf(item: Element, type: string, containers: readonly Element[]): Entry {
  const venues = containers.flatMap((one) => textsAt(one, 'title'));
  const both = [item, ...containers];
  const named = (name: string) => both.flatMap((one) => textsAt(one, name));
  return {
    line: item.line,
    title: textsAt(item, 'title')[0] ?? '',
    abstract: textsAt(item, 'abstract')[0],
    authors: elementsAt(item, 'authors', 'Seq', 'li', 'Person').map(nameOf),
    venues,
    dates: textsAt(item, 'date'),
    kinds: [type],
    volume: named('volume')[0],
    issue: named('number')[0],
    pages: textsAt(item, 'pages')[0],
    publisher: textsAt(item, 'publisher', 'Organization', 'name')[0],
    dois: named('identifier').filter((text) => DOI.test(text)),
    arxiv: [...textsAt(item, 'identifier', 'URI', 'value'), ...venues],
    urls: textsAt(item, 'identifier', 'URI', 'value'),
    keywords: [...textsAt(item, 'subject', 'AutomaticTag', 'value'), ...textsAt(item, 'subject', 'value')],
  };
}

function nameOf(person: Element): string {
  const family = textsAt(person, 'surname')[0] ?? '';
  const given = textsAt(person, 'givenName')[0] ?? textsAt(person, 'givenname')[0] ?? '';
  return joinedName(given, family);
}
