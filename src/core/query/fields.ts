import { VALUES, type Field } from './parts.ts';

/** A field, and what its value becomes: `since:2019` is `year:2019..`. */
interface Meant {
  field: Field;
  writes?: (value: string) => string;
}

const since: Meant = { field: 'year', writes: (value) => `${value}..` };
const until: Meant = { field: 'year', writes: (value) => `..${value}` };

/** What people call fields elsewhere: the APIs of arXiv, PubMed, Google, Scopus, BibTeX. */
const ALIASES: Readonly<Record<string, Meant>> = {
  intitle: { field: 'title' },
  ti: { field: 'title' },
  abs: { field: 'abstract' },
  inabstract: { field: 'abstract' },
  au: { field: 'author' },
  authors: { field: 'author' },
  by: { field: 'author' },
  journal: { field: 'venue' },
  conference: { field: 'venue' },
  booktitle: { field: 'venue' },
  years: { field: 'year' },
  published: { field: 'year' },
  from: since,
  since,
  after: { field: 'year', writes: (value) => `>${value}` },
  until,
  to: until,
  date: { field: 'year' },
  before: { field: 'year', writes: (value) => `<${value}` },
  collection: { field: 'in' },
};

/** Fields of other search engines that there are none of here. */
const FOREIGN =
  'all affiliation cat category citations doctype editor ext filetype inurl isbn issn keyword keywords lang language ' +
  'limit link note order publisher site sort source subject text topic type';

/** A minus or a plus, then a field with its colon; all may be missing. */
export const LEAD = new RegExp(
  `(?<sign>[-‐‑–—−+]|!(?=[\\p{L}\\p{N}"(]))?(?:(?<field>${[...Object.keys(VALUES), ...Object.keys(ALIASES)].join('|')})[:：])?`,
  'iyu',
);

/** The end of a text that is a field with its colon and no value yet. */
export const FIELD_ALONE = new RegExp(
  `(?:^|[\\s(])(?:${[...Object.keys(VALUES), ...Object.keys(ALIASES)].join('|')})[:：]\\s+$`,
  'iu',
);

/** A word that is a field elsewhere, with its colon and a value behind it. */
export const FOREIGN_FIELD = new RegExp(`^(?:${FOREIGN.split(' ').join('|')}):[^\\s:/]`);

/** The field that a name in front of a colon means. */
export function fieldNamed(name: string): Meant {
  const known = name.toLowerCase();
  return ALIASES[known] ?? { field: known as Field };
}
