/** How English counts, lists and writes numbers and dates. British where American English differs: "a, b or c". */
import { grammarIn } from '../grammarIn.ts';

/** For `Intl`, also to put names in order. */
export const locale = 'en-GB';

const grammar = grammarIn(locale);
export const clock = grammar.clock;
export const counted = grammar.counted;
export const either = grammar.either;
export const longDate = grammar.longDate;
export const number = grammar.number;
export const plural = grammar.plural;
