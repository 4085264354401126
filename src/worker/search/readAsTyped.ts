import { quote } from '../../core/query/quoted.ts';

/** An entry of BibTeX or BibLaTeX, and its title. */
const ENTRY = /^\s*@\p{L}+\s*[{(]/u;
const TITLE = /(?<![\p{L}-])title\s*=\s*(?:\{((?:[^{}]|\{[^{}]*\})*)\}|"([^"]*)")/iu;
/** `author:'Ada Bloom'` */
const SINGLE = /(?<=(?:^|[\s(+-])(?:title|abstract|author|venue|tag):\s?)['‘]([^'‘’"]*)['’](?=[\s)]|$)/giu;
/** `year>2018`, which needs no colon to be understood. */
const COMPARED_YEAR = /(?<=(?:^|[\s(+-])year)\s?(?=(?:[<>]=?|=|≤|≥)\s?\d{4}(?:[\s)]|$))/giu;

/**
 * A query as it would be written here, of one that is written as elsewhere: an entry of BibTeX is searched by its title,
 * names in single quotes are names in double ones. Null where there is nothing to change.
 */
export function readAsTyped(query: string): string | null {
  const read = ENTRY.test(query)
    ? titleOf(query)
    : query.replace(SINGLE, (_, name: string) => quote(name, true)).replace(COMPARED_YEAR, ':');
  return read === null || read === query ? null : read;
}

/** A space at its end says that its last word is whole. */
function titleOf(entry: string): string | null {
  const [, braced, quoted] = TITLE.exec(entry) ?? [];
  const title = (braced ?? quoted)?.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim();
  return title ? `${title} ` : null;
}
