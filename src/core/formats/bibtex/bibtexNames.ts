import { joinedName, KEPT_COMMA } from '../fields/names.ts';
import { texName } from '../fields/tex.ts';

/** The names of a field such as `author`, as they are read: "Roe, Jane and {The Group} and von Doe, Jr, John and others". */
export function bibtexNames(field: string): string[] {
  const names = splitOutside(field.replace(/\s+/g, ' '), / and /iy).map((name) => nameOf(name.trim()));
  const list = names.length === 1 ? [field] : null;
  if (list && /[;]/.test(field) && !field.includes('{'))
    return field.split(';').map((name) => nameOf(name.trim()));
  return names.filter((name) => name !== '' && !/^(?:others|et\.? al\.?)$/i.test(name));
}

/** A name in braces is one of a group, and is kept as it stands: its comma is not turned. */
function nameOf(written: string): string {
  if (/^\{[^{}]*\}$/.test(written)) return texName(written).replaceAll(',', KEPT_COMMA);
  const parts = splitOutside(written, /\s*,\s*/y).map(texName);
  const [family = '', second = '', third = ''] = parts;
  if (parts.length === 3) return joinedName(third, family, second);
  return parts.length === 2 ? joinedName(second, family) : parts.join(' ');
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
