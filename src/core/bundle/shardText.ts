import type { Paper } from '../paper/paper.ts';

const NEWLINE = 0x0a;
const COMMA = 0x2c;

/**
 * A shard as a file: a JSON array with one paper a line, so that parts of it are cut out without parsing. In which line
 * of its document a paper stands is left out: it changes with every paper that is put in before.
 */
export function shardText(papers: readonly Paper[]): string {
  return `[\n${papers.map((paper) => JSON.stringify(withoutLine(paper))).join(',\n')}\n]\n`;
}

function withoutLine({ source, ...paper }: Paper): Paper {
  const place = { ...source };
  delete place.line;
  return { ...paper, source: place };
}

/**
 * Cuts the bytes of a shard into pages of so many papers each, the last with the rest: JSON, UTF-8, without the array's
 * brackets. Null if the bytes are not those of so many papers one a line.
 */
export function cutPages(bytes: Uint8Array, papers: number, perPage: number): Uint8Array[] | null {
  const lines = lineEnds(bytes);
  // One for each bracket.
  if (lines.length !== papers + 2) return null;
  const pages: Uint8Array[] = [];
  for (let first = 0; first < papers; first += perPage) {
    const last = Math.min(first + perPage, papers);
    const end = lines[last]!;
    pages.push(bytes.slice(lines[first]! + 1, bytes[end - 1] === COMMA ? end - 1 : end));
  }
  return pages;
}

/** The papers of a page. Throws a SyntaxError for anything else. */
export function parsePage(page: Uint8Array): Paper[] {
  return JSON.parse(`[${new TextDecoder().decode(page)}]`) as Paper[];
}

function lineEnds(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) ends.push(at);
  return ends;
}
