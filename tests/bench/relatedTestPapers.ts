import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from '../../src/core/formats/parseDocument.ts';
import { normaliseTitle } from '../../src/core/paper/paperId.ts';
import type { Paper } from '../../src/core/paper/paper.ts';

/** Papers are shared out among so many parts, whatever file they are in. */
export const PARTS = 5;
/** No table learns from this part: what is measured on it is measured on papers that nothing was fitted to. */
export const TEST_PART = 0;
/** Limits and rules are chosen on this part, with a table that learnt from neither. */
export const TUNING_PART = 1;

/** The part that a paper is of, 0 to 4: all copies of a paper are in one. */
export function partOf(title: string): number {
  return createHash('sha256').update(normaliseTitle(title)).digest().readUInt32BE() % PARTS;
}

/** The papers of a document, compressed or not, as a build reads them. */
export function readPapers(path: string): Paper[] {
  const bytes = readFileSync(path);
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return parseDocument({
    name: basename(path).replace(/\.gz$/, ''),
    bytes: isCompressed ? gunzipSync(bytes) : bytes,
  }).papers;
}
