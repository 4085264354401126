import type { Lexicon } from './lexicon.ts';
import { segment, type Segmentation } from './segmentation.ts';

/** Splits letter runs, each once. */
export type Segmenter = (run: string) => Segmentation;

/** Runs repeat within a text and across a corpus; beyond this many the memory is started afresh. */
const REMEMBERED = 50_000;

export function makeSegmenter(lexicon: Lexicon): Segmenter {
  const known = new Map<string, Segmentation>();
  return (run) => {
    let found = known.get(run);
    if (found) return found;
    if (known.size >= REMEMBERED) known.clear();
    found = segment(run, lexicon);
    known.set(run, found);
    return found;
  };
}
