import type { Range } from '../../paper/paper.ts';
import type { Annotation } from './annotation.ts';
import { isDamaged, type Evidence } from './evidence.ts';
import type { Segmenter } from './segmenter.ts';
import { sureSpans } from './sureSpans.ts';
import type { FormulaFinder } from './formulaFinder.ts';
import { mayStand } from './gate.ts';
import { joinSpans } from './joinSpans.ts';
import { restoreFormula } from './mathematics.ts';
import { overlapsAny } from './rangeSet.ts';
import { trimSpan } from './spanEdges.ts';
import type { Token } from './tokens.ts';

export interface Formulas {
  annotations: Annotation[];
  /** Those that visibly lost a root, a fraction or an accent. */
  lossy: Range[];
}

const LAST_WORD = /\s+([A-Z]?[a-z]{4,})\s*$/;
const FIRST_WORD = /^([A-Z]?[a-z]{4,})\s+/;
/** A longer span is no formula but a mistake. */
const LONGEST_FORMULA = 400;

/** The formulas of a text with these tokens, outside of what is `taken` (in order, not overlapping) by addresses and markup. */
export function formulas(
  text: string,
  tokens: readonly Token[],
  taken: readonly Range[],
  evidence: Evidence,
  finder: FormulaFinder,
): Formulas {
  const spans = finder.find(tokens, blockedTokens(tokens, taken), evidence);
  if (isDamaged(evidence)) spans.push(...sureSpans(text));
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const annotations: Annotation[] = [];
  const lossy: Range[] = [];
  let free = 0;
  for (const span of joinSpans(text, spans)) {
    const range = trimSpan(text, withoutWords(text, span, finder.segment));
    if (
      !range ||
      range.start < free ||
      range.end - range.start > LONGEST_FORMULA ||
      overlapsAny(range, taken)
    )
      continue;
    const restored = restoreFormula(text, range, finder.segment);
    if (!restored || !mayStand(text, restored.annotation, evidence, finder.segment)) continue;
    annotations.push(restored.annotation);
    if (restored.lossy) lossy.push(range);
    free = range.end;
  }
  return { annotations, lossy };
}

/** A formula neither ends nor begins with a word of the sentence: "ell_infty Guarantee". */
function withoutWords(text: string, { start, end }: Range, segment: Segmenter): Range {
  const source = text.slice(start, end);
  const last = LAST_WORD.exec(source);
  if (last && !segment(last[1]!).hasCommand) end -= last[0].length;
  const first = FIRST_WORD.exec(source);
  if (first && !segment(first[1]!).hasCommand && start + first[0].length < end) start += first[0].length;
  return { start, end };
}

/** Those in `ranges`, which are in order and do not overlap, dashes, and "over" where it divides nothing. */
function blockedTokens(tokens: readonly Token[], ranges: readonly Range[]): boolean[] {
  let at = 0;
  let depth = 0;
  return tokens.map(({ start, end, text }, i) => {
    depth += text === '{' ? 1 : text === '}' ? -1 : 0;
    while (at < ranges.length && ranges[at]!.end <= start) at++;
    if (at < ranges.length && ranges[at]!.start < end) return true;
    if (text === 'over') return depth <= 0;
    return text === '-' && (tokens[i - 1]?.text === '-' || tokens[i + 1]?.text === '-');
  });
}
