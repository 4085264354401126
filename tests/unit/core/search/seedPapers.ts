import { readFileSync } from 'node:fs';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';
import type { Paper } from '../../../../src/core/paper/paper.ts';

const SEED = new URL('../../../../seeds/trending-papers.txt', import.meta.url);

/** The papers that the project is shipped with. */
export function seedPapers(): Paper[] {
  return parseDocument({ name: 'trending-papers.txt', bytes: readFileSync(SEED) }).papers;
}
