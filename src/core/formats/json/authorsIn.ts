import { listedNames, withoutAffiliations } from '../fields/listedNames.ts';
import { joinedName, personNames } from '../fields/names.ts';
import { texName } from '../fields/tex.ts';
import { type Lookup, textOf } from './lookup.ts';

const NAMES = [
  'authorsparsed',
  'authorfullnames',
  'authors',
  'author',
  'authorlist',
  'creators',
  'creator',
  'authorships',
  'authornames',
  'authorstring',
  'authorshipsauthordisplayname',
  'authorshipsrawauthorname',
  'dccreator',
  'authordisplay',
  'authfullname',
  'firstauthor',
  'contributors',
  'zauthors',
];
/** What an object calls the list that it is for. */
const LISTS = ['value', 'author', 'authors', 'creator', 'nodes', 'edges'];

/**
 * Names of authors, each once, as they are read: from a list of names or of objects in the shapes of Crossref, CSL, OpenAlex,
 * Zotero and others, or from one text.
 */
export function authorsIn(folded: Lookup): string[] {
  for (const name of NAMES) {
    const names = namesIn(folded.get(name), name);
    if (names.length > 0) return names;
  }
  return [];
}

function namesIn(value: unknown, name: string): string[] {
  if (typeof value === 'string') return listedNames(plain(withoutAffiliations(value)));
  if (Array.isArray(value)) return listNames(value, name);
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  // Tables that pandas writes as JSON have their rows by number.
  if (Object.keys(fields).every((key) => /^\d{1,6}$/.test(key)))
    return listNames(Object.values(fields), name);
  const list = LISTS.find((one) => fields[one] !== undefined && fields[one] !== null);
  return list === undefined ? personNames([nameOf(fields)]) : namesIn(fields[list], name);
}

/** Names as people write them keep a comma that not all of them have: "Roe, Jr." */
function listNames(list: readonly unknown[], name: string): string[] {
  if (name === 'authorsparsed') return personNames(list.map(parsedName));
  if (list.length === 1 && typeof list[0] === 'string') return namesIn(list[0], name);
  return personNames(list.map((one) => (typeof one === 'string' ? plain(one) : nameOf(one))));
}

/** arXiv's `[family, given, suffix, affiliation…]`. */
function parsedName(parts: unknown): string {
  if (!Array.isArray(parts)) return '';
  const [family, given, suffix] = parts.map((part) => plain(textOf(part)));
  return [given, family, suffix].filter(Boolean).join(' ');
}

function nameOf(author: unknown): string {
  if (typeof author !== 'object' || author === null || Array.isArray(author)) return '';
  const fields = author as Record<string, unknown>;
  const text = (...names: string[]) =>
    plain(names.map((name) => textOf(fields[name])).find((one) => one !== '') ?? '');
  const type = text('creatorType', 'contributorType');
  if (type !== '' && !/^(?:author|inventor|presenter|programmer|artist|creator)$/i.test(type)) return '';
  const particle = text('non-dropping-particle', 'dropping-particle');
  const family = [
    particle,
    text('family', 'familyName', 'lastName', 'last', 'last_name', 'surname', 'LastName', 'ce:surname'),
  ];
  const given = text(
    'given',
    'givenName',
    'firstName',
    'first',
    'first_name',
    'ForeName',
    'forename',
    'given-name',
    'given_name',
    'ce:given-name',
  );
  const middle = Array.isArray(fields['middle']) ? fields['middle'].map((one) => textOf(one)).join(' ') : '';
  if (family[1] !== '')
    return joinedName(`${given} ${middle}`, family.filter(Boolean).join(' '), text('suffix'));
  // In answers of GraphQL each is the node of an edge.
  const nested = fields['author'] ?? fields['node'];
  if (typeof nested === 'object' && nested !== null) {
    const name = nameOf(nested);
    if (name !== '') return name;
  }
  return (
    text(
      'name',
      'literal',
      'fullName',
      'fullname',
      'full_name',
      'display_name',
      'text',
      'raw_author_name',
      'authname',
      'collectiveName',
      'collective_name',
      'creator',
      'user',
      'author',
      'author_name',
      'authorName',
    ) || given
  );
}

function plain(text: string): string {
  return /[\\{}]/.test(text) ? texName(text) : text;
}
