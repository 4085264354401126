import { wordsOf } from '../text/words.ts';
import { isTextField, VALUES, type Field, type QueryPart } from './parts.ts';
import { oneLine } from './quoted.ts';
import { yearsIn } from './years.ts';

/** What none of the papers is that some parts find. */
export function negated(parts: QueryPart[]): QueryPart {
  const inside = parts.map((part) => (part.kind === 'words' ? { ...part, text: balanced(part.text) } : part));
  const [first] = inside;
  if (parts.length > 1 || !first) return { kind: 'group', any: [inside], not: true };
  if (first.kind === 'fact' || first.kind === 'text' || first.kind === 'group')
    return { ...first, not: !first.not };
  const isWord =
    first.kind === 'words' &&
    /^[^\s()\-‐‑–—−+"“”„«»「」『』][^\s()]*$/.test(first.text) &&
    wordsOf(first.text).length > 0;
  if (isWord) return { kind: 'text', field: null, text: first.text, exact: false, not: true };
  return { kind: 'group', any: [inside], not: true };
}

/**
 * Words as they may stand in a group, where a parenthesis that nothing closes would end the group. Operators that come to
 * light by that are words still.
 */
export function balanced(text: string): string {
  if (text.split('(').length === text.split(')').length) return text;
  const plain = oneLine(text.replace(/[()]+/g, ' '));
  return plain.replace(
    /(?<!\S)(?:AND|OR|NOT|&&|\|\|)(?!\S)/g,
    (word) => word.toLowerCase().replace(/[&|]/g, '') || '…',
  );
}

/** Parts that stand in parentheses behind a field: `title:(a "b c")`; null where one is none of the field's. */
export function fielded(parts: readonly QueryPart[], field: Field): QueryPart[] | null {
  const found: QueryPart[] = [];
  for (const part of parts) {
    const own = ofField(part, field);
    if (!own) return null;
    found.push(...own);
  }
  return found;
}

function ofField(part: QueryPart, field: Field): QueryPart[] | null {
  switch (part.kind) {
    case 'group': {
      const any = part.any.map((parts) => fielded(parts, field));
      return any.includes(null) ? null : [{ ...part, any: any as QueryPart[][] }];
    }
    case 'text':
      return part.field === null ? valueIn(field, part.text, part.exact, part.not) : null;
    case 'words': {
      const isName = !isTextField(field) && VALUES[field] === null && field !== 'year';
      if (isName) return valueIn(field, part.text, /\s/.test(part.text), false);
      const values = part.text.split(' ').map((word) => valueIn(field, word, false, false));
      return values.includes(null) ? null : (values.flat() as QueryPart[]);
    }
    default:
      return null;
  }
}

function valueIn(field: Field, text: string, exact: boolean, not: boolean): QueryPart[] | null {
  if (/^[("“”„«»「」『』]/.test(text)) return null;
  if (isTextField(field))
    return wordsOf(text).length > 0 ? [{ kind: 'text', field, text, exact, not }] : null;
  const value = oneLine(text);
  const values = VALUES[field];
  if (values === null && field !== 'year') return value ? [{ kind: 'fact', field, value, exact, not }] : null;
  const known = value.toLowerCase();
  const isKnown = values ? values.includes(known) : yearsIn(known) !== null;
  return isKnown ? [{ kind: 'fact', field, value: known, exact: false, not }] : null;
}
