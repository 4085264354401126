import type { Range } from '../../../paper/paper.ts';

/** `<sub>`, `</i>`, `<img src=x>`, `<|endoftext|>`: a name right after the bracket, and with a blank only attributes. */
const TAG =
  /<\/?[A-Za-z][\w:-]*(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s<>"']+))*\s*\/?>|<\|[^<>\s|]+\|>/g;
const BLANK = /\s/;

/**
 * Where tags and tokens in angle brackets stand, with a word between two of them: all is shown as written, for the
 * brackets are no relations.
 */
export function tags(text: string): Range[] {
  const found: Range[] = [];
  for (const { 0: tag, index } of text.matchAll(TAG)) {
    const last = found.at(-1);
    const end = index + tag.length;
    if (last && !BLANK.test(text.slice(last.end, index))) last.end = end;
    else found.push({ start: index, end });
  }
  return found;
}
