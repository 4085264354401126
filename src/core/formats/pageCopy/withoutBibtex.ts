const BEGINS = /^\s{0,20}@[a-z]{3,20}\s?\{[^{}]{0,200}$/i;
const LONGEST = 80;

/** A page without the entries of BibTeX that it has for its readers beside the papers; lines keep their numbers. */
export function withoutBibtex(text: string): string {
  if (!/^\s{0,20}@[a-z]{3,20}\s?\{/im.test(text)) return text;
  const lines = text.split('\n');
  let at = 0;
  while (at < lines.length) {
    const end = BEGINS.test(lines[at]!.trimEnd()) ? endOfEntry(lines, at) : at;
    if (end === at) at++;
    else for (; at < end; at++) lines[at] = '';
  }
  return lines.join('\n');
}

/** Behind the line with the last bracket of an entry; its first line if it never ends. */
function endOfEntry(lines: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < lines.length && at < start + LONGEST; at++) {
    for (const sign of lines[at]!) {
      if (sign === '{') depth++;
      else if (sign === '}') depth--;
    }
    if (depth <= 0) return at + 1;
  }
  return start;
}
