import type { Range } from '../../paper/paper.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import data from './model/mathematics.json' with { type: 'json' };
import type { Segmenter } from './segmenter.ts';
import type { Model } from './tagging/model.ts';
import { trainedFinder } from './tagging/trainedFinder.ts';
import type { TellingTest } from './telling.ts';
import type { Token } from './tokens.ts';

/** What finds mathematics in damaged text and splits its letter runs. */
export interface FormulaFinder {
  lexicon: Lexicon;
  segment: Segmenter;
  isTelling: TellingTest;
  /** Ranges that may be formulas, in order, not overlapping; `blocked` tokens belong to addresses and markup. */
  find(tokens: readonly Token[], blocked: readonly boolean[], evidence: Evidence): Range[];
}

let finder: FormulaFinder | undefined;

/** The finder of the committed model, made when it is first needed. */
export function committedFinder(): FormulaFinder {
  return (finder ??= trainedFinder(data as Model));
}
