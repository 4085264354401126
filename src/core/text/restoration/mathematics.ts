import type { Range } from '../../paper/paper.ts';
import type { Annotation } from './annotation.ts';
import { displayTex } from '../displayTex.ts';
import { parseFormula } from './parseFormula.ts';
import { printTex } from './printTex.ts';
import { readTex } from './readTex.ts';
import { reduceTex } from './reduceTex.ts';
import { repairFormula } from './repairFormula.ts';
import type { Segmenter } from './segmenter.ts';

/** No formula of an abstract is nearly as long; to repair one takes more than its length in time. */
const LONGEST = 4000;

/** `s^-1`, `10^12`, `PM_2.5`: TeX would raise or lower the first character alone, which nobody meant. */
const BARE_SCRIPT = /([\^_])(-(?:\d+|[A-Za-z](?![A-Za-z]))|\d+\.\d+|\d{2,})/g;

export interface RestoredFormula {
  annotation: Extract<Annotation, { t: 'math' }>;
  /** A root, a fraction or an accent is visibly missing. */
  lossy: boolean;
}

/**
 * The formula at `range` of `text` as TeX, or null where it cannot be said with certainty: what does not parse, uses a
 * command outside of the table or does not reduce to its source again stays text.
 */
export function restoreFormula(text: string, range: Range, segment: Segmenter): RestoredFormula | null {
  if (range.end - range.start > LONGEST) return null;
  const source = text.slice(range.start, range.end);
  const parsed = parseFormula(source.replace(BARE_SCRIPT, '$1{$2}'), segment);
  if (!parsed) return null;
  const { formula, lossy } = repairFormula(parsed);
  const tex = printTex(formula);
  const read = readTex(tex);
  if (!read || !reduceTex(tex, source)) return null;
  return { annotation: { t: 'math', ...range, tex, display: displayTex(read) }, lossy };
}
