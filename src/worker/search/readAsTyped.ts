import { quote } from '../../core/query/quoted.ts';

/** An entry of BibTeX or BibLaTeX, and its title. */
const ENTRY = /^\s*@\p{L}+\s*[{(]/u;
const TITLE = /(?<![\p{L}-])title\s*=\s*(?=[{"])/iu;
const FORMULA = /((?<!\\)\$[^$]*\$)/;
/** `{\"o}`, `\'{e}`, `\v s`: a letter with its mark, without which it is found as well. */
const ACCENT = /\\(?:[^\p{L}\s&%$#_{}\\]\s*\{?|[cvuHkrdbG](?:\{|\s+))\\?(\p{L})\}?/gu;
/** `\ss`, `\o`: a letter, which its name stands for here. What is longer sets type: `\emph`. */
const LETTER = /\\(\p{L}{1,2})(?!\p{L})(?:\{\}|\s)?/gu;
const COMMAND = /\\(?:\p{L}+\s*|(?=[&%$#_]))/gu;
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
  const before = TITLE.exec(entry);
  const title = before && plain(valueAt(entry, before.index + before[0].length));
  return title ? `${title} ` : null;
}

/** What stands in braces or in quotes, up to where they are closed, or to the end of what was pasted. */
function valueAt(entry: string, start: number): string {
  const isQuoted = entry[start] === '"';
  let depth = 0;
  for (let at = start; at < entry.length; at++) {
    if (entry[at] === '{') depth++;
    else if (entry[at] === '}') depth--;
    if (at > start && depth === 0 && entry[at] === (isQuoted ? '"' : '}')) return entry.slice(start + 1, at);
  }
  return entry.slice(start + 1);
}

/** A value without TeX, as far as words go. Formulas stay as they are: texts are searched by what they show. */
function plain(value: string): string {
  const parts = value.split(FORMULA).map((part, at) => (at % 2 === 0 ? withoutTex(part) : part));
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function withoutTex(text: string): string {
  return text.replace(ACCENT, '$1').replace(LETTER, '$1').replace(COMMAND, '').replace(/[{}]/g, '');
}
