import { type Entry, withSubtitle } from '../fields/entry.ts';
import { joinedName } from '../fields/names.ts';
import { type Element, elementsAt, textOf, textsAt } from './elements.ts';

/** A `mods` record of the Library of Congress; what it is a part of is a journal or a book of it. */
export function mods(record: Element): Entry {
  const [title] = elementsAt(record, 'titleInfo').filter(
    ({ attributes }) => attributes['type'] === undefined,
  );
  const identifiers = elementsAt(record, 'identifier');
  const ofType = (type: string) =>
    identifiers.filter(({ attributes }) => attributes['type'] === type).map(textOf);
  const hosts = elementsAt(record, 'relatedItem').filter(({ attributes }) => attributes['type'] === 'host');
  const isWebSite = textsAt(record, 'genre').some((genre) => /web ?site/i.test(genre));
  const dated = [record, ...hosts].flatMap((one) =>
    ['dateIssued', 'copyrightDate', 'dateCreated'].flatMap((name) => textsAt(one, 'originInfo', name)),
  );
  const part = (type: string) =>
    hosts
      .flatMap((host) => elementsAt(host, 'part', 'detail'))
      .filter(({ attributes }) => attributes['type'] === type)
      .flatMap((detail) => textsAt(detail, 'number'));
  return {
    line: record.line,
    title: title ? titleOf(title) : '',
    abstract: textsAt(record, 'abstract')[0],
    authors: elementsAt(record, 'name').filter(isAuthor).map(nameOf),
    venues: isWebSite ? [] : hosts.flatMap((host) => textsAt(host, 'titleInfo', 'title')),
    dates: [...dated, ...hosts.flatMap((host) => textsAt(host, 'part', 'date'))],
    kinds: [...hosts, record].flatMap((one) => textsAt(one, 'genre')),
    volume: part('volume')[0],
    issue: part('issue')[0] ?? part('number')[0],
    pages: hosts.flatMap((host) => [
      ...textsAt(host, 'part', 'extent', 'start'),
      ...textsAt(host, 'part', 'extent', 'end'),
    ]),
    publisher: [record, ...hosts].flatMap((one) => textsAt(one, 'originInfo', 'publisher'))[0],
    dois: ofType('doi'),
    arxiv: [...ofType('arxiv'), ...ofType('uri')],
    urls: [...textsAt(record, 'location', 'url'), ...ofType('uri')],
    keywords: textsAt(record, 'subject', 'topic'),
  };
}

function titleOf(info: Element): string {
  const [before, title, sub] = ['nonSort', 'title', 'subTitle'].map((name) => textsAt(info, name)[0]?.trim());
  return withSubtitle([before, title].filter(Boolean).join(' '), sub);
}

/** Without a role, or with that of an author. */
function isAuthor(name: Element): boolean {
  const roles = textsAt(name, 'role', 'roleTerm');
  return roles.length === 0 || roles.some((role) => /^(?:aut|author|creator|cre)$/i.test(role.trim()));
}

function nameOf(name: Element): string {
  const parts = elementsAt(name, 'namePart');
  const ofType = (type: string) =>
    parts
      .filter(({ attributes }) => attributes['type'] === type)
      .map(textOf)
      .join(' ');
  const family = ofType('family');
  const whole = parts
    .filter(({ attributes }) => attributes['type'] === undefined)
    .map(textOf)
    .join(' ');
  return family === '' ? whole : joinedName(ofType('given'), family, ofType('termsOfAddress'));
}
