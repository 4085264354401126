import { areTitle } from './capitals.ts';
import { dashesOf } from './dashes.ts';
import { balanced, fielded, negated } from './negated.ts';
import { joinItems, type Item } from './operators.ts';
import type { Query, QueryPart } from './parts.ts';
import { printQuery } from './print.ts';
import { oneLine } from './quoted.ts';
import { isOperator, isSpace, partOf, readLead, readToken, wordEnd, type Lead } from './token.ts';

/** Groups within groups: deeper ones are words. */
const DEEPEST = 8;

/** What stands between two parentheses, or in the whole source. */
interface Read {
  parts: QueryPart[];
  /** Where it ends: behind the parenthesis that closes it. */
  end: number;
  /** Whether the source ends within its last part. */
  open: boolean;
  /** Whether a parenthesis closes it. */
  closed: boolean;
}

/** Reads a query. There are no errors: what cannot be read as a filter is words, and an unread part says so. */
export function parseQueryText(source: string): Query {
  const query = read(source);
  if (!SIGNS.test(source)) return query;
  // Signs in disorder that would be another query where this one is written down are no signs.
  const isSame = JSON.stringify(read(printQuery(query))) === JSON.stringify(query);
  return isSame ? query : read(withoutSigns(source));
}

/** What groups, operators and required words are written with. */
const SIGNS = /[()+]|(?<!\S)(?:AND|OR|NOT|ANDNOT|&&|\|\|)(?!\S)/;

function withoutSigns(source: string): string {
  return source
    .replace(/[()+]|&&|\|\|/g, ' ')
    .replace(/(?<!\S)(?:AND|OR|NOT|ANDNOT)(?!\S)/g, (word) => word.toLowerCase());
}

function read(source: string): Query {
  const { parts, open } = new Reader(source).read(0, 0);
  return { parts, open };
}

class Reader {
  readonly #source: string;
  /** Whether capitals are those of a title, so that AND is a word of it. */
  readonly #isTitle: boolean;
  /** Whether a dash is no minus. */
  readonly #isDash: (at: number) => boolean;

  constructor(source: string) {
    this.#source = source;
    this.#isTitle = areTitle(source);
    this.#isDash = dashesOf(source);
  }

  /** @param depth how many parentheses are open */
  read(start: number, depth: number): Read {
    const source = this.#source;
    const items: Item[] = [];
    let open = false;
    let at = this.#space(start);
    while (at < source.length) {
      if (depth > 0 && source[at] === ')')
        return { parts: joinItems(items, false), end: at + 1, open: false, closed: true };
      const { item, end, isOpen } = this.#readItem(at, depth);
      items.push(...item);
      open = isOpen;
      at = this.#space(end);
    }
    return { parts: joinItems(items, true), end: source.length, open, closed: false };
  }

  #space(from: number): number {
    let at = from;
    while (at < this.#source.length && isSpace(this.#source, at)) at++;
    return at;
  }

  #readItem(start: number, depth: number): { item: Item[]; end: number; isOpen: boolean } {
    const source = this.#source;
    const lead = readLead(source, start);
    const opening = lead.field ? this.#space(lead.end) : lead.end;
    if (source[opening] === '(' && depth < DEEPEST) {
      const group = this.read(opening + 1, depth + 1);
      const item = this.#itemsOf(group, start, lead);
      if (item) return { item, end: group.end, isOpen: group.open || !group.closed };
      const end =
        group.open || group.end === source.length ? group.end : wordEnd(source, group.end, depth > 0);
      return { item: [wordsItem(source.slice(start, end), depth)], end, isOpen: end === source.length };
    }
    if (lead.sign === '-' && !lead.field && this.#isDash(start)) return this.#readItem(start + 1, depth);
    const token = readToken(source, start, lead, depth > 0);
    const end = start + token.text.length;
    const { text } = token;
    // Between titles of pages a bar is none.
    if ((!this.#isTitle && isOperator(text)) || (depth > 0 && text === '|'))
      return { item: [{ operator: nameOf(text), text }], end, isOpen: token.open };
    const part = partOf(token);
    return {
      item: [part.kind === 'words' ? wordsItem(part.text, depth) : { parts: [part] }],
      end,
      isOpen: token.open,
    };
  }

  /** Null for parentheses around words, which mean what they mean in a sentence. */
  #itemsOf({ parts, end, closed }: Read, start: number, { sign, field }: Lead): Item[] | null {
    if (parts.length === 0) {
      const text = oneLine(this.#source.slice(start, end));
      if (!closed && (sign === '-' || field))
        return [{ parts: [{ kind: 'unread', text, field, why: 'unfinished' }] }];
      return null;
    }
    if (sign !== '-' && !field && parts.every(({ kind }) => kind === 'words')) return null;
    const inside = field ? fielded(parts, field) : parts;
    if (!inside) return null;
    return [{ parts: sign === '-' ? [negated(inside)] : inside }];
  }
}

function wordsItem(text: string, depth: number): Item {
  return { words: oneLine(depth > 0 ? balanced(text) : text) };
}

function nameOf(text: string): 'and' | 'or' | 'not' {
  return text === 'NOT' || text === 'ANDNOT' ? 'not' : text === 'AND' || text === '&&' ? 'and' : 'or';
}
