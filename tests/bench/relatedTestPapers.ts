import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from '../../src/core/formats/parseDocument.ts';
import type { Paper } from '../../src/core/paper.ts';

export type RelatedTestPaper = Paper;

/** The papers of a document, compressed or not, as a build reads them. */
export function readPapers(path: string): Paper[] {
  const bytes = readFileSync(path);
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return parseDocument({
    name: basename(path).replace(/\.gz$/, ''),
    bytes: isCompressed ? gunzipSync(bytes) : bytes,
  }).papers;
}
