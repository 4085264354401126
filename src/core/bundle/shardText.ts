import type { Paper } from '../paper/paper.ts';
import { packPaper, type PackedRest, type PackedTexts, unpackPaper } from './packedPaper.ts';

/**
 * A shard as a file: a JSON array of the texts of all papers, then of all else that is known of each, one a line
 * (`packedPaper.ts`). Prose beside prose is compressed better.
 */
export function shardText(papers: readonly Paper[]): string {
  const packed = papers.map(packPaper);
  const lines = [...packed.map(({ texts }) => texts), ...packed.map(({ rest }) => rest)];
  return `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`;
}

/**
 * The papers of a shard, from what was parsed of it. Throws a TypeError for most other values,
 * and makes no sense of the rest.
 */
export function papersOfLines(lines: readonly unknown[]): Paper[] {
  const count = lines.length / 2;
  const texts = lines.slice(0, count) as PackedTexts[];
  return texts.map((own, at) => unpackPaper({ texts: own, rest: lines[count + at] as PackedRest }));
}

/**
 * Papers as a device stores them: pages of so many each, the last with the rest; JSON, UTF-8, without an array's brackets.
 * A page has whole papers, so that an app of before, open in another window, reads what this one stored.
 */
export function pagesOf(papers: readonly Paper[], perPage: number): Uint8Array<ArrayBuffer>[] {
  const pages: Uint8Array<ArrayBuffer>[] = [];
  const encoder = new TextEncoder();
  for (let first = 0; first < papers.length; first += perPage)
    pages.push(encoder.encode(JSON.stringify(papers.slice(first, first + perPage)).slice(1, -1)));
  return pages;
}

/** The papers of a page. Throws a SyntaxError for anything else. */
export function parsePage(page: Uint8Array): Paper[] {
  return JSON.parse(`[${new TextDecoder().decode(page)}]`) as Paper[];
}
