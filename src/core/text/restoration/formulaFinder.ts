import type { Range } from '../../paper.ts';
import { isDamaged, type Evidence } from './evidence.ts';
import { RULE_LEXICON, type Lexicon } from './lexicon.ts';
import { ruleSpans } from './ruleSpans.ts';
import { makeSegmenter, type Segmenter } from './segmenter.ts';
import type { Token } from './tokens.ts';

/** What finds mathematics in damaged text and splits its letter runs: rules alone, or a trained model. */
export interface FormulaFinder {
  lexicon: Lexicon;
  segment: Segmenter;
  /** Ranges that may be formulas, in order, not overlapping; `blocked` tokens belong to addresses and markup. */
  find(text: string, tokens: readonly Token[], blocked: readonly boolean[], evidence: Evidence): Range[];
}

function makeRuleFinder(): FormulaFinder {
  const segment = makeSegmenter(RULE_LEXICON);
  return {
    lexicon: RULE_LEXICON,
    segment,
    find: (_text, tokens, blocked, evidence) =>
      isDamaged(evidence) ? ruleSpans(tokens, blocked, segment, RULE_LEXICON) : [],
  };
}

/** Needs no data at all. */
export const RULE_FINDER: FormulaFinder = makeRuleFinder();
