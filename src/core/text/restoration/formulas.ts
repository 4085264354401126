import type { Range } from '../../paper/paper.ts';
import type { Annotation } from './annotation.ts';
import { areVariables, isSigned, variablesOf } from './bareLetters.ts';
import { isDamaged, type Evidence } from './evidence.ts';
import type { Segmenter } from './segmenter.ts';
import { sureSpans } from './sureSpans.ts';
import type { FormulaFinder } from './formulaFinder.ts';
import { mayStand } from './gate.ts';
import { isWord } from './isWord.ts';
import { joinSpans } from './joinSpans.ts';
import { isOtherLanguage } from './otherLanguage.ts';
import { restoreFormula } from './mathematics.ts';
import { overlapsAny } from './rangeSet.ts';
import { trimSpan } from './spanEdges.ts';
import type { Token } from './tokens.ts';

export interface Formulas {
  annotations: Annotation[];
  /** Those that visibly lost a root, a fraction or an accent. */
  lossy: Range[];
  /** Letters that these formulas, and those given, make variables. */
  variables: ReadonlySet<string>;
}

const LAST_WORD = /\s+([A-Z]?[a-z]{4,})\s*$/;
const FIRST_WORD = /^([A-Z]?[a-z]{4,})\s+/;
/** "by D^2 times, where": a word that counts, with nothing behind it. */
const LAST_TIMES = /\s+times[\s.,;:]*$/;
/** "CD4^+ T cells". */
const LAST_LETTER = /\S [A-Z]$/;
const CELLS = /^[ -](?:cells?|lymphocytes?)/;
const CELL = 12;
/** A longer span is no formula but a mistake. */
const LONGEST_FORMULA = 400;

/** The formulas of a text with these tokens, outside of what is `taken` (in order, not overlapping) by addresses and markup. */
export function formulas(
  text: string,
  tokens: readonly Token[],
  taken: readonly Range[],
  evidence: Evidence,
  finder: FormulaFinder,
  known: Iterable<string> = [],
): Formulas {
  const spans = finder.find(tokens, blockedTokens(tokens, taken), evidence);
  if (isDamaged(evidence)) spans.push(...sureSpans(text));
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const found: Extract<Annotation, { t: 'math' }>[] = [];
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
    found.push(restored.annotation);
    if (restored.lossy) lossy.push(range);
    free = range.end;
  }
  const variables = new Set(known);
  const bare = new Set(found.filter(({ start, end, display }) => !isSigned(text.slice(start, end), display)));
  for (const formula of found)
    if (!bare.has(formula))
      for (const letter of variablesOf(text.slice(formula.start, formula.end), evidence))
        variables.add(letter);
  const letters = {
    variables,
    evidence,
    isForeign: evidence.isForeign || (bare.size > 0 && isOtherLanguage(text)),
  };
  const annotations = found.filter((formula) => !bare.has(formula) || areVariables(text, formula, letters));
  return { annotations, lossy, variables };
}

/** A formula neither ends nor begins with a word of the sentence: "ell_infty Guarantee", "times, where". */
function withoutWords(text: string, { start, end }: Range, segment: Segmenter): Range {
  const lastTimes = LAST_TIMES.exec(text.slice(start, end));
  if (lastTimes && lastTimes.index > 0) end = start + lastTimes.index;
  if (LAST_LETTER.test(text.slice(start, end)) && CELLS.test(text.slice(end, end + CELL))) end -= 2;
  const source = text.slice(start, end);
  const last = LAST_WORD.exec(source);
  if (last && isWord(last[1]!, segment)) end -= last[0].length;
  const first = FIRST_WORD.exec(source);
  if (first && isWord(first[1]!, segment) && start + first[0].length < end) start += first[0].length;
  return { start, end };
}

/** Letters of another alphabet than Latin and Greek, or of a language, and their marks; fonts of mathematics are none. */
const OTHER_SCRIPT =
  /[^\P{L}A-Za-zµ\p{Script=Greek}\u2100-\u214f\u{1d400}-\u{1d7ff}]|[\u3000-\u303f\uff00-\uff20]/u;

/**
 * Those in `ranges`, which are in order and do not overlap, words of other alphabets, dashes, a tilde between blanks, and
 * "over" where it divides nothing.
 */
function blockedTokens(tokens: readonly Token[], ranges: readonly Range[]): boolean[] {
  let at = 0;
  let depth = 0;
  return tokens.map(({ kind, start, end, text }, i) => {
    depth += text === '{' ? 1 : text === '}' ? -1 : 0;
    while (at < ranges.length && ranges[at]!.end <= start) at++;
    if (at < ranges.length && ranges[at]!.start < end) return true;
    if (kind !== 'space' && OTHER_SCRIPT.test(text)) return true;
    if (text === 'over') return depth <= 0;
    if (text === '~') return tokens[i - 1]?.kind === 'space' && tokens[i + 1]?.kind === 'space';
    return text === '-' && (tokens[i - 1]?.text === '-' || tokens[i + 1]?.text === '-');
  });
}
