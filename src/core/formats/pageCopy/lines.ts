/** A line that holds something, without white space around it. */
export interface Line {
  text: string;
  /** 1-based, in the document. */
  number: number;
}

/** Any of the ways to end a line, including the two that Unicode adds. */
export const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
/** Characters that show nothing and that `trim` leaves: zero-width space, joiner marks, soft hyphen. */
const INVISIBLE = '\u200b\u200c\u200d\u2060\u00ad';

/** The blocks of a text: runs of lines between lines of nothing but white space. */
export function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  text.split(LINE_END).forEach((raw, index) => {
    const line = trimmed(raw);
    if (line !== '') block.push({ text: line, number: index + 1 });
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  });
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** Fewer lines than these are read in no time, however short they are. */
const MANY_LINES = 50_000;
/** Lines of copied pages have 50 characters and more on average, with the numbers and buttons among them. */
const SHORTEST_LINE = 20;

/** Whether a document has so many and so short lines that no titles and abstracts are in it, but reading it takes long. */
export function areFragments(blocks: readonly (readonly Line[])[]): boolean {
  let lines = 0;
  let characters = 0;
  for (const block of blocks)
    for (const { text } of block) {
      lines++;
      characters += text.length;
    }
  return lines > MANY_LINES && characters < lines * SHORTEST_LINE;
}

/** Like `trim`, which takes no-break spaces and byte order marks too, and invisible characters at the start as well. */
function trimmed(raw: string): string {
  let line = raw.trim();
  let start = 0;
  while (start < line.length && INVISIBLE.includes(line.charAt(start))) start++;
  if (start > 0) line = line.slice(start).trim();
  return line;
}
