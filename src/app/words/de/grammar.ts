/** How German counts, lists and writes numbers and dates: „10.000 Notizen“, „Mittwoch, 11. März 2026“. */
import { grammarIn } from '../grammarIn.ts';

/** For `Intl`, also to put names in order. */
export const locale = 'de';

const grammar = grammarIn(locale);
export const clock = grammar.clock;
export const counted = grammar.counted;
export const either = grammar.either;
export const longDate = grammar.longDate;
export const number = grammar.number;
export const plural = grammar.plural;
