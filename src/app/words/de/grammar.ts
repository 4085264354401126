/** How German counts, lists and writes numbers and dates. */

/** For `Intl`, also to put names in order. */
export const locale = 'de';

const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);
const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });

const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });

/** „Mittwoch, 11. März 2026“. */
export const longDate = (time: number): string => dates.format(time);

/** „14:05“. */
export const clock = (time: number): string => times.format(time);

/** „10.000“. */
export const number = (value: number): string => numbers.format(value);

/** The form of a word that goes with a number. */
export const plural = (count: number, one: string, other: string): string =>
  plurals.select(count) === 'one' ? one : other;

/** „1 Notiz“, „10.000 Notizen“. */
export const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${plural(count, one, other)}`;

/** „a, b oder c“. */
export const either = (words: readonly string[]): string => alternatives.format(words);
