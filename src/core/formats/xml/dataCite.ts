import { type Entry, withSubtitle } from '../fields/entry.ts';
import { joinedName } from '../fields/names.ts';
import { type Element, elementsAt, markedText, textOf, textsAt } from './elements.ts';

/** A `resource` of DataCite: a paper, a thesis, a data set. */
export function dataCite(resource: Element): Entry {
  const titles = elementsAt(resource, 'titles', 'title');
  const title = titles.find(({ attributes }) => attributes['titleType'] === undefined) ?? titles[0];
  const subtitle = titles.find(({ attributes }) => attributes['titleType'] === 'Subtitle');
  const [abstract] = elementsAt(resource, 'descriptions', 'description').filter(
    ({ attributes }) => attributes['descriptionType'] === 'Abstract',
  );
  const container = elementsAt(resource, 'relatedItems', 'relatedItem').find(
    ({ attributes }) => attributes['relationType'] === 'IsPublishedIn',
  );
  const types = elementsAt(resource, 'resourceType');
  const ofContainer = (...path: string[]) => (container ? textsAt(container, ...path) : []);
  return {
    line: resource.line,
    title: withSubtitle(
      title ? markedText(title) : '',
      subtitle && subtitle !== title ? markedText(subtitle) : '',
    ),
    abstract: abstract && markedText(abstract),
    authors: elementsAt(resource, 'creators', 'creator').map(nameOf),
    venues: ofContainer('titles', 'title'),
    dates: [
      ...textsAt(resource, 'publicationYear'),
      ...elementsAt(resource, 'dates', 'date')
        .filter(({ attributes }) => attributes['dateType'] === 'Issued')
        .map(textOf),
    ],
    kinds: types.flatMap((type) => [textOf(type), type.attributes['resourceTypeGeneral'] ?? '']),
    volume: ofContainer('volume')[0],
    issue: ofContainer('issue')[0],
    pages: [ofContainer('firstPage')[0], ofContainer('lastPage')[0]],
    publisher: textsAt(resource, 'publisher')[0],
    dois: elementsAt(resource, 'identifier')
      .filter(({ attributes }) => attributes['identifierType'] === 'DOI')
      .map(textOf),
    keywords: textsAt(resource, 'subjects', 'subject'),
  };
}

function nameOf(creator: Element): string {
  const [family = '', given = '', whole = ''] = ['familyName', 'givenName', 'creatorName'].map(
    (name) => textsAt(creator, name)[0],
  );
  return family.trim() === '' ? whole : joinedName(given, family);
}
