import type { Range } from '../../paper.ts';
import type { Annotation } from './annotation.ts';
import type { Evidence } from './evidence.ts';
import type { FormulaFinder } from './formulaFinder.ts';
import { mayStand } from './gate.ts';
import { joinSpans } from './joinSpans.ts';
import { restoreFormula } from './mathematics.ts';
import { overlapsAny } from './rangeSet.ts';
import { trimSpan } from './spanEdges.ts';
import { tokenize } from './tokens.ts';

export interface Formulas {
  annotations: Annotation[];
  /** Those that visibly lost a root, a fraction or an accent. */
  lossy: Range[];
}

/** A longer span is no formula but a mistake. */
const LONGEST_FORMULA = 400;

/** The formulas of a text outside of what is `taken` (in order, not overlapping) by addresses and markup. */
export function formulas(
  text: string,
  taken: readonly Range[],
  evidence: Evidence,
  finder: FormulaFinder,
): Formulas {
  const tokens = tokenize(text);
  const spans = finder.find(tokens, blockedTokens(tokens, taken), evidence);
  const annotations: Annotation[] = [];
  const lossy: Range[] = [];
  let free = 0;
  for (const span of joinSpans(text, spans)) {
    const range = trimSpan(text, span);
    if (
      !range ||
      range.start < free ||
      range.end - range.start > LONGEST_FORMULA ||
      overlapsAny(range, taken)
    )
      continue;
    const restored = restoreFormula(text, range, finder.segment);
    if (!restored || !mayStand(text, restored.annotation, evidence)) continue;
    annotations.push(restored.annotation);
    if (restored.lossy) lossy.push(range);
    free = range.end;
  }
  return { annotations, lossy };
}

/** `ranges` are in order and do not overlap. */
function blockedTokens(tokens: readonly Range[], ranges: readonly Range[]): boolean[] {
  let i = 0;
  return tokens.map(({ start, end }) => {
    while (i < ranges.length && ranges[i]!.end <= start) i++;
    return i < ranges.length && ranges[i]!.start < end;
  });
}
