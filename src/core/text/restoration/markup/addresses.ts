import type { PaperLink, Range } from '../../../paper/paper.ts';
import { hidden, type Annotation } from '../annotation.ts';

const LABEL = /^\{([^{}\n]{1,300})\}/;
const LONGEST_LABEL = 302;
/** `\href{` and `}` around an address that kept its command. */
const HREF = '\\href{';
const ESCAPE = /\\([_%#&~])/g;

/** Addresses, with `\href{address}{label}` or what the damage left of it, which is `address{label}`. */
export function addresses(text: string, links: readonly PaperLink[]): Annotation[] {
  const found: Annotation[] = [];
  let end = 0;
  for (const link of [...links].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (link.start < end || link.end <= link.start || link.end > text.length) continue;
    const isWhole = text.startsWith(HREF, link.start - HREF.length) && text[link.end] === '}';
    const start = isWhole ? link.start - HREF.length : link.start;
    const brace = isWhole ? link.end + 1 : link.end;
    const label = LABEL.exec(text.slice(brace, brace + LONGEST_LABEL));
    end = label ? brace + label[0].length : link.end;
    found.push({ t: 'link', href: link.href, start: label ? start : link.start, end });
    if (label) found.push(hidden(start, brace + 1), hidden(end - 1, end));
    else found.push(...escapes(text, link));
  }
  return found;
}

function escapes(text: string, { start, end }: PaperLink): Annotation[] {
  return [...text.slice(start, end).matchAll(ESCAPE)].map(({ index, 1: character }) => ({
    t: 'char',
    start: start + index,
    end: start + index + 2,
    display: character!,
  }));
}

const TAIL = /^[\^{|][^\s<>"]{0,300}/;
const LONGEST_TAIL = 301;

/** What is glued to an address that broke off at a character no address has: a part of it, and no formula. */
export function addressTails(text: string, found: readonly Annotation[]): Range[] {
  return found.flatMap(({ t, end }): Range[] => {
    const tail = t === 'link' ? TAIL.exec(text.slice(end, end + LONGEST_TAIL)) : null;
    return tail ? [{ start: end, end: end + tail[0].length }] : [];
  });
}
