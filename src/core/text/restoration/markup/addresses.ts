import type { PaperLink } from '../../../paper.ts';
import { hidden, type Annotation } from '../annotation.ts';

const LABEL = /^\{([^{}\n]{1,300})\}/;
const LONGEST_LABEL = 302;
const ESCAPE = /\\([_%#&~])/g;

/** Addresses, with what is left of `\href{address}{label}`, which is `address{label}`. */
export function addresses(text: string, links: readonly PaperLink[]): Annotation[] {
  const found: Annotation[] = [];
  let end = 0;
  for (const link of [...links].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (link.start < end || link.end <= link.start || link.end > text.length) continue;
    const label = LABEL.exec(text.slice(link.end, link.end + LONGEST_LABEL));
    end = link.end + (label?.[0].length ?? 0);
    found.push({ t: 'link', href: link.href, start: link.start, end });
    if (label) found.push(hidden(link.start, link.end + 1), hidden(end - 1, end));
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
