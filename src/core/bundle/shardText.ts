import type { Paper } from '../paper/paper.ts';
import { joinBytes } from './joinBytes.ts';
import { packPaper, type PackedRest, type PackedTexts, unpackPaper } from './packedPaper.ts';

const NEWLINE = 0x0a;
const COMMA = 0x2c;

/**
 * A shard as a file: a JSON array of the texts of all papers, then of all else that is known of each, one a line
 * (`packedPaper.ts`). Prose beside prose is compressed better, and parts are cut out without parsing.
 */
export function shardText(papers: readonly Paper[]): string {
  const packed = papers.map(packPaper);
  const lines = [...packed.map(({ texts }) => texts), ...packed.map(({ rest }) => rest)];
  return `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`;
}

/**
 * The papers of a shard or of one of its pages, from what was parsed of it. Throws a TypeError for most other values,
 * and makes no sense of the rest.
 */
export function papersOfLines(lines: readonly unknown[]): Paper[] {
  const count = lines.length / 2;
  const texts = lines.slice(0, count) as PackedTexts[];
  return texts.map((own, at) => unpackPaper({ texts: own, rest: lines[count + at] as PackedRest }));
}

/**
 * Cuts the bytes of a shard into pages of so many papers each, the last with the rest: JSON, UTF-8, without the array's
 * brackets. Null if the bytes are not those of so many papers.
 */
export function cutPages(bytes: Uint8Array, papers: number, perPage: number): Uint8Array[] | null {
  const ends = lineEnds(bytes);
  // One for each bracket.
  if (ends.length !== 2 * papers + 2) return null;
  /** Lines of papers, with the comma behind the last of them. */
  const linesOf = (first: number, last: number) => bytes.subarray(ends[first]! + 1, ends[last]!);
  const pages: Uint8Array[] = [];
  for (let first = 0; first < papers; first += perPage) {
    const last = Math.min(first + perPage, papers);
    const texts = linesOf(first, last);
    const rest = linesOf(papers + first, papers + last);
    pages.push(joinBytes([texts, rest.at(-1) === COMMA ? rest.subarray(0, -1) : rest]));
  }
  return pages;
}

/** The papers of a page. Throws a SyntaxError or a TypeError for anything else. */
export function parsePage(page: Uint8Array): Paper[] {
  const lines = JSON.parse(`[${new TextDecoder().decode(page)}]`) as unknown[];
  // Bundles up to format 3 had whole papers. They stay readable on a device until newer ones have come.
  return Array.isArray(lines[0]) ? papersOfLines(lines) : (lines as Paper[]);
}

function lineEnds(bytes: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) ends.push(at);
  return ends;
}
