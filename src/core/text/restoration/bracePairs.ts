import type { Range } from '../../paper/paper.ts';

/** The matching braces of a text, in the order in which they close; unmatched ones are left out. */
export function bracePairs(text: string): Range[] {
  const open: number[] = [];
  const pairs: Range[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') open.push(at);
    else if (text[at] === '}' && open.length > 0) pairs.push({ start: open.pop()!, end: at + 1 });
  }
  return pairs;
}
