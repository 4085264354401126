const BEGINS = /^\s{0,20}@[a-z]{3,20}\s?\{[^{}]{0,200}$/i;
/** Lines of EndNote's and of RIS's records. */
const TAGGED = /^(?:%[0-9A-Z@+] \S|[A-Z][A-Z0-9] {2}-(?: |$))/;
const FEWEST_TAGGED = 4;
const LONGEST = 80;

/** A page without the records (BibTeX, EndNote, RIS) that it has for those who cite its papers; lines keep their numbers. */
export function withoutBibtex(text: string): string {
  if (!/^(?:\s{0,20}@[a-z]{3,20}\s?\{|%[0-9A-Z] \S|TY {2}- )/im.test(text)) return text;
  const lines = text.split('\n');
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!.trimEnd();
    const end = BEGINS.test(line) ? endOfEntry(lines, at) : TAGGED.test(line) ? endOfTagged(lines, at) : at;
    if (end === at) at++;
    else for (; at < end; at++) lines[at] = '';
  }
  return lines.join('\n');
}

/** Behind the last of lines with tags, one right under the other; the first itself where they are too few to be a record. */
function endOfTagged(lines: readonly string[], start: number): number {
  let end = start;
  while (end < lines.length && TAGGED.test(lines[end]!)) end++;
  return end - start < FEWEST_TAGGED ? start : end;
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
