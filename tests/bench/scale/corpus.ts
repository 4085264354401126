import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readRows } from '../jsonLines.ts';

/** A paper as the file has it; other fields go into the build too. */
export interface BenchPaper {
  title: string;
  abstract: string;
}

/** The first papers of a file of JSON lines, compressed or not; all of them if `count` is infinite. */
export function readPapers(file: string, count: number): BenchPaper[] {
  return readRows<BenchPaper>(file).slice(0, count);
}

/** Writes papers as one compressed document of JSON lines into a folder that a site can be built from. */
export function writeSeeds(folder: string, papers: readonly BenchPaper[]): void {
  mkdirSync(folder, { recursive: true });
  const lines = papers.map((paper) => `${JSON.stringify(paper)}\n`);
  writeFileSync(join(folder, 'papers.jsonl.gz'), gzipSync(lines.join(''), { level: 1 }));
}
