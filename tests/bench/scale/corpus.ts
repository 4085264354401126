import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readRows } from '../jsonLines.ts';

/** A paper as the file has it; other fields go into the build too. */
export interface BenchPaper {
  title: string;
  abstract: string;
  venue?: string;
}

/** Papers that are written together: with twice as many, a text would be longer than a string can be. */
const TOGETHER = 100_000;

/** The first papers of a file of JSON lines, compressed or not; all of them if `count` is infinite. */
export function readPapers(file: string, count: number): BenchPaper[] {
  return readRows<BenchPaper>(file).slice(0, count);
}

/** Writes papers as compressed documents of JSON lines, one where they are few, into a folder that a site can be built from. */
export function writeSeeds(folder: string, papers: Iterable<BenchPaper>): void {
  mkdirSync(folder, { recursive: true });
  let written = 0;
  for (const lines of together(papers, (paper) => `${JSON.stringify(paper)}\n`))
    writeFileSync(join(folder, `papers${written++ || ''}.jsonl.gz`), gzipSync(lines, { level: 1 }));
}

/** What is written of papers, joined for as many of them as a string holds; once at least. */
export function* together(
  papers: Iterable<BenchPaper>,
  write: (paper: BenchPaper) => string,
): Generator<string> {
  let pieces: string[] = [];
  for (const paper of papers) {
    if (pieces.length === TOGETHER) {
      yield pieces.join('');
      pieces = [];
    }
    pieces.push(write(paper));
  }
  yield pieces.join('');
}
