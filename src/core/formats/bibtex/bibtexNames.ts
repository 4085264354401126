import { severalNames } from '../fields/listedNames.ts';
import { joinedName, KEPT_COMMA, SUFFIX } from '../fields/names.ts';
import { texName } from '../fields/tex.ts';

/** The names of a field such as `author`, as they are read: "Roe, Jane and {The Group} and von Doe, Jr, John and others". */
export function bibtexNames(field: string): string[] {
  const names = splitOutside(field.replace(/\s+/g, ' '), / and /iy).map((name) => nameOf(name.trim()));
  const list = names.length === 1 ? [field] : null;
  if (list && /[;]/.test(field) && !field.includes('{'))
    return field.split(';').map((name) => nameOf(name.trim()));
  const several = list && !/[{=]/.test(field) ? severalNames(texName(field.replace(/\s+/g, ' '))) : null;
  if (several !== null) return several;
  return names.filter((name) => name !== '' && !/^(?:others|et\.? al\.?)$/i.test(name));
}

/** A name in braces is one of a group, and is kept as it stands: its comma is not turned. */
function nameOf(written: string): string {
  if (/^\{[^{}]*\}$/.test(written)) return texName(written).replaceAll(',', KEPT_COMMA);
  const parts = splitOutside(written, /\s*,\s*/y).map(texName);
  const extended = extendedName(parts);
  if (extended !== null) return extended;
  const [family = '', second = '', third = ''] = parts;
  // "Roe, Jane, Jr." and "Jane Roe, Jr." are not in BibTeX's order, but programs write them.
  if (parts.length === 3 && SUFFIX.test(third) && !SUFFIX.test(second))
    return joinedName(second, family, third);
  if (parts.length === 2 && SUFFIX.test(second) && /\S\s\S/.test(family))
    return joinedName('', family, second);
  if (parts.length === 3) return joinedName(third, family, second);
  return parts.length === 2 ? joinedName(second, family) : parts.join(' ');
}

/** BibLaTeX's own form: "family=Roe, given=Jane, prefix=van, useprefix=true"; null for any other. */
function extendedName(parts: readonly string[]): string | null {
  const named = new Map(
    parts.map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, Math.max(0, at)).trim().toLowerCase(), part.slice(at + 1).trim()];
    }),
  );
  const text = (name: string) => named.get(name)?.replace(/^"|"$/g, '') ?? '';
  if (text('family') === '') return null;
  return joinedName(text('given'), `${text('prefix')} ${text('family')}`, text('suffix'));
}

/** Parts of a text at what is not within braces. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (depth === 0) {
      separator.lastIndex = at;
      const found = separator.exec(text);
      if (!found || found[0] === '') continue;
      parts.push(text.slice(start, at));
      start = at + found[0].length;
      at = start - 1;
    }
  }
  return [...parts, text.slice(start)];
}
